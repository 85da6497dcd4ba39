import type { Sector } from "./starter.types.ts";

/** Logistique et manutention: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const logistics: Sector = {
  name: "Logistique et manutention",
  metiers: [
    {
      romeCode: "N1101", label: "Cariste (F/H)",
      everyday: [
        "chauffeur de chariot", "clarkiste", "conducteur de chariot élévateur", "Fenwick", "CACES", "CACES 1 3 5",
        "cariste en entrepôt",
      ],
      skills: [
        "conduire-chariot", "charger-decharger", "ranger-stock", "recevoir-marchandises", "scanner-colis", "filmer-palettes",
        "verifier-vehicule", "utiliser-ordinateur-stock",
      ],
    },
    {
      romeCode: "N1103", label: "Préparateur de commandes (F/H)",
      everyday: ["préparation de commandes", "picking", "travailler en entrepôt", "entrepôt", "agent logistique", "logistique"],
      skills: [
        "preparer-commandes", "scanner-colis", "utiliser-transpalette", "filmer-palettes", "emballer-colis", "etiqueter",
        "porter-charges", "conduire-chariot", "respecter-consignes",
      ],
    },
    {
      romeCode: "N1105", label: "Manutentionnaire (F/H)",
      everyday: [
        "manutention", "chargeur", "porter des cartons", "décharger des camions", "manœuvre en entrepôt", "docker",
        "aide-magasinier", "bénévole à la banque alimentaire",
      ],
      skills: [
        "porter-charges", "charger-decharger", "utiliser-transpalette", "filmer-palettes", "emballer-colis", "ranger-stock",
        "etiqueter", "travailler-equipe", "porter-sans-se-blesser",
      ],
    },
    {
      romeCode: "N1106", parentCode: "N1105", label: "Agent de quai (F/H)",
      everyday: ["quai de chargement", "manutentionnaire de quai", "charger les camions"],
      skills: [
        "charger-decharger", "utiliser-transpalette", "conduire-chariot", "scanner-colis", "arrimer", "filmer-palettes",
        "tenir-bon-livraison",
      ],
    },
    {
      romeCode: "N1116", parentCode: "N1103", label: "Trieur de colis (F/H)",
      everyday: ["tri de colis", "messagerie", "tri de nuit", "agent de messagerie", "colis"],
      skills: [
        "trier-colis", "scanner-colis", "charger-decharger", "porter-charges", "travailler-equipe", "respecter-consignes",
        "utiliser-transpalette",
      ],
    },
    {
      romeCode: "N1110", parentCode: "N1103", label: "Magasinier (F/H)",
      everyday: ["magasinière", "réserve", "gestion de stock", "magasinier cariste", "réceptionner la marchandise", "stock"],
      skills: [
        "recevoir-marchandises", "ranger-stock", "conduire-chariot", "utiliser-ordinateur-stock", "faire-inventaire",
        "preparer-commandes", "livrer-comptoir", "tenir-bon-livraison",
      ],
    },
    {
      romeCode: "N1113", parentCode: "N1103", label: "Préparateur au drive (F/H)",
      everyday: ["drive", "courses en ligne", "préparateur de drive"],
      skills: [
        "preparer-commande-drive", "scanner-colis", "porter-charges", "verifier-dates", "accueillir-clients",
        "utiliser-smartphone", "hygiene-alimentaire",
      ],
    },
    {
      romeCode: "N1115", parentCode: "N1103", label: "Opérateur logistique (F/H)",
      everyday: ["agent d’entrepôt", "opérateur d’entrepôt", "employé logistique", "agent de stock"],
      skills: [
        "preparer-commandes", "recevoir-marchandises", "ranger-stock", "scanner-colis", "emballer-colis", "utiliser-transpalette",
        "utiliser-ordinateur-stock", "faire-inventaire",
      ],
    },
    {
      romeCode: "N1102", label: "Déménageur (F/H)",
      everyday: ["déménagement", "porter des meubles", "aide-déménageur"],
      skills: [
        "emballer-meubles", "porter-charges", "charger-decharger", "monter-meubles", "arrimer", "conduire-camionnette",
        "travailler-equipe", "porter-sans-se-blesser",
      ],
    },
    {
      romeCode: "N4121", parentCode: "N4105", label: "Aide-livreur (F/H)",
      everyday: ["aide livreur", "accompagner le livreur", "ripeur de livraison", "équipier de livraison"],
      skills: ["charger-decharger", "porter-charges", "livrer-clients", "manoeuvrer-hayon", "tenir-bon-livraison", "travailler-equipe"],
    },
    {
      romeCode: "H3302", label: "Agent de conditionnement (F/H)",
      everyday: [
        "conditionnement", "emballage", "mise en carton", "emballeur", "mettre en boîte", "mise sous pli",
        "opérateur de conditionnement",
      ],
      skills: [
        "conditionner", "emballer-produits", "etiqueter", "travailler-chaine", "controler-pieces", "filmer-palettes",
        "trier-defauts", "porter-protections",
      ],
    },
    {
      romeCode: "F1710", parentCode: "F1704", label: "Magasinier en matériaux (F/H)",
      everyday: ["négoce de matériaux", "vendeur de matériaux", "cour de matériaux"],
      skills: [
        "livrer-comptoir", "conduire-chariot", "recevoir-marchandises", "charger-decharger", "accueillir-clients", "ranger-stock",
        "faire-inventaire",
      ],
    },
  ],
};
