import type { Sector } from "./starter.types.ts";

/** Tri, recyclage, réemploi: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const reuse: Sector = {
  name: "Tri, recyclage, réemploi",
  metiers: [
    {
      romeCode: "K2303", label: "Ripeur, éboueur (F/H)",
      everyday: ["éboueur", "ripeur", "ramassage des poubelles", "poubelles", "camion poubelle", "ramasser les ordures"],
      skills: [
        "ramasser-poubelles", "porter-charges", "porter-protections", "travailler-equipe", "guider-manoeuvre", "vider-poubelles",
        "collecter-encombrants",
      ],
    },
    {
      romeCode: "K2304", label: "Agent de tri des déchets (F/H)",
      everyday: ["centre de tri", "trieur", "tri des déchets", "trieuse", "recyclage", "tri"],
      skills: [
        "trier-dechets", "travailler-chaine", "porter-protections", "presser-balles", "utiliser-transpalette", "nettoyer-machines",
        "respecter-consignes",
      ],
    },
    {
      romeCode: "K2308", parentCode: "K2304", label: "Agent de récupération et de recyclage (F/H)",
      everyday: ["ferrailleur", "récupération de métaux", "ferraille", "recyclerie", "casse", "tri de vêtements", "trieur textile"],
      skills: [
        "trier-dechets", "demonter-objets", "trier-vetements", "presser-balles", "conduire-chariot", "charger-decharger",
        "porter-protections",
      ],
    },
    {
      romeCode: "K2309", parentCode: "K2304", label: "Agent de réemploi en ressourcerie (F/H)",
      everyday: [
        "ressourcerie", "valoriste", "recyclerie", "Emmaüs", "réparer pour revendre", "bénévole à la recyclerie", "réparation",
        "repair café",
      ],
      skills: [
        "reparer-objets", "tester-appareils", "nettoyer-objets", "demonter-objets", "restaurer-meuble", "collecter-encombrants",
        "estimer-objets", "collecter-dons", "expliquer-tri",
      ],
    },
    {
      romeCode: "K2310", parentCode: "K2303", label: "Ambassadeur du tri (F/H)",
      everyday: ["animateur tri", "sensibilisation au tri", "ambassadrice du tri", "zéro déchet"],
      skills: ["expliquer-tri", "intervenir-rue", "animer-groupe", "composter", "tenir-stand", "rediger-compte-rendu"],
    },
    {
      romeCode: "K2318", parentCode: "K2303", label: "Agent de déchetterie (F/H)",
      everyday: ["déchetterie", "déchèterie", "gardien de déchetterie", "valoriste en déchetterie"],
      skills: [
        "tenir-quai-dechetterie", "expliquer-tri", "trier-dechets", "gerer-conflits", "ranger-materiel", "porter-protections",
        "nettoyer-sols",
      ],
    },
    {
      romeCode: "K2301", label: "Agent d’assainissement (F/H)",
      everyday: ["égoutier", "curage", "vidange de fosses", "eaux usées", "débouchage", "camion hydrocureur"],
      skills: [
        "curer-reseaux", "nettoyer-haute-pression", "deboucher", "conduire-poids-lourd", "porter-protections", "signaler-chantier",
        "travailler-equipe",
      ],
    },
    {
      romeCode: "I1608", parentCode: "I1604", label: "Démonteur de véhicules (F/H)",
      everyday: ["casse auto", "casse automobile", "démontage de voitures", "VHU"],
      skills: [
        "depolluer-vehicules", "demonter-objets", "utiliser-pont-roulant", "conduire-chariot", "trier-dechets",
        "porter-protections", "diagnostiquer-panne",
      ],
    },
    {
      romeCode: "N4118", parentCode: "N4105", label: "Chauffeur de camion-benne à déchets (F/H)",
      everyday: ["conducteur de benne à ordures", "chauffeur poubelle", "chauffeur de benne"],
      skills: [
        "conduire-poids-lourd", "ramasser-poubelles", "verifier-vehicule", "respecter-temps-conduite", "preparer-tournee",
        "travailler-equipe", "nettoyer-vehicules",
      ],
    },
    {
      romeCode: "D1243", parentCode: "D1201", label: "Vendeur de dépôt-vente ou de boutique solidaire (F/H)",
      everyday: [
        "boutique solidaire", "friperie", "dépôt-vente", "vêtements d’occasion", "vendeur en ressourcerie", "vestiaire",
        "bénévole au vestiaire", "vendeur boutique solidaire",
      ],
      skills: [
        "trier-vetements", "cintrer-vetements", "estimer-objets", "etiqueter-prix", "accueillir-clients", "conseiller-clients",
        "tenir-caisse", "collecter-dons", "tenir-vitrine",
      ],
    },
    {
      romeCode: "D1201", label: "Brocanteur (F/H)",
      everyday: ["brocante", "antiquaire", "vide-grenier", "chineur", "débarras de maison"],
      skills: [
        "estimer-objets", "restaurer-meuble", "nettoyer-objets", "vendre-marche", "collecter-encombrants", "conseiller-clients",
        "conduire-camionnette",
      ],
    },
    {
      romeCode: "I1202", label: "Agent d’exploitation des routes (F/H)",
      everyday: [
        "agent de la DDE", "agent des routes", "salage", "entretien des routes", "cantonnier", "agent routier départemental",
        "agent de voirie",
      ],
      skills: [
        "signaler-chantier", "debroussailler", "balayer-rues", "etaler-enrobe", "conduire-poids-lourd", "petites-reparations",
        "porter-protections", "travailler-equipe",
      ],
    },
  ],
};
