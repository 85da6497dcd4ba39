import type { Sector } from "./starter.types.ts";

/** Agroalimentaire: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const food: Sector = {
  name: "Agroalimentaire",
  metiers: [
    {
      romeCode: "H2105", parentCode: "H2102", label: "Agent de production alimentaire (F/H)",
      everyday: [
        "usine agroalimentaire", "ouvrier agroalimentaire", "opérateur agroalimentaire", "usine alimentaire", "conserverie",
        "agroalimentaire", "travailler dans une laiterie",
      ],
      skills: [
        "conduire-ligne-alimentaire", "peser-melanger", "emballer-produits", "hygiene-alimentaire", "travailler-chaine",
        "controler-temperature", "nettoyer-machines", "mettre-conserve",
      ],
    },
    {
      romeCode: "H2102", label: "Conducteur de ligne alimentaire (F/H)",
      everyday: ["conducteur de machine agroalimentaire", "pilote de ligne agroalimentaire", "conducteur de ligne"],
      skills: [
        "conduire-ligne-alimentaire", "regler-machine", "surveiller-machine", "controler-temperature", "noter-production",
        "nettoyer-machines", "hygiene-alimentaire",
      ],
    },
    {
      romeCode: "H2101", label: "Ouvrier d’abattoir (F/H)",
      everyday: ["abattoir", "abatteur", "tueur", "travailler à l’abattoir"],
      skills: [
        "abattre-animaux", "decouper-viande", "hygiene-alimentaire", "travailler-chaine", "porter-charges",
        "nettoyer-haute-pression", "porter-protections",
      ],
    },
    {
      romeCode: "H2103", parentCode: "H2101", label: "Opérateur de découpe de viande (F/H)",
      everyday: ["découpe de viande", "usine de viande", "désosseur", "pareur", "boucher industriel", "découpe de volailles"],
      skills: [
        "decouper-viande", "emballer-produits", "hygiene-alimentaire", "travailler-chaine", "peser-melanger", "porter-charges",
        "porter-protections",
      ],
    },
    {
      romeCode: "H2104", parentCode: "H2102", label: "Fromager en laiterie (F/H)",
      everyday: ["fromagerie", "camembert", "fromager", "laiterie", "faire du fromage", "usine de fromage"],
      skills: [
        "faire-fromage", "controler-temperature", "hygiene-alimentaire", "conduire-ligne-alimentaire", "nettoyer-machines",
        "emballer-produits",
      ],
    },
    {
      romeCode: "A1412", label: "Fromager à la ferme (F/H)",
      everyday: ["fromage fermier", "affineur", "fromager fermier", "fromage de chèvre"],
      skills: ["faire-fromage", "traire", "controler-temperature", "hygiene-alimentaire", "vendre-marche", "nettoyer-machines"],
    },
  ],
};
