import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";

type CoachContext = Context<ActorOf<"coach">>;

/** What a vivier asks for, with its words. */
export type VivierCriteria = { metier: string | null; communeName: string | null; radiusKm: number | null; dayParts: string[]; modes: string[]; licences: string[] };
/** A vivier in a list: how many people and offers it has, and how many entered since she looked. */
export type VivierLine = { searchId: string; name: string; criteria: VivierCriteria; people: number; offers: number; newPeople: number; newOffers: number };
export type VivierPerson = { beneficiaryId: string; name: string; communeName: string; wish: string; enteredAt: Date; isNew: boolean };
export type VivierOffer = { offerId: string; title: string; communeName: string; employerName: string; enteredAt: Date; isNew: boolean };
export type Vivier = { searchId: string; name: string; criteria: VivierCriteria; people: VivierPerson[]; offers: VivierOffer[] };

type Row = { id: string; name: string; metier: string | null; commune: string | null; radius_km: number | null; day_parts: string[]; modes: string[]; licences: string[]; people: number; offers: number; new_people: number; new_offers: number };

/** The viviers of a coach by name, in one statement. Someone who is no longer of her people is not counted. */
export async function listViviers(ctx: CoachContext): Promise<VivierLine[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s.name, m.label AS metier, c.name AS commune, s.radius_km, coalesce(s.day_parts, '{}') AS day_parts, coalesce(s.modes, '{}') AS modes, coalesce(s.licences, '{}') AS licences,
      count(b.id)::int AS people, count(o.id)::int AS offers, count(b.id) FILTER (WHERE e.seen_at IS NULL)::int AS new_people, count(o.id) FILTER (WHERE e.seen_at IS NULL)::int AS new_offers
    FROM saved_search s
    LEFT JOIN metier m ON m.rome_code = s.rome_code LEFT JOIN commune c ON c.code = s.commune_code
    LEFT JOIN saved_search_entry e ON e.search_id = s.id AND e.left_at IS NULL
    LEFT JOIN beneficiary b ON b.id = e.beneficiary_id AND b.coach_id = s.coach_id
    LEFT JOIN offer o ON o.id = e.offer_id AND o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
    WHERE s.coach_id = ${ctx.actor.userId}::uuid GROUP BY s.id, m.label, c.name ORDER BY s.name, s.id`;
  return rows.map((row) => ({
    searchId: row.id, name: row.name, people: row.people, offers: row.offers, newPeople: row.new_people, newOffers: row.new_offers,
    criteria: { metier: row.metier, communeName: row.commune, radiusKm: row.radius_km, dayParts: row.day_parts, modes: row.modes, licences: row.licences },
  }));
}

/**
 * One vivier with who and what is in it, the newest first: lines of her own portfolio, not files.
 *
 * @returns refusal: `vivier.missing`
 */
export async function readVivier(ctx: CoachContext, searchId: string): Promise<Result<Vivier>> {
  const row = await ctx.db.savedSearch.findFirst({
    where: { id: searchId, coachId: ctx.actor.userId }, relationLoadStrategy: "join",
    select: {
      id: true, name: true, romeCode: true, radiusKm: true, dayParts: true, modes: true, licences: true, commune: { select: { name: true } },
      entries: {
        where: { leftAt: null, OR: [{ beneficiary: beneficiariesSeenBy(ctx.actor) }, { offer: { status: "open", OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }] } }] },
        orderBy: [{ enteredAt: "desc" }, { id: "asc" }], take: 200,
        select: {
          enteredAt: true, seenAt: true,
          beneficiary: { select: { id: true, commune: { select: { name: true } }, user: { select: { firstName: true, lastName: true } }, projects: { select: { label: true }, orderBy: { rank: "asc" }, take: 1 } } },
          offer: { select: { id: true, title: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true } } } },
        },
      },
    },
  });
  if (row === null) return refuse("missing", "vivier.missing");
  const metier = row.romeCode === null ? null : await ctx.db.metier.findUnique({ where: { romeCode: row.romeCode }, select: { label: true } });
  const people = row.entries.flatMap(({ beneficiary: one, enteredAt, seenAt }) => (one === null ? [] : [{ beneficiaryId: one.id, name: `${one.user.firstName} ${one.user.lastName}`, communeName: one.commune.name, wish: one.projects[0]?.label ?? "", enteredAt, isNew: seenAt === null }]));
  const offers = row.entries.flatMap(({ offer: one, enteredAt, seenAt }) => (one === null ? [] : [{ offerId: one.id, title: one.title, communeName: one.commune.name, employerName: one.organisation?.name ?? one.employerLabel, enteredAt, isNew: seenAt === null }]));
  return ok({ searchId: row.id, name: row.name, people, offers, criteria: { metier: metier?.label ?? row.romeCode, communeName: row.commune?.name ?? null, radiusKm: row.radiusKm, dayParts: row.dayParts, modes: row.modes, licences: row.licences } });
}
