import type { Sector } from "./starter.types.ts";

/** Propreté: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const cleaning: Sector = {
  name: "Propreté",
  metiers: [
    {
      romeCode: "K2205", parentCode: "K2204", label: "Agent d’entretien des locaux (F/H)",
      everyday: [
        "agent d’entretien", "agent de propreté", "faire le ménage dans les bureaux", "nettoyage de bureaux", "nettoyage",
        "technicien de surface", "agent de nettoyage", "ménage dans les écoles", "ASEI",
      ],
      skills: [
        "nettoyer-sols", "depoussierer", "nettoyer-sanitaires", "vider-poubelles", "desinfecter", "doser-produits",
        "utiliser-autolaveuse", "suivre-plan-nettoyage", "reapprovisionner-consommables", "ranger-materiel", "gerer-cles",
        "travailler-seul",
      ],
    },
    {
      romeCode: "K2204", label: "Agent de nettoyage en usine ou en atelier (F/H)",
      everyday: [
        "nettoyage industriel", "nettoyage d’usine", "agent de nettoyage industriel", "nettoyeur de machines",
        "laveur de voitures en atelier", "bionettoyage",
      ],
      skills: [
        "nettoyer-machines", "nettoyer-haute-pression", "nettoyer-sols", "desinfecter", "doser-produits", "utiliser-autolaveuse",
        "utiliser-monobrosse", "suivre-plan-nettoyage", "porter-protections", "remplir-fiche-passage", "ranger-materiel",
      ],
    },
    {
      romeCode: "K2202", label: "Laveur de vitres (F/H)",
      everyday: ["laveur de carreaux", "nettoyeur de vitres", "faire les vitres", "laveuse de vitrines"],
      skills: [
        "nettoyer-vitres", "nettoyer-en-hauteur", "doser-produits", "travailler-hauteur", "ranger-materiel", "travailler-seul",
        "preparer-tournee", "conduire-voiture",
      ],
    },
    {
      romeCode: "K2203", label: "Chef d’équipe de propreté (F/H)",
      everyday: ["responsable de nettoyage", "chef d’équipe ménage", "responsable de site propreté", "responsable d’une équipe de ménage"],
      skills: [
        "organiser-equipe", "suivre-plan-nettoyage", "montrer-geste", "doser-produits", "remplir-fiche-passage", "nettoyer-sols",
        "utiliser-autolaveuse", "utiliser-monobrosse", "reapprovisionner-consommables", "gerer-cles",
      ],
    },
    {
      romeCode: "K2307", parentCode: "K2303", label: "Agent de propreté des rues (F/H)",
      everyday: ["balayeur", "cantonnier", "balayeuse de rue", "agent de propreté urbaine", "nettoyage des rues", "nettoyage de la ville"],
      skills: [
        "balayer-rues", "vider-poubelles", "ramasser-feuilles", "enlever-graffitis", "nettoyer-haute-pression", "desherber",
        "collecter-encombrants", "porter-protections", "travailler-equipe", "signaler-chantier",
      ],
    },
    {
      romeCode: "K2305", label: "Agent de lutte contre les nuisibles (F/H)",
      everyday: ["dératiseur", "dératisation", "désinsectisation", "désinfection", "destruction de nids de guêpes", "exterminateur"],
      skills: [
        "traiter-nuisibles", "doser-produits", "porter-protections", "remplir-fiche-passage", "expliquer-reparation",
        "conduire-camionnette", "travailler-seul", "travailler-hauteur",
      ],
    },
    {
      romeCode: "K2501", label: "Gardien d’immeuble (F/H)",
      everyday: ["concierge", "gardien HLM", "gardienne", "gardien de résidence", "agent de résidence"],
      skills: [
        "nettoyer-sols", "vider-poubelles", "nettoyer-vitres", "petites-reparations", "accueillir-public", "entretenir-batiment",
        "gerer-cles", "trier-courrier", "gerer-conflits", "ramasser-feuilles",
      ],
    },
    {
      romeCode: "I1203", label: "Agent d’entretien du bâtiment (F/H)",
      everyday: [
        "homme toutes mains", "homme à tout faire", "agent technique polyvalent", "agent de maintenance", "factotum",
        "agent technique de collège", "bricoleur", "bricolage", "petits travaux", "employé communal",
      ],
      skills: [
        "petites-reparations", "entretenir-batiment", "peindre", "poser-serrures", "deboucher", "poser-prises", "monter-meubles",
        "poncer-enduire", "poser-carrelage", "ranger-materiel", "remplacer-piece-electrique",
      ],
    },
    {
      romeCode: "I1204", parentCode: "I1203", label: "Agent d’entretien de piscine (F/H)",
      everyday: ["pisciniste", "nettoyeur de piscine", "entretien de piscines"],
      skills: [
        "entretenir-piscine", "doser-produits", "nettoyer-sols", "desinfecter", "petites-reparations", "conduire-voiture",
        "travailler-seul",
      ],
    },
    {
      romeCode: "K2319", parentCode: "K2305", label: "Agent d’hygiène et de désinfection (F/H)",
      everyday: ["technicien hygiéniste", "nettoyage après sinistre", "nettoyage extrême", "désinfecteur"],
      skills: [
        "desinfecter", "doser-produits", "porter-protections", "remise-en-etat", "nettoyer-haute-pression",
        "remplir-fiche-passage", "suivre-plan-nettoyage", "travailler-equipe",
      ],
    },
  ],
};
