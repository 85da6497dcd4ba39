import type { Sector } from "./starter.types.ts";

/** Mécanique et dépannage: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const repair: Sector = {
  name: "Mécanique et dépannage",
  metiers: [
    {
      romeCode: "I1604", label: "Mécanicien automobile (F/H)",
      everyday: ["garage", "mécano", "mécanicien", "mécanicien auto", "garagiste", "mécanique", "réparer des voitures", "garage solidaire"],
      skills: [
        "vidanger", "changer-pneus", "changer-freins", "diagnostiquer-panne", "reparer-moteur", "expliquer-reparation",
        "lire-fiche-consigne",
      ],
    },
    {
      romeCode: "I1611", parentCode: "I1604", label: "Préparateur de véhicules (F/H)",
      everyday: ["laveur de voitures", "préparateur automobile", "lavage de voitures", "esthétique auto"],
      skills: ["nettoyer-vehicules", "verifier-vehicule", "changer-pneus", "vidanger", "conduire-voiture", "poncer-polir"],
    },
    {
      romeCode: "I1606", label: "Carrossier-peintre (F/H)",
      everyday: ["carrosserie", "carrossier", "peinture auto", "tôlier"],
      skills: ["reparer-carrosserie", "poncer-polir", "peindre-pistolet", "preparer-surface", "demonter-objets", "lire-fiche-consigne"],
    },
    {
      romeCode: "I1607", label: "Mécanicien moto et scooter (F/H)",
      everyday: ["mécanicien moto", "scooters", "deux-roues", "atelier scooter"],
      skills: ["reparer-scooter", "vidanger", "changer-freins", "diagnostiquer-panne", "changer-pneus", "expliquer-reparation"],
    },
    {
      romeCode: "I1619", parentCode: "I1607", label: "Mécanicien vélo (F/H)",
      everyday: ["réparer des vélos", "cycles", "atelier vélo", "réparateur de vélos", "bénévole atelier vélo"],
      skills: ["reparer-velo", "changer-freins", "diagnostiquer-panne", "accueillir-clients", "expliquer-reparation", "ranger-materiel"],
    },
    {
      romeCode: "I1603", label: "Mécanicien agricole (F/H)",
      everyday: ["réparer des tracteurs", "machines agricoles", "mécanicien tracteur", "motoculture"],
      skills: [
        "reparer-engins-agricoles", "vidanger", "reparer-moteur", "diagnostiquer-panne", "souder", "conduire-tracteur",
        "reparer-motoculture",
      ],
    },
    {
      romeCode: "I1618", parentCode: "I1607", label: "Mécanicien en motoculture (F/H)",
      everyday: ["réparer des tondeuses", "tondeuses", "tronçonneuses", "matériel de jardin"],
      skills: [
        "reparer-motoculture", "vidanger", "diagnostiquer-panne", "entretenir-outils-jardin", "expliquer-reparation",
        "conseiller-clients",
      ],
    },
    {
      romeCode: "I1402", label: "Réparateur d’électroménager (F/H)",
      everyday: ["réparer des machines à laver", "SAV", "dépanneur électroménager", "frigo"],
      skills: [
        "reparer-electromenager", "tester-appareils", "remplacer-piece-electrique", "diagnostiquer-panne", "conduire-camionnette",
        "expliquer-reparation",
      ],
    },
    {
      romeCode: "I1401", label: "Technicien en informatique (F/H)",
      everyday: ["dépanneur informatique", "réparer des ordinateurs", "informaticien", "informatique", "maintenance informatique"],
      skills: [
        "reparer-ordinateur", "diagnostiquer-panne", "expliquer-reparation", "utiliser-tableur", "saisir-donnees",
        "repondre-telephone",
      ],
    },
    {
      romeCode: "I1308", label: "Chauffagiste (F/H)",
      everyday: ["entretien de chaudières", "chaudière", "dépannage chauffage"],
      skills: [
        "entretenir-chauffage", "diagnostiquer-panne", "raccorder-tuyaux", "remplacer-piece-electrique", "expliquer-reparation",
        "conduire-camionnette",
      ],
    },
    {
      romeCode: "I1306", label: "Frigoriste (F/H)",
      everyday: ["clim", "froid", "climaticien", "chambre froide"],
      skills: ["entretenir-froid", "diagnostiquer-panne", "raccorder-tuyaux", "remplacer-piece-electrique", "souder", "expliquer-reparation"],
    },
  ],
};
