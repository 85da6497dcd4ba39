/** Surveillance et sécurité: what people can do, in plain words of ours. */
export const safetySkills = {
  "faire-rondes": "Faire des rondes",
  "controler-acces": "Contrôler les entrées",
  "surveiller-ecrans": "Surveiller des écrans",
  "alerter-secours": "Alerter les secours",
  "ecrire-main-courante": "Écrire dans le cahier de main courante",
  "gerer-foule": "Guider le public lors d’un événement",
  "conduire-chien": "Travailler avec un chien",
  "ouvrir-fermer-site": "Ouvrir et fermer un bâtiment",
  "porter-cercueil": "Porter le cercueil et accompagner la cérémonie",
} as const;
