import type { ActorOf } from "#app/domain/access/actor.ts";
import { liveStates } from "#app/domain/applications/states.ts";
import { isId } from "#app/domain/kit/id.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { OfferKind, WeeklyWindow } from "#app/domain/matching/types.ts";
import { clockOf } from "#app/domain/matching/week.ts";
import { constraintLabel, accessOffered } from "#app/domain/offers/constraints.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { moreColumns, moreWords, type MoreWords } from "#app/domain/offers/more-words.ts";
import { explainedContract, plainChipsOf, weeklyHoursWords } from "#app/domain/offers/wording.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import { togetherTaskId } from "../applications/together-task.server.ts";
import { readAccountHeader } from "../accounts/read-account-header.server.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import { servingStill } from "./still-serves.server.ts";
import { matchOf, personMatchView, storedMatchSelect, type PersonMatchView } from "./stored-match.server.ts";

export type MyOfferPage = {
  offerId: string;
  kind: OfferKind;
  title: string;
  description: string;
  communeName: string;
  employerName: string;
  employerActivity: string;
  placeNote: string;
  isOpen: boolean;
  /** The house is checking it: nobody answers it meanwhile. */
  isChecked: boolean;
  /** False for an offer taken from elsewhere: someone has to carry the answer to its employer. */
  employerReads: boolean;
  chips: string[];
  contract: string;
  weeklyHours: string;
  hoursNote: string;
  week: WeeklyWindow[];
  startsOn: string | null;
  wage: string;
  posts: number;
  skills: { label: string; known: boolean | null }[];
  licences: string[];
  constraints: string[];
  access: string[];
  more: MoreWords;
  explanation: PersonMatchView | null;
  proposal: { recommendationId: string; by: string; note: string } | null;
  applicationId: string | null;
  hasAnswered: boolean;
  isSetAside: boolean;
  /** Her coach's first name: with whom she may answer; null when she has none. */
  coachName: string | null;
  /** Who they are to talk of it with, once she asked for it. */
  talksWith: string | null;
  sourceUrl: string | null;
  readySentence: string;
};

/**
 * One offer as a person reads it: where, when, how she would get there, why, what is missing, what her coach says of it.
 *
 * @returns refusal: `offer.missing` (not of her territory, or closed before she answered)
 */
export async function readMyOffer(ctx: Context<ActorOf<"beneficiary">>, offerId: string): Promise<Result<MyOfferPage>> {
  const mine = { beneficiaryId: ctx.actor.beneficiaryId };
  if (!isId(offerId)) return refuse("missing", "offer.missing");
  const row = await ctx.db.offer.findFirst({
    where: { AND: [{ id: offerId }, { OR: [offersSeenBy(ctx.actor), { recommendations: { some: mine } }] }, { territoryId: ctx.actor.territoryId }] },
    relationLoadStrategy: "join",
    select: {
      id: true, organisationId: true, kind: true, status: true, title: true, description: true, employerLabel: true, placeNote: true, contract: true, contractMonths: true, weeklyHours: true, hoursNote: true,
      wage: true, startsOn: true, posts: true, licences: true, constraints: true, access: true, expiresAt: true, sourceUrl: true, ...moreColumns,
      commune: { select: { name: true } },
      organisation: { select: { name: true, activity: true } },
      windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: { fromMinute: "asc" } },
      skills: { select: { skillId: true, skill: { select: { label: true } } } },
      matches: { where: { ...mine, ...servingStill(ctx.now) }, select: storedMatchSelect },
      recommendations: { where: { ...mine, answeredAt: null }, select: { id: true, note: true, coachId: true } },
      applications: { where: mine, select: { id: true, state: true } },
    },
  });
  if (!row) return refuse("missing", "offer.missing");
  const [labels, beside, me] = await Promise.all([readMatchLabels(ctx.db), readBeside(ctx, row.id, row.recommendations[0]?.coachId ?? null), readAccountHeader(ctx)]);
  const match = row.matches[0] ? matchOf(row.matches[0]) : null;
  const application = row.applications[0];
  const known = match?.reasons.find((reason) => reason.code === "skills");
  const proposal = row.recommendations[0];
  return ok({
    offerId: row.id, kind: row.kind, title: row.title, description: row.description, communeName: row.commune.name,
    employerName: row.organisation?.name ?? row.employerLabel, employerActivity: row.organisation?.activity ?? "", placeNote: row.placeNote,
    employerReads: row.organisationId !== null,
    isChecked: row.status === "held",
    isOpen: row.status === "open" && (row.expiresAt === null || row.expiresAt > ctx.now),
    chips: plainChipsOf(row), contract: explainedContract(row), weeklyHours: weeklyHoursWords(row.weeklyHours), hoursNote: row.hoursNote,
    week: row.windows.map((window) => ({ days: window.days, from: clockOf(window.fromMinute), to: clockOf(window.toMinute) })),
    startsOn: row.startsOn === null ? null : row.startsOn.toISOString().slice(0, 10), wage: row.wage, posts: row.posts,
    skills: row.skills.map(({ skillId, skill }) => ({ label: skill.label, known: known?.code === "skills" ? known.known.includes(skillId) : null })),
    licences: row.licences.map(licenceLabel), constraints: row.constraints.map(constraintLabel),
    access: row.access.map((code) => (Object.hasOwn(accessOffered, code) ? accessOffered[code as keyof typeof accessOffered] : code)),
    more: moreWords(row, labels.skill),
    explanation: match ? personMatchView(match, labels) : null,
    proposal: proposal ? { recommendationId: proposal.id, by: beside.proposedBy ?? "Votre coach", note: proposal.note } : null,
    applicationId: application?.id ?? null,
    hasAnswered: application !== undefined && application.state !== "sollicite" && (liveStates as readonly string[]).includes(application.state),
    isSetAside: beside.isSetAside, coachName: beside.myCoach, talksWith: beside.talksWith, sourceUrl: row.sourceUrl,
    readySentence: `Bonjour, votre offre « ${row.title} » m’intéresse. Je suis disponible pour en parler. ${me.firstName}`,
  });
}

type Beside = { isSetAside: boolean; proposedBy: string | null; myCoach: string | null; talksWith: string | null };

/** What no relation of the offer leads to: whether she set it aside, the first names of the coach who proposes it and of hers, and whether they are to talk of it. */
async function readBeside(ctx: Context<ActorOf<"beneficiary">>, offerId: string, coachId: string | null): Promise<Beside> {
  const [beside] = await ctx.db.$queryRaw<Beside[]>`
    SELECT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = ${ctx.actor.beneficiaryId}::uuid AND d.offer_id = ${offerId}::uuid) AS "isSetAside",
      (SELECT u.first_name FROM "user" u WHERE u.id = ${coachId}::uuid) AS "proposedBy",
      (SELECT u.first_name FROM beneficiary b JOIN "user" u ON u.id = b.coach_id WHERE b.id = ${ctx.actor.beneficiaryId}::uuid) AS "myCoach",
      (SELECT u.first_name FROM coach_task t JOIN "user" u ON u.id = t.coach_id WHERE t.id = ${togetherTaskId(ctx.actor.beneficiaryId, offerId)}::uuid AND t.done_at IS NULL) AS "talksWith"`;
  return beside ?? { isSetAside: false, proposedBy: null, myCoach: null, talksWith: null };
}
