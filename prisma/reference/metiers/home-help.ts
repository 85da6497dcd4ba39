import type { Sector } from "./starter.types.ts";

/** Aide à domicile: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const homeHelp: Sector = {
  name: "Aide à domicile",
  metiers: [
    {
      romeCode: "K1304", label: "Aide ménagère à domicile (F/H)",
      everyday: [
        "femme de ménage", "homme de ménage", "aide ménagère", "faire le ménage", "employé de maison",
        "ménage chez les particuliers", "bonne", "employé familial", "ménage",
      ],
      skills: [
        "entretien-logement", "repassage", "nettoyer-sols", "depoussierer", "nettoyer-sanitaires", "nettoyer-vitres", "faire-lits",
        "changer-draps", "laver-linge", "preparer-repas", "faire-courses", "faire-vaisselle", "gerer-cles",
      ],
    },
    {
      romeCode: "K1302", label: "Aide à domicile auprès de personnes âgées (F/H)",
      everyday: [
        "aide à domicile", "auxiliaire de vie", "s’occuper des personnes âgées", "garde de personnes âgées", "dame de compagnie",
        "aide aux personnes âgées", "garde-malade", "assistante de vie", "s’occuper des vieux", "AVS",
      ],
      skills: [
        "aider-lever-coucher", "aider-toilette", "aider-habillage", "aider-repas", "aider-deplacements", "accompagner-sorties",
        "tenir-compagnie", "entretien-logement", "preparer-repas", "faire-courses", "surveiller-etat", "faire-transmissions",
        "utiliser-leve-personne", "aider-papiers",
      ],
    },
    {
      romeCode: "K1311", parentCode: "K1302", label: "Assistant de vie aux familles (F/H)",
      everyday: ["ADVF", "assistant de vie", "aide aux familles", "assistante de vie aux familles", "auxiliaire familiale"],
      skills: [
        "entretien-logement", "repassage", "preparer-repas", "faire-courses", "aider-toilette", "aider-habillage", "aider-repas",
        "tenir-compagnie", "garder-enfants", "accompagner-sorties", "faire-transmissions",
      ],
    },
    {
      romeCode: "K1306", parentCode: "K1302", label: "Accompagnant éducatif et social (F/H)",
      everyday: [
        "AES", "AMP", "aide médico-psychologique", "auxiliaire de vie sociale", "DEAES", "DEAVS",
        "accompagnant de personnes handicapées", "travailler avec des handicapés",
      ],
      skills: [
        "accompagner-handicap", "aider-toilette", "aider-repas", "aider-deplacements", "stimuler-memoire", "animer-groupe",
        "accompagner-sorties", "ecouter-rassurer", "respecter-rythme", "faire-transmissions", "travailler-equipe",
      ],
    },
    {
      romeCode: "K1305", label: "Technicien de l’intervention sociale et familiale (F/H)",
      everyday: ["TISF", "travailleuse familiale", "aide aux familles en difficulté"],
      skills: [
        "aider-organisation-famille", "aider-budget", "aider-papiers", "entretien-logement", "preparer-repas",
        "ecouter-difficultes", "trajet-ecole", "aider-devoirs", "faire-transmissions", "orienter-vers-aide",
      ],
    },
    {
      romeCode: "K1312", parentCode: "K1302", label: "Accueillant familial d’adultes (F/H)",
      everyday: [
        "famille d’accueil pour personnes âgées", "famille d’accueil", "accueillir une personne âgée chez soi",
        "accueillir un adulte handicapé",
      ],
      skills: [
        "preparer-repas", "entretien-logement", "laver-linge", "tenir-compagnie", "accompagner-sorties", "surveiller-etat",
        "accompagner-handicap", "rappeler-medicaments", "respecter-rythme",
      ],
    },
  ],
};
