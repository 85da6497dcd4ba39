import { SMIC, week, type OfferIdea } from "./idea.ts";

/** Chantiers, associations intermédiaires, ressourcerie: the first steps. */
export const insertion: readonly OfferIdea[] = [
  {
    key: "maraichage-cddi", sector: "maraichage", romeCode: "A1433", title: "Ouvrier maraîcher en insertion (F/H)", contract: "CDDI", months: 6, weeklyHours: 26, windows: week("1234 8-14:30"), wage: SMIC, constraints: ["outdoors"], experience: "beginner", access: ["carpool", "shuttle"], posts: 4, required: [], useful: ["desherber", "recolter-legumes", "semer-repiquer"],
    texts: [
      "Cultiver et récolter des légumes bio avec une équipe de douze {à}. Contrat de 6 mois renouvelable, accompagnement pour votre projet, des vélos peuvent être prêtés.",
      "Entrées possibles tous les mois. On apprend le maraîchage et la vente des paniers. Une navette part du centre à 7 h 30.",
    ],
  },
  {
    key: "paniers", sector: "maraichage", romeCode: "N1103", title: "Préparation de paniers de légumes (F/H)", contract: "CDDI", months: 4, weeklyHours: 20, windows: week("2345 8:30-13:30"), wage: SMIC, constraints: ["cold"], experience: "beginner", required: [], useful: ["preparer-commandes", "porter-charges"],
    texts: ["Peser, composer, étiqueter les paniers {à}, puis la distribution du vendredi. Chambre froide par moments."],
  },
  {
    key: "repassage-cddi", sector: "linge", romeCode: "D1236", title: "Repassage et linge en chantier d’insertion (F/H)", contract: "CDDI", months: 6, weeklyHours: 26, windows: week("1234 8:45-14:15", "5 9-13"), wage: SMIC, constraints: ["standing"], experience: "beginner", access: ["transit"], posts: 3, required: [], useful: ["repassage", "plier-linge", "reception-linge"],
    texts: ["Repassage pour des particuliers et des entreprises {à}. Horaires pensés pour les parents. On apprend sur place, un accompagnement aide pour la suite."],
  },
  {
    key: "couture-cddi", sector: "couture", romeCode: "D1207", title: "Couture et retouches en atelier d’insertion (F/H)", contract: "CDDI", months: 6, weeklyHours: 24, windows: week("1245 8:45-14:45"), wage: SMIC, french: "A1", experience: "beginner", access: ["transit"], posts: 2, required: ["coudre-machine"], useful: ["coudre-main", "faire-retouches", "recoudre"],
    texts: ["Sacs, tabliers, ourlets {à}. Savoir se servir d’une machine suffit. Le français s’apprend aussi à l’atelier, deux heures par semaine."],
  },
  {
    key: "ressourcerie", sector: "reemploi", romeCode: "K2309", title: "Valoriste en ressourcerie (F/H)", contract: "CDDI", months: 6, weeklyHours: 26, windows: week("2345 9-14:30", "6 9-13"), wage: SMIC, constraints: ["heavy-loads"], experience: "beginner", posts: 3, required: [], useful: ["reparer-objets", "nettoyer-objets", "tester-appareils"],
    texts: ["Trier, nettoyer, réparer ce que les gens déposent {à}, puis le mettre en rayon. Contrat d’insertion avec accompagnement."],
  },
  {
    key: "boutique-solidaire", sector: "reemploi", romeCode: "D1243", title: "Vendeur en boutique solidaire (F/H)", contract: "CDDI", months: 6, weeklyHours: 24, windows: week("2345 10-15", "6 10-14"), wage: SMIC, constraints: ["public"], experience: "beginner", french: "A2", required: [], useful: ["accueillir-clients", "trier-vetements", "tenir-caisse"],
    texts: ["Accueil, caisse et mise en rayon des vêtements {à}. Le samedi est travaillé, le lundi est libre."],
  },
  {
    key: "collecte-meubles", sector: "reemploi", romeCode: "N4121", title: "Équipier de collecte de meubles (F/H)", contract: "CDDI", months: 4, weeklyHours: 26, windows: week("2345 8:30-15"), wage: SMIC, constraints: ["heavy-loads"], experience: "beginner", required: [], useful: ["porter-charges", "charger-decharger"],
    texts: ["À deux dans le camion pour vider des greniers et livrer des meubles autour {de}. Le permis est un plus, pas une condition."],
  },
  {
    key: "murets", sector: "chemins", romeCode: "A1202", title: "Ouvrier en entretien de chemins et petits murs (F/H)", contract: "CDDI", months: 6, weeklyHours: 26, windows: week("1234 8-14:30"), wage: SMIC, constraints: ["outdoors", "heavy-loads"], experience: "beginner", access: ["shuttle"], posts: 4, required: [], useful: ["debroussailler", "entretenir-chemins", "gacher-mortier"],
    texts: ["Débroussailler, remonter des murets, poser des clôtures autour {de}. Le minibus du chantier passe vous prendre au bourg."],
  },
  {
    key: "heures-menage", sector: "heures", romeCode: "K1304", title: "Heures de ménage chez des particuliers (F/H)", contract: "mise-a-disposition", weeklyHours: 10, windows: [], hoursNote: "selon vos disponibilités, de 3 à 20 h par semaine", wage: "12,02 € + 10 % de congés", around: 12, experience: "beginner", posts: 5, required: [], useful: ["entretien-logement", "repassage"],
    texts: [
      "Nous vous proposons des heures près de chez vous {à} et autour. Vous choisissez vos jours. Idéal pour reprendre.",
      "Quelques heures pour commencer, plus ensuite. On tient compte de votre moyen de transport pour choisir les clients.",
    ],
  },
  {
    key: "heures-jardin", sector: "heures", romeCode: "A1203", title: "Heures de jardinage et petits travaux (F/H)", contract: "mise-a-disposition", weeklyHours: 12, windows: [], hoursNote: "à la demi-journée, de mars à novembre", wage: "12,02 € + 10 % de congés", around: 12, constraints: ["outdoors"], experience: "beginner", posts: 3, required: [], useful: ["tondre", "tailler-haies", "desherber"],
    texts: ["Tonte, haies, bois à ranger chez des particuliers autour {de}. L’outillage est fourni."],
  },
  {
    key: "heures-college", sector: "heures", romeCode: "K2205", title: "Remplacements d’entretien dans des collèges (F/H)", contract: "mise-a-disposition", weeklyHours: 18, windows: week("12345 13-19"), hoursNote: "selon les absences, prévenu la veille", wage: "12,02 € + 10 % de congés", around: 15, experience: "beginner", posts: 4, required: ["nettoyer-sols"], useful: ["vider-poubelles", "servir-self"],
    texts: ["Les collèges du secteur {de} nous appellent quand un agent est absent. Un bilan à trois après chaque mission. Se déplacer seul est nécessaire."],
  },
];
