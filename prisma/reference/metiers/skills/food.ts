/** Métiers de bouche et produits alimentaires: what people can do, in plain words of ours. */
export const foodSkills = {
  "decouper-viande": "Découper et désosser la viande",
  "preparer-charcuterie": "Préparer la charcuterie et les plats traiteur",
  "petrir-pate": "Pétrir et façonner la pâte",
  "cuire-pain": "Cuire le pain et les viennoiseries",
  "preparer-poisson": "Vider et fileter le poisson",
  "abattre-animaux": "Travailler à l’abattage",
  "conduire-ligne-alimentaire": "Surveiller une ligne de fabrication alimentaire",
  "peser-melanger": "Peser et mélanger les ingrédients",
  "emballer-produits": "Emballer et mettre en barquette",
  "mettre-conserve": "Mettre en bocaux et en conserve",
  "faire-fromage": "Fabriquer et retourner les fromages",
  "controler-temperature": "Contrôler les températures",
  "transformer-fruits": "Transformer des fruits : jus, cidre, confitures",
} as const;
