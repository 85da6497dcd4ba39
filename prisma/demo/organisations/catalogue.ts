import type { OrganisationIdea } from "./organisation.ts";

/**
 * The organisations of the demo. Every name is invented: none is an operator of the Orne.
 *
 * @source kinds, SIAE and sectors: domain/orne.md 8.1 to 8.3. Areas are counted from the main one (in the Orne 0 Flers,
 * 1 Mortagne-au-Perche, 2 Alençon, 3 Argentan).
 */
export const organisationIdeas: readonly OrganisationIdea[] = [
  // Propreté, aide à domicile, soin.
  { key: "clairlogis", name: "Clairlogis Propreté", kind: "entreprise", activity: "une entreprise de nettoyage", sectors: ["proprete"], seat: [0, 0], stage: "conventionnee", word: "employeur" },
  { key: "netbelor", name: "Netbelor Insertion", kind: "entreprise", siaeKind: "EI", activity: "une entreprise d’insertion en nettoyage", sectors: ["proprete"], seat: [2, 0], stage: "inscrite" },
  { key: "brillesol", name: "Brillesol Services", kind: "entreprise", activity: "une entreprise de nettoyage", sectors: ["proprete"], seat: [1, 0], stage: "inscrite" },
  { key: "trois-metiers", name: "GEIQ Orvane Trois Métiers", kind: "association", siaeKind: "GEIQ", activity: "un groupement d’employeurs qui forme", sectors: ["proprete", "maconnerie", "paysage"], seat: [2, 0], stage: "inscrite" },
  { key: "presence-corvelle", name: "Présence Corvelle", kind: "association", activity: "une association d’aide à domicile", sectors: ["domicile", "visites"], seat: [0, 0], stage: "inscrite" },
  { key: "domivie", name: "Domivie Vaubrelle", kind: "association", activity: "une association d’aide à domicile", sectors: ["domicile"], seat: [2, 1], stage: "inscrite" },
  { key: "bel-age", name: "Bel-Âge Loubrelle", kind: "entreprise", activity: "une entreprise d’aide à domicile", sectors: ["domicile"], seat: [1, 1], stage: "inscrite" },
  { key: "tilleuls", name: "Résidence Les Tilleuls d’Orvalie", kind: "institution", activity: "une maison de retraite publique", sectors: ["ehpad"], seat: [0, 2], stage: "inscrite" },
  { key: "aubrisel", name: "Résidence Marthe-Aubrisel", kind: "institution", activity: "une maison de retraite publique", sectors: ["ehpad"], seat: [3, 1], stage: "inscrite" },
  { key: "clos-vermeil", name: "Résidence du Clos Vermelin", kind: "association", activity: "une maison de retraite associative", sectors: ["ehpad", "visites"], seat: [1, 2], stage: "inscrite" },
  { key: "pre-lunaire", name: "Foyer du Pré Lunaire", kind: "association", activity: "un foyer pour adultes handicapés", sectors: ["handicap"], seat: [2, 2], stage: "inscrite" },

  // Public : collèges, cuisine, déchets, communes.
  { key: "vautrange", name: "Collège Aurélie-Vautrange", kind: "institution", activity: "un collège", sectors: ["college"], seat: [0, 0], stage: "conventionnee", word: "college" },
  { key: "delcourbe", name: "Collège Simon-Delcourbe", kind: "institution", activity: "un collège", sectors: ["college"], seat: [2, 0], stage: "inscrite" },
  { key: "trois-buttes", name: "Collège des Trois Buttes", kind: "institution", activity: "un collège", sectors: ["college"], seat: [3, 0], stage: "inscrite" },
  { key: "brassigny", name: "Collège Hélène-Brassigny", kind: "institution", activity: "un collège", sectors: ["college"], seat: [1, 1], stage: "rencontree" },
  { key: "quatre-clochers", name: "Cuisine centrale des Quatre Clochers", kind: "institution", activity: "une cuisine centrale", sectors: ["cuisine"], seat: [2, 0], stage: "inscrite" },
  { key: "valverte", name: "Syndicat de collecte Valverte", kind: "institution", activity: "un service public de collecte des déchets", sectors: ["dechets"], seat: [3, 0], stage: "inscrite" },
  { key: "haute-orvanne", name: "Syndicat des écoles de la Haute Orvanne", kind: "institution", activity: "un service public des écoles", sectors: ["mairie"], seat: [0, 3], stage: "inscrite" },

  // Insertion.
  { key: "mirval", name: "Les Pousses de Mirval", kind: "association", siaeKind: "ACI", activity: "un chantier d’insertion en maraîchage", sectors: ["maraichage"], seat: [0, 1], stage: "conventionnee" },
  { key: "fil-vapeur", name: "Atelier Fil et Vapeur", kind: "association", siaeKind: "ACI", activity: "un chantier d’insertion, linge et couture", sectors: ["linge", "couture"], seat: [2, 0], stage: "conventionnee" },
  { key: "belle-reprise", name: "Ressourcerie La Belle Reprise", kind: "association", siaeKind: "ACI", activity: "une ressourcerie d’insertion", sectors: ["reemploi"], seat: [3, 0], stage: "inscrite" },
  { key: "pierre-haie", name: "Chantier Pierre et Haie", kind: "association", siaeKind: "ACI", activity: "un chantier d’insertion, chemins et petits murs", sectors: ["chemins"], seat: [1, 1], stage: "inscrite" },
  { key: "cap-heures", name: "Cap Heures Orvane", kind: "association", siaeKind: "AI", activity: "une association qui propose des heures de travail", sectors: ["heures"], seat: [0, 0], stage: "inscrite" },
  { key: "trait-commun", name: "Le Trait Commun d’Orvane", kind: "association", siaeKind: "AI", activity: "une association qui propose des heures de travail", sectors: ["heures"], seat: [1, 0], stage: "inscrite" },

  // Restauration, commerce.
  { key: "corvignel", name: "Restaurant Chez Corvignel", kind: "entreprise", activity: "un restaurant", sectors: ["restaurant"], seat: [2, 0], stage: "inscrite" },
  { key: "dalmondier", name: "Auberge Dalmondier", kind: "entreprise", activity: "une auberge", sectors: ["restaurant", "hotel"], seat: [1, 3], stage: "inscrite" },
  { key: "vimtremoy", name: "Snack Vimtremoy", kind: "entreprise", activity: "un restaurant rapide", sectors: ["restaurant"], seat: [0, 0], stage: "inscrite" },
  { key: "belisane", name: "Hôtel Bélisane", kind: "entreprise", activity: "un hôtel", sectors: ["hotel"], seat: [0, 4], stage: "inscrite" },
  { key: "aubertelle", name: "Boulangerie Aubpelore", kind: "entreprise", activity: "une boulangerie", sectors: ["boulangerie"], seat: [0, 2], stage: "inscrite" },
  { key: "provisia", name: "Provisia Marché", kind: "entreprise", activity: "un supermarché", sectors: ["supermarche"], seat: [2, 0], stage: "inscrite" },
  { key: "provisia-frais", name: "Provisia Frais", kind: "entreprise", activity: "un supermarché", sectors: ["supermarche"], seat: [1, 0], stage: "inscrite" },

  // Logistique, bâtiment, nature, usines.
  { key: "logivane", name: "Logivane", kind: "entreprise", activity: "une plateforme logistique", sectors: ["entrepot"], seat: [3, 0], stage: "inscrite" },
  { key: "mordelay", name: "Transports Mordelay", kind: "entreprise", activity: "une entreprise de transport", sectors: ["transport", "entrepot"], seat: [0, 1], stage: "inscrite" },
  { key: "brunevoir", name: "Maçonnerie Brunevoir", kind: "entreprise", activity: "une entreprise de maçonnerie", sectors: ["maconnerie"], seat: [2, 3], stage: "inscrite" },
  { key: "lancevel", name: "Peintures Lancevel", kind: "entreprise", activity: "un artisan peintre", sectors: ["peinture"], seat: [0, 2], stage: "inscrite" },
  { key: "florimel", name: "Jardins Florimel", kind: "entreprise", activity: "un paysagiste", sectors: ["paysage"], seat: [3, 2], stage: "inscrite" },
  { key: "haute-brimaie", name: "Ferme de la Haute Brimaie", kind: "entreprise", activity: "une ferme laitière", sectors: ["elevage"], seat: [0, 6], stage: "inscrite" },
  { key: "melcourbe", name: "Vergers Melcourbe", kind: "entreprise", activity: "un verger et sa cidrerie", sectors: ["verger"], seat: [3, 4], stage: "inscrite" },
  { key: "brimevoie", name: "Haras de Brimevoie", kind: "entreprise", activity: "un haras", sectors: ["haras"], seat: [3, 5], stage: "inscrite" },
  { key: "belcrosse", name: "Conserverie Belcrosse", kind: "entreprise", activity: "une conserverie", sectors: ["conserverie"], seat: [3, 3], stage: "inscrite" },
  { key: "mecanovia", name: "Mécanovia", kind: "entreprise", activity: "une usine de pièces mécaniques", sectors: ["usine"], seat: [0, 0], stage: "inscrite" },
  { key: "plastival", name: "Plastival Corme", kind: "entreprise", activity: "une usine de pièces en plastique", sectors: ["usine"], seat: [1, 0], stage: "inscrite" },
  { key: "vimarel", name: "Garage Vimarel", kind: "entreprise", activity: "un garage", sectors: ["garage"], seat: [3, 1], stage: "inscrite" },
  { key: "petits-melcourbe", name: "Crèche Les Petits Melcourbe", kind: "association", activity: "une crèche associative", sectors: ["creche"], seat: [2, 0], stage: "inscrite" },

  // Associations qui accueillent des bénévoles.
  { key: "table-corvelle", name: "La Table de Corvelle", kind: "association", activity: "une association d’aide alimentaire", sectors: ["aide-alimentaire"], seat: [0, 0], stage: "inscrite", word: "association" },
  { key: "mots-orvane", name: "Mots et Langue d’Orvane", kind: "association", activity: "une association qui apprend le français", sectors: ["francais", "lecture"], seat: [2, 0], stage: "inscrite" },
  { key: "lisieres", name: "Jardin partagé des Lisières d’Orvane", kind: "association", activity: "un jardin partagé", sectors: ["jardin"], seat: [0, 0], stage: "inscrite" },
  { key: "arc-boise", name: "Centre social L’Arc Boisé d’Orvane", kind: "association", activity: "un centre social", sectors: ["quartier", "sport"], seat: [3, 0], stage: "inscrite" },

  // Pas encore inscrites : le travail de prospection.
  { key: "harmonvel", name: "Toitures Harmonvel", kind: "entreprise", activity: "une entreprise de couverture", sectors: [], seat: [1, 4], stage: "prospectee" },
  { key: "ravinelle", name: "Fromagerie Ravinelle", kind: "entreprise", activity: "une fromagerie", sectors: [], seat: [3, 6], stage: "rencontree" },
  { key: "couselle", name: "Ateliers Couselle", kind: "entreprise", activity: "un atelier de confection", sectors: [], seat: [2, 4], stage: "rencontree" },
  { key: "verlancourt", name: "Menuiserie Verlancourt", kind: "entreprise", activity: "une menuiserie", sectors: [], seat: [0, 5], stage: "prospectee" },
  { key: "querembour", name: "Pépinières Querembour", kind: "entreprise", activity: "une pépinière", sectors: [], seat: [2, 5], stage: "prospectee" },
  { key: "nerlambray", name: "Amicale sportive de Nerlambray", kind: "association", activity: "un club de sport", sectors: [], seat: [1, 5], stage: "prospectee" },
];
