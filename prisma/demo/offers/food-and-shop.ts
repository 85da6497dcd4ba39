import { SMIC, week, type OfferIdea } from "./idea.ts";

/** Restaurants, hôtels, boulangerie, supermarchés. */
export const foodAndShop: readonly OfferIdea[] = [
  {
    key: "commis", sector: "restaurant", romeCode: "G1602", title: "Commis de cuisine (F/H)", contract: "CDI", weeklyHours: 35, windows: week("23456 9-14:30", "56 18:30-22:15"), wage: "12,60 € brut de l’heure + repas", constraints: ["split-shifts", "weekend", "late-evening"], experience: "wished", required: ["eplucher-couper", "hygiene-alimentaire"], useful: ["dresser-assiettes", "suivre-recette"],
    texts: ["Petite cuisine {à}, 40 couverts, produits frais. Fermé dimanche et lundi. On préfère quelqu’un de motivé à quelqu’un de diplômé."],
  },
  {
    key: "plonge", sector: "restaurant", romeCode: "G1605", title: "Plongeur, service du midi (F/H)", contract: "CDI", weeklyHours: 15, windows: week("23456 11:30-14:30"), wage: SMIC, french: "A0", experience: "beginner", required: [], useful: ["faire-plonge", "nettoyer-cuisine"],
    texts: [
      "Plonge du midi {à}, du mardi au samedi. Le français n’est pas un obstacle. Repas avec l’équipe.",
      "On cherche une personne rapide et souriante pour la plonge {à}. Trois heures par jour.",
    ],
  },
  {
    key: "serveur", sector: "restaurant", romeCode: "G1803", title: "Serveur en salle, week-ends (F/H)", contract: "extra", weeklyHours: 14, windows: week("6 11-15", "6 18:30-22:30", "7 11-17"), wage: "12,80 € brut de l’heure + pourboires", constraints: ["weekend", "public", "late-evening"], french: "B1", experience: "wished", required: ["servir-plats"], useful: ["prendre-commandes-salle", "debarrasser"],
    texts: ["Renfort le samedi et le dimanche {à}. Aimer le contact. Habitude du plateau appréciée."],
  },
  {
    key: "snack", sector: "restaurant", romeCode: "G1603", title: "Équipier de restauration rapide (F/H)", contract: "CDI", weeklyHours: 24, windows: week("1234 10:30-15:30", "5 10:30-14:30"), wage: SMIC, constraints: ["public", "standing"], experience: "beginner", access: ["transit"], posts: 2, required: [], useful: ["preparer-sandwichs", "tenir-caisse", "hygiene-alimentaire"],
    texts: ["Préparer, servir, encaisser {à}. Service du midi en semaine. Formation en une semaine."],
  },
  {
    key: "chambres", sector: "hotel", romeCode: "G1501", title: "Employé d’étage, chambres (F/H)", contract: "CDI", weeklyHours: 20, windows: week("12356 9:30-13:30"), wage: "12,20 € brut de l’heure", constraints: ["weekend"], experience: "beginner", posts: 2, required: ["faire-lits"], useful: ["nettoyer-chambre", "nettoyer-sanitaires", "changer-draps"],
    texts: [
      "Douze chambres à faire le matin {à}, à deux. Un jour de week-end travaillé. On vous montre la première semaine.",
      "Ménage des chambres et des salles de bain {à}. Horaires du matin, libre l’après-midi. Pourboires partagés.",
    ],
  },
  {
    key: "hotel-polyvalent", sector: "hotel", romeCode: "G1502", title: "Employé polyvalent d’hôtel, saison (F/H)", contract: "saisonnier", months: 5, weeklyHours: 35, windows: week("12567 7-14"), wage: "12,40 € brut de l’heure", constraints: ["weekend"], access: ["housing"], experience: "beginner", startsIn: 40, required: [], useful: ["servir-petit-dejeuner", "nettoyer-chambre", "accueillir-clients"],
    texts: ["Petits-déjeuners puis chambres {à}. Une chambre peut vous être prêtée pendant la saison."],
  },
  {
    key: "boulangerie", sector: "boulangerie", romeCode: "D1106", title: "Vendeur en boulangerie, après-midi (F/H)", contract: "CDI", weeklyHours: 24, windows: week("2345 14:30-19:30", "6 14:30-18:30"), wage: SMIC, constraints: ["public", "standing"], french: "B1", experience: "beginner", required: [], useful: ["accueillir-clients", "tenir-caisse", "mettre-rayon"],
    texts: ["Vente et ménage de la boutique {à}, du mardi au samedi après-midi. On apprend la caisse ensemble."],
  },
  {
    key: "boulangerie-matin", sector: "boulangerie", romeCode: "D1106", title: "Vendeur en boulangerie, le matin (F/H)", contract: "CDD", months: 4, weeklyHours: 25, windows: week("23457 6:30-11:30"), wage: SMIC, constraints: ["weekend", "public"], french: "B1", experience: "wished", required: ["accueillir-clients"], useful: ["tenir-caisse"],
    texts: ["Ouverture de la boutique {à} et dimanche matin. Remplacement d’un congé maternité."],
  },
  {
    key: "rayon", sector: "supermarche", romeCode: "D1507", title: "Employé de rayon, matinées (F/H)", contract: "CDI", weeklyHours: 30, windows: week("12346 6-12"), wage: SMIC, constraints: ["early-morning", "heavy-loads"], experience: "beginner", posts: 2, required: ["mettre-rayon"], useful: ["verifier-dates", "utiliser-transpalette", "etiqueter-prix"],
    texts: [
      "Mise en rayon avant l’ouverture {à}. Cinq matinées, fini à midi. Transpalette électrique.",
      "Rayon frais et crémerie {à}. Soigneux et ponctuel. CDI après une période d’essai d’un mois.",
    ],
  },
  {
    key: "caisse", sector: "supermarche", romeCode: "D1505", title: "Hôte de caisse, temps partiel (F/H)", contract: "CDI", weeklyHours: 26, windows: week("1245 9-14:15", "6 9-14"), wage: SMIC, constraints: ["public"], french: "B1", experience: "beginner", access: ["transit"], required: [], useful: ["tenir-caisse", "accueillir-clients"],
    texts: [
      "Caisse et accueil {à}. Temps partiel en matinée, un samedi sur deux. Être à l’aise avec les chiffres.",
      "Nous complétons l’équipe de caisse {à}. Formation de trois jours. Arrêt de bus à côté.",
    ],
  },
  {
    key: "drive", sector: "supermarche", romeCode: "N1113", title: "Préparateur au drive (F/H)", contract: "CDD", months: 3, weeklyHours: 28, windows: week("1245 8:30-14", "6 8-14"), wage: SMIC, constraints: ["heavy-loads", "standing"], experience: "beginner", posts: 2, required: [], useful: ["preparer-commande-drive", "scanner-colis"],
    texts: ["Préparer les courses des clients et les porter à la voiture {à}. On marche beaucoup. Possibilité de rester après les fêtes."],
  },
  {
    key: "immersion-magasin", sector: "supermarche", kind: "IMMERSION", romeCode: "D1507", title: "Immersion en magasin (F/H)", contract: "PMSMP", weeklyHours: 25, windows: week("12345 7-12"), required: [], useful: ["mettre-rayon"],
    texts: ["Une semaine en rayon, en caisse et en réserve {à}. Nous recrutons deux personnes au printemps."],
  },
];
