import type { Place } from "#app/components/layout/brand.tsx";
import type { MatchRowView } from "#app/components/matching/match-row.tsx";
import type { ScorePart } from "#app/components/matching/parts-bar.tsx";
import type { OfferCardView } from "#app/components/offers/offer-card.tsx";
import type { OfferRowView } from "#app/components/offers/offer-row.tsx";

/** Invented views for the gallery: the usual case, the full one, the bare one, the long one. */
export const place: Place = { brandName: "Passerelle · Orne", helpPhone: "02 61 91 00 00" };

export const cleaning: OfferCardView = {
  href: "#offre", kind: "EMPLOI", title: "Agent d’entretien (F/H)", where: "À Messei, chez une entreprise de nettoyage",
  closeness: "very-close", travel: { mode: "scooter", text: "7 km · environ 20 min en scooter" },
  reasons: ["Vous l’avez déjà fait", "Les horaires vous vont : 9 h – 15 h", "C’est le métier que vous cherchez"],
  missing: null, chips: ["CDI", "24 h par semaine"],
};
export const offers: OfferCardView[] = [
  { ...cleaning, proposal: { by: "Marie, votre coach, vous propose cette offre", note: "Je pense à vous : ils cherchent quelqu’un de calme, et l’équipe est petite." } },
  {
    href: "#offre", kind: "EMPLOI", title: "Cariste", where: "À Flers, dans une entreprise de logistique", closeness: "close",
    travel: { mode: "transit", text: "12 km · environ 45 min en bus" }, reasons: ["Vous connaissez le travail en entrepôt"],
    missing: { text: "Il manque le CACES.", lift: "L’entreprise vous forme pendant deux semaines." }, chips: ["CDD 6 mois", "35 h par semaine"],
  },
  {
    href: "#offre", kind: "BENEVOLAT", title: "Accueillir les familles à la distribution du samedi", where: "À La Ferté Macé, avec une association d’entraide",
    closeness: "to-try", travel: { mode: "walk", text: "moins de 1 km · environ 10 min à pied" }, reasons: [], missing: null, chips: ["4 h par semaine"],
    answered: "Réponse envoyée mardi",
  },
  {
    href: "#offre", kind: "IMMERSION", title: "Aide-soignante auprès de personnes âgées en établissement et à domicile", where: "À Saint-Germain-du-Corbéis, dans une résidence pour personnes âgées",
    closeness: "with-aid", travel: { mode: "carpool", text: "22 km · environ 35 min en covoiturage" },
    reasons: ["Vous avez aidé un proche pendant 2 ans", "Les horaires vous vont : 8 h 30 – 16 h 30"],
    missing: { text: "C’est trop loin à pied.", lift: "Mobylis prête des scooters à Flers : demandez à Marie." }, chips: ["Stage de 2 semaines", "30 h par semaine", "Logement possible"],
  },
];

export const parts: ScorePart[] = [
  { key: "occupation", label: "Métier", value: 1, weight: 30, sentence: "C’est son premier projet, et elle l’a fait 18 mois." },
  { key: "skills", label: "Compétences", value: 0.67, weight: 20, sentence: "Elle a 2 des 3 compétences demandées ; il manque le repassage." },
  { key: "distance", label: "Distance", value: 0.8, weight: 20, sentence: "7 km en scooter, pour un rayon de 18 km." },
  { key: "schedule", label: "Horaires", value: 1, weight: 15, sentence: "Tous les horaires entrent dans ses disponibilités." },
  { key: "contract", label: "Contrat", value: 1, weight: 10, sentence: "Un CDI : elle l’accepte." },
  { key: "experience", label: "Expérience", value: 0.2, weight: 5, sentence: "18 mois ; l’offre en souhaite 36." },
];

export const offerRows: OfferRowView[] = [
  { href: "#", title: "Agent d’entretien (F/H)", where: "Messei", facts: ["Propreté du Bocage", "CDI", "24 h"], travel: { mode: "scooter", text: "7 km · environ 20 min en scooter" }, score: 87.5, parts, blockers: [], gaps: ["repassage"], status: "Déjà proposée à 6, 2 réponses." },
  { href: "#", title: "Employée de ménage au domicile de particuliers, avec entretien du linge et préparation des repas", where: "Saint-Germain-du-Corbéis", facts: ["Association d’aide à domicile du Pays d’Alençon", "CDD 6 mois renouvelable", "30 h"], travel: { mode: "carpool", text: "22 km · environ 35 min en covoiturage" }, score: 64, parts: parts.map((part) => ({ ...part, value: part.value * 0.7 })), blockers: [], gaps: [] },
  { href: "#", title: "Conducteur livreur", where: "Argentan", facts: ["CDI", "35 h"], travel: { mode: "car", text: "45 km" }, score: 41, parts: parts.map((part) => ({ ...part, value: part.value * 0.4 })), blockers: ["permis B", "trop loin"], gaps: ["FIMO"] },
];

export const personRow: MatchRowView = {
  href: "#", title: "Aïcha B.", about: "Flers · cherche : entretien, cuisine collective", travel: { icon: "scooter", text: "7 km · scooter prêté jusqu’au 31 janvier" },
  score: 87.5, parts, blockers: [], gaps: [], status: "Proposée mardi, sans réponse.",
};
