import type { Sector } from "./starter.types.ts";

/** Sécurité et funéraire: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const safety: Sector = {
  name: "Sécurité et funéraire",
  metiers: [
    {
      romeCode: "K2503", label: "Agent de sécurité (F/H)",
      everyday: ["vigile", "gardien", "gardiennage", "surveillance", "SSIAP", "agent de prévention", "maître-chien", "sécurité", "veilleur"],
      skills: [
        "faire-rondes", "controler-acces", "surveiller-ecrans", "ecrire-main-courante", "alerter-secours", "ouvrir-fermer-site",
        "premiers-secours", "gerer-conflits",
      ],
    },
    {
      romeCode: "K2504", parentCode: "K2503", label: "Agent de sécurité événementiel (F/H)",
      everyday: ["stadier", "sécurité de concert", "videur", "sécurité de festival"],
      skills: ["gerer-foule", "controler-acces", "gerer-conflits", "alerter-secours", "faire-rondes", "premiers-secours"],
    },
    {
      romeCode: "K2510", parentCode: "K2503", label: "Maître-chien (F/H)",
      everyday: ["agent cynophile", "cynophile", "gardien avec chien"],
      skills: ["conduire-chien", "faire-rondes", "controler-acces", "alerter-secours", "ecrire-main-courante", "soigner-animaux"],
    },
    {
      romeCode: "K2601", label: "Porteur funéraire (F/H)",
      everyday: ["pompes funèbres", "porteur", "croque-mort", "chauffeur de corbillard", "agent funéraire", "fossoyeur"],
      skills: ["porter-cercueil", "conduire-voiture", "ecouter-rassurer", "porter-charges", "creuser-tranchee", "travailler-equipe"],
    },
  ],
};
