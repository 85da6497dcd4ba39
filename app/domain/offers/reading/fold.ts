/** A stretch of the text: `folded` is compared, `original` is shown; both have the same length. */
export type Segment = { start: number; end: number; folded: string; original: string };

const SAME: Record<string, string> = { "’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "×": "x", "\u00a0": " ", "\u202f": " ", "\t": " ", "\r": " " };

/** A text in lower case without accents, sign for sign: what stands at a place in one stands there in the other. */
export function fold(text: string): string {
  // Lower case first: it keeps the length but for a few signs (İ), which are then done one by one.
  const lower = text.toLowerCase();
  const safe = lower.length === text.length ? lower : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
  return safe.replace(NOT_PLAIN, (sign) => SAME[sign] ?? (sign.normalize("NFD")[0] as string));
}

const NOT_PLAIN = /[\u0080-\uffff\t\r`]/g;

/** Words whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|[^a-z])(?:exp|min|mini|max|env|ex|cat|hebdo|sem|mn|st|ste|tel|nb|art|ref|approx|m|mme|h|n)$/;

/**
 * The sentences of a text, in order: cut at line ends, at full stops and at the bullets that advertisers type.
 *
 * A full stop inside a number or after « min. » cuts nothing; one glued to the next capital (« demandé.Vous ») does.
 */
export function segmentsOf(text: string): Segment[] {
  const folded = fold(text);
  const segments: Segment[] = [];
  let start = 0;
  const cut = (end: number, next: number) => {
    const from = start + ((/^[\s\-*•·°>👉✔➡]*/u.exec(folded.slice(start, end)) as RegExpExecArray)[0].length);
    const to = end;
    if (to > from) segments.push({ start: from, end: to, folded: folded.slice(from, to), original: text.slice(from, to) });
    start = next;
  };
  for (let place = 0; place < folded.length; place += 1) {
    const sign = folded[place] as string;
    if (sign === "\n" || sign === "•" || sign === "·") cut(place, place + 1);
    else if (sign === "*" && folded[place + 1] === "*") cut(place, place + 2);
    else if (".!?;".includes(sign) && endsHere(text, folded, start, place)) cut(place + 1, place + 1);
    else if (sign === " " && place - start > 90 && /^ [-*] \S/.test(folded.slice(place, place + 4)) && !/\d\s?h?\d?\d?$/.test(folded.slice(start, place))) cut(place, place + 3);
  }
  cut(folded.length, folded.length);
  return segments.map(trimEnd);
}

function endsHere(text: string, folded: string, start: number, place: number): boolean {
  const next = text[place + 1];
  if (next === undefined || next === " " || next === "\u00a0" || next === "\n") {
    const before = folded.slice(Math.max(start, place - 8), place);
    // « CDI 35h. Poste en journée. »: a figure of hours ends a sentence when a capital begins the next.
    return folded[place] !== "." || !ABBREVIATION.test(before) || (/\dh$/.test(before) && /^\s\p{Lu}/u.test(text.slice(place + 1)));
  }
  return folded[place] === "." && /[a-z)]/.test(folded[place - 1] ?? "") && /\p{Lu}/u.test(next) && !/^(?:[A-Z]\.)/.test(text.slice(place + 1));
}

function trimEnd(segment: Segment): Segment {
  const kept = segment.original.trimEnd().length;
  return { start: segment.start, end: segment.start + kept, folded: segment.folded.slice(0, kept), original: segment.original.slice(0, kept) };
}
