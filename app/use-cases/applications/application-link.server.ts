import type { ActorOf } from "#app/domain/access/actor.ts";
import type { MoveInput } from "#app/domain/applications/application.schema.ts";
import { thanksForAnswers } from "#app/domain/applications/answer-rate.ts";
import { applicationState, type ApplicationState } from "#app/domain/applications/states.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { spend } from "#app/infra/limits.server.ts";
import { openLink, sealLink } from "#app/infra/secrets.server.ts";
import { employerByLink } from "../access/employer-by-link.server.ts";
import { applicationsSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { answerRates } from "./answer-rates.server.ts";
import { markApplicationRead } from "./mark-application-read.server.ts";
import { moveApplication, type Moved } from "./move-application.server.ts";
import { readApplication, type ApplicationForEmployer } from "./read-application.server.ts";

/** How long the link of a mail opens, days. Our choice: as long as an offer, twice. */
export const APPLICATION_LINK_DAYS = 60;
const PURPOSE = "application";
const DAY_MS = 86_400_000;
/** The link shows a person as long as something is awaited of her employer; afterwards, only what became of it. */
const AWAITED: readonly ApplicationState[] = ["positionne", "entretien", "accepte"];

/** The token of one mail about one application, to one who speaks for the employer: stored nowhere (decision 0056). */
export function applicationToken({ applicationId, userId, createdAt }: { applicationId: string; userId: string; createdAt: Date }): string {
  return sealLink({ a: applicationId, u: userId }, PURPOSE, new Date(createdAt.getTime() + APPLICATION_LINK_DAYS * DAY_MS));
}

/** What a link shows: the application as its employer reads it, or only where it stands. `hidden`: to a robot, nothing of anyone. `results`: thanks for his answers, or ''. */
export type LinkedApplication =
  | { shows: "application"; application: ApplicationForEmployer; results: string }
  | { shows: "hidden" }
  | { shows: "end"; state: ApplicationState; results: string };

/**
 * An application by the link of a mail, without an account. It is read as the one the mail was written to: his scope, his
 * line in the audit, his « Lue ». It opens this application and nothing else of his space.
 *
 * Once the application has ended, was taken back, or once work has begun, it shows nobody any more.
 *
 * @param isLook whether a person looks: a robot that follows the links of mails is shown nothing and leaves no trace
 * @param ip the caller's address, for the limit per network
 * @returns refusals: `application.link-over` | `application.link-too-many`
 */
export async function openApplicationLink(ctx: Context, token: string, { ip, isLook }: { ip: string; isLook: boolean }): Promise<Result<LinkedApplication>> {
  const held = await holderOf(ctx, token, ip);
  if (!held.ok) return held;
  const { as, applicationId, state } = held.value;
  if (!isLook) return ok({ shows: "hidden" });
  const { organisationId } = as.actor;
  const results = thanksForAnswers((await answerRates(as, [organisationId]))(organisationId));
  if (!AWAITED.includes(state)) return ok({ shows: "end", state, results });
  const read = await readApplication(as, applicationId);
  if (!read.ok) return refuse("missing", "application.link-over");
  await markApplicationRead(as, applicationId);
  return ok({ shows: "application", application: read.value, results });
}

/**
 * The employer's answer by the link. A button does it, never the link alone.
 *
 * @returns refusals: those of `openApplicationLink` and of `moveApplication`
 */
export async function answerByApplicationLink(ctx: Context, token: string, ip: string, input: MoveInput): Promise<Result<Moved>> {
  const held = await holderOf(ctx, token, ip);
  if (!held.ok) return held;
  const { as, applicationId, state } = held.value;
  return AWAITED.includes(state) ? moveApplication(as, applicationId, input) : refuse("conflict", "application.no-such-move");
}

type Held = { applicationId: string; state: ApplicationState; as: Context<ActorOf<"employer">> };

/** Who the mail was written to, as long as his account is open and the offer is his organisation's. */
async function holderOf(ctx: Context, token: string, ip: string): Promise<Result<Held>> {
  const { a: applicationId, u: userId } = openLink(token, PURPOSE, ctx.now) ?? {};
  if (applicationId === undefined || userId === undefined) {
    return (await spend(ctx.db, "share-per-network", ip)) ? refuse("missing", "application.link-over") : refuse("too-many", "application.link-too-many");
  }
  const as = await employerByLink(ctx, userId);
  if (as === null) return refuse("missing", "application.link-over");
  const row = await ctx.db.application.findFirst({ where: { AND: [{ id: applicationId, beneficiary: { user: { disabledAt: null } } }, applicationsSeenBy(as.actor)] }, select: { state: true } });
  return row ? ok({ applicationId, as, state: applicationState(row.state) }) : refuse("missing", "application.link-over");
}
