import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { asFlags, flagKey, flagView, type FlagView } from "#app/domain/offers/moderation/flag.ts";
import { asksToRenew } from "#app/domain/offers/moderation/renewal.ts";
import { reportReasons, type ReportReason } from "#app/domain/offers/moderation/reports.ts";
import { heldWords, refusalInWords } from "#app/domain/offers/moderation/verdicts.ts";
import { allHoursWords, contractWords } from "#app/domain/offers/wording.ts";
import { stageWords } from "#app/domain/organisations/stages.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { offerTypists } from "../offers/offer-typists.server.ts";

type Looker = Context<ActorOf<"hotliner"> | ActorOf<"admin">>;
/** An offer to look at, whole, with what was found, what people reported (never who), and what became of it before. */
export type OfferToLookAt = {
  offerId: string; title: string; isHeld: boolean; since: Date; seen: string; why: string; flags: FlagView[];
  reports: { label: string; words: string; at: Date }[];
  employer: { organisationId: string | null; name: string; stage: string; phone: string; email: string };
  source: string; sourceUrl: string | null; enteredBy: string | null;
  facts: { contract: string; hours: string; place: string; pay: string; start: string; posts: string; skills: string[] };
  description: string;
  before: { at: Date; said: string }[];
};
const MOST = 25;

const toLookAt = (ctx: Looker): Prisma.OfferWhereInput => ({ AND: [offersSeenBy(ctx.actor), { lookSince: { not: null }, status: { in: ["held", "open"] } }] });

/** How many offers wait for a look. */
export function countOffersToLookAt(ctx: Looker): Promise<number> {
  return ctx.db.offer.count({ where: toLookAt(ctx) });
}

/** The offers that wait for a human look, those that nobody sees meanwhile and the others, the oldest first; a page of them, and how many there are. */
export async function listOffersToLookAt(ctx: Looker): Promise<{ offers: OfferToLookAt[]; total: number }> {
  const [total, rows] = await Promise.all([
    countOffersToLookAt(ctx),
    ctx.db.offer.findMany({
      where: toLookAt(ctx), relationLoadStrategy: "join", orderBy: [{ lookSince: "asc" }, { id: "asc" }], take: MOST,
      select: {
        id: true, kind: true, title: true, status: true, description: true, contract: true, contractMonths: true, weeklyHours: true, hoursNote: true, wage: true, posts: true, startsOn: true, placeNote: true, flags: true, acceptedFlags: true, lookSince: true, updatedAt: true,
        source: true, sourceUrl: true, employerLabel: true, enteredById: true, commune: { select: { name: true } },
        organisation: { select: { id: true, name: true, stage: true, phone: true, email: true } },
        windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: [{ fromMinute: "asc" }, { id: "asc" }] },
        skills: { select: { skill: { select: { label: true } } } },
        reports: { select: { reason: true, words: true, at: true }, orderBy: { at: "asc" } },
        reviews: { select: { verdict: true, reason: true, words: true, at: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 6 },
      },
    }),
  ]);
  const typists = await offerTypists(ctx, rows.map(({ enteredById }) => enteredById));
  const offers = rows.map((row): OfferToLookAt => {
    const held = row.status === "held" ? row.reviews.find(({ verdict }) => verdict === "held") : undefined;
    const { organisation } = row;
    return {
      offerId: row.id, title: row.title, isHeld: row.status === "held", since: row.lookSince ?? ctx.now, seen: row.updatedAt.toISOString(),
      why: held?.reason != null && Object.hasOwn(heldWords, held.reason) ? heldWords[held.reason as keyof typeof heldWords] : row.reports.length > 0 ? "Signalée" : "À vérifier, déjà visible",
      flags: asFlags(row.flags).filter((flag) => !row.acceptedFlags.includes(flagKey(flag))).map(flagView),
      reports: row.reports.map(({ reason, words, at }) => ({ label: Object.hasOwn(reportReasons, reason) ? reportReasons[reason as ReportReason] : reason, words, at })),
      employer: { organisationId: organisation?.id ?? null, name: organisation?.name ?? row.employerLabel, stage: organisation ? stageWords[organisation.stage] : "", phone: organisation?.phone ?? "", email: organisation?.email ?? "" },
      source: row.source, sourceUrl: row.sourceUrl, enteredBy: typists.get(row.enteredById ?? "") ?? null,
      facts: {
        contract: contractWords(row), hours: allHoursWords(row), place: [row.commune.name, row.placeNote].filter(Boolean).join(", "),
        pay: row.wage, start: row.startsOn === null ? "" : localDay(row.startsOn), posts: String(row.posts), skills: row.skills.map(({ skill }) => skill.label),
      },
      description: row.description,
      before: row.reviews.filter((one) => one !== held).map(({ verdict, reason, words, at }) => ({ at, said: verdict === "refused" ? `Refusée. ${refusalInWords(reason).said} ${words}`.trim() : verdict === "published" ? "Publiée après un regard." : "Retenue." })),
    };
  });
  return { offers, total };
}

/** An offer that ends soon and whose employer has no access: a call keeps it. */
export type OfferToRenewByPhone = { offerId: string; title: string; employer: string; organisationId: string; phone: string; communeName: string; expiresAt: Date };

/** The open offers that end within days and that no mail can renew: nobody who speaks for the employer has an address here. */
export async function listOffersToRenewByPhone(ctx: Looker): Promise<OfferToRenewByPhone[]> {
  const { after, until } = asksToRenew(ctx.now);
  const rows = await ctx.db.offer.findMany({
    where: { AND: [offersSeenBy(ctx.actor), { status: "open", source: "direct", expiresAt: { gt: after, lte: until }, organisation: { members: { none: { disabledAt: null, email: { not: null } } } } }] },
    relationLoadStrategy: "join", orderBy: [{ expiresAt: "asc" }, { id: "asc" }], take: MOST, select: { id: true, title: true, expiresAt: true, commune: { select: { name: true } }, organisation: { select: { id: true, name: true, phone: true } } },
  });
  return rows.flatMap(({ id, title, expiresAt, commune, organisation }) => (organisation && expiresAt ? [{ offerId: id, title, employer: organisation.name, organisationId: organisation.id, phone: organisation.phone, communeName: commune.name, expiresAt }] : []));
}
