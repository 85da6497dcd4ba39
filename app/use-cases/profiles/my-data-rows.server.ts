import type { ActorOf } from "#app/domain/access/actor.ts";
import { applicationState, stateTable } from "#app/domain/applications/states.ts";
import { dimensionWords } from "#app/domain/freins/dimensions.ts";
import { freinWords } from "#app/domain/freins/themes.ts";
import { auditWhat } from "#app/domain/profiles/audit-words.ts";
import { cardPartWords, partsAmong } from "#app/domain/visiting-cards/card-parts.ts";
import type { Context } from "../context.server.ts";

export type DataRow = Record<string, unknown>;
/** Her rows by table. Columns are named one by one: no id of a colleague, no hash, no word an employer keeps to himself. */
export type MyRows = Record<string, DataRow[]>;

const stateWords = (state: string | null) => (state === null ? null : stateTable[applicationState(state)].forPerson.label);
const OFFER = { select: { title: true, organisation: { select: { name: true } } } } as const;
const offerOf = (offer: { title: string; organisation: { name: string } | null }) => ({ offer: offer.title, organisation: offer.organisation?.name ?? null });

/** All that is kept of her and given to her, table by table. */
export async function readMyRows({ db, actor }: Context<ActorOf<"beneficiary">>): Promise<MyRows> {
  const where = { beneficiaryId: actor.beneficiaryId };
  const mine = { userId: actor.userId };
  return {
    User: await db.user.findMany({ where: { id: actor.userId }, select: { firstName: true, lastName: true, email: true, phone: true, createdAt: true, lastSignInAt: true, stayedAt: true, disabledAt: true, erasesOn: true } }),
    Beneficiary: (await db.beneficiary.findMany({ where: { id: actor.beneficiaryId }, select: { commune: { select: { name: true } }, coach: { select: { firstName: true } }, lat: true, lng: true, licences: true, frenchLevel: true, readsFrench: true, speaksFrench: true, weeklyHoursMin: true, weeklyHoursMax: true, contracts: true, kinds: true, avoid: true, about: true, createdAt: true, updatedAt: true } })).map(({ commune, coach, ...row }) => ({ commune: commune.name, coach: coach?.firstName ?? null, ...row })),
    ProfileQuestion: await db.profileQuestion.findMany({ where, select: { question: true, state: true, at: true, byRole: true } }),
    TravelMeans: await db.travelMeans.findMany({ where, select: { mode: true, radiusKm: true, untilOn: true } }),
    Availability: await db.availability.findMany({ where, select: { days: true, fromMinute: true, toMinute: true } }),
    Project: await db.project.findMany({ where, select: { rank: true, label: true, romeCode: true } }),
    Cv: await db.cv.findMany({ where, select: { title: true, hidden: true, wording: true, showsPhone: true, showsEmail: true, bornOn: true, updatedAt: true } }),
    Experience: await db.experience.findMany({ where, select: { label: true, place: true, months: true, kind: true, romeCode: true, endedYear: true } }),
    BeneficiarySkill: (await db.beneficiarySkill.findMany({ where, select: { skill: { select: { label: true } } } })).map(({ skill }) => ({ label: skill.label })),
    Training: await db.training.findMany({ where, select: { label: true, place: true, year: true } }),
    CvReading: await db.cvReading.findMany({ where, select: { proposals: true, createdAt: true } }),
    Share: (await db.share.findMany({ where, select: { kind: true, shows: true, createdAt: true, changedAt: true, byRole: true, expiresAt: true, cutAt: true, seen: true, lastSeenAt: true } })).map(({ shows, ...row }) => ({ ...row, shows: partsAmong(shows).map((part) => cardPartWords[part].label) })),
    CardReply: (await db.cardReply.findMany({ where, orderBy: { createdAt: "asc" }, select: { name: true, organisation: true, phone: true, email: true, words: true, createdAt: true, doneAt: true, doneByRole: true } })).map(({ name, words, ...row }) => ({ who: name, ...row, text: words })),
    Situation: await db.situation.findMany({ where, select: { sex: true, birthYear: true, family: true, rsaSince: true, orientation: true, trainingLevel: true, habitat: true } }),
    Application: (await db.application.findMany({ where, select: { offer: OFFER, state: true, message: true, wantsCall: true, consentedAt: true, interviewAt: true, otherSlots: true, interviewNote: true, hiredOn: true, endedOn: true, createdAt: true, movedAt: true, readAt: true } })).map(({ offer, state, ...row }) => ({ ...offerOf(offer), state: stateWords(state), ...row })),
    // Reasons and notes are hers only when she wrote them: an employer's stay in the house (domain/applications/reasons.ts).
    ApplicationEvent: (await db.applicationEvent.findMany({ where: { application: where }, orderBy: { at: "asc" }, select: { application: { select: { offer: OFFER } }, from: true, to: true, at: true, byId: true, byRole: true, reason: true, note: true, via: true } })).map(({ application, byId, from, to, reason, note, ...row }) => ({ ...offerOf(application.offer), from: stateWords(from), to: stateWords(to), ...row, ...(byId === actor.userId ? { reason, note } : {}) })),
    Recommendation: (await db.recommendation.findMany({ where, select: { offer: OFFER, note: true, answer: true, answerReason: true, answerNote: true, createdAt: true, seenAt: true, answeredAt: true } })).map(({ offer, ...row }) => ({ ...offerOf(offer), ...row })),
    OfferDismissal: (await db.offerDismissal.findMany({ where, select: { offer: OFFER, reason: true, at: true } })).map(({ offer, ...row }) => ({ ...offerOf(offer), ...row })),
    CoachingEpisode: await db.coachingEpisode.findMany({ where, select: { rank: true, renewalReason: true, startsOn: true, endsOn: true, plannedEndsOn: true, hiredOn: true, closedOn: true, exit: true, relayTo: true, laterExit: true, laterOn: true } }),
    Appointment: await db.appointment.findMany({ where, select: { kind: true, startsAt: true, minutes: true, place: true, status: true, answer: true, answerReason: true, answerNote: true, answeredAt: true, explanation: true, explainedAt: true, changedAt: true } }),
    // What a coach notes for herself may name others: it is asked of her (decision 0029).
    CoachTask: await db.coachTask.findMany({ where: { ...where, isShared: true }, select: { title: true, dueOn: true, doneAt: true, createdAt: true } }),
    Letter: await db.letter.findMany({ where, orderBy: { createdAt: "asc" }, select: { authorRole: true, text: true, via: true, createdAt: true, readAt: true } }),
    AppointmentEvent: await db.appointmentEvent.findMany({ where: { appointment: where }, select: { what: true, at: true, from: true, to: true, wasAt: true, byRole: true } }),
    AppointmentSeries: await db.appointmentSeries.findMany({ where, select: { kind: true, startsOn: true, minuteOfDay: true, minutes: true, place: true, stoppedOn: true, createdAt: true } }),
    CheckIn: (await db.checkIn.findMany({ where: { side: "person", application: where }, select: { application: { select: { offer: OFFER } }, milestone: true, dueOn: true, sentAt: true, remindedAt: true, cancelledAt: true, answer: true, word: true, answeredAt: true } })).map(({ application, ...row }) => ({ ...offerOf(application.offer), ...row })),
    CoachChange: await db.coachChange.findMany({ where, select: { at: true, byRole: true } }),
    ErasureNotice: await db.erasureNotice.findMany({ where: mine, select: { toldAt: true, erasesOn: true } }),
    ContactChange: await db.contactChange.findMany({ where: mine, select: { kind: true, before: true, after: true, checks: true, at: true } }),
    GroupInvitation: (await db.groupInvitation.findMany({ where, select: { event: { select: { title: true, startsAt: true, place: true } }, invitedAt: true, answer: true, answerReason: true, answerNote: true, answeredAt: true, presentAt: true, outcome: true, takenBackAt: true } })).map(({ event, ...row }) => ({ ...event, ...row })),
    Prescription: (await db.prescription.findMany({ where, select: { action: { select: { name: true, operator: true } }, frein: true, note: true, state: true, reason: true, startsOn: true, agreedAt: true, createdAt: true, movedAt: true, seenAt: true } })).map(({ action, ...row }) => ({ ...action, ...row })),
    PrescriptionEvent: await db.prescriptionEvent.findMany({ where: { prescription: where }, select: { from: true, to: true, at: true, byRole: true, reason: true } }),
    // What was noted of health is hers too: nobody else reads it but her coach.
    Frein: (await db.frein.findMany({ where, select: { theme: true, words: true, state: true, createdAt: true, movedAt: true } })).map(({ theme, ...row }) => ({ theme: freinWords(theme, "person"), ...row })),
    FreinEvent: (await db.freinEvent.findMany({ where: { frein: where }, orderBy: { at: "asc" }, select: { frein: { select: { theme: true } }, from: true, to: true, byWhat: true, at: true, byRole: true } })).map(({ frein, ...row }) => ({ theme: freinWords(frein.theme, "person"), ...row })),
    Bilan: await db.bilan.findMany({ where, orderBy: { createdAt: "asc" }, select: { createdAt: true, authorRole: true } }),
    BilanLine: (await db.bilanLine.findMany({ where: { bilan: where }, select: { bilan: { select: { createdAt: true } }, dimension: true, level: true, note: true } })).map(({ bilan, dimension, ...row }) => ({ ...bilan, dimension: dimensionWords(dimension, "person"), ...row })),
    Entrustment: (await db.entrustment.findMany({ where, orderBy: { createdAt: "asc" }, select: { referent: { select: { structure: { select: { name: true } } } }, motive: true, shows: true, startsOn: true, endsOn: true, agreedAt: true, createdAt: true, byRole: true, endedAt: true, endedBy: true } })).map(({ referent, ...row }) => ({ operator: referent.structure?.name ?? null, ...row })),
    Referral: (await db.referral.findMany({ where, select: { referent: { select: { structure: { select: { name: true } } } }, commune: { select: { name: true } }, firstName: true, lastName: true, phone: true, email: true, line: true, motive: true, agreedAt: true, createdAt: true, state: true, reason: true, decidedAt: true } })).map(({ referent, commune, ...row }) => ({ operator: referent.structure?.name ?? null, commune: commune.name, ...row })),
    HotlineCall: await db.hotlineCall.findMany({ where: mine, select: { at: true, motive: true, outcome: true, line: true } }),
    Notification: await db.notification.findMany({ where: mine, select: { kind: true, channel: true, status: true, createdAt: true, sentAt: true, readAt: true } }),
    TellingChoice: await db.tellingChoice.findMany({ where: mine, select: { channels: true, rhythm: true, rhythmBefore: true, updatedAt: true } }),
    Audit: (await db.audit.findMany({ where, orderBy: { at: "desc" }, select: { at: true, actorRole: true, action: true } })).map(({ action, ...row }) => ({ ...row, action: auditWhat(action) ?? action })),
  };
}
