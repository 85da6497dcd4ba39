import type { Sector } from "./starter.types.ts";

/** Santé: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const health: Sector = {
  name: "Santé",
  metiers: [
    {
      romeCode: "J1301", label: "Agent de service hospitalier, ASH (F/H)",
      everyday: [
        "ASH", "agent hospitalier", "agent de service en EHPAD", "ménage à l’hôpital", "maison de retraite", "EHPAD",
        "agent de soins", "fille de salle", "ménage en maison de retraite",
      ],
      skills: [
        "entretenir-chambres-patients", "desinfecter", "nettoyer-sols", "nettoyer-sanitaires", "distribuer-repas-chambre",
        "aider-repas", "faire-lits", "respecter-hygiene-hospitaliere", "vider-poubelles", "faire-transmissions", "doser-produits",
      ],
    },
    {
      romeCode: "J1501", label: "Aide-soignant (F/H)",
      everyday: [
        "aide soignante", "AS", "soignant", "aide-soignant en EHPAD", "aide soignante de nuit", "travailler en maison de retraite",
        "ASG",
      ],
      skills: [
        "aider-toilette", "soins-hygiene", "aider-lever-coucher", "aider-repas", "aider-habillage", "utiliser-leve-personne",
        "prendre-constantes", "surveiller-etat", "faire-transmissions", "respecter-hygiene-hospitaliere", "ecouter-rassurer",
        "accompagner-fin-de-vie",
      ],
    },
    {
      romeCode: "J1308", parentCode: "J1301", label: "Brancardier (F/H)",
      everyday: ["transport de malades", "pousser les brancards", "brancardage"],
      skills: [
        "transporter-patients", "installer-patient", "aider-deplacements", "ecouter-rassurer", "respecter-hygiene-hospitaliere",
        "porter-sans-se-blesser", "utiliser-smartphone",
      ],
    },
    {
      romeCode: "J1309", parentCode: "J1301", label: "Agent de stérilisation (F/H)",
      everyday: ["stérilisation", "stériliser", "laver le matériel médical", "aide de bloc"],
      skills: [
        "steriliser-materiel", "respecter-hygiene-hospitaliere", "desinfecter", "trier-defauts", "emballer-produits",
        "utiliser-ordinateur-stock", "travailler-equipe",
      ],
    },
    {
      romeCode: "J1305", label: "Ambulancier (F/H)",
      everyday: ["ambulance", "chauffeur d’ambulance", "DEA", "ambulancière"],
      skills: [
        "conduire-ambulance", "transporter-patients", "premiers-secours", "installer-patient", "prendre-constantes",
        "ecouter-rassurer", "verifier-vehicule", "desinfecter", "faire-transmissions",
      ],
    },
    {
      romeCode: "J1310", parentCode: "J1305", label: "Auxiliaire ambulancier (F/H)",
      everyday: ["chauffeur VSL", "VSL", "aide ambulancier", "taxi ambulance", "auxiliaire d’ambulance"],
      skills: [
        "conduire-ambulance", "transporter-patients", "aider-deplacements", "premiers-secours", "verifier-vehicule", "lire-gps",
        "ecouter-rassurer", "desinfecter",
      ],
    },
    {
      romeCode: "J1311", parentCode: "J1305", label: "Livreur de produits de santé (F/H)",
      everyday: ["livreur pharmacie", "transport de médicaments", "livreur de matériel médical", "transporteur de sang"],
      skills: [
        "conduire-camionnette", "livrer-clients", "preparer-tournee", "lire-gps", "controler-temperature", "tenir-bon-livraison",
        "verifier-vehicule",
      ],
    },
    {
      romeCode: "J1506", label: "Infirmier (F/H)",
      everyday: ["infirmière", "IDE", "infirmière à domicile", "infirmière libérale", "infirmière en EHPAD"],
      skills: [
        "faire-pansements", "preparer-medicaments", "prendre-constantes", "soins-hygiene", "surveiller-etat",
        "faire-transmissions", "respecter-hygiene-hospitaliere", "ecouter-rassurer", "accompagner-fin-de-vie",
      ],
    },
    {
      romeCode: "J1312", parentCode: "J1303", label: "Assistant dentaire (F/H)",
      everyday: ["assistante dentaire", "secrétaire dentaire", "travailler chez un dentiste"],
      skills: [
        "steriliser-materiel", "desinfecter", "installer-patient", "prendre-rendez-vous", "accueillir-public", "ecouter-rassurer",
        "garder-secret", "respecter-hygiene-hospitaliere",
      ],
    },
  ],
};
