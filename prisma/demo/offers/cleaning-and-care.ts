import { SMIC, week, type OfferIdea } from "./idea.ts";

/** Propreté, aide à domicile, maisons de retraite. */
export const cleaningAndCare: readonly OfferIdea[] = [
  {
    key: "bureaux-matin", sector: "proprete", romeCode: "K2205", title: "Agent d’entretien de bureaux, le matin (F/H)", contract: "CDI", weeklyHours: 15, around: 8,
    windows: week("12345 6-9"), wage: SMIC, constraints: ["early-morning"], required: ["nettoyer-sols", "vider-poubelles"], useful: ["doser-produits", "nettoyer-sanitaires"],
    texts: [
      "Nous cherchons quelqu’un pour nettoyer des bureaux {à} avant l’arrivée des salariés. Vous êtes seul sur place, nous vous montrons tout la première semaine. Pas de bus à cette heure-là, il faut pouvoir venir.",
      "Entretien de deux agences {à}, du lundi au vendredi de 6 h à 9 h. Sols, sanitaires, poubelles. Le matériel est sur place.",
    ],
  },
  {
    key: "bureaux-ecole", sector: "proprete", romeCode: "K2205", title: "Agent d’entretien, horaires d’école (F/H)", contract: "CDI", weeklyHours: 22, around: 6,
    windows: week("1245 9-14:30"), wage: "12,30 € brut de l’heure", experience: "beginner", access: ["transit"], required: ["nettoyer-sols", "depoussierer"], useful: ["nettoyer-sanitaires", "nettoyer-vitres", "travailler-seul"],
    texts: [
      "Nettoyage d’un cabinet médical et d’une agence {à}. Les horaires vont avec ceux de l’école, rien le mercredi. Débutant accepté, on vous forme.",
      "Poste tranquille {à} : des bureaux et une salle de réunion. Pas de travail le mercredi ni le week-end. Arrêt de bus devant.",
    ],
  },
  {
    key: "usine-nuit", sector: "proprete", romeCode: "K2204", title: "Agent de nettoyage en usine, l’après-midi et le soir (F/H)", contract: "CDD", months: 6, weeklyHours: 30, around: 10,
    windows: week("12345 15-21"), wage: "12,60 € brut de l’heure + prime de panier", constraints: ["late-evening", "noise"], experience: "wished", required: ["nettoyer-machines", "porter-protections"], useful: ["nettoyer-haute-pression", "doser-produits"], posts: 2,
    texts: [
      "Nettoyage de machines dans une usine alimentaire {à}. Travail au jet, tenue fournie. CDD de 6 mois qui peut continuer. Équipe de quatre personnes.",
      "On complète l’équipe du soir {à}. Il faut supporter le bruit. Permis B conseillé, le dernier bus passe à 20 h.",
    ],
  },
  {
    key: "vitres", sector: "proprete", romeCode: "K2202", title: "Laveur de vitres (F/H)", contract: "CDI", weeklyHours: 35, windows: week("12345 8-16"), hoursNote: "une heure de pause le midi", wage: "12,80 € brut de l’heure",
    licences: ["B"], constraints: ["heights", "outdoors"], experience: "wished", required: ["nettoyer-vitres", "conduire-voiture"], useful: ["nettoyer-en-hauteur", "preparer-tournee"],
    texts: ["Tournée de vitrines et de bureaux dans le secteur {de}, avec la camionnette de l’entreprise. Permis B obligatoire. Être à l’aise sur une échelle."],
  },
  {
    key: "immersion-proprete", sector: "proprete", kind: "IMMERSION", romeCode: "K2205", title: "Découvrir le métier d’agent d’entretien (F/H)", contract: "PMSMP", weeklyHours: 20, around: 5, posts: 2,
    windows: week("12345 9-13"), hoursNote: "une semaine, dates à choisir ensemble", experience: "beginner", required: [], useful: ["nettoyer-sols"],
    texts: ["Une semaine avec notre équipe {à} pour voir si le métier vous plaît. Nous embauchons toute l’année, l’immersion peut mener à un contrat. Vous gardez vos droits."],
  },
  {
    key: "menage-particuliers", sector: "domicile", romeCode: "K1304", title: "Aide ménagère chez les particuliers (F/H)", contract: "CDI", weeklyHours: 20, around: 12,
    windows: week("1245 9-12", "1245 13:30-15:30"), wage: "12,40 € brut de l’heure + trajets payés", experience: "beginner", constraints: ["own-vehicle"], licences: ["AM"], posts: 2, required: ["entretien-logement"], useful: ["repassage", "nettoyer-vitres", "faire-courses"],
    texts: [
      "Ménage et repassage chez des personnes âgées autour {de}. Trois maisons par jour, toujours les mêmes. Une voiture ou un scooter est nécessaire, les kilomètres sont remboursés.",
      "Notre association cherche deux personnes pour l’entretien du logement {à} et autour. Temps partiel, on s’arrange avec vos horaires. Venir avec son véhicule, scooter accepté.",
      "Ménage chez des particuliers {à}, du lundi au vendredi sauf le mercredi. On commence à 20 h par semaine, on peut augmenter ensuite.",
    ],
  },
  {
    key: "aide-domicile", sector: "domicile", romeCode: "K1302", title: "Aide à domicile (F/H)", contract: "CDI", weeklyHours: 28, around: 15, posts: 3,
    windows: week("12345 8-13", "135 17-19:30"), hoursNote: "un week-end sur trois, payé en plus", wage: "12,55 € brut de l’heure + kilomètres", licences: ["B"], constraints: ["own-vehicle", "split-shifts", "weekend"], experience: "wished",
    required: ["aider-toilette", "aider-repas", "preparer-repas"], useful: ["entretien-logement", "tenir-compagnie", "faire-transmissions"],
    texts: [
      "Vous aidez des personnes âgées autour {de} : lever, toilette, repas, un peu de ménage. Tutorat les deux premières semaines. Permis B et voiture.",
      "Poste {à} et dans les communes voisines. On cherche avant tout quelqu’un de doux et de ponctuel. Voiture de service possible après trois mois.",
      "Interventions matin et soir chez six personnes. Planning connu un mois à l’avance. Véhicule indispensable.",
    ],
  },
  {
    key: "compagnie", sector: "domicile", romeCode: "K1302", title: "Compagnie et repas de midi chez une dame âgée (F/H)", contract: "CESU", weeklyHours: 10, around: 3,
    windows: week("12345 11:30-13:30"), wage: "13,50 € net de l’heure", experience: "beginner", required: ["preparer-repas"], useful: ["tenir-compagnie", "faire-courses", "accompagner-sorties"],
    texts: ["Une dame de 84 ans {à} cherche quelqu’un pour préparer le repas de midi et bavarder un peu. L’association s’occupe des papiers. À pied ou à vélo, c’est dans le bourg."],
  },
  {
    key: "sorties-ecole", sector: "domicile", romeCode: "K1303", title: "Sortie d’école et goûter, deux enfants (F/H)", contract: "CDD", months: 8, weeklyHours: 10, around: 4,
    windows: week("1245 16:15-18:45"), wage: SMIC, experience: "beginner", required: ["trajet-ecole", "garder-enfants"], useful: ["aider-devoirs", "jeux-enfants"],
    texts: ["Aller chercher deux enfants de 5 et 8 ans à l’école {à}, goûter, devoirs, jeux jusqu’au retour des parents. Jusqu’aux vacances d’été."],
  },
  {
    key: "ash", sector: "ehpad", romeCode: "J1301", title: "Agent de service hospitalier, ASH (F/H)", contract: "CDD", months: 6, weeklyHours: 35, posts: 2,
    windows: week("12345 7-14:30"), hoursNote: "un week-end sur deux, alors repos en semaine", wage: "12,10 € brut de l’heure + prime du dimanche", constraints: ["weekend", "standing"], experience: "beginner", access: ["carpool"],
    required: ["entretenir-chambres-patients", "desinfecter"], useful: ["distribuer-repas-chambre", "faire-lits", "aider-repas"],
    texts: [
      "Ménage des chambres et service des repas dans notre résidence {à}. Remplacement d’un congé, le poste peut devenir permanent. Des collègues covoiturent.",
      "Nous accueillons 62 résidents. Vous entretenez les chambres et les couloirs, vous servez les petits-déjeuners. Une collègue vous accompagne quinze jours.",
    ],
  },
  {
    key: "ash-remplacements", sector: "ehpad", romeCode: "J1301", title: "Remplacements ménage et repas en maison de retraite (F/H)", contract: "extra", weeklyHours: 14, windows: [], hoursNote: "selon les absences : matin 7 h – 14 h ou après-midi 13 h 30 – 20 h 30",
    wage: "12,10 € brut de l’heure", constraints: ["weekend"], experience: "beginner", required: ["respecter-hygiene-hospitaliere"], useful: ["entretenir-chambres-patients", "distribuer-repas-chambre"],
    texts: ["Liste de remplaçants {à}. On vous appelle la veille ou le matin même. Idéal pour reprendre doucement."],
  },
  {
    key: "linge-ehpad", sector: "ehpad", romeCode: "K2201", title: "Lingerie d’une maison de retraite, mi-temps (F/H)", contract: "CDI", weeklyHours: 17.5, windows: week("12345 8:30-12"), wage: SMIC, experience: "beginner", required: ["plier-linge"], useful: ["trier-linge", "repassage", "recoudre"],
    texts: ["Tri, lavage et pliage du linge des résidents {à}. Mi-temps le matin, du lundi au vendredi. Être soigneux et discret."],
  },
  {
    key: "cuisine-ehpad", sector: "ehpad", romeCode: "G1605", title: "Plonge et aide en cuisine (F/H)", contract: "CDI", weeklyHours: 21, windows: week("1234 11:30-15:30", "1 18-20", "4 18-21"), wage: SMIC, experience: "beginner", constraints: ["standing", "split-shifts"], required: ["faire-plonge"], useful: ["hygiene-alimentaire", "nettoyer-cuisine"],
    texts: ["Plonge du midi et deux services du soir {à}. Formation à l’hygiène payée par la maison. Repas fourni."],
  },
  {
    key: "foyer", sector: "handicap", romeCode: "K1306", title: "Accompagnant en foyer, en formation (F/H)", contract: "professionnalisation", months: 12, weeklyHours: 35, windows: [], hoursNote: "planning sur deux semaines, matin ou après-midi, un week-end sur deux",
    wage: SMIC, constraints: ["weekend", "shift-work"], experience: "beginner", french: "B1", startsIn: 35, required: ["ecouter-rassurer"], useful: ["aider-toilette", "animer-groupe", "accompagner-handicap"],
    texts: ["Vous apprenez le métier avec nous {à} : un an de contrat, le diplôme au bout. On demande surtout de la patience. Réunion d’information avant les entretiens."],
  },
  {
    key: "immersion-foyer", sector: "handicap", kind: "IMMERSION", romeCode: "K1306", title: "Une semaine dans un foyer pour adultes handicapés (F/H)", contract: "PMSMP", weeklyHours: 28, windows: week("12345 9-15"), hoursNote: "repas avec les résidents", required: [], useful: ["ecouter-rassurer"],
    texts: ["Partagez la journée des résidents {à} : repas, jardin, atelier, sorties. Pour savoir si ce métier est fait pour vous."],
  },
];
