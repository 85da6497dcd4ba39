import { describe, expect, it } from "vitest";
import { absenceExplanations, absenceState, awaitsCoach, explanationText, EXPLAINABLE_DAYS, mayExplainAbsence, type AbsenceFacts } from "./absences.ts";
import { appointmentStatuses, type AppointmentStatus } from "./appointments.ts";
import { intimateReasons } from "../applications/reasons.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const facts = (given: Partial<AbsenceFacts> = {}): AbsenceFacts => ({ status: "non-excuse", startsAt: ago(3), explainedAt: null, keptAt: null, ...given });
const said = (given: Partial<AbsenceFacts>) => { const may = mayExplainAbsence(facts(given), NOW); return may.ok ? "ok" : may.refusal.code; };

describe("explaining an absence", () => {
  it.each<[string, Partial<AbsenceFacts>, string, boolean]>([
    ["noted, never explained", {}, "ok", false],
    ["explained, not read yet: she may say it otherwise", { explainedAt: ago(1) }, "ok", true],
    ["read and kept as noted", { explainedAt: ago(2), keptAt: ago(1) }, "absence.closed", false],
    ["kept at the very instant she wrote", { explainedAt: ago(1), keptAt: ago(1) }, "absence.closed", false],
    ["kept before she wrote again", { explainedAt: ago(1), keptAt: ago(2) }, "ok", true],
    ["on the last day", { startsAt: ago(EXPLAINABLE_DAYS) }, "ok", false],
    ["a day later", { startsAt: ago(EXPLAINABLE_DAYS + 1) }, "absence.none", false],
  ])("%s", (_, given, code, waits) => {
    expect(said(given)).toBe(code);
    expect(awaitsCoach(facts(given))).toBe(waits);
  });

  it("only what is noted as unexcused is explained", () => {
    for (const status of Object.keys(appointmentStatuses) as AppointmentStatus[]) {
      expect(said({ status }), status).toBe(status === "non-excuse" ? "ok" : "absence.none");
      expect(absenceState(facts({ status, explainedAt: ago(1) })), status).toBe(status === "non-excuse" ? "open" : "settled");
    }
  });

  it("asks for no health, and writes what was tapped before her words", () => {
    expect(absenceExplanations.map(({ code }) => code as string)).not.toContain("sante");
    expect(JSON.stringify(absenceExplanations)).not.toMatch(/sant[ée]|malad|médec/i);
    expect(intimateReasons).toContain("sante");
    expect(explanationText("transport", "")).toBe("Pas de transport.");
    expect(explanationText("erreur", "J’étais en salle 2.")).toBe("Dit que c’est une erreur. J’étais en salle 2.");
  });
});
