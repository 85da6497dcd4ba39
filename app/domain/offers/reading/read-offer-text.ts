import { areOfficeHours } from "./clock-ranges.ts";
import type { Finding } from "./finding.ts";
import { fold, segmentsOf } from "./fold.ts";
import { HOURS_ARE_HERS } from "./her-choice.ts";
import { readConditions } from "./read-conditions.ts";
import { readDriving } from "./read-driving.ts";
import { readExperience } from "./read-experience.ts";
import { readLicences, type Hit } from "./read-licences.ts";
import { readRhythm } from "./read-rhythm.ts";
import { readStart } from "./read-start.ts";
import { readWeeklyHours } from "./read-weekly-hours.ts";
import { readWindows } from "./read-windows.ts";

/** A text longer than this is cut before it is read: no offer is, and rules must not be made to work for nothing. */
const LONGEST_TEXT = 20_000;
/** Longest sentence kept beside a finding; around the words found when it is longer. */
const LONGEST_SENTENCE = 300;

/** What hours that are hers to choose no longer impose. */
const OF_HOURS: ReadonlySet<string> = new Set(["weekend", "night", "early-morning", "late-evening", "split-shifts", "shift-work"]);

export type OfferText = { title: string; description: string; publishedOn?: string | null };

/**
 * What an offer says in its title and description: licences, hours, loads, beginners, housing…, each with its sentence.
 *
 * French rules only, no outside service. A sentence may say several things; a thing said twice is found twice.
 *
 * @returns in the order of the text, places counted in `title + "\n" + description`
 */
export function readOfferText(offer: OfferText): Finding[] {
  const text = `${offer.title}\n${offer.description}`.slice(0, LONGEST_TEXT);
  const findings: Finding[] = [];
  let before = "";
  for (const segment of segmentsOf(text)) {
    const isOffice = areOfficeHours(segment.folded, before);
    before = segment.folded;
    const hits: Hit[] = [
      ...readLicences(segment), ...readDriving(segment, segment.start < offer.title.length), ...(isOffice ? [] : readWindows(segment)), ...readRhythm(segment), ...readWeeklyHours(segment),
      ...readConditions(segment), ...readExperience(segment), ...readStart(segment, offer.publishedOn ?? null),
    ];
    for (const hit of withoutRepeats(hits)) {
      const { found, stance, confidence } = hit;
      findings.push({ ...found, stance, confidence, sentence: around(segment.original, hit), start: segment.start + hit.start, end: segment.start + hit.end });
    }
  }
  if (HOURS_ARE_HERS.test(fold(text))) for (const one of findings) if (one.stance === "yes" && one.kind === "constraint" && OF_HOURS.has(one.value)) one.stance = "wish";
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

/** The surest of the hits that say the same thing of the same sentence. */
function withoutRepeats(hits: Hit[]): Hit[] {
  const kept = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.found.kind} ${JSON.stringify(hit.found.value)}`;
    const known = kept.get(key);
    if (!known || hit.confidence > known.confidence) kept.set(key, hit);
  }
  return [...kept.values()];
}

function around(sentence: string, hit: { start: number; end: number }): string {
  const whole = sentence.trim();
  if (whole.length <= LONGEST_SENTENCE) return whole;
  const from = Math.max(0, hit.start - 120);
  const to = Math.min(sentence.length, Math.max(hit.end + 120, from + 200));
  return `${from > 0 ? "…" : ""}${sentence.slice(from, to).trim()}${to < sentence.length ? "…" : ""}`;
}
