import { expect, it } from "vitest";
import type { DayLine } from "#app/domain/coaching/day.ts";
import { lineWords } from "./day-line.tsx";

const NOW = new Date("2026-11-20T08:00:00Z");
const pair = { beneficiaryId: "nadia", who: "Nadia B.", offerId: "o1", title: "Cariste", employerName: "Clair et Net" };
const application = { ...pair, movedAt: new Date("2026-11-19T08:00:00Z"), byRole: "employer", reason: null, interviewAt: null, interviewPlace: "", employerPhone: "+33261910001", silentDays: null };

it.each<[DayLine, string, string, string]>([
  [{ kind: "interview", ...application, state: "entretien", interviewAt: new Date("2026-11-21T08:00:00Z") }, "Entretien demain à 9 h", "Préparer", "/coach/personnes/nadia#candidatures"],
  [{ kind: "silent", ...application, state: "positionne", silentDays: 8 }, "Pas de nouvelles de l’employeur depuis 8 jours", "Appeler le 02 61 91 00 01", "tel:+33261910001"],
  [{ kind: "silent", ...application, state: "positionne", silentDays: 8, employerPhone: "" }, "Pas de nouvelles de l’employeur depuis 8 jours", "Voir", "/coach/personnes/nadia#candidatures"],
  [{ kind: "moved", ...application, state: "refuse", reason: "competences" }, "Refus de l’employeur hier, compétences", "Proposer autre chose", "/coach/personnes/nadia#offres"],
  [{ kind: "moved", ...application, state: "positionne" }, "L’employeur demande du temps hier", "Voir", "/coach/personnes/nadia#candidatures"],
  [{ kind: "answered", ...pair, answer: "declined", reason: "trop-loin", note: "", at: NOW }, "A dit non aujourd’hui, trop loin", "Proposer autre chose", "/coach/personnes/nadia#offres"],
  [{ kind: "together", beneficiaryId: "nadia", who: "Nadia B.", taskId: "t1", offerTitle: "Cariste", at: NOW }, "Veut répondre avec vous, demandé aujourd’hui", "Voir sa page", "/coach/personnes/nadia"],
  [{ kind: "letter", beneficiaryId: "nadia", who: "Nadia B.", letters: 2, at: NOW }, "Vous a écrit aujourd’hui", "Lire et répondre", "/coach/personnes/nadia/messages"],
  [{ kind: "unable", beneficiaryId: "nadia", who: "Nadia B.", appointmentId: "a1", startsAt: new Date("2026-11-21T08:00:00Z"), wantsOther: false, reason: "transport" }, "Ne peut pas venir demain à 9 h", "Voir sa réponse", "/coach/personnes/nadia/rendez-vous"],
  [{ kind: "quiet", beneficiaryId: "nadia", who: "Nadia B.", lastProposalAt: new Date("2026-10-20T08:00:00Z"), goodOffers: 2 }, "Aucune proposition depuis 4 semaines", "Proposer une offre", "/coach/personnes/nadia#offres"],
  [{ kind: "quiet", beneficiaryId: "nadia", who: "Nadia B.", lastProposalAt: null, goodOffers: 0 }, "Aucune proposition pour l’instant", "Revoir son profil", "/coach/personnes/nadia#profil"],
])("%j is said with the button that does it", (line, fact, label, href) => {
  const words = lineWords(line, NOW);
  expect([words.fact.replaceAll("\u00a0", " "), words.action.label.replaceAll("\u00a0", " "), words.action.href]).toEqual([fact, label, href]);
});
