import type { ContractCode } from "../contracts.ts";
import { findingKey, SURE_ENOUGH, type Finding } from "../reading/finding.ts";
import { fold } from "../reading/fold.ts";
import { readingWords } from "../reading/reading-words.ts";
import { readOfferText } from "../reading/read-offer-text.ts";
import { readSpokenContract } from "./read-spoken-contract.ts";
import { readSpokenMonths, readSpokenPosts, readSpokenTotalHours, readSpokenWage, readSpokenWeeks } from "./read-spoken-figures.ts";
import { titleOf } from "./title-of.ts";

/** What a dictated text says that stands in a field of the form, null or '' where it says nothing, and the rest as boxes to confirm. */
export type Dictated = {
  title: string;
  posts: number | null;
  contract: ContractCode | null;
  contractMonths: number | null;
  weeks: number | null;
  weeklyHours: number | null;
  totalHours: number | null;
  wage: string;
  startsOn: string | null;
  boxes: DictatedBox[];
};
/** One thing read: how it is said and from which sentence. */
export type DictatedBox = { key: string; says: string; sentence: string };

/** Kinds that a field of the form holds: their box is that field. */
const IN_A_FIELD: readonly Finding["kind"][] = ["weekly-hours", "start", "working-time"];

/**
 * Reads what someone says of an offer, standing in a hall: by the rules of the matching, and the words of contracts and wages.
 *
 * Nothing is decided: each is proposed, in a field or as a box, to who dictated it.
 */
export function readDictated(text: string): Dictated {
  const folded = fold(text);
  const sure = sureFindings(text);
  const firm = sure.filter(({ stance }) => stance === "yes");
  const hours = firm.flatMap((one) => (one.kind === "weekly-hours" ? [one.value] : []));
  const totalHours = readSpokenTotalHours(folded);
  const start = firm.find((one) => one.kind === "start" && one.value !== "asap");
  const contract = readSpokenContract(folded);
  const boxes = new Map<string, DictatedBox>();
  for (const one of sure) if (!IN_A_FIELD.includes(one.kind) && !boxes.has(findingKey(one))) boxes.set(findingKey(one), { key: findingKey(one), says: readingWords(one), sentence: one.sentence });
  return {
    title: titleOf(text), posts: readSpokenPosts(folded), contract, contractMonths: readSpokenMonths(folded), weeks: readSpokenWeeks(folded),
    weeklyHours: hours.length > 0 ? Math.max(...hours) : null, totalHours, wage: readSpokenWage(folded), startsOn: start?.kind === "start" ? start.value : null,
    boxes: [...boxes.values()],
  };
}

/**
 * The readings of a text that do not count, after what was confirmed: boxes unticked, and what a field now says otherwise.
 *
 * @param kept keys of the boxes left ticked
 * @param fields the week's hours and the first day as they were confirmed
 */
export function setAsideOf(text: string, kept: readonly string[], fields: { weeklyHours: number | null; startsOn: string | null }): string[] {
  const isSaid = (one: Finding): boolean => {
    if (one.kind === "weekly-hours") return one.value === fields.weeklyHours;
    if (one.kind === "start") return one.value === "asap" || one.value === fields.startsOn;
    return one.kind === "working-time" || kept.includes(findingKey(one));
  };
  return [...new Set(sureFindings(text).filter((one) => !isSaid(one)).map(findingKey))];
}

function sureFindings(text: string): Finding[] {
  return readOfferText({ title: "", description: text }).filter(({ confidence }) => confidence >= SURE_ENOUGH);
}
