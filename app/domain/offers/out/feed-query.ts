import { offerKinds, type OfferKind } from "../../matching/types.ts";
import { FEED_PAGE } from "./feed-json.ts";
import { readCursor, type Cursor } from "./cursor.ts";

/** A query as the address holds it. */
export type AskedOfFeed = { get(name: string): string | null; keys(): Iterable<string> };
export type FeedQuery = { kind: OfferKind | null; communeCode: string | null; after: Cursor | null; limit: number };
const KNOWN = ["genre", "commune", "apres", "par"];

/** What a machine asks of the feed, or the sentence that says what is wrong: a machine that mistypes a name is told, not served something else. */
export function feedQuery(asked: AskedOfFeed): { query: FeedQuery } | { wrong: string } {
  const unknown = [...asked.keys()].find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) return { wrong: `Paramètre inconnu. Ceux qui existent\u00a0: ${KNOWN.join(", ")}.` };
  const [kind, commune, after, by] = KNOWN.map((name) => asked.get(name) ?? "") as [string, string, string, string];
  if (kind !== "" && !offerKinds.some((one) => one === kind)) return { wrong: `« genre » vaut ${offerKinds.join(", ")}.` };
  if (commune !== "" && !/^(\d{5}|2[AB]\d{3})$/.test(commune)) return { wrong: "« commune » est un code INSEE, par exemple 61169." };
  if (by !== "" && !(/^\d{1,3}$/.test(by) && Number(by) >= 1 && Number(by) <= FEED_PAGE)) return { wrong: `« par » est un nombre de 1 à ${FEED_PAGE}.` };
  const cursor = after === "" ? null : readCursor(after);
  if (after !== "" && cursor === null) return { wrong: "« apres » est le curseur « suivant » d’une réponse." };
  return { query: { kind: offerKinds.find((one) => one === kind) ?? null, communeCode: commune || null, after: cursor, limit: by === "" ? FEED_PAGE : Number(by) } };
}
