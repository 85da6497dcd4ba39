import type { Sector } from "./starter.types.ts";

/** Agriculture et animaux: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const farming: Sector = {
  name: "Agriculture et animaux",
  metiers: [
    {
      romeCode: "A1433", parentCode: "A1414", label: "Maraîcher (F/H)",
      everyday: [
        "maraîchage", "ouvrier maraîcher", "cultiver des légumes", "jardin d’insertion", "ramasser des légumes",
        "récolte de légumes", "jardin de cocagne",
      ],
      skills: [
        "semer-repiquer", "recolter-legumes", "desherber", "becher-preparer-sol", "arroser", "travailler-serre", "trier-calibrer",
        "vendre-recolte", "preparer-plateaux-semis",
      ],
    },
    {
      romeCode: "A1414", label: "Horticulteur (F/H)",
      everyday: ["ouvrier horticole", "horticulture", "serriste", "travailler dans les fleurs", "pots de fleurs"],
      skills: [
        "semer-repiquer", "travailler-serre", "arroser", "preparer-plateaux-semis", "desherber", "planter", "trier-calibrer",
        "charger-decharger",
      ],
    },
    {
      romeCode: "A1441", parentCode: "A1414", label: "Pépiniériste (F/H)",
      everyday: ["pépinière", "ouvrier en pépinière", "arbustes"],
      skills: [
        "planter", "semer-repiquer", "tailler-haies", "arroser", "reconnaitre-plantes", "desherber", "conduire-tracteur",
        "porter-charges",
      ],
    },
    {
      romeCode: "A1401", label: "Cueilleur de fruits (F/H)",
      everyday: [
        "cueillette", "cueillette de pommes", "vendanges", "vendangeur", "ramassage de fruits", "saisonnier agricole",
        "ramasser des pommes", "saisonnier",
      ],
      skills: [
        "cueillir-fruits", "trier-calibrer", "tailler-arbres-fruitiers", "charger-decharger", "travailler-equipe",
        "porter-charges", "respecter-consignes",
      ],
    },
    {
      romeCode: "A1444", parentCode: "A1401", label: "Aide agricole en verger (F/H)",
      everyday: ["ouvrier arboricole", "verger", "pommiers", "taille des pommiers", "ouvrier en verger"],
      skills: [
        "tailler-arbres-fruitiers", "cueillir-fruits", "trier-calibrer", "desherber", "conduire-tracteur", "broyer-vegetaux",
        "traiter-cultures",
      ],
    },
    {
      romeCode: "A1402", label: "Aide agricole aux cultures (F/H)",
      everyday: ["travailler dans les champs", "ouvrier de culture", "salarié agricole", "saisonnier"],
      skills: [
        "semer-repiquer", "desherber", "recolter-legumes", "becher-preparer-sol", "arroser", "conduire-tracteur", "trier-calibrer",
        "porter-charges",
      ],
    },
    {
      romeCode: "A1403", label: "Aide d’élevage (F/H)",
      everyday: [
        "ouvrier d’élevage", "vacher", "aide à la ferme", "travailler avec les vaches", "porcherie", "ouvrier laitier", "traite",
        "ferme",
      ],
      skills: [
        "nourrir-animaux", "pailler-curer", "traire", "surveiller-troupeau", "soigner-animaux", "aider-mises-bas",
        "conduire-tracteur", "reparer-clotures",
      ],
    },
    {
      romeCode: "A1419", parentCode: "A1416", label: "Ouvrier agricole polyvalent (F/H)",
      everyday: [
        "ouvrier de ferme", "travailler à la ferme", "commis de ferme", "service de remplacement agricole", "agriculture",
        "ouvrier agricole",
      ],
      skills: [
        "nourrir-animaux", "pailler-curer", "conduire-tracteur", "semer-repiquer", "reparer-clotures", "faire-foins", "traire",
        "debroussailler", "petites-reparations",
      ],
    },
    {
      romeCode: "A1101", label: "Conducteur d’engins agricoles (F/H)",
      everyday: ["tractoriste", "chauffeur de tracteur", "conduire un tracteur", "moissonneuse", "ensilage", "chauffeur agricole"],
      skills: [
        "conduire-tracteur", "atteler-outils", "faire-foins", "traiter-cultures", "entretenir-machine", "lire-gps",
        "verifier-vehicule",
      ],
    },
    {
      romeCode: "A1409", label: "Aviculteur (F/H)",
      everyday: ["ramasseur de volailles", "élevage de poulets", "ramassage d’œufs", "poulailler", "ramassage de volailles"],
      skills: [
        "ramasser-oeufs", "nourrir-animaux", "pailler-curer", "desinfecter", "soigner-animaux", "controler-temperature",
        "trier-calibrer",
      ],
    },
    {
      romeCode: "A1407", label: "Éleveur de bovins (F/H)",
      everyday: ["éleveur", "éleveur laitier", "agriculteur", "exploitant laitier"],
      skills: [
        "traire", "nourrir-animaux", "surveiller-troupeau", "aider-mises-bas", "soigner-animaux", "faire-foins",
        "conduire-tracteur", "reparer-clotures",
      ],
    },
    {
      romeCode: "A1421", parentCode: "A1403", label: "Palefrenier soigneur (F/H)",
      everyday: ["palefrenier", "chevaux", "haras", "s’occuper des chevaux", "garçon d’écurie", "écurie", "centre équestre"],
      skills: [
        "panser-chevaux", "nourrir-animaux", "pailler-curer", "soigner-animaux", "reparer-clotures", "surveiller-troupeau",
        "conduire-tracteur",
      ],
    },
    {
      romeCode: "A1511", parentCode: "A1501", label: "Gardien d’animaux (F/H)",
      everyday: ["garde d’animaux", "promener des chiens", "refuge", "SPA", "pension pour chiens", "dog-sitter", "bénévole à la SPA"],
      skills: ["nourrir-animaux", "s-occuper-animaux-maison", "pailler-curer", "desinfecter", "soigner-animaux", "accueillir-clients"],
    },
    {
      romeCode: "A1503", label: "Toiletteur d’animaux (F/H)",
      everyday: ["toilettage", "toiletteuse pour chiens", "laver les chiens"],
      skills: [
        "toiletter-animaux", "accueillir-clients", "s-occuper-animaux-maison", "encaisser-addition", "desinfecter",
        "prendre-rendez-vous",
      ],
    },
    {
      romeCode: "A1501", label: "Auxiliaire vétérinaire (F/H)",
      everyday: ["assistante vétérinaire", "ASV", "travailler chez un vétérinaire"],
      skills: ["soigner-animaux", "accueillir-clients", "prendre-rendez-vous", "steriliser-materiel", "desinfecter", "repondre-telephone"],
    },
    {
      romeCode: "A1429", parentCode: "A1408", label: "Apiculteur (F/H)",
      everyday: ["abeilles", "ruches", "miel"],
      skills: ["s-occuper-ruches", "emballer-produits", "vendre-marche", "etiqueter", "porter-charges", "porter-protections"],
    },
    {
      romeCode: "A1437", parentCode: "A1414", label: "Ouvrier en champignonnière (F/H)",
      everyday: ["champignons", "champignonnière", "cueillette de champignons"],
      skills: ["cueillir-fruits", "trier-calibrer", "emballer-produits", "controler-temperature", "porter-charges", "hygiene-alimentaire"],
    },
    {
      romeCode: "A1443", parentCode: "A1413", label: "Ouvrier de cidrerie (F/H)",
      everyday: ["cidre", "cidrerie", "pressoir", "calvados", "jus de pomme", "distillerie"],
      skills: [
        "transformer-fruits", "nettoyer-machines", "trier-calibrer", "mettre-conserve", "controler-temperature", "conditionner",
        "porter-charges",
      ],
    },
    {
      romeCode: "A1502", label: "Maréchal-ferrant (F/H)",
      everyday: ["ferrer les chevaux", "maréchal ferrant", "forge pour chevaux"],
      skills: ["panser-chevaux", "soigner-animaux", "percer-scier", "porter-protections", "conduire-camionnette", "accueillir-clients"],
    },
  ],
};
