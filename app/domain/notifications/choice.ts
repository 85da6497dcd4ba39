import { ruleOf, type NotificationKind } from "./kinds.ts";

/** The ways someone may be told by, in the order they are tried: `push` rings a browser that agreed to it. */
export const WAYS = ["mail", "sms", "push"] as const;
export type Way = (typeof WAYS)[number];

/** How often new offers are told. What others do about one's answers and meetings is told at once, save with `never`. */
export const RHYTHMS = ["at-once", "daily", "weekly", "never"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What someone chose: by which ways, how often. Nobody's choice (`null`): a mail, else an SMS, at most one a day. */
export type Choice = { ways: readonly Way[]; rhythm: Rhythm };

/** What someone can be reached by; `pushes`: how many browsers may be rung. */
export type Reach = { email: string | null; phone: string | null; pushes: number };

/** The rhythm of those who chose nothing, and of those who want messages again. */
export const USUAL_RHYTHM: Rhythm = "daily";

/** The ways someone has, whatever was chosen. */
export function waysHad({ email, phone, pushes }: Reach): Way[] {
  const has: Record<Way, boolean> = { mail: email !== null && email !== "", sms: phone !== null && phone !== "", push: pushes > 0 };
  return WAYS.filter((way) => has[way]);
}

/** The ways of someone who chose none: a mail, else an SMS. A browser is rung only for those who asked. */
export function usualWays(reach: Reach): Way[] {
  return waysHad(reach).filter((way) => way !== "push").slice(0, 1);
}

/** A choice as it is stored, made sure of: a word that is no way is left out, a rhythm that is none is the usual one. */
export function choiceOf(saved: { channels: readonly string[]; rhythm: string } | null): Choice | null {
  if (saved === null) return null;
  return { ways: WAYS.filter((way) => saved.channels.includes(way)), rhythm: RHYTHMS.find((rhythm) => rhythm === saved.rhythm) ?? USUAL_RHYTHM };
}

/** What is to be saved of a choice; `rhythmBefore`: what an undoing gives back, left as it is where it is not said. */
export type NextChoice = Choice & { rhythmBefore?: Rhythm | null };

/**
 * A choice once its owner has answered « STOP » to an SMS: SMS go, her other ways stay. Where there is no other, all stops, as by the
 * link, and an undoing gives everything back.
 *
 * @returns nothing when no SMS would have gone
 */
export function withoutSms(choice: Choice | null, reach: Reach): NextChoice | null {
  const had = waysHad(reach);
  if (choice === null) {
    const ways = had.filter((way) => way === "mail");
    return ways.length > 0 ? { ways, rhythm: USUAL_RHYTHM } : { ways: [], rhythm: "never" };
  }
  if (!choice.ways.includes("sms")) return null;
  const others = choice.ways.filter((way) => way !== "sms");
  if (others.some((way) => had.includes(way))) return { ways: others, rhythm: choice.rhythm };
  return choice.rhythm === "never" ? null : { ways: choice.ways, rhythm: "never", rhythmBefore: choice.rhythm };
}

/**
 * The ways one message takes to someone, each once: those of the choice that she has and that the kind allows.
 *
 * What goes whatever was chosen (a code, the opening of an account) takes the first way there is. Nothing is ever sent by a way that was
 * not chosen, were it the only one left: whoever unticks a mailbox may share it.
 *
 * @returns nothing when it is told in the application only
 */
export function waysFor(kind: NotificationKind, choice: Choice | null, reach: Reach): Way[] {
  const rule = ruleOf(kind);
  if (!rule) return [];
  const allowed = waysHad(reach).filter((way) => (rule.channels as readonly string[]).includes(way));
  if (choice === null || rule.isAlwaysSent) return allowed.filter((way) => way !== "push").slice(0, 1);
  return choice.rhythm === "never" ? [] : allowed.filter((way) => choice.ways.includes(way));
}
