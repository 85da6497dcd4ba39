import type { Sector } from "./starter.types.ts";

/** Linge et couture: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const textile: Sector = {
  name: "Linge et couture",
  metiers: [
    {
      romeCode: "K2201", label: "Agent de blanchisserie (F/H)",
      everyday: [
        "blanchisserie", "laverie industrielle", "lingère en blanchisserie", "ouvrier de blanchisserie",
        "travailler dans le linge", "linge",
      ],
      skills: [
        "trier-linge", "charger-machines-linge", "utiliser-calandre", "plier-linge", "repasser-pressing", "reception-linge",
        "detacher-linge", "travailler-chaine",
      ],
    },
    {
      romeCode: "D1205", label: "Employé de pressing (F/H)",
      everyday: ["pressing", "teinturerie", "nettoyage à sec"],
      skills: [
        "reception-linge", "detacher-linge", "repasser-pressing", "charger-machines-linge", "accueillir-clients", "tenir-caisse",
        "plier-linge",
      ],
    },
    {
      romeCode: "D1236", parentCode: "D1205", label: "Repasseur (F/H)",
      everyday: ["repassage", "repasseuse", "repasser du linge", "atelier de repassage"],
      skills: ["repassage", "plier-linge", "repasser-pressing", "trier-linge", "reception-linge", "accueillir-clients", "detacher-linge"],
    },
    {
      romeCode: "D1242", parentCode: "D1205", label: "Linger (F/H)",
      everyday: ["lingère", "lingerie", "lingère en maison de retraite", "lingère en EHPAD", "s’occuper du linge"],
      skills: ["laver-linge", "repassage", "plier-linge", "trier-linge", "recoudre", "reception-linge", "charger-machines-linge"],
    },
    {
      romeCode: "D1228", parentCode: "D1205", label: "Employé de laverie automatique (F/H)",
      everyday: ["laverie", "laverie automatique", "lavomatique"],
      skills: ["charger-machines-linge", "accueillir-clients", "nettoyer-sols", "plier-linge", "tenir-caisse", "nettoyer-machines"],
    },
    {
      romeCode: "D1207", label: "Retoucheur (F/H)",
      everyday: ["retouches", "faire des ourlets", "couturière retouche", "retoucheuse"],
      skills: ["faire-retouches", "coudre-machine", "coudre-main", "prendre-mesures-client", "recoudre", "accueillir-clients", "repassage"],
    },
    {
      romeCode: "B1803", label: "Couturier (F/H)",
      everyday: ["couture", "couturière", "coudre", "créer des vêtements", "couturière à domicile"],
      skills: [
        "coudre-machine", "coudre-main", "couper-tissu", "assembler-vetement", "prendre-mesures-client", "faire-retouches",
        "broder-finir",
      ],
    },
    {
      romeCode: "H2402", label: "Opérateur de couture en atelier (F/H)",
      everyday: [
        "mécanicienne en confection", "piqueuse", "couturière en usine", "confection", "piqueur", "usine textile",
        "couture industrielle",
      ],
      skills: [
        "coudre-machine", "assembler-vetement", "regler-machine-coudre", "controler-couture", "broder-finir", "travailler-chaine",
        "lire-fiche-consigne",
      ],
    },
    {
      romeCode: "H2409", label: "Coupeur de tissu (F/H)",
      everyday: ["coupeur", "coupe de tissu", "coupeuse"],
      skills: ["couper-tissu", "prendre-mesures", "controler-couture", "lire-fiche-consigne", "etiqueter", "porter-protections"],
    },
    {
      romeCode: "H2420", parentCode: "H2410", label: "Repasseur en usine textile (F/H)",
      everyday: ["finition textile", "repassage en usine", "presseuse"],
      skills: ["repasser-pressing", "plier-linge", "controler-couture", "travailler-chaine", "etiqueter", "emballer-produits"],
    },
    {
      romeCode: "B1806", label: "Tapissier (F/H)",
      everyday: ["tapissier d’ameublement", "refaire des fauteuils", "tapisserie", "matelassier"],
      skills: ["recouvrir-sieges", "couper-tissu", "coudre-main", "coudre-machine", "prendre-mesures", "restaurer-meuble"],
    },
    {
      romeCode: "B1802", label: "Maroquinier (F/H)",
      everyday: ["maroquinerie", "sacs en cuir", "travailler le cuir", "piqueuse maroquinerie"],
      skills: ["travailler-cuir", "coudre-machine", "coudre-main", "controler-couture", "lire-fiche-consigne", "preparer-surface"],
    },
    {
      romeCode: "D1206", label: "Cordonnier (F/H)",
      everyday: ["cordonnerie", "réparer des chaussures", "clés minute"],
      skills: ["reparer-chaussures", "travailler-cuir", "accueillir-clients", "tenir-caisse", "coudre-machine", "preparer-surface"],
    },
    {
      romeCode: "B1404", parentCode: "B1401", label: "Canneur-rempailleur (F/H)",
      everyday: ["rempailleur", "rempaillage", "cannage de chaises", "vannerie"],
      skills: ["recouvrir-sieges", "restaurer-meuble", "reparer-objets", "accueillir-clients", "prendre-mesures", "faire-devis"],
    },
  ],
};
