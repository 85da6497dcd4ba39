import { SMIC, week, type OfferIdea } from "./idea.ts";

/** Logistique, bâtiment, nature, usines, garage. */
export const works: readonly OfferIdea[] = [
  {
    key: "cariste", sector: "entrepot", romeCode: "N1101", title: "Cariste (F/H)", contract: "interim", months: 3, weeklyHours: 35, windows: week("12345 6-13"), wage: "12,50 € + prime de productivité", licences: ["CACES-3"], constraints: ["early-morning"], experience: "wished", posts: 2, required: ["conduire-chariot"], useful: ["charger-decharger", "scanner-colis"],
    texts: ["Chargement de camions et rangement en hauteur {à}. CACES 3 à jour. Mission longue, embauche possible."],
  },
  {
    key: "preparateur", sector: "entrepot", romeCode: "N1103", title: "Préparateur de commandes (F/H)", contract: "CDD", months: 6, weeklyHours: 35, windows: week("12345 13-20:30"), hoursNote: "pause d’une demi-heure", wage: "12,35 € brut de l’heure + prime", constraints: ["heavy-loads", "standing"], experience: "beginner", access: ["carpool"], posts: 4, required: [], useful: ["preparer-commandes", "scanner-colis", "utiliser-transpalette"],
    texts: [
      "Équipe d’après-midi {à}. On prépare des colis avec un casque audio. Débutants formés. Covoiturage organisé entre collègues.",
      "Quatre postes {à} pour la fin de l’année et après. Chaussures de sécurité fournies.",
    ],
  },
  {
    key: "manutention-journee", sector: "entrepot", romeCode: "N1105", title: "Manutentionnaire, horaires de journée (F/H)", contract: "CDI", weeklyHours: 35, windows: week("12345 8:30-12", "12345 13-16:30"), wage: "12,20 € brut de l’heure", constraints: ["heavy-loads"], experience: "beginner", required: ["porter-charges"], useful: ["charger-decharger", "filmer-palettes"],
    texts: ["Déchargement, tri, palettes {à}. Journée normale, pas de week-end. Un passage de CACES est possible dans l’année."],
  },
  {
    key: "livreur", sector: "transport", romeCode: "N4105", title: "Chauffeur-livreur, véhicule léger (F/H)", contract: "CDI", weeklyHours: 35, windows: week("12345 7-14:30"), hoursNote: "pause d’une demi-heure", wage: "12,70 € brut de l’heure + paniers", constraints: ["heavy-loads"], experience: "wished", licences: ["B"], required: ["conduire-camionnette", "livrer-clients"], useful: ["lire-gps", "preparer-tournee"],
    texts: ["Tournée de colis au départ {de}, 60 points par jour. Permis B depuis deux ans."],
  },
  {
    key: "quai", sector: "transport", romeCode: "N1105", title: "Agent de quai, nuit (F/H)", contract: "CDI", weeklyHours: 30, windows: week("12345 22-4"), wage: "13,10 € brut de l’heure, nuit comprise", constraints: ["night", "heavy-loads"], experience: "beginner", required: ["charger-decharger"], useful: ["scanner-colis", "porter-charges"],
    texts: ["Tri et chargement des camions la nuit {à}. Il faut être véhiculé, aucun bus à ces heures."],
  },
  {
    key: "manoeuvre", sector: "maconnerie", romeCode: "F1704", title: "Manœuvre en maçonnerie (F/H)", contract: "CDD", months: 6, weeklyHours: 39, windows: week("1234 8-12", "1234 13-17:15", "5 8-14"), wage: "12,60 € brut de l’heure + paniers", constraints: ["heavy-loads", "outdoors"], experience: "beginner", access: ["carpool"], required: ["porter-materiaux"], useful: ["gacher-mortier", "preparer-chantier"],
    texts: [
      "Aider les maçons sur des chantiers autour {de}. Départ du dépôt dans le camion de l’équipe à 7 h 45. On cherche quelqu’un de courageux.",
      "Rénovation de maisons anciennes {à}. Possibilité d’apprendre la taille de pierre. Permis apprécié.",
    ],
  },
  {
    key: "macon-alternance", sector: "maconnerie", romeCode: "F1703", title: "Apprendre le métier de maçon (F/H)", contract: "professionnalisation", months: 12, weeklyHours: 35, windows: week("12345 8-12", "12345 13-16"), wage: SMIC, constraints: ["heavy-loads", "outdoors"], experience: "beginner", startsIn: 45, posts: 2, required: [], useful: ["porter-materiaux", "gacher-mortier"],
    texts: ["Un an en alternance avec deux entreprises du secteur {de}, un titre professionnel au bout. Le groupement vous aide pour le logement et le transport."],
  },
  {
    key: "peintre", sector: "peinture", romeCode: "F1606", title: "Peintre en bâtiment (F/H)", contract: "CDI", weeklyHours: 35, windows: week("12345 8-12", "12345 13-16"), wage: "12,90 € brut de l’heure", licences: ["B"], constraints: ["heights"], experience: "required", required: ["peindre", "poncer-enduire"], useful: ["poser-papier-peint", "poser-sol-souple"],
    texts: ["Artisan {à}, deux salariés. Intérieurs chez des particuliers. Deux ans d’expérience, permis B."],
  },
  {
    key: "aide-peintre", sector: "peinture", romeCode: "F1606", title: "Aide-peintre, débutant accepté (F/H)", contract: "CDD", months: 3, weeklyHours: 28, windows: week("1234 8-12", "1234 13-16"), wage: SMIC, experience: "beginner", required: [], useful: ["poncer-enduire", "peindre"],
    texts: ["Préparer les murs, protéger, poncer, donner la première couche {à}. Si ça se passe bien, on continue."],
  },
  {
    key: "paysagiste", sector: "paysage", romeCode: "A1203", title: "Ouvrier espaces verts (F/H)", contract: "CDD", months: 8, weeklyHours: 35, windows: week("12345 8-12", "12345 13-16"), wage: "12,40 € brut de l’heure + paniers", constraints: ["outdoors"], experience: "wished", posts: 2, required: ["tondre", "tailler-haies"], useful: ["debroussailler", "conduire-tondeuse", "planter"],
    texts: [
      "Entretien de jardins et de lotissements autour {de}. Une équipe de trois, un camion. Permis B demandé seulement pour conduire le camion.",
      "Tontes, haies, massifs {à}. On recrute pour la saison, avec suite possible.",
    ],
  },
  {
    key: "paysage-immersion", sector: "paysage", kind: "IMMERSION", romeCode: "A1203", title: "Immersion chez un paysagiste (F/H)", contract: "PMSMP", weeklyHours: 30, windows: week("12345 8:30-12", "12345 13-15:30"), constraints: ["outdoors"], required: [], useful: ["tondre", "planter"],
    texts: ["Une semaine dehors avec l’équipe {à}. Bottes et vêtements de pluie prêtés."],
  },
  {
    key: "traite", sector: "elevage", romeCode: "A1403", title: "Aide à la traite, matin et soir (F/H)", contract: "CDI", weeklyHours: 20, windows: week("12346 6:30-8:30", "12346 17-19"), wage: "12,30 € brut de l’heure", constraints: ["split-shifts", "outdoors"], experience: "beginner", required: [], useful: ["traire", "nourrir-animaux"],
    texts: ["Traite de 55 vaches {à} avec le fermier. On vous apprend. Habiter près est un vrai plus."],
  },
  {
    key: "ferme-ouvrier", sector: "elevage", romeCode: "A1403", title: "Ouvrier en élevage, emploi partagé (F/H)", contract: "emploi-partage", weeklyHours: 30, windows: week("12345 8-14"), wage: "12,50 € brut de l’heure", around: 12, constraints: ["outdoors", "own-vehicle"], licences: ["B"], experience: "wished", required: ["nourrir-animaux"], useful: ["conduire-tracteur", "reparer-clotures"],
    texts: ["Trois fermes voisines autour {de} se partagent un salarié. Conduite de tracteur. Permis et voiture."],
  },
  {
    key: "pommes", sector: "verger", romeCode: "A1401", title: "Ramassage et tri de pommes (F/H)", contract: "saisonnier", months: 2, weeklyHours: 35, windows: week("12345 8:30-12", "12345 13-16:30"), wage: SMIC, constraints: ["outdoors"], french: "A0", experience: "beginner", access: ["carpool"], posts: 5, required: [], useful: ["cueillir-fruits", "trier-calibrer"],
    texts: ["Récolte à la main puis tri sous abri {à}. Aucune expérience demandée. Un véhicule part du bourg chaque matin."],
  },
  {
    key: "cidrerie", sector: "verger", romeCode: "A1443", title: "Agent de conditionnement en cidrerie (F/H)", contract: "CDD", months: 4, weeklyHours: 35, windows: week("12345 8-12", "12345 13-16"), wage: "12,15 € brut de l’heure", constraints: ["noise", "standing"], experience: "beginner", required: [], useful: ["conditionner", "nettoyer-machines"],
    texts: ["Mise en bouteille, étiquettes, cartons {à}. Équipe de six, bonne ambiance avant les fêtes."],
  },
  {
    key: "palefrenier", sector: "haras", romeCode: "A1421", title: "Palefrenier soigneur (F/H)", contract: "CDI", weeklyHours: 35, windows: week("12346 7-14"), wage: "12,40 € brut de l’heure", constraints: ["outdoors", "weekend"], access: ["housing"], experience: "wished", required: ["panser-chevaux"], useful: ["pailler-curer", "nourrir-animaux"],
    texts: ["Soins aux juments et aux poulains {à}. Petit logement possible sur place. Savoir approcher un cheval."],
  },
  {
    key: "conserverie", sector: "conserverie", romeCode: "H2105", title: "Agent de production en conserverie (F/H)", contract: "interim", months: 2, weeklyHours: 35, windows: week("12345 5-21"), hoursNote: "une semaine 5 h – 12 h 30, une semaine 13 h – 20 h 30", wage: "12,02 € + primes", constraints: ["shift-work", "noise", "standing"], experience: "beginner", posts: 6, required: [], useful: ["travailler-chaine", "hygiene-alimentaire", "emballer-produits"],
    texts: ["Ligne de légumes {à}. Six postes tout de suite. Tenue fournie, vestiaires, salle de pause."],
  },
  {
    key: "conserverie-jour", sector: "conserverie", romeCode: "H3302", title: "Conditionnement et étiquetage, en journée (F/H)", contract: "CDD", months: 3, weeklyHours: 28, windows: week("1245 8:30-16"), hoursNote: "pause d’une demi-heure", wage: SMIC, experience: "beginner", posts: 2, required: [], useful: ["conditionner", "etiqueter", "filmer-palettes"],
    texts: ["Étiqueter, mettre en carton, filmer {à}. Pas de travail le mercredi. Assis ou debout selon le poste."],
  },
  {
    key: "monteur", sector: "usine", romeCode: "H2909", title: "Monteur assembleur (F/H)", contract: "interim", months: 6, weeklyHours: 35, windows: week("12345 5-21"), hoursNote: "équipes alternées 5 h – 13 h et 13 h – 21 h", wage: "12,45 € + prime d’équipe", constraints: ["shift-work", "standing"], experience: "beginner", access: ["shuttle"], posts: 4, required: [], useful: ["assembler-pieces", "lire-fiche-consigne", "controler-pieces"],
    texts: [
      "Assemblage de petites pièces {à}. Être habile de ses mains. Une navette tourne pour les deux équipes.",
      "Nous recrutons par la pratique : un essai d’une demi-journée, pas de CV demandé.",
    ],
  },
  {
    key: "plasturgie", sector: "usine", romeCode: "H3201", title: "Opérateur en plasturgie, journée (F/H)", contract: "CDD", months: 6, weeklyHours: 35, windows: week("12345 8-12", "12345 12:45-15:45"), wage: "12,30 € brut de l’heure", constraints: ["noise"], experience: "beginner", posts: 2, required: [], useful: ["surveiller-machine", "trier-defauts", "conditionner"],
    texts: ["Surveiller une presse, contrôler et emballer les pièces {à}. Horaires de journée. Formation de deux semaines."],
  },
  {
    key: "immersion-usine", sector: "usine", kind: "IMMERSION", romeCode: "H2909", title: "Découvrir l’atelier de montage (F/H)", contract: "PMSMP", weeklyHours: 30, windows: week("12345 8-14"), required: [], useful: ["assembler-pieces"],
    texts: ["Trois jours à une semaine dans l’atelier {à}, avec un tuteur. Pour voir, avant de se décider."],
  },
  {
    key: "preparateur-vehicules", sector: "garage", romeCode: "I1611", title: "Préparateur de véhicules (F/H)", contract: "CDD", months: 6, weeklyHours: 30, windows: week("12345 8:30-12", "12345 13:30-16"), wage: SMIC, experience: "beginner", required: [], useful: ["nettoyer-vehicules", "changer-pneus"],
    texts: ["Laver, aspirer, changer des pneus, déplacer les voitures dans la cour {à}. Le permis B est utile mais nous pouvons en parler."],
  },
];
