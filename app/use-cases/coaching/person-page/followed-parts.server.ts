import { reasonInWords } from "#app/domain/applications/reasons.ts";
import { silentDays } from "#app/domain/applications/silence.ts";
import { applicationState, stateTable, type ApplicationState } from "#app/domain/applications/states.ts";
import type { LetterView } from "#app/domain/letters/letters.ts";
import { proposalStatus, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { part, type RowOf } from "#app/infra/read-parts.server.ts";
import type { CoachContext } from "./her-file.server.ts";

export type PersonRecommendation = {
  recommendationId: string; offerId: string; title: string; communeName: string; coachFirstName: string; note: string; sentAt: Date;
  status: ProposalStatus; answer: string | null; answerReason: string | null; answerNote: string; answeredAt: Date | null;
};
/** `silentDays`: without an answer from the employer once that is long; null before. */
export type PersonApplication = {
  applicationId: string; offer: { offerId: string; title: string; communeName: string; employerName: string; employerPhone: string };
  state: ApplicationState; label: string; next: string; reason: string | null; movedAt: Date; interviewAt: Date | null; interviewPlace: string; silentDays: number | null;
};
export type AppointmentInShort = { appointmentId: string; kind: string; startsAt: Date; place: string; status: string; answer: string | null; answerReason: string | null; answerNote: string };
export type OpenTask = { taskId: string; title: string; dueOn: string | null; isShared: boolean };

/** Meetings shown of each side of now; letters; things to do. The rest is one click away. */
const FEW = { meetings: 3, letters: 3, tasks: 8 };

/** What was proposed to her, what became of it, what comes, what she and her coach wrote and have to do; over `hers`. */
export const followedParts = ({ actor, now }: CoachContext) => ({
  proposals: part<Omit<PersonRecommendation, "status">>`
    SELECT r.id AS "recommendationId", r.offer_id AS "offerId", o.title, c.name AS "communeName", coalesce(u.first_name, '') AS "coachFirstName", r.note, r.created_at AS "sentAt",
      r.answer, r.answer_reason AS "answerReason", r.answer_note AS "answerNote", r.answered_at AS "answeredAt"
    FROM hers h JOIN recommendation r ON r.beneficiary_id = h.id JOIN offer o ON o.id = r.offer_id JOIN commune c ON c.code = o.commune_code LEFT JOIN "user" u ON u.id = r.coach_id ORDER BY r.created_at DESC`,
  applications: part<{ applicationId: string; state: string; movedAt: Date; interviewAt: Date | null; interviewPlace: string; reason: string | null } & PersonApplication["offer"]>`
    SELECT p.id AS "applicationId", p.state, p.moved_at AS "movedAt", p.interview_at AS "interviewAt", p.interview_note AS "interviewPlace",
      (SELECT e.reason FROM application_event e WHERE e.application_id = p.id ORDER BY e.at DESC LIMIT 1) AS reason,
      o.id AS "offerId", o.title, c.name AS "communeName", coalesce(g.name, o.employer_label) AS "employerName", coalesce(g.phone, '') AS "employerPhone"
    FROM hers h JOIN application p ON p.beneficiary_id = h.id JOIN offer o ON o.id = p.offer_id JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id ORDER BY p.moved_at DESC`,
  coming: part<AppointmentInShort>`
    SELECT p.id AS "appointmentId", p.kind, p.starts_at AS "startsAt", p.place, p.status, p.answer, p.answer_reason AS "answerReason", p.answer_note AS "answerNote"
    FROM hers h JOIN appointment p ON p.beneficiary_id = h.id WHERE p.status = 'fixe' AND p.starts_at >= ${now} ORDER BY p.starts_at LIMIT ${FEW.meetings}`,
  past: part<AppointmentInShort>`
    SELECT p.id AS "appointmentId", p.kind, p.starts_at AS "startsAt", p.place, p.status, p.answer, p.answer_reason AS "answerReason", p.answer_note AS "answerNote"
    FROM hers h JOIN appointment p ON p.beneficiary_id = h.id WHERE p.starts_at < ${now} OR p.status <> 'fixe' ORDER BY p.starts_at DESC LIMIT ${FEW.meetings}`,
  letters: part<{ letterId: string; authorId: string | null; authorRole: string; author: string | null; text: string; writtenAt: Date; readAt: Date | null; via: string | null }>`
    SELECT l.id AS "letterId", l.author_id AS "authorId", l.author_role AS "authorRole", u.first_name AS author, l.text, l.created_at AS "writtenAt", l.read_at AS "readAt", l.via
    FROM hers h JOIN letter l ON l.beneficiary_id = h.id LEFT JOIN "user" u ON u.id = l.author_id ORDER BY l.created_at DESC, l.id DESC LIMIT ${FEW.letters}`,
  unread: part<{ letters: number }>`SELECT count(*)::int AS letters FROM hers h JOIN letter l ON l.beneficiary_id = h.id WHERE l.author_role = 'beneficiary' AND l.read_at IS NULL`,
  tasks: part<OpenTask>`
    SELECT t.id AS "taskId", t.title, t.due_on AS "dueOn", t.is_shared AS "isShared" FROM hers h JOIN coach_task t ON t.beneficiary_id = h.id
    WHERE t.done_at IS NULL AND (t.is_shared OR t.coach_id = ${actor.userId}::uuid) ORDER BY t.due_on NULLS LAST, t.created_at, t.id LIMIT ${FEW.tasks}`,
});
type Rows<Name extends keyof ReturnType<typeof followedParts>> = readonly RowOf<ReturnType<typeof followedParts>[Name]>[];

/** Her proposals, those that wait for her first, then the newest. */
export function proposalsOf(rows: Rows<"proposals">): PersonRecommendation[] {
  const views = rows.map((row) => ({ ...row, status: proposalStatus({ createdAt: row.sentAt, ...row }) }));
  return views.sort((a, b) => Number(b.status === "waiting") - Number(a.status === "waiting"));
}

/** Her answers to employers and where each stands. Reasons are shown to her coach and nobody else. */
export function applicationsOf(rows: Rows<"applications">, now: Date): PersonApplication[] {
  return rows.map(({ applicationId, movedAt, interviewAt, interviewPlace, reason, state: code, ...offer }) => {
    const state = applicationState(code);
    return {
      applicationId, offer, state, label: stateTable[state].forCoach.label, next: stateTable[state].forCoach.next, reason: reason === null ? null : reasonInWords(reason),
      movedAt, interviewAt, interviewPlace, silentDays: silentDays({ state, movedAt, interviewAt }, now),
    };
  });
}

/** Her last letters with her coach, the newest last. */
export function lettersOf(rows: Rows<"letters">, { actor }: CoachContext): LetterView[] {
  return rows.map(({ letterId, authorId, authorRole, author, text, writtenAt, readAt, via }): LetterView => ({
    letterId, isMine: authorId === actor.userId, author: author ?? (authorRole === "coach" ? "Coach" : "Compte fermé"), text, at: writtenAt, isNew: readAt === null && authorRole !== "coach", isBySms: via === "sms",
  })).reverse();
}
