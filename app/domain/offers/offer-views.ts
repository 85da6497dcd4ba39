import { atPlace, capital } from "../kit/french-amounts.ts";
import { dayInWords, dayNear, localDay } from "../kit/french.ts";
import type { OfferKind } from "../matching/types.ts";
import { accessOffered, constraintLabel, type AccessCode } from "./constraints.ts";
import { draftOfOffer } from "./draft-of-offer.ts";
import { licenceLabel } from "./licences.ts";
import { moreWords, type MoreWords } from "./more-words.ts";
import type { OfferRecord } from "./offer-record.ts";
import { offerStateTable, type OfferStatus } from "./offer-states.ts";
import type { OfferDraft } from "./offer.schema.ts";
import { asReadings } from "./reading/reading.ts";
import { flagWords, readingWords } from "./reading/reading-words.ts";
import { explainedContract, plainChipsOf, postsWords, timetableWords } from "./wording.ts";

/** What anyone may read on the card of an open offer. */
export type PublicCard = { offerId: string; kind: OfferKind; title: string; where: string; chips: string[]; posts: string; published: string };

/** The card and what the page adds, for the person: sentences and labels, no code, nothing about other people. */
export type PersonView = PublicCard & {
  status: OfferStatus;
  /** With what it is, in one sentence. */
  contract: string;
  description: string;
  /** One phrase a line: « du lundi au vendredi 9 h – 15 h ». */
  week: string[];
  hoursNote: string;
  start: string;
  pay: string;
  /** Licences and certificates. */
  licences: string[];
  skills: string[];
  usefulSkills: string[];
  experience: string;
  coming: string[];
  particular: string[];
  placeNote: string;
  /** How long, who is beside the person, what is refunded, what is learnt there. */
  more: MoreWords;
  /** Where an imported offer was published. */
  sourceUrl: string | null;
};

/** What the employer reads and corrects: the form as he typed it, and what his text adds to it. */
export type EmployerView = { offerId: string; status: OfferStatus; statusLabel: string; isImported: boolean; draft: OfferDraft; expiresOn: string; added: { label: string; sentence: string }[] };

/** A line of « ce que dit le texte ». `contradicts` is '' when field and text agree. */
export type ReadingLine = { label: string; sentence: string; isSure: boolean; contradicts: string };

/** All of it, for the coach and the staff. */
export type CoachView = PersonView & { statusLabel: string; employerName: string; organisationId: string | null; source: string; expiresOn: string; readings: ReadingLine[]; isFlagged: boolean };

const EXPERIENCE: Readonly<Record<string, string>> = { beginner: "Débutants acceptés", wished: "Une première expérience est souhaitée", required: "De l’expérience est demandée" };

type WhoFacts = { employer: Omit<NonNullable<OfferRecord["employer"]>, "id"> | null };

/** « À Messei, chez une entreprise de nettoyage »: the activity rather than the name, the name of an imported one. */
export function whereWords(offer: Pick<OfferRecord, "communeName" | "employerLabel"> & WhoFacts): string {
  const who = offer.employer ? offer.employer.activity || offer.employer.name : offer.employerLabel;
  const joined = offer.employer?.kind === "association" ? "avec" : "chez";
  return who === "" ? capital(atPlace(offer.communeName)) : `${capital(atPlace(offer.communeName))}, ${joined} ${who}`;
}

/** What a card is made from. */
export type CardFacts = Pick<OfferRecord, "id" | "kind" | "title" | "contract" | "contractMonths" | "weeklyHours" | "posts" | "communeName" | "employerLabel" | "publishedAt"> & WhoFacts;

/** The card of an offer. `today` is the day of the territory, `2026-11-20`. */
export function publicCard(offer: CardFacts, today: string): PublicCard {
  const { id, kind, title, publishedAt } = offer;
  return { offerId: id, kind, title, where: whereWords(offer), chips: plainChipsOf(offer), posts: postsWords(offer.posts), published: publishedAt === null ? "" : dayNear(localDay(publishedAt), today) };
}

/** The page of an offer for a person. `skillLabel`: the name of a skill by its id. */
export function personView(offer: OfferRecord, today: string, skillLabel: (id: string) => string | null = () => null): PersonView {
  return {
    ...publicCard(offer, today),
    contract: explainedContract(offer), status: offer.status, description: offer.description, week: timetableWords(offer.windows), hoursNote: offer.hoursNote,
    start: offer.startsOn === null ? "dès que possible" : dayInWords(offer.startsOn, today), pay: offer.wage,
    licences: offer.licences.map(licenceLabel),
    skills: offer.skills.filter((skill) => skill.required).map((skill) => skill.label),
    usefulSkills: offer.skills.filter((skill) => !skill.required).map((skill) => skill.label),
    experience: EXPERIENCE[offer.experienceAsked ?? ""] ?? "",
    coming: offer.access.flatMap((code) => (Object.hasOwn(accessOffered, code) ? [accessOffered[code as AccessCode]] : [])),
    particular: offer.constraints.map(constraintLabel), placeNote: offer.placeNote, more: moreWords(offer, skillLabel), sourceUrl: offer.sourceUrl,
  };
}

/** The offer as its employer works on it. */
export function employerView(offer: OfferRecord): EmployerView {
  const { findings } = asReadings(offer.readings);
  return {
    offerId: offer.id, status: offer.status, statusLabel: offerStateTable[offer.status].label, isImported: offer.source !== "direct", draft: draftOfOffer(offer),
    expiresOn: offer.expiresAt === null ? "" : dayInWords(localDay(offer.expiresAt)),
    added: findings.filter((reading) => reading.flag?.how === "hidden").map((reading) => ({ label: readingWords(reading), sentence: reading.sentence })),
  };
}

/** The offer for the coach: everything, with what the text says and where it contradicts the fields. */
export function coachView(offer: OfferRecord, today: string): CoachView {
  const readings = asReadings(offer.readings).findings;
  return {
    ...personView(offer, today),
    statusLabel: offerStateTable[offer.status].label, employerName: offer.employer?.name ?? offer.employerLabel, organisationId: offer.employer?.id ?? null, source: offer.source,
    expiresOn: offer.expiresAt === null ? "" : dayInWords(localDay(offer.expiresAt), today),
    readings: readings.map((reading) => ({ label: readingWords(reading), sentence: reading.sentence, isSure: reading.confidence >= 0.6, contradicts: flagWords(reading) })),
    isFlagged: readings.some((reading) => reading.flag !== undefined),
  };
}
