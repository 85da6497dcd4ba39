import { SILENT_AFTER_DAYS } from "./silence.ts";

/** What is known of one application sent to an employer. `answeredAt`: the first « rencontrer », « oui » or « non », whoever wrote it down. */
export type AnswerFacts = { sentAt: Date; answeredAt: Date | null; isTakenBack: boolean };
/** `days`: the median wait of those answered, whole days; `null` while none was. */
export type AnswerRate = { answered: number; counted: number; days: number | null };

/** The applications of so many days count. Our choice: a year, so that one bad month is not for ever. */
export const RATE_DAYS = 365;
/** The definition, printed under every figure. */
export const RATE_DEFINITION = "Candidatures reçues depuis un an auxquelles l’employeur a répondu par une rencontre, un oui ou un non. « Plus tard » n’est pas une réponse. Ne comptent ni celles reçues depuis moins de 7 jours et encore sans réponse, ni celles que la personne a retirées avant.";
const DAY_MS = 86_400_000;

/**
 * To how many of the applications he received an employer answered, and in how long.
 *
 * One that closes without his word (« sans suite ») is one he did not answer.
 */
export function answerRate(facts: readonly AnswerFacts[], now: Date): AnswerRate {
  const recent = facts.filter(({ sentAt }) => sentAt <= now && now.getTime() - sentAt.getTime() < RATE_DAYS * DAY_MS);
  const answered = recent.filter(({ answeredAt }) => answeredAt !== null);
  const unanswered = recent.filter(({ sentAt, answeredAt, isTakenBack }) => answeredAt === null && !isTakenBack && now.getTime() - sentAt.getTime() >= SILENT_AFTER_DAYS.sent * DAY_MS);
  const waits = answered.map(({ sentAt, answeredAt }) => Math.max(0, Math.floor(((answeredAt as Date).getTime() - sentAt.getTime()) / DAY_MS))).sort((a, b) => a - b);
  return { answered: answered.length, counted: answered.length + unanswered.length, days: waits[Math.floor((waits.length - 1) / 2)] ?? null };
}

/** « 8 sur 9, en 2 jours (médiane) »; « pas encore de candidature » when none counts. */
export function rateInWords({ answered, counted, days }: AnswerRate): string {
  if (counted === 0) return "pas encore de candidature à compter";
  const wait = days === null ? "" : days === 0 ? ", le jour même" : `, en ${days}\u00a0${days === 1 ? "jour" : "jours"} (médiane)`;
  return `${answered} sur ${counted}${wait}`;
}

/** What an employer reads of himself, thanks first; '' while nothing counts. Never a reproach. */
export function thanksForAnswers({ answered, counted }: AnswerRate): string {
  if (answered === 0) return "";
  const all = answered === counted;
  if (counted === 1) return "Merci\u00a0: vous avez répondu à la personne qui vous a écrit.";
  return `Merci\u00a0: vous avez répondu à ${answered}\u00a0${answered === 1 ? "candidature" : "candidatures"} sur ${counted}.${all ? " Personne n’est resté sans nouvelles." : ""}`;
}
