import type { ReferenceAction } from "./reference-action.ts";

const here = { areaCodes: ["flers"], place: "Flers" };
const aci = { theme: "iae-aci", lifts: ["emploi"], format: "Contrat encadré par une équipe. Deux entretiens par mois, une immersion dans l’année.", conditions: "Au RSA ; la moitié des personnes depuis plus de 24 mois." } as const satisfies Partial<ReferenceAction>;
const ai = { theme: "iae-ai", lifts: ["emploi"], format: "Missions à l’heure chez des particuliers ou des professionnels, 200 h ou plus." } as const satisfies Partial<ReferenceAction>;

/** Actions of the DTAS of Flers. @source PLICS 2022 of Flers (domain/orne.md 4.1, lines F1 to F19) */
export const FLERS_ACTIONS: readonly ReferenceAction[] = [
  { ...here, code: "f01-afb", name: "Ateliers de formation de base", operator: "INFREP", theme: "langue", lifts: ["langue", "numerique", "mobilite"], place: "Flers et La Ferté-Macé", placesAYear: 32, format: "Premier entretien de 1 à 2 h, puis un rendez-vous au moins chaque mois. Suivi à 3 et 6 mois." },
  { ...here, code: "f02-francais-integration", name: "Français et intégration", operator: "INFREP", theme: "langue", lifts: ["langue"], placesAYear: 9, format: "Diagnostic de 30 min, deux périodes de stage de 3 semaines. Vise le niveau A1.", conditions: "Personnes étrangères arrivées depuis peu." },
  { ...here, code: "f03-langue-asti", name: "Atelier d’apprentissage du français", operator: "ASTI", theme: "langue", lifts: ["langue", "isolement", "numerique"], placesAYear: 8, format: "Ateliers, échanges de savoirs, sorties." },
  { ...here, code: "f04-primo-pro", name: "Primo professionnelle", operator: "L’Étape", theme: "emploi-formation", lifts: ["emploi", "formation", "numerique", "mobilite"], placesAYear: 26, format: "6 mois, de plus en plus jusqu’au mi-temps, avec des stages. Suivi à 3 et 6 mois.", conditions: "Au RSA socle, soumis aux droits et devoirs." },
  { ...here, code: "f05-independants", name: "Accompagnement des travailleurs indépendants", operator: "ADEN Formations", theme: "creation", lifts: ["emploi"], areaCodes: [], place: "Damigny, pour tout le département", format: "Diagnostic de 3 mois au plus, puis développement ou réorientation sur 6 mois.", conditions: "Indépendants au RSA, sauf exploitants agricoles." },
  { ...here, ...aci, code: "f06-aci-aifr", name: "Chantier : espaces verts, bâti, maraîchage, repassage", operator: "AIFR" },
  { ...here, ...aci, code: "f07-aci-redingote", name: "Chantier : textile et boutique solidaire", operator: "AGIR La Redingote" },
  { ...here, ...aci, code: "f08-aci-arc-en-ciel", name: "Chantier : entretien des locaux et des quartiers", operator: "Régie des quartiers Arc-en-ciel", place: "Flers et Saint-Georges-des-Groseillers" },
  { ...here, ...ai, code: "f09-ai-phenix", name: "Missions en association intermédiaire", operator: "Phénix", place: "La Ferté-Macé et Domfront", placesAYear: 15 },
  { ...here, ...ai, code: "f10-ai-dynamia", name: "Missions en association intermédiaire", operator: "Dynamia", place: "Condé-en-Normandie, permanence à Flers", placesAYear: 10 },
  { ...here, code: "f11-mobylis", name: "Plateforme mobilité", operator: "Mobylis", theme: "mobilite", lifts: ["mobilite"], entry: "libre", format: "Diagnostic, ateliers, covoiturage, location de scooters, de vélos électriques et de voitures." },
  { ...here, code: "f12-garage", name: "Garage social itinérant", operator: "Mobylis", theme: "mobilite", lifts: ["mobilite"], entry: "libre", format: "Diagnostic du véhicule, réparation, contrôle technique, conseil d’achat." },
  { ...here, code: "f13-permis-b", name: "Accompagnement au permis B", operator: "Mobylis", theme: "mobilite", lifts: ["mobilite"], prepares: ["B"], placesAYear: 18, format: "7 à 8 semaines de code sur 4 jours, puis 40 h de conduite, 2 à 3 h par semaine.", priceNote: "250 €, et 7 € l’heure de plus", conditions: "Quand le permis manque au projet." },
  { ...here, code: "f14-cafe-reparation", name: "Café réparation", operator: "Régie des quartiers Arc-en-ciel", theme: "social", lifts: ["isolement"], entry: "libre", placesAYear: 8, format: "Le jeudi après-midi, dans deux maisons d’activités." },
  { ...here, code: "f15-jardins", name: "Jardins partagés", operator: "L’Étape", theme: "social", lifts: ["isolement"], placesAYear: 8, format: "D’avril à octobre, sauf août, plusieurs séances par semaine." },
  { ...here, code: "f16-marchons-ferte", name: "Marchons pour le bien-être et l’image de soi", operator: "L’Étape", theme: "sante", lifts: ["sante", "isolement"], place: "La Ferté-Macé", placesAYear: 8, format: "7 séances de 3 h 50." },
  { ...here, code: "f17-marchons-domfront", name: "Marchons pour le bien-être et l’image de soi", operator: "L’Étape", theme: "sante", lifts: ["sante", "isolement"], place: "Domfront", placesAYear: 8, format: "7 séances de 3 h 50." },
  { ...here, code: "f18-primo-sociale", name: "Primo insertion sociale", operator: "L’Étape", theme: "social", lifts: ["numerique", "sante", "mobilite", "isolement"], placesAYear: 33, format: "4 à 6 mois : 15 ateliers et 8 rendez-vous.", conditions: "Au RSA socle. Pouvoir être en groupe." },
  { ...here, code: "f19-referent-ccas", name: "Référent social RSA", operator: "CCAS de Flers", theme: "social", lifts: ["logement", "sante", "budget"], conditions: "Pour les personnes orientées." },
  { ...here, code: "f19-referent-msa", name: "Référent social RSA", operator: "MSA", theme: "social", lifts: ["budget", "sante"], conditions: "Pour le régime agricole." },
  { ...here, code: "f19-referent-ml", name: "Référent RSA des jeunes", operator: "Mission locale du Bocage", theme: "emploi-formation", lifts: ["emploi", "mobilite", "logement"], conditions: "Moins de 26 ans." },
];
