import { describe, expect, it } from "vitest";
import { appointmentAnswerSchema } from "./appointment.schema.ts";
import { absenceReasons, appointmentMoves, appointmentMovesNow, appointmentStatuses, mayAnswerAppointment, type AppointmentStatus } from "./appointments.ts";
import { halfDaysAfter } from "./half-days.ts";

const now = new Date("2026-11-20T10:00:00Z");
const before = new Date("2026-11-20T10:00:01Z");
const after = new Date("2026-11-20T10:00:00Z");
const statuses = Object.keys(appointmentStatuses) as AppointmentStatus[];

/** Every pair of statuses: what a coach may note before it begins (b), after (a), both (ba), never (-). */
const table: Record<AppointmentStatus, string> = {
  //             fixe honore excuse non-excuse annule
  fixe: "        -    a      ba     a          b",
  honore: "      -    -      a      a          -",
  excuse: "      b    a      -      -          -",
  "non-excuse": "-    a      a      -          -",
  annule: "      b    -      -      -          -",
};

describe("the statuses of an appointment", () => {
  it.each(statuses.flatMap((from) => statuses.map((to, place) => [from, to, (table[from].trim().split(/\s+/)[place] ?? "?") as string] as const)))("%s → %s: %s", (from, to, when) => {
    const may = (startsAt: Date) => appointmentMovesNow(from, startsAt, now).some((move) => move.to === to);
    expect([may(before) ? "b" : "", may(after) ? "a" : ""].join("") || "-").toBe(when);
  });

  it("are changed by nothing but these moves, each with its button and one of its kind", () => {
    expect(new Set(appointmentMoves.map(({ from, to }) => `${from} ${to}`)).size).toBe(appointmentMoves.length);
    expect(appointmentMoves.every(({ button }) => button.length > 3)).toBe(true);
  });
});

describe("a person's answer", () => {
  it.each([
    ["fixe", before, "ok"],
    ["fixe", after, "appointment.begun"],
    ...(["honore", "excuse", "non-excuse", "annule"] as const).map((status) => [status, before, "appointment.not-standing"] as const),
  ] as const)("of one that is %s, at %s: %s", (status, startsAt, said) => {
    const may = mayAnswerAppointment(status, startsAt, now);
    expect(may.ok ? "ok" : may.refusal.code).toBe(said);
  });

  const [a, b, c, d] = halfDaysAfter("2026-11-20").map(({ value }) => value);
  it.each([
    [{ answer: "confirmed" }, true],
    [{ answer: "cannot", reason: "transport" }, true],
    [{ answer: "cannot", reason: "sante" }, false],
    [{ answer: "cannot" }, false],
    [{ answer: "move", halfDays: [a, b] }, true],
    [{ answer: "move", halfDays: [a, b, c] }, true],
    [{ answer: "move", halfDays: [a] }, false],
    [{ answer: "move", halfDays: [a, a] }, false],
    [{ answer: "move", halfDays: [a, b, c, d] }, false],
    [{ answer: "move", halfDays: ["2026-02-30 matin", a] }, false],
    [{ answer: "late" }, false],
    [{}, false],
  ])("%j: %s", (given, isGood) => expect(appointmentAnswerSchema.safeParse(given).success).toBe(isGood));

  it("gives no reason that speaks of her health", () => expect(absenceReasons.map(({ code }) => code)).toEqual(["transport", "garde-enfants", "travail", "autre"]));
});

describe("the half-days she may choose", () => {
  it("are the next seven working days, from tomorrow", () => {
    const halves = halfDaysAfter("2026-11-20");
    expect(halves).toHaveLength(14);
    expect(halves[0]).toEqual({ value: "2026-11-23 matin", words: "lundi 23\u00a0novembre matin" });
    expect(halves[13]).toMatchObject({ value: "2026-12-01 apres-midi", words: "mardi 1er\u00a0décembre après-midi" });
  });
});
