import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { clockOf } from "#app/domain/matching/week.ts";
import { partsAmong, type CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import { cardState, wholeCard, type CardState, type CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { env } from "#app/infra/env.server.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { shareToken } from "#app/infra/secrets.server.ts";
import type { Context } from "../context.server.ts";
import { radiiOf } from "../matching/load-match-context.server.ts";
import { readKnownCommunes } from "../profiles/known-communes.server.ts";
import { cvFactsOf, cvSelect } from "../profiles/profile-rows.server.ts";

/** Who makes a card: the person alone, or her coach at the desk with her. */
export type CardMaker = Context<ActorOf<"beneficiary" | "coach">>;

/** The columns of a card: what may be shown of her, and no other. */
export const cardSelect = {
  ...cvSelect, id: true, communeCode: true, weeklyHoursMin: true, weeklyHoursMax: true,
  means: { select: { mode: true, radiusKm: true, untilOn: true } },
  availability: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: { fromMinute: "asc" } },
  coach: { select: { firstName: true, lastName: true } },
  territory: { select: { code: true, modeRadiiKm: true } },
} satisfies Prisma.BeneficiarySelect;
type CardRow = Prisma.BeneficiaryGetPayload<{ select: typeof cardSelect }>;

/** All that her card could show, from her columns. Communes are kept in memory. */
export async function wholeCardOf(ctx: Context, row: CardRow): Promise<CardView> {
  const communes = await readKnownCommunes(ctx.db, row.territory.code);
  const home = communes.byCode.get(row.communeCode);
  const facts = {
    cv: cvFactsOf(row), weeklyHoursMin: row.weeklyHoursMin, weeklyHoursMax: row.weeklyHoursMax,
    // Her commune's own middle is not known: how far is then not said.
    means: home === undefined ? [] : row.means.map(({ mode, radiusKm, untilOn }) => ({ mode, radiusKm, until: untilOn === null ? null : untilOn.toISOString().slice(0, 10) })),
    availability: row.availability.map(({ days, fromMinute, toMinute }) => ({ days, from: clockOf(fromMinute), to: clockOf(toMinute) })),
    coachName: row.coach && `${row.coach.firstName} ${row.coach.lastName}`,
  };
  const places = [...communes.byCode.values()].filter(({ code }) => code !== row.communeCode);
  return wholeCard(facts, { home: home ?? { name: row.commune.name, lat: 0, lng: 0 }, places, radii: radiiOf(row.territory.modeRadiiKm) }, localDay(ctx.now));
}

/** The columns of the link itself. */
export const linkSelect = { id: true, shows: true, createdAt: true, expiresAt: true, cutAt: true, seen: true, lastSeenAt: true, changedAt: true, byId: true, byRole: true } as const;
type LinkRow = Prisma.ShareGetPayload<{ select: typeof linkSelect }>;

/** Her card's link as she and her coach see it: where it leads, until when, how often it was looked at. Who looked is not known. */
export type CardLink = { address: string; path: string; state: CardState; expiresAt: Date | null; seen: number; lastSeenAt: Date | null; changedAt: Date; byRole: string | null; shows: CardPart[] };

/** The link from its columns. */
export function cardLinkOf(row: LinkRow, now: Date): CardLink {
  const path = `/carte/${shareToken(row.id)}`;
  return {
    address: `${env().PUBLIC_URL}${path}`, path, state: cardState(row, now), expiresAt: row.expiresAt, seen: row.seen, lastSeenAt: row.lastSeenAt,
    changedAt: row.changedAt ?? row.createdAt, byRole: row.byRole, shows: partsAmong(row.shows),
  };
}
