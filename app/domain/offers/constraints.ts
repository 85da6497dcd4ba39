/**
 * What is particular about the work: an employer ticks it, the text says it, a person may say she avoids it.
 *
 * The same codes stand in `Offer.constraints` and `Beneficiary.avoid`. Never a health datum: `avoid` is what she says
 * of the work, not of herself. `offer` is read on an offer, `avoid` in « Ce que vous voulez éviter ».
 */
export const constraints = {
  "heavy-loads": { offer: "Charges lourdes à porter", avoid: "Porter des charges lourdes" },
  standing: { offer: "Debout toute la journée", avoid: "Rester debout longtemps" },
  "early-morning": { offer: "Commence avant 6 h 30", avoid: "Commencer très tôt" },
  "late-evening": { offer: "Finit après 20 h 30", avoid: "Finir tard le soir" },
  night: { offer: "Travail de nuit", avoid: "Travailler la nuit" },
  weekend: { offer: "Travail le week-end", avoid: "Travailler le week-end" },
  "split-shifts": { offer: "Horaires coupés dans la journée", avoid: "Les horaires coupés" },
  "shift-work": { offer: "Travail en équipes (2x8, 3x8)", avoid: "Les équipes 2x8 ou 3x8" },
  "own-vehicle": { offer: "Il faut venir avec son véhicule", avoid: "Utiliser mon véhicule" },
  outdoors: { offer: "Travail dehors", avoid: "Travailler dehors" },
  cold: { offer: "Travail au froid", avoid: "Travailler au froid" },
  heights: { offer: "Travail en hauteur", avoid: "Travailler en hauteur" },
  noise: { offer: "Lieu bruyant", avoid: "Le bruit" },
  phone: { offer: "Répondre au téléphone", avoid: "Répondre au téléphone" },
  "reading-writing": { offer: "Lire et écrire pendant le travail", avoid: "Lire et écrire beaucoup" },
  public: { offer: "Accueillir du public", avoid: "Accueillir du public" },
} as const satisfies Record<string, { offer: string; avoid: string }>;

export type ConstraintCode = keyof typeof constraints;
export const constraintCodes = Object.keys(constraints) as [ConstraintCode, ...ConstraintCode[]];

/** What a constraint is called on an offer; a code nobody knows is shown as it is. */
export function constraintLabel(code: string): string {
  return Object.hasOwn(constraints, code) ? constraints[code as ConstraintCode].offer : code;
}

/** What an employer offers so that people can come. The codes of `Offer.access`. */
export const accessOffered = {
  carpool: "Covoiturage possible",
  transit: "Arrêt de bus ou gare à côté",
  shuttle: "Navette de l’entreprise",
  housing: "Logement possible",
} as const;

export type AccessCode = keyof typeof accessOffered;
export const accessCodes = Object.keys(accessOffered) as [AccessCode, ...AccessCode[]];
