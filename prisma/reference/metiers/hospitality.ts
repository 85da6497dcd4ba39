import type { Sector } from "./starter.types.ts";

/** Hôtellerie, tourisme et loisirs: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const hospitality: Sector = {
  name: "Hôtellerie, tourisme et loisirs",
  metiers: [
    {
      romeCode: "G1501", label: "Employé d’étage, femme ou valet de chambre (F/H)",
      everyday: [
        "femme de chambre", "valet de chambre", "ménage à l’hôtel", "faire les chambres", "équipière d’étage", "ménage de gîtes",
        "ménage de camping",
      ],
      skills: [
        "nettoyer-chambre", "faire-lits", "changer-draps", "nettoyer-sanitaires", "depoussierer", "nettoyer-sols",
        "preparer-chariot-etage", "trier-linge", "gerer-cles", "reapprovisionner-consommables",
      ],
    },
    {
      romeCode: "G1502", label: "Employé polyvalent d’hôtel (F/H)",
      everyday: ["employé d’hôtel", "travailler à l’hôtel", "petits déjeuners", "veilleur de nuit", "employé de camping", "hôtel"],
      skills: [
        "nettoyer-chambre", "servir-petit-dejeuner", "faire-arrivees-departs", "faire-lits", "faire-plonge", "accueillir-clients",
        "ranger-pieces", "encaisser-addition",
      ],
    },
    {
      romeCode: "G1503", label: "Gouvernant d’hôtel (F/H)",
      everyday: ["gouvernante", "responsable des étages", "gouvernante générale"],
      skills: [
        "controler-chambres", "organiser-equipe", "nettoyer-chambre", "montrer-geste", "preparer-chariot-etage",
        "reapprovisionner-consommables", "trier-linge",
      ],
    },
    {
      romeCode: "G1703", label: "Réceptionniste (F/H)",
      everyday: ["réception", "accueil à l’hôtel", "réceptionniste de nuit", "réceptionniste de camping"],
      skills: [
        "faire-arrivees-departs", "reserver-chambres", "repondre-telephone", "accueillir-clients", "renseigner-touristes",
        "parler-anglais", "tenir-caisse", "envoyer-courriels",
      ],
    },
    {
      romeCode: "G1702", label: "Bagagiste (F/H)",
      everyday: ["groom", "portier", "porteur de bagages", "chasseur d’hôtel"],
      skills: ["porter-bagages", "accueillir-clients", "renseigner-touristes", "parler-anglais", "conduire-voiture", "travailler-equipe"],
    },
    {
      romeCode: "G1101", label: "Agent d’accueil touristique (F/H)",
      everyday: ["office de tourisme", "accueil touristique", "conseiller en séjour"],
      skills: ["renseigner-touristes", "accueillir-public", "parler-anglais", "repondre-telephone", "vendre-billets", "envoyer-courriels"],
    },
    {
      romeCode: "G1205", label: "Opérateur d’attraction (F/H)",
      everyday: ["manège", "parc de loisirs", "parc d’attractions", "accrobranche", "forain"],
      skills: [
        "faire-fonctionner-manege", "accueillir-public", "assurer-securite-enfants", "vendre-billets", "nettoyer-sols",
        "alerter-secours",
      ],
    },
    {
      romeCode: "G1225", parentCode: "G1205", label: "Ouvreur de salle de spectacle (F/H)",
      everyday: ["placeur", "ouvreuse", "hôte de salle", "cinéma", "théâtre", "bénévole sur un festival", "festival"],
      skills: ["placer-spectateurs", "accueillir-public", "vendre-billets", "gerer-foule", "tenir-stand", "ranger-materiel"],
    },
    {
      romeCode: "G1415", parentCode: "G1403", label: "Gardien de gîte ou de camping (F/H)",
      everyday: ["gîte", "chambre d’hôtes", "gérant de gîte", "camping", "gardien de camping"],
      skills: [
        "entretenir-camping", "nettoyer-chambre", "faire-arrivees-departs", "tondre", "petites-reparations",
        "renseigner-touristes", "encaisser-addition", "arroser-plantes",
      ],
    },
  ],
};
