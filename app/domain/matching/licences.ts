import type { TravelMode } from "./types.ts";

/**
 * What holding each licence also allows.
 *
 * @source Code de la route, R. 221-4 to R. 221-8: every licence gives AM; C and D are only given to holders of B;
 * BE, C1E, CE, D1E, DE to holders of the licence of the vehicle that pulls. `BSR` is the old name of AM.
 */
const alsoAllows: Readonly<Record<string, readonly string[]>> = {
  BSR: ["AM"], AM: ["BSR"],
  A1: ["AM"], A2: ["A1", "AM"], A: ["A2", "A1", "AM"],
  B1: ["AM"], B: ["B1", "AM"], B96: ["B"], BE: ["B96", "B"],
  C1: ["B"], C: ["C1", "B"], C1E: ["C1", "BE"], CE: ["C", "C1E", "BE"],
  D1: ["B"], D: ["D1", "B"], D1E: ["D1", "BE"], DE: ["D", "D1E", "BE"],
};

/** Whether a code is a driving licence; anything else asked for (CACES, FIMO, habilitation…) is a certificate. */
export function isDrivingLicence(code: string): boolean {
  return Object.hasOwn(alsoAllows, code);
}

/** Every licence and certificate that a person may use, those that her licences contain included. */
export function allowedLicences(held: readonly string[]): ReadonlySet<string> {
  const allowed = new Set<string>();
  const add = (code: string) => {
    if (allowed.has(code)) return;
    allowed.add(code);
    // « CACES exigé » without a number: whoever has one has it.
    if (code.startsWith("CACES-")) add("CACES");
    if (isDrivingLicence(code)) for (const other of alsoAllows[code] as readonly string[]) add(other);
  };
  for (const code of held) add(code);
  return allowed;
}

const afterB = ["B96", "BE", "C1", "C", "D1", "D"];

/**
 * The licence that the law wants before another one; null when none.
 *
 * @source Code de la route, R. 221-5: C and D are only given to holders of B, trailers to those who may drive what pulls
 */
export function licenceBefore(code: string): string | null {
  if (afterB.includes(code)) return "B";
  return /^(C1|C|D1|D)E$/.test(code) ? code.slice(0, -1) : null;
}

/** Licences the law asks of who drives a means of travel: one that contains them will do. */
export function lawAsksFor(mode: TravelMode): readonly string[] {
  if (mode === "car") return ["B"];
  return mode === "scooter" ? ["AM"] : [];
}

/**
 * Whether the law lets a person drive a means of travel.
 *
 * Car: permis B. Scooter: AM (BSR) or B for 50 cm³. The others need none: one is driven, or no licence exists.
 */
export function mayDrive(mode: TravelMode, allowed: ReadonlySet<string>): boolean {
  if (mode === "car") return allowed.has("B");
  if (mode === "scooter") return allowed.has("AM");
  return true;
}
