import { addDays, addMonths } from "../kit/calendar-days.ts";
import { localDay } from "../kit/french.ts";

/** After so many months without contact all that is kept of someone is erased; she is told so many days before. @source issue 4 item 8: two years; the days are those of a leaving (decision 0029) */
export const ERASURE = { months: 24, warnedDays: 30 } as const;

/**
 * What happens around someone, and whether it is a contact with her.
 *
 * A contact is something she did, or that was done with her. What others do alone (a message sent, a proposal, a note, her file
 * opened, a meeting she did not come to) proves nothing: a file would never end.
 */
export const contactKinds = {
  opened: { counts: true, what: "her account is opened" },
  "sign-in": { counts: true, what: "she signs in" },
  stayed: { counts: true, what: "warned, she says that she stays, or her coach has news of her" },
  "offer-answered": { counts: true, what: "she answers a proposal, applies, withdraws, sets an offer aside" },
  "meeting-answered": { counts: true, what: "she answers for a meeting or an invitation, or explains an absence" },
  "meeting-kept": { counts: true, what: "she comes to a meeting or a workshop, or has an excuse" },
  letter: { counts: true, what: "she writes to her coach, by SMS too" },
  news: { counts: true, what: "she gives news of her work" },
  hired: { counts: true, what: "a job begins" },
  call: { counts: true, what: "a call with the help line, in which she was there" },
  profile: { counts: true, what: "she answers or skips a question, alone or with her coach" },
  "with-coach": { counts: true, what: "where she stands, or a request to a structure, written with her" },
  "task-ticked": { counts: true, what: "she ticks something to do" },
  coaching: { counts: true, what: "a coaching, until its last day: someone is there for her" },
  "message-sent": { counts: false, what: "the product or her coach writes to her" },
  proposal: { counts: false, what: "a coach proposes an offer" },
  "coach-note": { counts: false, what: "a coach notes something for herself" },
  "file-read": { counts: false, what: "someone opens her file" },
  absence: { counts: false, what: "she does not come, and nobody knows why" },
  "meeting-to-come": { counts: false, what: "a meeting is fixed: a weekly one goes on by itself" },
  "employer-move": { counts: false, what: "an employer moves her application" },
} as const satisfies Record<string, { counts: boolean; what: string }>;

type Kinds = typeof contactKinds;
export type ContactKind = keyof Kinds;
/** The kinds that count: the database is asked for the last of each. */
export type CountingContact = { [Kind in ContactKind]: Kinds[Kind]["counts"] extends true ? Kind : never }[ContactKind];

/** The last of each kind of contact with someone; a coaching may end on a day to come. */
export type Contacts = Readonly<Partial<Record<CountingContact, Date | null>>>;

/** The calendar day of the last contact; nothing when there never was one. */
export function lastContactOn(contacts: Contacts): string | null {
  const days = Object.values(contacts).filter((at) => at !== null && at !== undefined).map((at) => localDay(at));
  return days.sort().at(-1) ?? null;
}

/** The day on which all is erased, for someone not heard of since a day. */
export function erasedWithoutContactOn(lastOn: string): string {
  return addMonths(lastOn, ERASURE.months);
}

export type ErasureStep = { step: "none" | "forget" | "wait" | "erase" } | { step: "warn"; erasesOn: string };

/**
 * What is to be done of someone who may have been silent for two years, on a day.
 *
 * Nobody is erased before a whole warning: whoever is warned late, the nightly job having stopped, has her thirty days. `forget`:
 * she was warned and there was a contact since, were it noted afterwards.
 *
 * @param lastOn day of the last contact, which may be to come
 * @param noticeOn the day told by the warning that stands; null: none does
 */
export function erasureStep(lastOn: string, today: string, noticeOn: string | null): ErasureStep {
  const dueOn = erasedWithoutContactOn(lastOn);
  const isSilent = today >= addDays(dueOn, -ERASURE.warnedDays);
  if (noticeOn === null) {
    const afterWarning = addDays(today, ERASURE.warnedDays);
    return isSilent ? { step: "warn", erasesOn: dueOn > afterWarning ? dueOn : afterWarning } : { step: "none" };
  }
  if (!isSilent) return { step: "forget" };
  return { step: today >= noticeOn ? "erase" : "wait" };
}

/** What is said for each refusal of the link by which one stays. */
export const stayRefusals: Record<string, string> = {
  "stay.missing": "Ce lien n’ouvre plus rien. Le compte est fermé, ou l’adresse n’est pas complète.",
};
