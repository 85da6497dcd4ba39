import type { Sex } from "../shares.ts";

/** A métier this public wants or has done, in the words people use. `places` are where one has done it. */
export type DemoMetier = { romeCode: string; words: readonly string[]; places: readonly string[] };
export type MetierFamily = {
  name: string;
  /** How many people want it, beside the others; then times what it weighs for each sex. */
  weight: number;
  leaning: Readonly<Record<Sex, number>>;
  metiers: readonly DemoMetier[];
  needsLicence?: true;
};

const metier = (romeCode: string, words: string[], places: string[]): DemoMetier => ({ romeCode, words, places });

/**
 * What people on RSA look for in the Orne, family by family.
 *
 * @source sectors and métiers named in the programmes: domain/orne.md 8.1 and 8.3; the weights: our choice
 */
export const metierFamilies: readonly MetierFamily[] = [
  {
    name: "propreté", weight: 18, leaning: { F: 1.2, H: 0.8 },
    metiers: [
      metier("K2205", ["agent d’entretien", "nettoyage de bureaux", "ménage dans les écoles"], ["une entreprise de nettoyage", "une école", "une mairie", "un magasin"]),
      metier("K2204", ["nettoyage en usine", "agent de nettoyage industriel"], ["une usine", "un abattoir", "une laiterie"]),
      metier("K2202", ["laveur de vitres"], ["une entreprise de nettoyage"]),
    ],
  },
  {
    name: "aide à domicile", weight: 15, leaning: { F: 1.8, H: 0.15 },
    metiers: [
      metier("K1304", ["ménage chez les particuliers", "aide ménagère", "employé familial"], ["des particuliers", "une association d’aide à domicile"]),
      metier("K1302", ["aide à domicile", "auxiliaire de vie", "aide aux personnes âgées"], ["une association d’aide à domicile", "des particuliers"]),
    ],
  },
  {
    name: "santé", weight: 6, leaning: { F: 1.6, H: 0.3 },
    metiers: [metier("J1301", ["agent de service hospitalier", "ASH en maison de retraite"], ["une maison de retraite", "un hôpital", "un foyer"])],
  },
  {
    name: "cuisine", weight: 11, leaning: { F: 1.1, H: 0.9 },
    metiers: [
      metier("G1607", ["agent de restauration", "cantine", "aide de cantine"], ["une cantine scolaire", "un self d’entreprise"]),
      metier("G1602", ["aide-cuisinier", "commis de cuisine"], ["un restaurant", "une auberge", "une maison de retraite"]),
      metier("G1605", ["plonge", "plongeur"], ["un restaurant", "un hôtel"]),
      metier("G1803", ["serveur", "service en salle"], ["une brasserie", "un restaurant"]),
    ],
  },
  { name: "hôtel", weight: 3, leaning: { F: 1.7, H: 0.2 }, metiers: [metier("G1501", ["ménage des chambres à l’hôtel"], ["un hôtel", "un camping"])] },
  {
    name: "petite enfance", weight: 6, leaning: { F: 1.9, H: 0.05 },
    metiers: [
      metier("K1303", ["garde d’enfants", "garde d’enfants à domicile"], ["des particuliers"]),
      metier("K1308", ["ATSEM", "aide à l’école maternelle"], ["une école maternelle"]),
      metier("K1307", ["agent de crèche"], ["une crèche", "une halte-garderie"]),
    ],
  },
  {
    name: "espaces verts", weight: 9, leaning: { F: 0.25, H: 1.8 },
    metiers: [
      metier("A1203", ["espaces verts", "jardinage", "agent d’entretien des espaces verts"], ["un paysagiste", "une commune", "un chantier d’insertion"]),
      metier("A1202", ["entretien des chemins", "espaces naturels"], ["une communauté de communes", "un chantier d’insertion"]),
    ],
  },
  {
    name: "agriculture", weight: 7, leaning: { F: 0.7, H: 1.3 },
    metiers: [
      metier("A1433", ["maraîchage", "maraîcher"], ["un maraîcher", "un jardin d’insertion"]),
      metier("A1401", ["cueillette", "ramassage de pommes"], ["un verger", "une cidrerie"]),
      metier("A1403", ["traite", "aide à l’élevage"], ["une ferme laitière", "un élevage"]),
      metier("A1421", ["palefrenier", "soins aux chevaux"], ["un haras", "un centre équestre"]),
    ],
  },
  {
    name: "logistique", weight: 10, leaning: { F: 0.55, H: 1.5 },
    metiers: [
      metier("N1105", ["manutentionnaire", "manutention"], ["un entrepôt", "une usine", "un négoce de matériaux"]),
      metier("N1103", ["préparateur de commandes"], ["un entrepôt", "un drive"]),
      metier("N1101", ["cariste"], ["un entrepôt", "une usine"]),
      metier("H3302", ["conditionnement", "mise en carton"], ["une usine", "un atelier adapté"]),
    ],
  },
  {
    name: "transport", weight: 3, leaning: { F: 0.4, H: 1.6 }, needsLicence: true,
    metiers: [metier("N4105", ["chauffeur-livreur", "livreur"], ["un transporteur", "un magasin de meubles"])],
  },
  {
    name: "bâtiment", weight: 9, leaning: { F: 0.08, H: 1.95 },
    metiers: [
      metier("F1704", ["manœuvre", "aide-maçon"], ["un maçon", "une agence d’intérim"]),
      metier("F1606", ["peintre", "peinture en bâtiment"], ["un artisan peintre", "un chantier d’insertion"]),
      metier("F1703", ["maçon"], ["un maçon"]),
      metier("I1203", ["entretien du bâtiment", "petits travaux"], ["un bailleur", "un lycée", "un camping"]),
    ],
  },
  {
    name: "usine", weight: 8, leaning: { F: 0.9, H: 1.1 },
    metiers: [
      metier("H2909", ["monteur", "ouvrier d’usine"], ["une usine", "une agence d’intérim"]),
      metier("H3301", ["ouvrier sur ligne"], ["une usine de conditionnement"]),
      metier("H2105", ["ouvrier dans l’alimentaire", "conserverie"], ["une fromagerie", "un abattoir de volailles", "une conserverie"]),
    ],
  },
  {
    name: "linge et couture", weight: 5, leaning: { F: 1.8, H: 0.15 },
    metiers: [
      metier("D1236", ["repassage"], ["un pressing", "un atelier de repassage"]),
      metier("K2201", ["blanchisserie", "lingerie"], ["une blanchisserie", "une maison de retraite"]),
      metier("D1207", ["couture", "retouches"], ["un magasin de retouches", "chez moi, pour des voisins"]),
      metier("H2402", ["couture en atelier"], ["un atelier de confection"]),
    ],
  },
  {
    name: "tri et réemploi", weight: 4, leaning: { F: 0.8, H: 1.2 },
    metiers: [
      metier("K2304", ["tri des déchets"], ["un centre de tri"]),
      metier("K2309", ["ressourcerie", "recyclerie"], ["une ressourcerie"]),
      metier("D1243", ["vente en boutique solidaire", "vente de vêtements d’occasion"], ["une boutique solidaire"]),
      metier("K2303", ["ripeur", "éboueur"], ["un syndicat de collecte"]),
    ],
  },
  {
    name: "vente", weight: 9, leaning: { F: 1.5, H: 0.5 },
    metiers: [
      metier("D1505", ["hôte de caisse", "caisse"], ["un supermarché"]),
      metier("D1507", ["mise en rayon", "employé de rayon"], ["un supermarché", "un magasin de bricolage"]),
      metier("D1106", ["vente en boulangerie", "vente sur les marchés"], ["une boulangerie", "un marché"]),
    ],
  },
  {
    name: "bureau", weight: 3, leaning: { F: 1.6, H: 0.4 },
    metiers: [metier("M1601", ["accueil", "standard"], ["une mairie", "un cabinet médical"]), metier("M1602", ["agent administratif", "secrétariat"], ["une petite entreprise", "une association"])],
  },
  { name: "sécurité", weight: 2, leaning: { F: 0.2, H: 1.8 }, metiers: [metier("K2503", ["agent de sécurité", "gardiennage"], ["un magasin", "une usine"])] },
  {
    name: "mécanique", weight: 2, leaning: { F: 0.05, H: 1.9 },
    metiers: [metier("I1604", ["mécanicien", "mécanique auto"], ["un garage"]), metier("I1619", ["réparation de vélos"], ["un atelier vélo"])],
  },
];

/** What one learns outside a job: a line of the CV all the same. */
export const otherLives: readonly { kind: "vie" | "benevolat"; romeCode: string; label: string; place: string; forParents?: true }[] = [
  { kind: "vie", romeCode: "K1302", label: "J’ai accompagné un parent âgé", place: "à la maison" },
  { kind: "vie", romeCode: "K1303", label: "J’ai élevé mes enfants", place: "à la maison", forParents: true },
  { kind: "vie", romeCode: "F1606", label: "J’ai rénové mon logement", place: "chez moi" },
  { kind: "vie", romeCode: "A1433", label: "Je fais un potager pour la famille", place: "chez moi" },
  { kind: "vie", romeCode: "I1619", label: "Je répare des vélos", place: "chez moi" },
  { kind: "vie", romeCode: "D1207", label: "Je couds pour la famille et les voisins", place: "chez moi" },
  { kind: "benevolat", romeCode: "N1105", label: "Distribution de colis alimentaires", place: "une association" },
  { kind: "benevolat", romeCode: "K2129", label: "Aide aux devoirs", place: "un centre social", forParents: true },
  { kind: "benevolat", romeCode: "D1243", label: "Vente au vestiaire solidaire", place: "une association" },
  { kind: "benevolat", romeCode: "A1203", label: "Entretien du jardin partagé", place: "une association de quartier" },
  { kind: "benevolat", romeCode: "G1607", label: "Service des repas de fête", place: "un comité des fêtes" },
  { kind: "benevolat", romeCode: "K2309", label: "Tri et réparation d’objets", place: "une ressourcerie" },
];
