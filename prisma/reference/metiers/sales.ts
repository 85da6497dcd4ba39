import type { Sector } from "./starter.types.ts";

/** Vente et services: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const sales: Sector = {
  name: "Vente et services",
  metiers: [
    {
      romeCode: "D1505", label: "Hôte de caisse (F/H)",
      everyday: ["caissière", "caissier", "caisse", "hôtesse de caisse", "tenir la caisse", "travailler au supermarché"],
      skills: [
        "tenir-caisse", "accueillir-clients", "traiter-reclamation", "verifier-dates", "ranger-stock", "etiqueter-prix",
        "travailler-equipe",
      ],
    },
    {
      romeCode: "D1507", label: "Employé de rayon (F/H)",
      everyday: [
        "mise en rayon", "employé libre-service", "ELS", "remplir les rayons", "employé commercial", "rayonniste", "magasin",
        "grande surface", "supermarché",
      ],
      skills: [
        "mettre-rayon", "etiqueter-prix", "verifier-dates", "utiliser-transpalette", "faire-inventaire", "accueillir-clients",
        "conseiller-clients", "porter-charges", "tenir-caisse",
      ],
    },
    {
      romeCode: "D1106", label: "Vendeur en alimentation (F/H)",
      everyday: [
        "vendeuse en boulangerie", "vendeur en boulangerie", "boulangerie", "vendeur en épicerie", "primeur",
        "vendeuse fromagerie", "vendeur alimentaire", "vendeur en charcuterie",
      ],
      skills: [
        "accueillir-clients", "couper-peser-produits", "tenir-caisse", "conseiller-clients", "mettre-rayon", "verifier-dates",
        "hygiene-alimentaire", "nettoyer-plan-travail", "tenir-vitrine",
      ],
    },
    {
      romeCode: "D1110", parentCode: "D1106", label: "Vendeur sur les marchés (F/H)",
      everyday: ["marché", "vendeur ambulant", "vendre au marché", "forain", "commerçant ambulant"],
      skills: [
        "vendre-marche", "accueillir-clients", "tenir-caisse", "conseiller-clients", "conduire-camionnette",
        "couper-peser-produits", "charger-decharger",
      ],
    },
    {
      romeCode: "D1214", label: "Vendeur en vêtements (F/H)",
      everyday: ["vendeuse", "vendeur", "prêt-à-porter", "magasin de vêtements", "vendeuse en chaussures", "boutique", "vente"],
      skills: [
        "accueillir-clients", "conseiller-clients", "aider-essayage", "cintrer-vetements", "tenir-caisse", "tenir-vitrine",
        "etiqueter-prix", "faire-inventaire",
      ],
    },
    {
      romeCode: "D1212", label: "Vendeur en équipement de la maison (F/H)",
      everyday: ["vendeur en bricolage", "vendeur meubles", "vendeur électroménager", "magasin de bricolage", "vendeur décoration"],
      skills: [
        "accueillir-clients", "conseiller-clients", "mettre-rayon", "tenir-caisse", "faire-devis", "commander-marchandise",
        "faire-inventaire",
      ],
    },
    {
      romeCode: "D1211", label: "Vendeur en sport, loisirs ou culture (F/H)",
      everyday: ["vendeur en magasin de sport", "vendeur jouets", "librairie", "vendeur de vélos"],
      skills: ["accueillir-clients", "conseiller-clients", "mettre-rayon", "tenir-caisse", "aider-essayage", "faire-inventaire"],
    },
    {
      romeCode: "D1219", parentCode: "D1209", label: "Vendeur en jardinerie (F/H)",
      everyday: ["jardinerie", "vendeur plantes", "pépinière vente"],
      skills: ["conseiller-clients", "reconnaitre-plantes", "arroser", "mettre-rayon", "tenir-caisse", "accueillir-clients", "porter-charges"],
    },
    {
      romeCode: "D1209", label: "Fleuriste (F/H)",
      everyday: ["fleurs", "faire des bouquets", "magasin de fleurs"],
      skills: ["faire-bouquets", "conseiller-clients", "accueillir-clients", "tenir-caisse", "arroser", "tenir-vitrine", "livrer-clients"],
    },
    {
      romeCode: "D1210", label: "Vendeur en animalerie (F/H)",
      everyday: ["animalerie", "vendeur d’animaux", "poissons et chiens"],
      skills: ["nourrir-animaux", "conseiller-clients", "accueillir-clients", "tenir-caisse", "mettre-rayon", "desinfecter"],
    },
    {
      romeCode: "D1101", label: "Boucher (F/H)",
      everyday: ["boucherie", "bouchère", "préparateur boucherie"],
      skills: [
        "decouper-viande", "couper-peser-produits", "accueillir-clients", "conseiller-clients", "hygiene-alimentaire",
        "nettoyer-plan-travail", "preparer-charcuterie",
      ],
    },
    {
      romeCode: "D1102", label: "Boulanger (F/H)",
      everyday: ["boulangère", "faire du pain", "boulange", "tourier", "pain"],
      skills: ["petrir-pate", "cuire-pain", "peser-melanger", "hygiene-alimentaire", "nettoyer-plan-travail", "suivre-recette"],
    },
    {
      romeCode: "D1103", label: "Charcutier-traiteur (F/H)",
      everyday: ["charcutier", "traiteur", "charcuterie"],
      skills: ["preparer-charcuterie", "decouper-viande", "cuire-plats", "couper-peser-produits", "hygiene-alimentaire", "accueillir-clients"],
    },
    {
      romeCode: "D1104", label: "Pâtissier (F/H)",
      everyday: ["pâtisserie", "faire des gâteaux", "pâtissière", "confiseur"],
      skills: ["patisserie", "peser-melanger", "suivre-recette", "hygiene-alimentaire", "nettoyer-plan-travail", "petrir-pate"],
    },
    {
      romeCode: "D1105", label: "Poissonnier (F/H)",
      everyday: ["poissonnerie", "rayon poisson", "poissonnière"],
      skills: [
        "preparer-poisson", "couper-peser-produits", "conseiller-clients", "hygiene-alimentaire", "mettre-rayon",
        "nettoyer-plan-travail",
      ],
    },
    {
      romeCode: "D1202", label: "Coiffeur (F/H)",
      everyday: ["coiffure", "coiffeuse", "salon de coiffure", "couper les cheveux", "coiffeuse à domicile"],
      skills: [
        "couper-cheveux", "faire-couleur-cheveux", "accueillir-clients", "conseiller-clients", "prendre-rendez-vous",
        "tenir-caisse", "nettoyer-sols",
      ],
    },
    {
      romeCode: "D1208", label: "Esthéticien (F/H)",
      everyday: ["esthétique", "esthéticienne", "onglerie", "institut de beauté", "maquillage", "manucure"],
      skills: [
        "faire-soins-visage", "epiler", "accueillir-clients", "conseiller-clients", "prendre-rendez-vous", "desinfecter",
        "tenir-caisse",
      ],
    },
    {
      romeCode: "D1511", parentCode: "D1505", label: "Employé de station-service (F/H)",
      everyday: ["station-service", "pompiste", "station essence", "lavage auto", "laveur de voitures"],
      skills: ["tenir-pompe", "tenir-caisse", "accueillir-clients", "mettre-rayon", "nettoyer-vehicules", "nettoyer-sols"],
    },
    {
      romeCode: "D1408", label: "Téléconseiller (F/H)",
      everyday: ["centre d’appels", "téléopérateur", "conseiller clientèle par téléphone", "télévente", "hotline", "plateforme téléphonique"],
      skills: ["vendre-telephone", "repondre-telephone", "traiter-reclamation", "saisir-donnees", "conseiller-clients", "garder-secret"],
    },
    {
      romeCode: "D1424", parentCode: "D1403", label: "Vendeur à domicile (F/H)",
      everyday: ["vente à domicile", "VDI", "porte-à-porte", "vente en réunion"],
      skills: ["vendre-domicile", "conseiller-clients", "accueillir-clients", "conduire-voiture", "encaisser-addition", "preparer-tournee"],
    },
    {
      romeCode: "D1403", label: "Conseiller commercial (F/H)",
      everyday: ["commercial", "vendeur terrain", "représentant", "VRP", "démarcheur"],
      skills: [
        "vendre-domicile", "conseiller-clients", "vendre-telephone", "faire-devis", "conduire-voiture", "preparer-tournee",
        "envoyer-courriels",
      ],
    },
    {
      romeCode: "D1501", label: "Animateur des ventes (F/H)",
      everyday: ["animatrice commerciale", "démonstrateur", "démonstratrice en magasin", "faire goûter des produits"],
      skills: ["animer-rayon", "accueillir-clients", "conseiller-clients", "tenir-stand", "mettre-rayon", "rediger-compte-rendu"],
    },
    {
      romeCode: "D1502", label: "Chef de rayon alimentaire (F/H)",
      everyday: ["chef de rayon", "responsable de rayon", "manager de rayon"],
      skills: [
        "organiser-equipe", "commander-marchandise", "faire-inventaire", "mettre-rayon", "verifier-dates", "conseiller-clients",
        "traiter-reclamation",
      ],
    },
    {
      romeCode: "D1302", parentCode: "D1301", label: "Responsable de boutique (F/H)",
      everyday: ["gérant de magasin", "responsable de magasin", "tenir un commerce"],
      skills: [
        "organiser-equipe", "tenir-caisse", "commander-marchandise", "faire-inventaire", "conseiller-clients", "tenir-vitrine",
        "traiter-reclamation",
      ],
    },
  ],
};
