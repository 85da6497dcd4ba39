import type { AuditAction } from "#app/domain/profiles/audit-words.ts";
import type { DemoApplication } from "../applications/application.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import { typeset } from "../typeset.ts";
import { endedDayOf } from "./check-in-rows.ts";
import type { DemoRows } from "./rows.ts";

type ApplicationRows = Pick<DemoRows, "recommendation" | "application" | "applicationEvent" | "audit">;

/** Applications with their history, the proposals that some began with, and what the person may read of who saw her card. */
export function applicationRows(applications: readonly DemoApplication[], calendar: DemoCalendar): ApplicationRows {
  const rows: ApplicationRows = { recommendation: [], application: [], applicationEvent: [], audit: [] };
  for (const one of applications) {
    const whose = { beneficiaryId: one.person.id, offerId: one.offer.id };
    const dice = diceOf(`rows/application/${one.id}`);
    const [first, last] = [one.moves[0], one.moves.at(-1)];
    if (!first || !last) throw new Error(`an application without a history: ${one.id}`);
    const endedDay = endedDayOf(one, calendar);
    rows.application.push({
      id: one.id, ...whose, state: one.state, message: typeset(one.message), wantsCall: one.wantsCall,
      consentedAt: one.moves.find(({ to }) => to === "positionne")?.at ?? null,
      interviewAt: one.interviewAt, interviewNote: one.interviewNote, hiredOn: one.hiredDay === null ? null : calendar.date(one.hiredDay),
      endedOn: endedDay === null ? null : calendar.date(endedDay),
      createdAt: first.at, movedAt: last.at, readAt: one.readAt,
    });
    for (const { from, to, at, byId, byRole, reason } of one.moves) {
      rows.applicationEvent.push({ id: dice.id(), applicationId: one.id, from, to, at, byId, byRole, reason, note: "" });
    }
    const seen = (action: AuditAction, at: Date, actorId: string, actorRole: "coach" | "employer", subjectType: string, subjectId: string) =>
      rows.audit.push({ id: dice.id(), at, actorId, actorRole, action, subjectType, subjectId, beneficiaryId: one.person.id });
    const reader = one.offer.organisation.contact;
    if (one.readAt && reader) seen("profile.read", one.readAt, reader.userId, "employer", "application", one.id);
    if (!one.recommendation || first.byId === null) continue;
    const { note, createdAt, seenAt, answer, answerReason, answeredAt } = one.recommendation;
    const id = dice.id();
    seen("recommendation.sent", createdAt, first.byId, "coach", "recommendation", id);
    rows.recommendation.push({ id, ...whose, coachId: first.byId, note: typeset(note), answer, answerReason, createdAt, seenAt, answeredAt });
  }
  return rows;
}
