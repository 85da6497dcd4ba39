import { SMIC, week, type OfferIdea } from "./idea.ts";

/** Collèges, écoles, cuisine centrale, déchets, crèche. */
export const publicServices: readonly OfferIdea[] = [
  {
    key: "self", sector: "college", romeCode: "G1607", title: "Agent de restauration au self (F/H)", contract: "CDD", months: 7, weeklyHours: 22, posts: 1,
    windows: week("1245 9:30-15"), wage: SMIC, experience: "beginner", constraints: ["standing"], access: ["transit"], required: ["servir-self"], useful: ["faire-plonge", "hygiene-alimentaire", "debarrasser"],
    texts: [
      "Préparation des entrées, service et plonge au self du collège {à}. Travail en période d’école seulement, jamais le mercredi ni pendant les vacances.",
      "Nous remplaçons un agent jusqu’en juillet. 280 repas par jour, une équipe de quatre. Hygiène alimentaire apprise sur place.",
      "Service du midi {à}. Horaires compatibles avec des enfants à l’école. Tenue et repas fournis.",
    ],
  },
  {
    key: "menage-college", sector: "college", romeCode: "K2205", title: "Agent d’entretien des salles de classe (F/H)", contract: "CDD", months: 3, weeklyHours: 28, posts: 1,
    windows: week("1245 13:30-19", "3 8-14"), wage: SMIC, experience: "beginner", required: ["nettoyer-sols", "vider-poubelles"], useful: ["nettoyer-sanitaires", "utiliser-autolaveuse"],
    texts: [
      "Entretien d’un étage de classes après les cours {à}. Remplacement de trois mois, renouvelable.",
      "Ménage des classes et des couloirs. Vous travaillez à deux. Le mercredi matin, grand nettoyage.",
    ],
  },
  {
    key: "maintenance-college", sector: "college", romeCode: "I1203", title: "Agent de maintenance au collège (F/H)", contract: "PEC", months: 9, weeklyHours: 26, windows: week("1234 8-13:30", "5 8-12"), wage: SMIC, experience: "wished", required: ["petites-reparations"], useful: ["peindre", "poser-serrures", "entretenir-batiment"],
    texts: ["Petites réparations, peinture, cour et abords {à}. Contrat aidé de 9 mois avec un tuteur et une formation au choix."],
  },
  {
    key: "immersion-self", sector: "college", kind: "IMMERSION", romeCode: "G1607", title: "Immersion en cuisine de collège (F/H)", contract: "PMSMP", weeklyHours: 22, windows: week("1245 9-14:30"), required: [], useful: ["servir-self"],
    texts: ["Deux semaines pour découvrir la cuisine et le service {à}. Nous cherchons des remplaçants toute l’année."],
  },
  {
    key: "cuisine-centrale", sector: "cuisine", romeCode: "G1602", title: "Aide-cuisinier, cuisine centrale (F/H)", contract: "CDD", months: 6, weeklyHours: 35, windows: week("12345 6:30-14"), hoursNote: "pause repas d’une demi-heure", wage: "12,25 € brut de l’heure", constraints: ["cold"], experience: "wished", required: ["eplucher-couper", "hygiene-alimentaire"], useful: ["suivre-recette", "cuisiner-quantite"],
    texts: ["Préparation froide et mise en barquettes {à}, 900 repas par jour. HACCP apprécié, formation prévue sinon."],
  },
  {
    key: "livreur-repas", sector: "cuisine", romeCode: "N4105", title: "Livreur de repas à domicile, matinées (F/H)", contract: "CDI", weeklyHours: 20, windows: week("12345 8-12"), wage: "12,20 € brut de l’heure", licences: ["B"], constraints: ["outdoors"], experience: "beginner", required: ["conduire-camionnette", "livrer-repas"], useful: ["accueillir-clients", "tenir-compagnie"],
    texts: ["Tournée de 35 repas chez des personnes âgées autour {de}, avec notre véhicule. Permis B. Un mot gentil à chaque porte, c’est le métier."],
  },
  {
    key: "ripeur", sector: "dechets", romeCode: "K2303", title: "Ripeur, équipier de collecte (F/H)", contract: "CDD", months: 6, weeklyHours: 35, windows: week("12345 5-12"), wage: "12,40 € brut de l’heure + prime de salissure", constraints: ["early-morning", "heavy-loads", "outdoors"], experience: "beginner", posts: 2, required: ["porter-charges"], useful: ["travailler-equipe", "porter-protections"],
    texts: ["Collecte des bacs dans le secteur {de}. Départ du dépôt à 5 h, fini à midi. Bonne forme, équipement fourni."],
  },
  {
    key: "dechetterie", sector: "dechets", romeCode: "K2318", title: "Agent de déchetterie (F/H)", contract: "CDI", weeklyHours: 28, around: 12, windows: week("2345 9-12", "2345 14-18"), wage: SMIC, constraints: ["outdoors", "public"], experience: "beginner", required: ["expliquer-tri"], useful: ["gerer-conflits", "trier-dechets"],
    texts: ["Accueil des usagers et tenue des bennes {à}. Savoir dire non avec le sourire. Un samedi sur deux, repos le lundi."],
  },
  {
    key: "tri", sector: "dechets", romeCode: "K2304", title: "Agent de tri (F/H)", contract: "interim", months: 2, weeklyHours: 35, windows: week("12345 5-21"), hoursNote: "une semaine du matin (5 h – 12 h 30), une semaine de l’après-midi (13 h – 20 h 30)", wage: "12,02 € + prime d’équipe", constraints: ["shift-work", "noise", "standing"], posts: 4, access: ["shuttle"], experience: "beginner", required: ["trier-dechets"], useful: ["travailler-chaine"],
    texts: ["Tri à la main sur tapis {à}. Pas de diplôme demandé. Une navette part de la gare matin et soir."],
  },
  {
    key: "atsem", sector: "mairie", romeCode: "K1308", title: "Aide à l’école maternelle (F/H)", contract: "CDD", months: 7, weeklyHours: 26, around: 10, windows: week("1245 8:30-12", "1245 13-16"), wage: SMIC, french: "B1", experience: "wished", required: ["assurer-securite-enfants"], useful: ["preparer-salle-classe", "animer-atelier-manuel", "nettoyer-sols"],
    texts: ["Vous aidez la maîtresse d’une classe de petits {à} : habillage, ateliers, sieste, ménage de la classe. CAP petite enfance apprécié, pas obligatoire."],
  },
  {
    key: "cantine-ecole", sector: "mairie", romeCode: "G1607", title: "Surveillance et service à la cantine (F/H)", contract: "CDD", months: 7, weeklyHours: 8, around: 10, windows: week("1245 11:45-13:45"), wage: SMIC, experience: "beginner", posts: 2, required: [], useful: ["surveiller-cantine", "servir-self", "nettoyer-sols"],
    texts: [
      "Deux heures le midi, jours d’école {à}. Servir, couper la viande des petits, ranger. Bien pour démarrer ou compléter.",
      "Nous cherchons quelqu’un du bourg pour la cantine {à}. Pas de diplôme demandé, il faut aimer les enfants.",
    ],
  },
  {
    key: "creche", sector: "creche", romeCode: "K1307", title: "Agent de crèche, ménage et repas (F/H)", contract: "CDI", weeklyHours: 30, windows: week("12345 9:30-15:30"), wage: "12,20 € brut de l’heure", experience: "beginner", french: "A2", required: ["desinfecter", "preparer-repas-enfants"], useful: ["jeux-enfants", "soins-bebe"],
    texts: ["Préparation des repas, ménage des salles de jeux et coup de main auprès des enfants {à}. Crèche de 24 places, ambiance familiale."],
  },
  {
    key: "immersion-creche", sector: "creche", kind: "IMMERSION", romeCode: "K1307", title: "Découvrir le travail en crèche (F/H)", contract: "PMSMP", weeklyHours: 24, windows: week("1245 9-15"), required: [], useful: ["jeux-enfants"],
    texts: ["Une ou deux semaines {à}, pour préparer un CAP petite enfance ou vérifier son envie. Vaccins à jour demandés."],
  },
];
