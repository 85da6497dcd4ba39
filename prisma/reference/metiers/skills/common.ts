/** Au travail: what people can do, in plain words of ours. */
export const commonSkills = {
  "travailler-equipe": "Travailler en équipe",
  "travailler-seul": "Travailler seul et s’organiser",
  "organiser-equipe": "Répartir le travail d’une équipe",
  "respecter-consignes": "Suivre des consignes",
  "utiliser-smartphone": "Utiliser un téléphone ou une tablette au travail",
} as const;
