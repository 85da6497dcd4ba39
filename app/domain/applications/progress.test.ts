import { describe, expect, it } from "vitest";
import { progressForPerson, type ProgressFacts } from "./progress.ts";
import { silentDays } from "./silence.ts";
import type { ApplicationState } from "./states.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z"); // Friday, 9 h in France
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const N = "\u00a0";

function facts(path: [ApplicationState, number][], given: Partial<ProgressFacts> = {}): ProgressFacts {
  const history = path.map(([to, ago], index) => ({ from: path[index - 1]?.[0] ?? null, to, at: daysAgo(ago) }));
  const last = history.at(-1);
  if (!last) throw new Error("a path has at least one state");
  return { state: last.to, movedAt: last.at, readAt: null, interviewAt: null, interviewNote: "", hiredOn: null, history, hasCoach: true, employerReads: true, ...given };
}
const labels = (given: ProgressFacts) => progressForPerson(given, NOW).dots.map((dot) => `${dot.tone} ${dot.label}`);

describe("where an application stands, for the person", () => {
  it("says it was sent, and that nobody has read it yet", () => {
    expect(labels(facts([["positionne", 3]]))).toEqual(["now Envoyée mardi", "next Lue par l’employeur", "next Réponse de l’employeur"]);
  });

  it("says it was proposed, sent, read, and the meeting with its place", () => {
    const given = facts([["sollicite", 6], ["positionne", 3], ["entretien", 1]], { readAt: daysAgo(2), interviewAt: new Date("2026-11-26T08:00:00Z"), interviewNote: "Zone de la Crochère, Messei" });
    expect(labels(given)).toEqual(["done Proposée par votre coach samedi", "done Envoyée mardi", "done Lue mercredi", `now Rendez-vous jeudi 26${N}novembre à 9${N}h`, "next Réponse de l’employeur"]);
    expect(progressForPerson(given, NOW).dots[3]?.detail).toBe("Zone de la Crochère, Messei");
  });

  it("shows only the meeting in force when it was moved", () => {
    const given = facts([["positionne", 5], ["entretien", 4], ["entretien", 1]], { interviewAt: new Date("2026-11-21T13:30:00Z") });
    expect(labels(given)).toEqual(["done Envoyée dimanche", `now Rendez-vous demain à 14${N}h${N}30`, "next Réponse de l’employeur"]);
  });

  it("keeps « Lue » in its place when reading and answering fall at the same instant", () => {
    expect(labels(facts([["positionne", 3], ["refuse", 1]], { readAt: daysAgo(1) }))).toEqual(["now Envoyée mardi", "done Lue hier", "lost Pas retenue cette fois"].map((label) => label.replace("now", "done")));
  });

  it("does not promise that an employer will read what nobody has carried to him", () => {
    const relayed = facts([["positionne", 1]], { employerReads: false });
    expect(labels(relayed)).toEqual(["now Envoyée hier", "next Réponse de l’employeur"]);
    expect(progressForPerson(relayed, NOW).next).toBe("Votre coach transmet votre réponse à l’employeur.");
    expect(progressForPerson({ ...relayed, hasCoach: false }, NOW).next).toBe("Appelez l’aide pour joindre cet employeur.");
  });

  it("gives « plus tard » its words, and never the employer's reason", () => {
    expect(labels(facts([["positionne", 9], ["positionne", 1]]))).toContain("now L’employeur demande un peu de temps");
    expect(JSON.stringify(progressForPerson(facts([["positionne", 3], ["refuse", 1]]), NOW))).not.toMatch(/competence|poste pourvu/i);
  });

  it("promises nothing after a way out", () => {
    for (const state of ["decline", "refuse", "retire", "sans-suite", "rompu"] as const) {
      expect(progressForPerson(facts([["positionne", 3], [state, 1]]), NOW).dots.some((dot) => dot.tone === "next")).toBe(false);
    }
  });

  it("says the first day of work, and the message sent again", () => {
    expect(labels(facts([["positionne", 9], ["accepte", 4], ["demarre", 0]], { hiredOn: "2026-11-16" }))).toContain(`now Commencé lundi 16${N}novembre`);
    expect(labels(facts([["positionne", 9], ["retire", 4], ["positionne", 0]]))).toContain("now Renvoyée aujourd’hui");
  });
});

describe("the silence of an employer", () => {
  it.each([
    [6.9, null],
    [7, `Pas de réponse depuis 7${N}jours. Votre coach est au courant.`],
    [8.5, `Pas de réponse depuis 8${N}jours. Votre coach est au courant.`],
  ])("%s days after sending is said so: %s", (ago, silence) => {
    expect(progressForPerson(facts([["positionne", ago]]), NOW).silence).toBe(silence);
  });

  it("does not speak of a coach to someone who has none", () => {
    expect(progressForPerson(facts([["positionne", 8]], { hasCoach: false }), NOW).silence).toBe(`Pas de réponse depuis 8${N}jours. Appelez l’aide si vous voulez relancer.`);
  });

  it("starts again at « plus tard », and after a meeting counts from the meeting", () => {
    expect(progressForPerson(facts([["positionne", 20], ["positionne", 2]]), NOW).silence).toBeNull();
    const met = (ago: number) => facts([["positionne", 20], ["entretien", 10]], { interviewAt: daysAgo(ago) });
    expect(progressForPerson(met(2), NOW).silence).toBeNull();
    expect(progressForPerson(met(4), NOW).silence).toBe(`Pas de nouvelles depuis le rendez-vous, il y a 4${N}jours. Votre coach est au courant.`);
    expect(progressForPerson(met(4), NOW).dots.some((dot) => dot.label.startsWith("Rendez-vous passé"))).toBe(true);
    expect(progressForPerson(met(-4), NOW).silence).toBeNull();
  });

  it("is never counted against the person: a proposal she has not answered has none", () => {
    for (const state of ["sollicite", "decline", "refuse", "retire", "accepte", "demarre", "suivi", "sans-suite", "rompu"] as const) {
      expect(silentDays({ state, movedAt: daysAgo(90), interviewAt: daysAgo(60) }, NOW)).toBeNull();
    }
  });
});
