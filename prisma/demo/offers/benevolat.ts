import { week, type OfferIdea } from "./idea.ts";

/** Bénévolat: what one does, how long, with whom, and what is paid back. Never instead of a job. */
export const benevolat: readonly OfferIdea[] = [
  {
    key: "colis", sector: "aide-alimentaire", kind: "BENEVOLAT", romeCode: "N1105", title: "Préparer des colis alimentaires", weeklyHours: 3, windows: week("4 14-17"), posts: 4, access: ["transit"], required: [], useful: ["distribuer-aide-alimentaire", "porter-charges"],
    texts: ["Remplir et distribuer des colis le jeudi après-midi {à}. Monique vous accueille et reste avec vous les premières fois. Bus remboursé."],
  },
  {
    key: "ramasse", sector: "aide-alimentaire", kind: "BENEVOLAT", romeCode: "N4121", title: "Aider à la ramasse du matin", weeklyHours: 4, windows: week("25 8-10"), posts: 2, constraints: ["heavy-loads"], required: [], useful: ["charger-decharger"],
    texts: ["Charger les invendus des magasins avec Gérard, qui conduit la camionnette, au départ {de}. Café offert au retour."],
  },
  {
    key: "cuisine-partagee", sector: "aide-alimentaire", kind: "BENEVOLAT", romeCode: "G1602", title: "Cuisiner avec d’autres, un repas par semaine", weeklyHours: 4, windows: week("3 9:30-13:30"), posts: 3, required: [], useful: ["eplucher-couper", "preparer-repas"],
    texts: ["Le mercredi, on cuisine à six puis on mange ensemble {à}. Les enfants sont les bienvenus. Rien à payer."],
  },
  {
    key: "accueil-cafe", sector: "aide-alimentaire", kind: "BENEVOLAT", romeCode: "K1205", title: "Tenir l’accueil et le café", weeklyHours: 3, windows: week("2 9-12"), posts: 2, constraints: ["public"], required: [], useful: ["accueillir-public", "ecouter-difficultes"],
    texts: ["Un sourire, un café, une chaise : vous accueillez les familles {à}, toujours à deux. Frais de trajet remboursés sur justificatif."],
  },
  {
    key: "ateliers-francais", sector: "francais", kind: "BENEVOLAT", romeCode: "K2130", title: "Aider une personne à parler français", weeklyHours: 2, windows: week("2 14-16", "4 18-20"), hoursNote: "l’un ou l’autre créneau", posts: 4, french: "B2", required: [], useful: ["enseigner-francais", "ecouter-rassurer"],
    texts: ["Deux heures de conversation par semaine {à}, à deux ou en petit groupe. Une formatrice prépare la séance avec vous. Pas besoin de diplôme."],
  },
  {
    key: "lecture-enfants", sector: "lecture", kind: "BENEVOLAT", romeCode: "K1603", title: "Lire des histoires aux enfants", weeklyHours: 2, windows: week("3 10-12"), posts: 2, french: "B1", constraints: ["reading-writing"], required: [], useful: ["eveil-enfants", "animer-groupe"],
    texts: ["Le mercredi matin {à}, on lit et on joue avec les petits. Véronique vous montre. Livres fournis."],
  },
  {
    key: "jardin", sector: "jardin", kind: "BENEVOLAT", romeCode: "A1433", title: "Donner un coup de main au jardin partagé", weeklyHours: 3, windows: week("26 9:30-12:30"), hoursNote: "mardi ou samedi", posts: 5, constraints: ["outdoors"], required: [], useful: ["desherber", "planter", "arroser"],
    texts: ["Semer, désherber, récolter {à}. Chacun repart avec des légumes. L’animateur est là à chaque séance. Outils et bottes prêtés."],
  },
  {
    key: "composteur", sector: "jardin", kind: "BENEVOLAT", romeCode: "K2310", title: "S’occuper du compost du quartier", weeklyHours: 1.5, windows: week("6 10-11:30"), posts: 2, constraints: ["outdoors"], required: [], useful: ["composter", "expliquer-tri"],
    texts: ["Le samedi matin {à}, ouvrir le composteur, expliquer, remuer. Une demi-journée de formation est offerte."],
  },
  {
    key: "visites", sector: "visites", kind: "BENEVOLAT", romeCode: "K1302", title: "Rendre visite à une personne âgée", weeklyHours: 2, around: 10, windows: week("35 14:30-16:30"), hoursNote: "l’un ou l’autre jour", posts: 3, required: [], useful: ["tenir-compagnie", "ecouter-rassurer"],
    texts: [
      "Une visite par semaine {à} : parler, jouer aux cartes, marcher un peu. La première visite se fait à deux. Kilomètres remboursés.",
      "Plusieurs résidents n’ont pas de famille près d’ici. Une heure ou deux de compagnie {à}, avec l’animatrice de la maison.",
    ],
  },
  {
    key: "loto", sector: "ehpad", kind: "BENEVOLAT", romeCode: "K1206", title: "Aider aux après-midi jeux de la résidence", weeklyHours: 2.5, windows: week("4 14:30-17"), posts: 2, required: [], useful: ["animer-groupe", "tenir-compagnie", "stimuler-memoire"],
    texts: [
      "Loto, chansons, gâteaux le jeudi {à}. Vous aidez l’animatrice à installer et à servir. Goûter compris.",
      "Atelier couture et tricot avec les résidents {à}. Venez avec vos idées, la laine est fournie.",
    ],
  },
  {
    key: "aide-devoirs", sector: "quartier", kind: "BENEVOLAT", romeCode: "K2129", title: "Aide aux devoirs au centre social", weeklyHours: 3, windows: week("14 16:45-18:15"), posts: 4, french: "B1", constraints: ["reading-writing"], required: [], useful: ["aider-devoirs", "ecouter-rassurer"],
    texts: ["Deux fois une heure et demie {à}, avec des enfants du primaire. Une animatrice est toujours présente. Niveau CM2 suffisant."],
  },
  {
    key: "repair", sector: "quartier", kind: "BENEVOLAT", romeCode: "I1619", title: "Réparer des vélos à l’atelier du samedi", weeklyHours: 3, windows: week("6 14-17"), posts: 2, required: [], useful: ["reparer-velo", "reparer-objets"],
    texts: ["On répare ensemble {à}, on apprend, on discute. Les vélos remis en état sont prêtés à ceux qui cherchent du travail."],
  },
  {
    key: "numerique", sector: "quartier", kind: "BENEVOLAT", romeCode: "G1238", title: "Aider à se servir d’un téléphone", weeklyHours: 2, windows: week("2 10-12"), posts: 2, required: [], useful: ["aider-internet", "utiliser-smartphone"],
    texts: ["Vous vous débrouillez avec un smartphone ? Montrez à d’autres {à}, le mardi matin. La conseillère numérique reste à côté."],
  },
  {
    key: "fete", sector: "quartier", kind: "BENEVOLAT", romeCode: "K1206", title: "Préparer la fête du quartier", weeklyHours: 2, windows: week("5 18-20"), posts: 6, required: [], useful: ["organiser-evenement", "travailler-equipe"],
    texts: ["Affiches, décorations, buvette : on se réunit le vendredi {à} jusqu’à la fête. Repas partagé."],
  },
  {
    key: "buvette", sector: "sport", kind: "BENEVOLAT", romeCode: "G1603", title: "Tenir la buvette des matchs", weeklyHours: 3, windows: week("7 13:30-16:30"), posts: 2, constraints: ["weekend", "public"], required: [], useful: ["preparer-sandwichs", "tenir-caisse"],
    texts: ["Un dimanche sur deux {à}, à deux. Sandwichs, boissons, bonne humeur. On vous ramène si besoin."],
  },
  {
    key: "vestiaire", sector: "reemploi", kind: "BENEVOLAT", romeCode: "D1243", title: "Trier des vêtements à la ressourcerie", weeklyHours: 3, windows: week("2 9-12", "4 14-17"), hoursNote: "l’un ou l’autre créneau", posts: 3, access: ["transit"], required: [], useful: ["trier-vetements", "cintrer-vetements", "plier-linge"],
    texts: ["Trier, cintrer, mettre en rayon {à} avec Annick. On peut rester assis. Bus remboursé."],
  },
  {
    key: "bricolage", sector: "reemploi", kind: "BENEVOLAT", romeCode: "K2309", title: "Donner une seconde vie à des meubles", weeklyHours: 4, windows: week("3 13:30-17:30"), posts: 2, required: [], useful: ["restaurer-meuble", "poncer-polir"],
    texts: ["Poncer, peindre, réparer {à}, dans l’atelier équipé. Un menuisier à la retraite partage son savoir."],
  },
  {
    key: "poulailler", sector: "maraichage", kind: "BENEVOLAT", romeCode: "A1433", title: "S’occuper du poulailler et des semis", weeklyHours: 2, windows: week("15 9-10"), posts: 2, constraints: ["outdoors"], required: [], useful: ["nourrir-animaux", "semer-repiquer"],
    texts: ["Deux matins par semaine {à}. Des œufs pour chacun. L’encadrante est sur place."],
  },
  {
    key: "parrainage-college", sector: "college", kind: "BENEVOLAT", romeCode: "K2104", title: "Aider au CDI du collège", weeklyHours: 2, windows: week("2 13:30-15:30"), posts: 1, french: "B1", constraints: ["reading-writing"], required: [], useful: ["classer-dossiers", "preter-livres"],
    texts: ["Ranger, couvrir des livres, aider les élèves à choisir {à}, avec la documentaliste."],
  },
  {
    key: "sorties-handicap", sector: "handicap", kind: "BENEVOLAT", romeCode: "K1306", title: "Accompagner une sortie du samedi", weeklyHours: 4, windows: week("6 14-18"), posts: 2, constraints: ["weekend"], required: [], useful: ["accompagner-sorties", "ecouter-rassurer"],
    texts: ["Cinéma, marché, promenade avec quatre résidents et un éducateur, au départ {de}. Entrées et trajets payés."],
  },
  {
    key: "creche-jeux", sector: "creche", kind: "BENEVOLAT", romeCode: "K1307", title: "Réparer et laver les jouets de la crèche", weeklyHours: 1.5, windows: week("5 9:30-11"), posts: 1, required: [], useful: ["nettoyer-objets", "reparer-objets"],
    texts: ["Une heure et demie le vendredi {à}. Calme et utile. L’équipe vous accueille avec un café."],
  },
  {
    key: "repassage-solidaire", sector: "linge", kind: "BENEVOLAT", romeCode: "D1236", title: "Préparer des trousseaux pour les familles", weeklyHours: 2, windows: week("3 14-16"), posts: 2, required: [], useful: ["plier-linge", "repassage", "recoudre"],
    texts: ["Trier, repasser et plier des habits d’enfants {à}, à plusieurs autour d’une table."],
  },
];
