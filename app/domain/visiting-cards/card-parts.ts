/** What a visiting card may show besides her first name, in the order it is read. The codes are stored (`share.shows`). */
export const cardParts = ["last-name", "wishes", "done", "skills", "availability", "travel", "licences", "phone", "email", "coach"] as const;
export type CardPart = (typeof cardParts)[number];

/** What is ticked as long as she has chosen nothing: what she can do and wants, and a way to her that gives no number. @source decision 0044 */
export const USUAL_PARTS: readonly CardPart[] = ["wishes", "done", "skills", "coach"];

/** A card lives this long, in days: one printed for a forum still works months later. Our choice, decision 0044. */
export const CARD_DAYS = 365;

/** The tick of each part: what it shows, and what she should know before she ticks it. Also how her data names it. */
export const cardPartWords: Readonly<Record<CardPart, { label: string; hint: string }>> = {
  "last-name": { label: "Mon nom de famille", hint: "Sans lui, on lit seulement votre prénom." },
  wishes: { label: "Le métier que je cherche", hint: "" },
  done: { label: "Ce que j’ai fait", hint: "Comme sur votre CV." },
  skills: { label: "Ce que je sais faire", hint: "Comme sur votre CV." },
  availability: { label: "Quand je suis disponible", hint: "" },
  travel: { label: "Jusqu’où je peux aller", hint: "On lit le nom de votre commune, jamais votre adresse." },
  licences: { label: "Mes permis et certificats", hint: "" },
  phone: { label: "Mon téléphone", hint: "Il sera lu par tous ceux qui ont la carte." },
  email: { label: "Mon e-mail", hint: "Il sera lu par tous ceux qui ont la carte." },
  coach: { label: "Passer par mon coach", hint: "On lit son nom. Il répond avec vous." },
};

/** The parts among stored codes, each once, in the order of the card; a code that is none is left out. */
export function partsAmong(codes: readonly string[]): CardPart[] {
  return cardParts.filter((part) => codes.includes(part));
}
