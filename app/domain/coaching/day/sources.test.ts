import { describe, expect, it } from "vitest";
import { arrangeDay } from "./arrange.ts";
import { dayClock, type DayLine } from "./line.ts";
import { answerLines, type AnswerFact } from "./sources/answers.ts";
import { applicationLines, hasWayTo, type ApplicationFact } from "./sources/applications.ts";
import { loanLines, undeliveredLines } from "./sources/around.ts";
import { cardReplyLines, checkInLines, prescriptionLines, vivierLines, type CheckInFact, type PrescriptionFact } from "./sources/followed.ts";
import { peopleLines, type PersonFact } from "./sources/people.ts";
import { accessLines, referralLines } from "./sources/referents.ts";
import { explainedLines, taskLines } from "./sources/said.ts";

const clock = dayClock(new Date("2026-11-20T08:00:00Z"));
const days = (count: number) => new Date(clock.now.getTime() + count * 86_400_000);
const whom = { beneficiaryId: "nadia", who: "Nadia B." };
const offer = { offerId: "o1", title: "Cariste", employerName: "Clair et Net" };
const flers = { lat: 48.75, lng: -0.57 };
const application = (given: Partial<ApplicationFact> = {}): ApplicationFact => ({
  ...whom, ...offer, state: "positionne", movedAt: days(-2), byRole: "employer", reason: null, hasNext: false, interviewAt: null, interviewPlace: "", employerPhone: "", home: flers, work: { lat: 48.43, lng: 0.09 }, means: [], ...given,
});
const answer = (given: Partial<AnswerFact> = {}): AnswerFact => ({ ...whom, ...offer, answer: "declined", reason: "trop-loin", answeredAt: days(-1), hasNext: false, ...given });
const person = (given: Partial<PersonFact> = {}): PersonFact => ({
  ...whom, startsOn: "2026-09-01", endsOn: "2027-02-28", hiredOn: null, phone: null, pendingProposals: 0, underWay: 0, lastProposalAt: days(-1), goodOffers: 2, lastSignAt: days(-1), absences: 0, lastAbsenceAt: null, lastKeptAt: null, ...given,
});
const access = (endsOn: string) => ({ ...whom, entrustmentId: "e1", referent: "Paule D. (CCAS)", startsOn: "2026-09-01", endsOn });
const referral = (daysAgo: number, isFirst: boolean) => ({ referralId: "f1", who: "Lina D.", referent: "Paule D. (CCAS)", createdAt: days(daysAgo), isFirst });
const said = (lines: DayLine[]) => lines.map(({ kind, fact, action }) => [kind, fact, action.label, action.href].join(" | ").replaceAll("\u00a0", " "));

describe("a fact is said with the button that does it", () => {
  it.each<[string, DayLine[], string[]]>([
    ["a meeting tomorrow on foot, far away", applicationLines([application({ state: "entretien", movedAt: days(-9), interviewAt: days(1) })], clock), ["interview-no-transport | Entretien demain à 9 h, sans moyen d’y aller | Trouver un trajet | /coach/personnes/nadia#trajet"]],
    ["a meeting tomorrow with a car", applicationLines([application({ state: "entretien", movedAt: days(-9), interviewAt: days(1), means: [{ mode: "car", radiusKm: 90, untilOn: null }] })], clock), ["interview | Entretien demain à 9 h | Préparer | /coach/personnes/nadia#candidatures"]],
    ["an employer silent, whose number is known", applicationLines([application({ movedAt: days(-8), employerPhone: "+33261910001" })], clock), ["silent | Pas de nouvelles de l’employeur depuis 8 jours | Appeler le 02 61 91 00 01 | tel:+33261910001"]],
    ["a refusal", applicationLines([application({ state: "refuse", reason: "competences" })], clock), ["declined | Refus de l’employeur mercredi, compétences | Proposer autre chose | /coach/personnes/nadia#offres"]],
    ["a refusal, after which something was proposed", applicationLines([application({ state: "refuse", hasNext: true })], clock), []],
    ["what the coach did herself is no line", applicationLines([application({ state: "demarre", byRole: "coach" })], clock), []],
    ["a move of more than a week is none", applicationLines([application({ state: "refuse", movedAt: days(-7.1) })], clock), []],
    ["a no", answerLines([answer()], clock), ["declined | A dit non hier, trop loin | Proposer autre chose | /coach/personnes/nadia#offres"]],
    ["a no because she found something is only news", answerLines([answer({ reason: "deja-trouve" })], clock), ["news | A dit non hier, a trouvé autre chose | Voir sa réponse | /coach/personnes/nadia#candidatures"]],
    ["and so is her taking back an answer", applicationLines([application({ state: "retire", byRole: "beneficiary", reason: "deja-trouve" })], clock), ["news | A retiré sa réponse mercredi, a trouvé autre chose | Voir | /coach/personnes/nadia#candidatures"]],
    ["a no, after which something was proposed, or while something waits", answerLines([answer({ hasNext: true })], clock), []],
    ["no sign, with a number", peopleLines([person({ lastSignAt: days(-15), phone: "+33639980001" })], clock), ["no-sign | Sans nouvelles depuis 2 semaines | Appeler le 06 39 98 00 01 | tel:+33639980001"]],
    ["never a sign, but she began last week", peopleLines([person({ lastSignAt: null, startsOn: "2026-11-13" })], clock), []],
    ["in a job: her silence is her own", peopleLines([person({ lastSignAt: days(-60), hiredOn: "2026-10-01" })], clock), []],
    ["two absences", peopleLines([person({ absences: 2, lastAbsenceAt: days(-1) })], clock), ["absences | 2 absences non excusées, la dernière hier | Voir ses rendez-vous | /coach/personnes/nadia#rendez-vous"]],
    ["two absences, but she came since", peopleLines([person({ absences: 2, lastAbsenceAt: days(-3), lastKeptAt: days(-1) })], clock), []],
    ["two absences, a fortnight ago", peopleLines([person({ absences: 2, lastAbsenceAt: days(-15) })], clock), []],
    ["an end to come", peopleLines([person({ endsOn: "2026-12-20" })], clock), ["ending | Accompagnement fini dans 30 jours | Préparer la suite | /coach/personnes/nadia/accompagnement#actes"]],
    ["a loan's last day", loanLines([{ ...whom, meansId: "m", mode: "scooter", untilOn: "2026-11-20" }], clock), ["loan | Prêt (scooter) fini aujourd’hui | Trouver la suite | /coach/personnes/nadia#trajet"]],
    ["a mail that did not arrive", undeliveredLines([{ ...whom, channel: "mail", failedAt: days(-1), error: null, phone: null }], clock), ["undelivered | Courriel non arrivé hier | Revoir ses coordonnées | /coach/personnes/nadia/prevenir"]],
    ["an absence explained: her words are not in the line", explainedLines([{ ...whom, appointmentId: "a", startsAt: days(-2), explainedAt: days(-1) }], clock), ["explained | Explique son absence (mercredi à 9 h) | Lire et décider | /coach/personnes/nadia/rendez-vous"]],
    ["a word left on a visiting card", cardReplyLines([{ ...whom, replyId: "r1", name: "Paul Roux", organisation: "Clair et Net", leftAt: days(-1) }], clock), ["card-reply | Paul Roux souhaite une rencontre | Lire le mot | /coach/personnes/nadia/carte-de-visite"]],
    ["an access that ends in ten days", accessLines([access("2026-11-30")], clock), ["access-ending | L’accès d’un référent se termine lundi 30 novembre | Voir l’accès | /coach/personnes/nadia/referents"]],
    ["in eleven, or ended yesterday", accessLines([access("2026-12-01"), access("2026-11-19")], clock), []],
    ["someone sent by a referent, to the coach with most room", referralLines([referral(-1, true)], clock), ["referral | Une orientation attend une réponse | Lire et répondre | /coach/orientations/f1"]],
    ["to her colleague, not yet", referralLines([referral(-1, false)], clock), []],
    ["to both, nine days later", referralLines([referral(-9, false)], clock), ["referral | Une orientation attend depuis 9 jours | Lire et répondre | /coach/orientations/f1"]],
    ["something to do for next week is not for today", taskLines([{ ...whom, taskId: "t", title: "Appeler", dueOn: "2026-11-25", createdAt: days(-1) }], clock), []],
  ])("%s", (_, lines, expected) => {
    expect(said(lines)).toEqual(expected);
  });
});

describe("two facts are one line where one act does for both", () => {
  const shown = (lines: DayLine[]) => {
    const { now, soon, watch } = arrangeDay(lines, [], clock.now);
    return [...now, ...soon, ...watch].map(({ kind, fact }) => [kind, fact].join(" | ").replaceAll("\u00a0", " "));
  };
  const second = { ...offer, offerId: "o2" };
  it.each<[string, DayLine[], string[]]>([
    ["two « non » of a week: one search for another offer, the last one says it", answerLines([answer(), answer({ ...second, answeredAt: days(-2), reason: "horaires" })], clock), ["declined | A dit non hier, trop loin"]],
    ["a « non » and a refusal", [...answerLines([answer()], clock), ...applicationLines([application({ ...second, state: "refuse", movedAt: days(-3) })], clock)], ["declined | A dit non hier, trop loin"]],
    ["a « oui » that the employer refused: the yes is no news any more", [...answerLines([answer({ answer: "accepted", answeredAt: days(-3) })], clock), ...applicationLines([application({ state: "refuse" })], clock)], ["declined | Refus de l’employeur mercredi"]],
    ["absences and no sign are one call", peopleLines([person({ absences: 2, lastAbsenceAt: days(-1), lastSignAt: days(-20) })], clock), ["absences | 2 absences non excusées, la dernière hier"]],
    ["no sign and nothing proposed are one call", peopleLines([person({ lastSignAt: days(-15), lastProposalAt: null })], clock), ["no-sign | Sans nouvelles depuis 2 semaines"]],
    ["nothing proposed, and a « non »", [...peopleLines([person({ lastProposalAt: days(-25) })], clock), ...answerLines([answer()], clock)], ["declined | A dit non hier, trop loin"]],
  ])("%s", (_, lines, expected) => expect(shown(lines)).toEqual(expected));
});

describe("whether she can get there that day", () => {
  it.each<[string, ApplicationFact["means"], boolean]>([
    ["nothing but her feet", [], false],
    ["a car of unknown radius: 35 km are not enough for 60", [{ mode: "car", radiusKm: null, untilOn: null }], false],
    ["a car that goes 80 km", [{ mode: "car", radiusKm: 80, untilOn: null }], true],
    ["lent until the day before", [{ mode: "car", radiusKm: 80, untilOn: "2026-11-20" }], false],
    ["lent until that very day", [{ mode: "car", radiusKm: 80, untilOn: "2026-11-21" }], true],
  ])("%s", (_, means, expected) => {
    expect(hasWayTo(application({ means }), "2026-11-21")).toBe(expected);
  });
  it("next door, her feet do", () => {
    expect(hasWayTo(application({ work: { lat: 48.76, lng: -0.57 } }), "2026-11-21")).toBe(true);
  });
});

describe("what was set going and is followed", () => {
  const news = (given: Partial<CheckInFact> = {}): CheckInFact => ({
    ...whom, checkInId: "k1", applicationId: "a1", side: "person", milestone: "j15", title: "Cariste", employerName: "Clair et Net", phone: null, isReachable: true,
    hiredOn: "2026-10-26", dueOn: "2026-11-10", sentOn: null, remindedOn: null, answer: null, answeredAt: null, ...given,
  });
  const asked = (given: Partial<PrescriptionFact> = {}): PrescriptionFact => ({ ...whom, prescriptionId: "p1", actionName: "Permis B", operator: "Mobylis", operatorPhone: "", state: "envoyee", movedAt: days(-9), ...given });
  it.each<[string, DayLine[], string[]]>([
    ["something is wrong for her", checkInLines([news({ answer: "trouble", answeredAt: days(-1) })], clock), ["bad-sign | La personne dit que quelque chose ne va pas | En parler | /coach/suivis/a1"]],
    ["the employer says that it ended", checkInLines([news({ side: "employer", answer: "stopped", answeredAt: days(-1) })], clock), ["bad-sign | Clair et Net dit que le travail s’est arrêté | En parler | /coach/suivis/a1"]],
    ["nobody answered, the number is known", checkInLines([news({ sentOn: "2026-11-10", remindedOn: "2026-11-14", phone: "+33639980001" })], clock), ["follow-up | La personne n’a pas donné de nouvelles du travail | Appeler le 06 39 98 00 01 | tel:+33639980001"]],
    ["a message is still to leave", checkInLines([news()], clock), []],
    ["nobody can be written to", checkInLines([news({ isReachable: false })], clock), ["follow-up | La personne n’a pas donné de nouvelles du travail | Prendre des nouvelles | /coach/suivis/a1"]],
    ["a structure silent for nine days", prescriptionLines([asked()], clock), ["structure-silent | Mobylis n’a pas répondu depuis 9 jours | Voir la demande | /coach/personnes/nadia/prescriptions"]],
    ["a structure that said yes", prescriptionLines([asked({ state: "acceptee" })], clock), []],
    ["a vivier that someone and two offers entered", vivierLines([{ searchId: "s1", name: "Nettoyage", people: 1, offers: 2, newestAt: days(-1) }], clock), ["vivier | 1 personne et 2 offres de plus | Voir | /coach/viviers/s1"]],
  ])("%s", (_, lines, expected) => expect(said(lines)).toEqual(expected));

  it("one work is one line, the newest word says it; one person to call is one call", () => {
    const keysOf = (rows: CheckInFact[]) => {
      const { now, soon, watch } = arrangeDay(checkInLines(rows, clock), [], clock.now);
      return [...now, ...soon, ...watch].map(({ kind, key, stamp }) => [kind, key, stamp].join(" "));
    };
    const [monday, friday] = [days(-4), days(0)];
    expect(keysOf([news({ answer: "trouble", answeredAt: monday }), news({ checkInId: "k2", side: "employer", answer: "stopped", answeredAt: friday })])).toEqual([`bad-sign work:a1 stopped ${friday.getTime()}`]);
    const late = { sentOn: "2026-11-01", remindedOn: "2026-11-04" };
    expect(keysOf([news(late), news({ ...late, checkInId: "k2", milestone: "j2", dueOn: "2026-10-28" }), news({ ...late, checkInId: "k3", side: "employer" })])).toEqual(["follow-up employer-news:a1 2026-11-10", "follow-up person-news:a1 2026-11-10"]);
  });
});
