import type { ReferenceAction } from "./reference-action.ts";

const here = { areaCodes: ["alencon"], place: "Alençon" };
const aci = { theme: "iae-aci", lifts: ["emploi"], format: "Contrat encadré par une équipe. Deux entretiens par mois, une immersion dans l’année.", conditions: "Au RSA ; la moitié des personnes depuis plus de 24 mois." } as const satisfies Partial<ReferenceAction>;
const ai = { theme: "iae-ai", lifts: ["emploi"], format: "Missions à l’heure chez des particuliers ou des professionnels, 200 h ou plus.", placesAYear: 15 } as const satisfies Partial<ReferenceAction>;

/** Actions of the DTAS of Alençon. @source PLICS 2022 of Alençon (domain/orne.md 4.2, lines A1 to A24) */
export const ALENCON_ACTIONS: readonly ReferenceAction[] = [
  { ...here, code: "a01-afb", name: "Accompagnement et formation de base", operator: "La Boîte aux Lettres", theme: "langue", lifts: ["langue", "sante", "mobilite"], placesAYear: 50, format: "Lire, écrire, compter." },
  { ...here, code: "a02-accueil-fle", name: "Accueil et orientation vers le français", operator: "La Boîte aux Lettres", theme: "langue", lifts: ["langue"], entry: "libre", place: "Alençon, permanences à Courteille et Perseigne", format: "Sur place ou par téléphone.", conditions: "Personnes étrangères arrivées depuis peu." },
  { ...here, code: "a03-vie-quotidienne-numerique", name: "Atelier vie quotidienne et numérique", operator: "La Boîte aux Lettres", theme: "numerique", lifts: ["numerique", "langue"], place: "Sées", placesAYear: 7, format: "80 h, deux ateliers par semaine, 10 à 12 personnes.", conditions: "Non reconduit en 2022.", isActive: false },
  { ...here, code: "a04-asl", name: "Ateliers sociolinguistiques", operator: "Accueil et Promotion des Étrangers", theme: "langue", lifts: ["langue"], placesAYear: 20, format: "Vise le niveau A1." },
  { ...here, code: "a05-langue-ofii", name: "Formation linguistique avant l’OFII", operator: "Accueil et Promotion des Étrangers", theme: "langue", lifts: ["langue"], placesAYear: 6, format: "Trois groupes de niveau, 12 h par semaine, environ 250 h." },
  { ...here, code: "a06-familiarisation", name: "Atelier pour se familiariser avec le français", operator: "Accueil et Promotion des Étrangers", theme: "langue", lifts: ["langue"], placesAYear: 25, format: "Entrées toute l’année, environ 250 h." },
  { ...here, code: "a07-primo-pro", name: "Primo professionnelle", operator: "IRFA Normandie-Maine", theme: "emploi-formation", lifts: ["emploi", "formation", "numerique", "mobilite"], format: "6 mois, de plus en plus jusqu’au mi-temps, avec des stages. Suivi à 3 et 6 mois.", conditions: "Au RSA socle, soumis aux droits et devoirs." },
  { ...here, ...aci, code: "a09-aci-agir", name: "Chantier : textile et propreté", operator: "AGIR La Redingote, AGIR Propreté" },
  { ...here, ...aci, code: "a10-aci-atre", name: "Chantier : linge, repassage, couches lavables", operator: "ATRE", lifts: ["emploi", "garde-enfants"] },
  { ...here, ...aci, code: "a11-aci-collectif", name: "Chantier : jardins, couture, épicerie, conserverie", operator: "Collectif d’Urgence" },
  { ...here, ...aci, code: "a12-aci-restos", name: "Chantier : maraîchage et logistique", operator: "Les Restaurants du Cœur", place: "Alençon, jardin à Cuissai" },
  { ...here, ...aci, code: "a13-aci-regie", name: "Chantier : tri, marchés, second œuvre, compost", operator: "Régie des Quartiers Alençonnaise" },
  { ...here, ...ai, code: "a14-ai-ets", name: "Missions en association intermédiaire", operator: "ETS", areaCodes: ["alencon", "mortagne"], place: "Sées et alentours, Mortagne-au-Perche" },
  { ...here, ...ai, code: "a15-ai-aide", name: "Missions en association intermédiaire", operator: "AIDE", format: "Missions à l’heure : propreté, aide chez soi, maraîchage, hôtellerie, restauration." },
  { ...here, code: "a16-geiq-proprete", name: "Alternance ou emploi direct dans la propreté", operator: "GEIQ Propreté", theme: "iae-geiq", lifts: ["formation", "emploi"], placesAYear: 10, format: "Contrat de professionnalisation, ou mise en relation avec les entreprises adhérentes." },
  { ...here, code: "a17-geiq-multi", name: "Alternance dans plusieurs métiers", operator: "GEIQ Multisectoriel", theme: "iae-geiq", lifts: ["formation", "emploi"], areaCodes: [], format: "Contrat de professionnalisation." },
  { ...here, code: "a17-geiq-btp", name: "Alternance dans le bâtiment", operator: "GEIQ BTP", theme: "iae-geiq", lifts: ["formation", "emploi"], areaCodes: [], format: "Contrat de professionnalisation." },
  { ...here, code: "a18-deux-roues", name: "Location de deux-roues", operator: "Atelier Mob", theme: "mobilite", lifts: ["mobilite"], placesAYear: 20, format: "Un mois, qui peut être renouvelé. Ateliers de réparation.", priceNote: "2 € par jour à partir du 31e jour pour un scooter, et 9 € d’huile", depositEuros: 75, conditions: "Caution de 75 € pour un scooter, de 15 € pour un vélo." },
  { ...here, code: "a19-velo-ecole", name: "Vélo-école", operator: "Centre social Édith Bonnem", theme: "mobilite", lifts: ["mobilite"], entry: "libre", placesAYear: 4, format: "Apprendre ou reprendre le vélo, théorie et pratique." },
  { ...here, code: "a20-mobijump", name: "Mobijump : conseil et location de voitures", operator: "Centre social Édith Bonnem", theme: "mobilite", lifts: ["mobilite"], format: "5 voitures et un camion, 60 jours au plus par an. Ateliers.", priceNote: "3 € par jour", depositEuros: 150, conditions: "Permis, projet validé, aucun autre moyen. Caution non encaissée." },
  { ...here, code: "a21-permis-b", name: "Formation au permis B", operator: "Centre social Édith Bonnem", theme: "mobilite", lifts: ["mobilite"], prepares: ["B"], placesAYear: 22, format: "Trois sessions de 4 mois. Des heures peuvent avoir lieu à la campagne.", conditions: "Quand le permis manque au projet." },
  { ...here, code: "a22-vie-sociale", name: "Atelier vie sociale et citoyenne", operator: "Accueil et Promotion des Étrangers", theme: "social", lifts: ["isolement", "langue"], entry: "libre", format: "En complément des cours de français." },
  { ...here, code: "a23-primo-sociale", name: "Primo sociale", operator: "IRFA Normandie-Maine", theme: "social", lifts: ["numerique", "sante", "isolement"], format: "4 mois, des ateliers chaque semaine.", conditions: "Au RSA socle, loin de l’emploi." },
  { ...here, code: "a24-referent-ccas", name: "Référent social RSA", operator: "CCAS d’Alençon", theme: "social", lifts: ["logement", "sante", "budget"], conditions: "Pour les personnes orientées." },
];
