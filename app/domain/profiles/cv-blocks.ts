import type { CvEntry, CvView } from "./cv-view.ts";

export type CvPart = "projects" | "experience" | "skills" | "trainings" | "licences";
/** One part of a CV as text: its heading, its lines (`label` stands out, `detail` follows), and what is said of those left out. */
export type CvBlock = { part: CvPart; heading: string; items: CvEntry[]; more: string };

const HEADINGS: Record<CvPart, string> = {
  projects: "Je cherche aussi",
  experience: "J’ai fait",
  skills: "Je sais faire",
  trainings: "J’ai appris",
  licences: "Permis, certificats, langues",
};
const MORE: Record<CvPart, string> = {
  projects: "et d’autres métiers",
  experience: "et d’autres expériences",
  skills: "et d’autres savoir-faire",
  trainings: "et d’autres formations",
  licences: "et d’autres permis et certificats",
};
/** As many lines of each part as are kept as long as another part has more than its own. */
const KEPT_FIRST: Record<CvPart, number> = { projects: 1, experience: 5, skills: 8, trainings: 3, licences: 6 };

/** The parts of a CV that hold something, in the order they are read. The screen and the PDF are both made from them. */
export function cvBlocks(cv: CvView): CvBlock[] {
  const plain = (words: readonly string[]): CvEntry[] => words.map((label) => ({ label, detail: "" }));
  const items: Record<CvPart, CvEntry[]> = {
    projects: plain(cv.projects), experience: cv.experience, skills: plain(cv.skills), trainings: cv.trainings, licences: plain([...cv.licences, ...cv.languages]),
  };
  return (Object.keys(HEADINGS) as CvPart[]).filter((part) => items[part].length > 0).map((part) => ({ part, heading: HEADINGS[part], items: items[part], more: "" }));
}

/**
 * The same parts with some lines fewer, so that they fit on a page. The last of a part go first, the oldest of what she has
 * done; a part that lost lines says so (« et d’autres expériences »). Each keeps one line at least.
 *
 * @param fewer how many lines to leave out; more than there are to spare leaves one line in each part
 */
export function withFewerLines(blocks: readonly CvBlock[], fewer: number): CvBlock[] {
  const kept = new Map(blocks.map(({ part, items }) => [part, items.length]));
  for (let left = fewer; left > 0; left -= 1) {
    const part = longest(kept, (one) => KEPT_FIRST[one]) ?? longest(kept, () => 1);
    if (part === undefined) break;
    kept.set(part, (kept.get(part) ?? 0) - 1);
  }
  return blocks.map((block) => {
    const items = block.items.slice(0, kept.get(block.part));
    return { ...block, items, more: items.length < block.items.length ? MORE[block.part] : "" };
  });
}

/** The part that has most lines above what it keeps; none when none has. */
function longest(kept: ReadonlyMap<CvPart, number>, floorOf: (part: CvPart) => number): CvPart | undefined {
  let best: CvPart | undefined;
  let most = 0;
  for (const [part, count] of kept) {
    const spare = count - floorOf(part);
    if (spare > most) [best, most] = [part, spare];
  }
  return best;
}

/** How to join her, line by line: where she lives, then what she chose to show. */
export function contactLines(cv: Pick<CvView, "communeName" | "phone" | "email" | "born">): string[] {
  return [cv.communeName, cv.phone?.words, cv.email, cv.born === null ? null : `Date de naissance\u00a0: ${cv.born}`].filter((line): line is string => typeof line === "string" && line !== "");
}
