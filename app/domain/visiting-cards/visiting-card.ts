import { phoneInWords } from "../accounts/address.ts";
import { capital } from "../kit/french-amounts.ts";
import { weekInWords, type WeeklyHours } from "../kit/weekly-hours.ts";
import type { IsoDay, Means } from "../matching/types.ts";
import { cvLines, type CvSection } from "../profiles/cv-lines.ts";
import type { CvFacts } from "../profiles/cv-view.ts";
import { hoursWanted } from "../profiles/person-card.ts";
import { wordsThatTellTooMuch } from "../profiles/tells-too-much.ts";
import type { CardPart } from "./card-parts.ts";
import { travelInWords, type CardPlaces } from "./travel-in-words.ts";

/** What a card is made from, and nothing else: neither address, birth date, family, freins, French level nor RSA can be on it. */
export type CardFacts = {
  /** Her CV's facts: a line she took out of her CV is not on her card, a line she reworded is in her words. */
  cv: CvFacts;
  availability: readonly WeeklyHours[];
  weeklyHoursMin: number | null;
  weeklyHoursMax: number | null;
  means: readonly Means[];
  coachName: string | null;
};

/** One part of the card, ready to be read. `href`: calls or writes to her. */
export type CardBlock = { part: CardPart; heading: string; lines: readonly string[]; href: string | null };
/** A card as someone reads it. */
export type CardView = { firstName: string; lastName: string | null; blocks: CardBlock[] };

/** As many lines of each as a card has room for. Our choice: the CV has the rest. */
const ROOM = { done: 4, skills: 8 } as const;

/** All that her card could show, part by part; a part of which nothing is known is not in it. */
export function wholeCard(facts: CardFacts, around: CardPlaces, today: IsoDay): CardView {
  const { cv } = facts;
  const lines = cvLines(cv).filter(({ isHidden }) => !isHidden);
  const of = (section: CvSection) => lines.filter((line) => line.section === section && line.words !== "");
  const hours = hoursWanted(facts.weeklyHoursMin, facts.weeklyHoursMax);
  const far = travelInWords(facts.means, around, today);
  const block = (part: CardPart, heading: string, said: readonly (string | null)[], href: string | null = null): CardBlock => ({ part, heading, lines: said.filter((line): line is string => line !== null && line !== ""), href });
  return {
    firstName: cv.firstName,
    lastName: cv.lastName,
    blocks: [
      block("wishes", "Je cherche", of("project").map(({ words }) => words)),
      block("done", "J’ai fait", of("experience").slice(0, ROOM.done).map(({ words, detail }) => [words, detail].filter(Boolean).join(", "))),
      block("skills", "Je sais faire", of("skill").slice(0, ROOM.skills).map(({ words }) => words)),
      block("availability", "Je suis disponible", [...weekInWords(facts.availability), hours === "" ? null : capital(hours)]),
      block("travel", "Je peux aller", [far]),
      block("licences", "J’ai", of("licence").map(({ words }) => words)),
      block("phone", "Mon téléphone", [cv.phone === null ? null : phoneInWords(cv.phone)], cv.phone === null ? null : `tel:${cv.phone}`),
      block("email", "Mon e-mail", [cv.email], cv.email === null ? null : `mailto:${cv.email}`),
      block("coach", "On peut passer par mon coach", [facts.coachName]),
    ].filter(({ lines: said }) => said.length > 0),
  };
}

/** The card with the parts she allows, and no other. */
export function cardWith(whole: CardView, shows: readonly CardPart[]): CardView {
  return { firstName: whole.firstName, lastName: shows.includes("last-name") ? whole.lastName : null, blocks: whole.blocks.filter(({ part }) => shows.includes(part)) };
}

/** « Nadia Robert », or « Nadia ». */
export function nameOnCard({ firstName, lastName }: Pick<CardView, "firstName" | "lastName">): string {
  return lastName === null ? firstName : `${firstName} ${lastName}`;
}

/** Words on the card that an employer has no need of (benefits, health, family), each once; she is told, nothing is taken out. */
export function tooMuchOnCard(card: CardView): string[] {
  return [...new Set(card.blocks.flatMap(({ lines }) => lines.flatMap(wordsThatTellTooMuch)))];
}

export type CardState = "open" | "cut" | "expired";

/** Whether a card still shows something. Cut wins: it says what she did. */
export function cardState(card: { cutAt: Date | null; expiresAt: Date | null }, now: Date): CardState {
  if (card.cutAt !== null) return "cut";
  return card.expiresAt !== null && card.expiresAt <= now ? "expired" : "open";
}
