/** Tri, recyclage, réemploi: what people can do, in plain words of ours. */
export const reuseSkills = {
  "trier-dechets": "Trier les déchets",
  "ramasser-poubelles": "Ramasser les poubelles derrière le camion",
  "tenir-quai-dechetterie": "Accueillir et guider à la déchetterie",
  "expliquer-tri": "Expliquer les règles du tri",
  "demonter-objets": "Démonter des objets pour récupérer les pièces",
  "reparer-objets": "Réparer de petits appareils ou des meubles",
  "tester-appareils": "Tester des appareils électriques",
  "collecter-encombrants": "Collecter les encombrants",
  composter: "Faire et retourner le compost",
  "presser-balles": "Presser et mettre en balles",
  "nettoyer-objets": "Nettoyer et remettre en beauté",
  "restaurer-meuble": "Remettre en état un meuble ancien",
  "curer-reseaux": "Curer les égouts et les fossés",
  "depolluer-vehicules": "Dépolluer et démonter des voitures",
} as const;
