import type { ActorOf } from "#app/domain/access/actor.ts";
import { isId } from "#app/domain/kit/id.ts";
import type { Dictated } from "#app/domain/offers/intake/read-dictated.ts";
import { workWords } from "#app/domain/offers/intake/title-of.ts";
import { NEW_ORGANISATION } from "#app/domain/offers/intake/quick-offer.schema.ts";
import type { Skill } from "#app/domain/skills/metier.ts";
import { sha256Hex } from "#app/infra/secrets.server.ts";
import { readTerritory } from "../../access/read-territory.server.ts";
import type { Context } from "../../context.server.ts";
import { readOfferWords, type Choice } from "../read-offer-words.server.ts";
import { findNamedOrganisations, type NamedOrganisation } from "./find-named-organisations.server.ts";

/** What a text is known by: whether what was read of this very text has been on the screen. */
export const textMark = (what: string): string => sha256Hex(what).slice(0, 16);

export type Proposals = {
  boxes: Dictated["boxes"];
  romeCode: string | null;
  metiers: Choice[];
  skills: Skill[];
  /** A place each: its code once it is sure, else what it may be. */
  sites: { chosen: string | null; choices: Choice[] }[];
  organisations: NamedOrganisation[];
  /** The one chosen, the word for a new one, or '' when nobody has said. */
  organisationId: string;
  /** Several may be meant: someone must say which. */
  mustChoose: boolean;
};
type Typed = { dictated: Dictated; sites: { words: string; code: string }[]; title: string; romeCode: string; organisationId: string; organisationName: string; phone: string };

/**
 * What the words of a quick offer may mean: the métier, each commune, the organisation. Nothing is written.
 *
 * One organisation of just that name is proposed as chosen; where none resembles, it is a new one.
 */
export async function readProposals(ctx: Context<ActorOf<"coach">>, { dictated, sites, title, romeCode, organisationId, organisationName, phone }: Typed): Promise<Proposals> {
  const place = await readTerritory();
  const isChosen = isId(organisationId);
  const [organisations, ...read] = await Promise.all([
    isChosen && organisationName === "" ? [] : findNamedOrganisations(ctx, { name: organisationName, phone }),
    ...sites.map(({ words, code }, at) => readOfferWords(ctx, place, { metier: at === 0 ? workWords(title) : "", commune: words.slice(0, 120), romeCode, communeCode: code })),
  ]);
  const [first] = read;
  const same = organisations.filter(({ isSame }) => isSame);
  const known = same.length === 1 ? (same[0]?.organisationId ?? "") : organisations.length === 0 ? NEW_ORGANISATION : "";
  const chosen = isChosen || organisationId === NEW_ORGANISATION ? organisationId : organisationName === "" ? "" : known;
  return {
    boxes: dictated.boxes, romeCode: first?.romeCode ?? null, metiers: first?.metiers ?? [], skills: first?.skills ?? [],
    sites: read.map(({ communeCode, communes }) => ({ chosen: communeCode, choices: communes })),
    organisations, organisationId: chosen, mustChoose: chosen === "" && organisationName !== "",
  };
}
