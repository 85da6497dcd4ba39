import type { Sector } from "./starter.types.ts";

/** Petite enfance: the métiers of the sector. ROME 4.60 codes; every word is ours. */
export const childcare: Sector = {
  name: "Petite enfance",
  metiers: [
    {
      romeCode: "K1303", label: "Garde d’enfants à domicile (F/H)",
      everyday: [
        "nounou", "baby-sitter", "garder des enfants", "garde d’enfant", "nourrice à domicile", "babysitting", "sortie d’école",
        "s’occuper d’enfants",
      ],
      skills: [
        "garder-enfants", "soins-bebe", "donner-biberon", "preparer-repas-enfants", "endormir-enfants", "jeux-enfants",
        "sorties-enfants", "trajet-ecole", "aider-devoirs", "parler-parents", "assurer-securite-enfants", "ranger-pieces",
      ],
    },
    {
      romeCode: "K1310", parentCode: "K1303", label: "Assistant maternel (F/H)",
      everyday: ["nounou à la maison", "nourrice", "assmat", "nounou agréée", "assistante maternelle", "ass mat", "garder des enfants chez soi"],
      skills: [
        "garder-enfants", "soins-bebe", "donner-biberon", "preparer-repas-enfants", "endormir-enfants", "jeux-enfants",
        "eveil-enfants", "sorties-enfants", "parler-parents", "assurer-securite-enfants",
      ],
    },
    {
      romeCode: "K1307", parentCode: "K1303", label: "Agent de crèche (F/H)",
      everyday: [
        "crèche", "travailler en crèche", "CAP petite enfance", "AEPE", "agent petite enfance", "animatrice de crèche",
        "petite enfance", "auxiliaire de crèche", "halte-garderie",
      ],
      skills: [
        "soins-bebe", "donner-biberon", "preparer-repas-enfants", "endormir-enfants", "jeux-enfants", "eveil-enfants",
        "assurer-securite-enfants", "desinfecter", "parler-parents", "travailler-equipe",
      ],
    },
    {
      romeCode: "K1308", parentCode: "K1303", label: "Agent d’école maternelle, ATSEM (F/H)",
      everyday: ["ATSEM", "agent des écoles", "aide maternelle", "dame de service à l’école", "dame de cantine", "travailler à l’école"],
      skills: [
        "preparer-salle-classe", "aider-habillage", "jeux-enfants", "endormir-enfants", "surveiller-cantine", "nettoyer-sols",
        "nettoyer-sanitaires", "animer-atelier-manuel", "assurer-securite-enfants", "eveil-enfants",
      ],
    },
    {
      romeCode: "J1304", label: "Auxiliaire de puériculture (F/H)",
      everyday: ["auxiliaire puer", "puéricultrice en crèche", "auxiliaire de puériculture en maternité", "s’occuper des bébés"],
      skills: [
        "soins-bebe", "donner-biberon", "soins-hygiene", "endormir-enfants", "eveil-enfants", "surveiller-etat", "parler-parents",
        "respecter-hygiene-hospitaliere", "faire-transmissions", "assurer-securite-enfants",
      ],
    },
    {
      romeCode: "K1309", parentCode: "K1303", label: "Assistant familial (F/H)",
      everyday: ["famille d’accueil pour enfants", "accueillir un enfant placé", "ASE", "assistante familiale", "enfants placés"],
      skills: [
        "garder-enfants", "preparer-repas-enfants", "trajet-ecole", "aider-devoirs", "ecouter-rassurer", "parler-parents",
        "faire-transmissions", "assurer-securite-enfants", "gerer-conflits",
      ],
    },
    {
      romeCode: "K1314", parentCode: "K1303", label: "Auxiliaire de vie auprès d’enfants handicapés (F/H)",
      everyday: ["aide aux enfants handicapés", "garde d’enfant handicapé", "auxiliaire de vie sociale enfant"],
      skills: [
        "accompagner-handicap", "garder-enfants", "aider-repas", "aider-toilette", "jeux-enfants", "trajet-ecole",
        "assurer-securite-enfants", "parler-parents", "faire-transmissions",
      ],
    },
    {
      romeCode: "K1202", label: "Éducateur de jeunes enfants (F/H)",
      everyday: ["EJE", "éducatrice de jeunes enfants", "éducatrice en crèche", "éducateur petite enfance"],
      skills: [
        "eveil-enfants", "jeux-enfants", "monter-projet", "parler-parents", "suivre-progres", "organiser-equipe",
        "assurer-securite-enfants", "animer-atelier-manuel",
      ],
    },
  ],
};
