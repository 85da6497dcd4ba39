import type { OrganisationInput } from "../organisations/organisation.schema.ts";
import { nameWords, wordsLookSame } from "../organisations/same-name.ts";
import type { KnownOrganisation } from "./judge-organisations.ts";

/** One there already, or the line of the file that adds it. */
export type Held = KnownOrganisation & { line: number | null };
type Worded = Held & { words: ReadonlySet<string> };
type Named = { name: string; communeCode: string; siret: string | null; siren: string | null };

const sirenOf = ({ siret, siren }: Named) => siret?.slice(0, 9) ?? siren;
const areTwo = (a: Named, b: Named) => (a.siret !== null && b.siret !== null) || (sirenOf(a) !== null && sirenOf(b) !== null && sirenOf(a) !== sirenOf(b));

/**
 * Those held, found by SIRET, or by commune and name: two SIRET or SIREN that differ are two.
 *
 * A name is looked for by its rarest word and by the rarest of each one held, so that twenty thousand « Boulangerie… » of one commune are not
 * compared with one another.
 */
export function heldOrganisations(known: readonly KnownOrganisation[]) {
  const bySiret = new Map<string, Held>();
  const byWord = new Map<string, Worded[]>();
  const byRarest = new Map<string, Worded[]>();
  const put = (map: Map<string, Worded[]>, key: string, one: Worded) => {
    const there = map.get(key);
    if (there) there.push(one);
    else map.set(key, [one]);
  };
  const rarest = (place: string, words: ReadonlySet<string>) =>
    [...words].reduce((least, word) => ((byWord.get(`${place} ${word}`)?.length ?? 0) < (byWord.get(`${place} ${least}`)?.length ?? 0) ? word : least));
  const add = (given: Held) => {
    if (given.siret !== null) bySiret.set(given.siret, given);
    // Of another territory: known by its SIRET only.
    if (given.organisationId === null && given.line === null) return;
    const one = { ...given, words: nameWords(given.name) };
    put(byRarest, `${one.communeCode} ${rarest(one.communeCode, one.words)}`, one);
    for (const word of one.words) put(byWord, `${one.communeCode} ${word}`, one);
  };
  const find = (given: OrganisationInput): { one: Held; by: "siret" | "name" } | null => {
    const same = given.siret === null ? undefined : bySiret.get(given.siret);
    if (same) return { one: same, by: "siret" };
    const words = nameWords(given.name);
    const near = [...(byWord.get(`${given.communeCode} ${rarest(given.communeCode, words)}`) ?? []), ...[...words].flatMap((word) => byRarest.get(`${given.communeCode} ${word}`) ?? [])];
    const like = near.find((one) => !areTwo(one, given) && wordsLookSame(one.words, words));
    return like ? { one: like, by: "name" } : null;
  };
  for (const one of known) add({ ...one, line: null });
  return { add: (input: Named, line: number) => add({ organisationId: null, name: input.name, communeCode: input.communeCode, siret: input.siret, siren: input.siren, line }), find };
}
