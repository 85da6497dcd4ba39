import type { Sector } from "./starter.types.ts";

/** Industrie: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const industry: Sector = {
  name: "Industrie",
  metiers: [
    {
      romeCode: "H2909", label: "Monteur assembleur (F/H)",
      everyday: ["assembleur", "montage", "ouvrier de montage", "monteur en usine", "chaîne de montage", "assemblage", "travail à la chaîne"],
      skills: [
        "assembler-pieces", "lire-fiche-consigne", "controler-pieces", "travailler-chaine", "percer-scier", "porter-protections",
        "noter-production",
      ],
    },
    {
      romeCode: "H2906", label: "Opérateur de fabrication mécanique (F/H)",
      everyday: [
        "ouvrier d’usine", "usine", "opérateur sur machine", "agent de fabrication", "agent de production",
        "opérateur de production", "ouvrier", "travail en usine", "opérateur sur presse",
      ],
      skills: [
        "alimenter-machine", "surveiller-machine", "controler-pieces", "lire-fiche-consigne", "noter-production",
        "travailler-chaine", "porter-protections", "trier-defauts", "entretenir-machine",
      ],
    },
    {
      romeCode: "H3301", label: "Conducteur de ligne de conditionnement (F/H)",
      everyday: ["conducteur de ligne", "conducteur de machines", "pilote de ligne"],
      skills: [
        "surveiller-machine", "regler-machine", "alimenter-machine", "conditionner", "controler-pieces", "noter-production",
        "entretenir-machine",
      ],
    },
    {
      romeCode: "H3201", label: "Plasturgiste (F/H)",
      everyday: ["plasturgie", "plastique", "injection plastique", "presse à injecter", "usine de plastique", "opérateur plasturgie"],
      skills: [
        "mouler-plastique", "alimenter-machine", "surveiller-machine", "controler-pieces", "trier-defauts", "conditionner",
        "travailler-chaine",
      ],
    },
    {
      romeCode: "H3203", label: "Mouleur-stratifieur (F/H)",
      everyday: ["composite", "résine", "stratifieur", "polyester"],
      skills: ["stratifier", "preparer-surface", "poncer-polir", "lire-fiche-consigne", "porter-protections", "controler-pieces"],
    },
    {
      romeCode: "H2913", label: "Soudeur (F/H)",
      everyday: ["soudure", "souder", "soudeuse", "soudeur TIG", "soudeur MIG"],
      skills: ["souder", "lire-plan", "preparer-surface", "percer-scier", "porter-protections", "controler-pieces"],
    },
    {
      romeCode: "H2902", label: "Chaudronnier (F/H)",
      everyday: ["chaudronnerie", "tôlerie", "chaudronnier soudeur"],
      skills: ["plier-toles", "souder", "lire-plan", "percer-scier", "prendre-mesures", "porter-protections"],
    },
    {
      romeCode: "H2911", label: "Métallier-serrurier (F/H)",
      everyday: ["serrurier", "métallerie", "ferronnier", "métallier", "serrurerie"],
      skills: ["souder", "percer-scier", "poser-serrures", "lire-plan", "plier-toles", "prendre-mesures", "poser-fenetres"],
    },
    {
      romeCode: "H2903", label: "Tourneur-fraiseur (F/H)",
      everyday: ["usinage", "fraiseur", "tourneur", "commande numérique", "CN", "opérateur usinage"],
      skills: ["usiner", "regler-machine", "lire-plan", "controler-pieces", "prendre-mesures", "entretenir-machine"],
    },
    {
      romeCode: "H2901", label: "Ajusteur-monteur (F/H)",
      everyday: ["ajusteur", "monteur mécanique", "mécanique de précision"],
      skills: ["assembler-pieces", "percer-scier", "lire-plan", "controler-pieces", "poncer-polir", "prendre-mesures"],
    },
    {
      romeCode: "H2602", label: "Câbleur (F/H)",
      everyday: ["câblage", "câbleur d’armoires", "monteur câbleur", "câbleuse"],
      skills: ["cabler", "lire-plan", "raccorder-tableau", "assembler-pieces", "controler-pieces", "lire-fiche-consigne"],
    },
    {
      romeCode: "H2604", label: "Assembleur en électronique (F/H)",
      everyday: ["électronique", "montage électronique", "cartes électroniques", "assemblage électrique"],
      skills: ["assembler-pieces", "cabler", "controler-pieces", "lire-fiche-consigne", "travailler-chaine", "trier-defauts"],
    },
    {
      romeCode: "H3404", label: "Peintre industriel (F/H)",
      everyday: ["peinture au pistolet", "peintre en usine", "laquage", "thermolaquage"],
      skills: ["peindre-pistolet", "preparer-surface", "poncer-polir", "porter-protections", "controler-pieces", "lire-fiche-consigne"],
    },
    {
      romeCode: "H3402", label: "Agent de traitement de surface (F/H)",
      everyday: ["galvanisation", "chrome", "traitement des métaux", "sablage"],
      skills: [
        "preparer-surface", "alimenter-machine", "surveiller-machine", "controler-pieces", "porter-protections",
        "utiliser-pont-roulant",
      ],
    },
    {
      romeCode: "H2201", label: "Assembleur de meubles en bois (F/H)",
      everyday: ["fabrication de meubles", "usine de meubles", "assembler des meubles"],
      skills: ["assembler-bois", "lire-fiche-consigne", "percer-scier", "poncer-polir", "monter-meubles", "controler-pieces"],
    },
    {
      romeCode: "H2202", label: "Conducteur de machines à bois (F/H)",
      everyday: ["machine à bois", "scie", "usine de bois"],
      skills: ["scier-bois", "alimenter-machine", "surveiller-machine", "regler-machine", "controler-pieces", "porter-protections"],
    },
    {
      romeCode: "H2205", label: "Ouvrier de scierie (F/H)",
      everyday: ["scierie", "scieur", "travailler dans une scierie"],
      skills: ["scier-bois", "alimenter-machine", "trier-defauts", "conduire-chariot", "charger-decharger", "porter-protections"],
    },
    {
      romeCode: "H2215", parentCode: "H2201", label: "Monteur de palettes et d’emballages en bois (F/H)",
      everyday: ["palettes", "caisses en bois", "réparer des palettes", "caissier bois", "cloueur"],
      skills: ["monter-palettes", "assembler-bois", "percer-scier", "conduire-chariot", "trier-defauts", "travailler-chaine"],
    },
    {
      romeCode: "H2207", label: "Ébéniste (F/H)",
      everyday: ["ébénisterie", "restauration de meubles", "meubles anciens"],
      skills: ["restaurer-meuble", "assembler-bois", "scier-bois", "poncer-polir", "prendre-mesures", "lire-plan"],
    },
    {
      romeCode: "H2802", label: "Ouvrier en fabrication de béton ou de matériaux (F/H)",
      everyday: ["préfabrication béton", "parpaings", "usine de béton", "carrière", "tuilerie"],
      skills: ["mouler-beton", "alimenter-machine", "surveiller-machine", "gacher-mortier", "conduire-chariot", "porter-protections"],
    },
    {
      romeCode: "H2304", parentCode: "H2301", label: "Opérateur de fabrication chimique (F/H)",
      everyday: ["chimie", "usine chimique", "cosmétique", "produits chimiques"],
      skills: ["peser-melanger", "alimenter-machine", "surveiller-machine", "porter-protections", "noter-production", "conditionner"],
    },
    {
      romeCode: "E1304", label: "Ouvrier du façonnage papier (F/H)",
      everyday: ["imprimerie", "reliure", "mise sous pli", "routage", "cartonnage", "façonnage"],
      skills: ["plier-papier", "alimenter-machine", "conditionner", "controler-pieces", "emballer-colis", "travailler-chaine"],
    },
    {
      romeCode: "E1307", label: "Agent de reprographie (F/H)",
      everyday: ["photocopies", "reprographie", "copy service", "imprimeur"],
      skills: ["photocopier-scanner", "plier-papier", "accueillir-clients", "entretenir-machine", "classer-dossiers", "envoyer-courriels"],
    },
    {
      romeCode: "I1304", label: "Technicien de maintenance industrielle (F/H)",
      everyday: ["maintenance", "technicien de maintenance", "dépanneur industriel", "maintenance en usine"],
      skills: ["reparer-machine", "entretenir-machine", "diagnostiquer-panne", "remplacer-piece-electrique", "lire-plan", "regler-machine"],
    },
    {
      romeCode: "I1310", label: "Mécanicien de maintenance (F/H)",
      everyday: ["mécanicien d’entretien", "mécanicien industriel", "mécanicien en usine"],
      skills: ["reparer-machine", "entretenir-machine", "percer-scier", "souder", "diagnostiquer-panne", "lire-plan"],
    },
    {
      romeCode: "I1309", label: "Électricien de maintenance (F/H)",
      everyday: ["électricien d’usine", "électromécanicien", "dépannage électrique"],
      skills: ["remplacer-piece-electrique", "diagnostiquer-panne", "cabler", "raccorder-tableau", "lire-plan", "reparer-machine"],
    },
    {
      romeCode: "H2504", label: "Chef d’équipe en usine (F/H)",
      everyday: ["chef d’équipe industrie", "chef de ligne", "responsable de production"],
      skills: ["organiser-equipe", "noter-production", "controler-pieces", "montrer-geste", "regler-machine", "gerer-conflits"],
    },
  ],
};
