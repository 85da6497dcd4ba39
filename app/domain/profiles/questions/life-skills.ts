/**
 * What many have done at home, for their family or in an association, without calling it work: shown to everyone, whatever
 * the métier she wishes. Ids of the starter referential; the test holds each to it. Our choice.
 */
export const lifeSkills = {
  "Chez vous, en famille": [
    "preparer-repas", "entretien-logement", "repassage", "laver-linge", "faire-courses", "recoudre", "garder-enfants", "trajet-ecole", "aider-devoirs",
    "aider-deplacements", "tenir-compagnie", "accompagner-sorties", "aider-papiers", "tondre", "peindre", "petites-reparations", "reparer-velo", "s-occuper-animaux-maison",
  ],
  "En association, avec les autres": ["collecter-dons", "distribuer-aide-alimentaire", "organiser-evenement", "tenir-stand", "animer-groupe", "aider-internet", "parler-autre-langue", "travailler-equipe"],
} as const satisfies Record<string, readonly string[]>;
