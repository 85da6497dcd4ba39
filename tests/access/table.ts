import type { World } from "./world.ts";

/** Who knocks. `…Elsewhere` has the same role but nothing to do with the things of the world's owner; a `referent` has a live access to her. */
export const VISITORS = ["nobody", "beneficiary", "beneficiaryElsewhere", "coach", "coachElsewhere", "employer", "employerElsewhere", "hotliner", "admin", "referent", "referentElsewhere"] as const;
export type Visitor = (typeof VISITORS)[number];

/**
 * What a door answers.
 * - `open`: the page, or the act reached its use case (whatever it then says of the empty form)
 * - `sign-in`: sent to /connexion · `forbidden`: 403 · `missing`: 404, we do not tell that it exists · `away`: sent elsewhere
 */
export type Answer = "open" | "sign-in" | "forbidden" | "missing" | "away";
export type Answers = Record<Visitor, Answer>;
export type Door = { path: string | ((world: World) => string); get?: Answers; post?: Answers; /** The demo's mailbox shows everybody's mail: that is what it is for, and why production has none. */ showsEverybody?: true; /** The act ends the session of whoever does it: everyone signs in again afterwards. */ endsSessions?: true; /** A file or an answer for machines: no page to look at. */ isFile?: true };

const all = (answer: Answer): Answers => Object.fromEntries(VISITORS.map((visitor) => [visitor, answer])) as Answers;

/** Everybody, signed in or not. */
export const everybody = (answer: Answer = "open"): Answers => all(answer);

/** These visitors only; other accounts are forbidden, a stranger is sent to sign in. */
export function only(...visitors: Visitor[]): Answers {
  const answers = { ...all("forbidden"), nobody: "sign-in" as Answer };
  for (const visitor of visitors) answers[visitor] = "open";
  return answers;
}

/** As `only`, and for these the thing does not exist: right role, not theirs. */
export function onlyOwn(own: Visitor[], notTheirs: Visitor[]): Answers {
  const answers = only(...own);
  for (const visitor of notTheirs) answers[visitor] = "missing";
  return answers;
}

export const BENEFICIARIES: Visitor[] = ["beneficiary", "beneficiaryElsewhere"];
export const COACHES: Visitor[] = ["coach", "coachElsewhere"];
export const REFERENTS: Visitor[] = ["referent", "referentElsewhere"];
export const EMPLOYERS: Visitor[] = ["employer", "employerElsewhere"];
