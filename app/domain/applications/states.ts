import type { SignedInRole } from "../access/actor.ts";
import type { ReasonListName } from "./reasons.ts";

/** The states in the order of a life that goes well, then the ways out. The field's own words: they leave the system in exports. */
export const applicationStates = [
  "sollicite", "positionne", "entretien", "accepte", "demarre", "suivi",
  "decline", "refuse", "retire", "sans-suite", "rompu",
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What a state is called for someone, and what comes next. */
export type Words = { label: string; next: string };

export type StateRow = {
  /** The field's word with its accents, for the coach and the figures. */
  field: string;
  meaning: string;
  isExit: boolean;
  forPerson: Words;
  /** `null`: an employer never sees an application in this state. */
  forEmployer: Words | null;
  forCoach: Words;
};

/**
 * What each state is and how it is said to each of the three.
 *
 * @source definitions of sollicité, positionné and accepté: PEIP du Nord (domain/elsewhere.md 2.2); the others are ours
 */
export const stateTable: Record<ApplicationState, StateRow> = {
  sollicite: {
    field: "Sollicité",
    meaning: "La personne est présélectionnée et contactée pour une offre.",
    isExit: false,
    forPerson: { label: "Proposée par votre coach", next: "À vous de dire oui ou non." },
    forEmployer: null,
    forCoach: { label: "Proposée", next: "La personne doit répondre." },
  },
  positionne: {
    field: "Positionné",
    meaning: "La personne a donné son accord, sa réponse est chez l’employeur.",
    isExit: false,
    forPerson: { label: "Envoyée", next: "L’employeur va lire votre réponse." },
    forEmployer: { label: "À lire", next: "Répondez : rencontrer, plus tard ou non merci." },
    forCoach: { label: "Envoyée à l’employeur", next: "L’employeur doit répondre." },
  },
  entretien: {
    field: "Entretien",
    meaning: "L’employeur propose une rencontre, avec un jour et un lieu.",
    isExit: false,
    forPerson: { label: "Rendez-vous proposé", next: "Allez au rendez-vous. Votre coach peut vous y préparer." },
    forEmployer: { label: "Rendez-vous proposé", next: "Après la rencontre, dites ce que vous avez décidé." },
    forCoach: { label: "Rendez-vous proposé", next: "Préparer la rencontre et le trajet." },
  },
  accepte: {
    field: "Accepté",
    meaning: "L’employeur et la personne sont d’accord.",
    isExit: false,
    forPerson: { label: "C’est oui", next: "Il reste à fixer le premier jour." },
    forEmployer: { label: "Acceptée", next: "Le premier jour venu, confirmez le démarrage." },
    forCoach: { label: "Acceptée", next: "Préparer le premier jour, puis confirmer le démarrage." },
  },
  demarre: {
    field: "Démarré",
    meaning: "Le travail, l’immersion ou la mission a commencé, à une date connue.",
    isExit: false,
    forPerson: { label: "Commencé", next: "Votre coach prend de vos nouvelles." },
    forEmployer: { label: "Démarré", next: "Le coach prend de vos nouvelles." },
    forCoach: { label: "Démarré", next: "Prendre des nouvelles des deux côtés." },
  },
  suivi: {
    field: "Suivi",
    meaning: "Au moins une prise de nouvelles a eu lieu après le démarrage.",
    isExit: false,
    forPerson: { label: "En poste", next: "Votre coach reste là en cas de besoin." },
    forEmployer: { label: "En poste", next: "Le coach reste joignable." },
    forCoach: { label: "Suivi en poste", next: "Continuer le suivi." },
  },
  decline: {
    field: "Décliné",
    meaning: "La personne n’a pas souhaité répondre à la proposition de son coach.",
    isExit: true,
    forPerson: { label: "Vous avez dit non", next: "Vous pouvez changer d’avis tant que l’offre est ouverte." },
    forEmployer: null,
    forCoach: { label: "Déclinée par la personne", next: "Proposer une autre offre." },
  },
  refuse: {
    field: "Refusé",
    meaning: "L’employeur n’a pas retenu la personne ; la raison reste dans la maison.",
    isExit: true,
    forPerson: { label: "Pas retenue cette fois", next: "Parlez-en avec votre coach. D’autres offres vous attendent." },
    forEmployer: { label: "Non retenue", next: "Vous pouvez encore proposer un rendez-vous." },
    forCoach: { label: "Refusée par l’employeur", next: "Prévenir la personne et proposer autre chose." },
  },
  retire: {
    field: "Retiré",
    meaning: "La personne a retiré sa réponse.",
    isExit: true,
    forPerson: { label: "Réponse retirée", next: "Vous pouvez la renvoyer tant que l’offre est ouverte." },
    forEmployer: { label: "Réponse retirée", next: "Rien à faire." },
    forCoach: { label: "Retirée par la personne", next: "Comprendre pourquoi, proposer autre chose." },
  },
  "sans-suite": {
    field: "Sans suite",
    meaning: "L’offre est fermée ou personne n’a répondu.",
    isExit: true,
    forPerson: { label: "Sans suite", next: "Ce n’est pas de votre fait. D’autres offres vous attendent." },
    forEmployer: { label: "Sans suite", next: "Vous pouvez encore proposer un rendez-vous." },
    forCoach: { label: "Sans suite", next: "Proposer autre chose." },
  },
  rompu: {
    field: "Rompu",
    meaning: "Le travail, l’immersion ou la mission s’est arrêté après le démarrage.",
    isExit: true,
    forPerson: { label: "Terminé", next: "Votre coach peut vous aider pour la suite." },
    forEmployer: { label: "Terminé", next: "Rien à faire." },
    forCoach: { label: "Rompu", next: "Faire le point avec la personne." },
  },
};

/** The facts a move records; the same names as in app/jobs/facts.ts. */
export type MoveFact = "application.moved" | "recommendation.sent" | "recommendation.answered";
/** What must be true or given: her consent for this employer, an offer still open, a coming meeting, the day work began; the last day of work, today where it is not said. */
export type Need = "consent" | "open-offer" | "meeting" | "start-day" | "end-day";
/** Those told of a move, never the one who made it. */
export type Told = "person" | "employer" | "coach";

export type Move = {
  /** `null`: there was no application yet. */
  from: ApplicationState | null;
  to: ApplicationState;
  by: readonly (Exclude<SignedInRole, "referent"> | "system")[];
  /** What the button says to the one who may press it. */
  button: string;
  /** The list the reason is asked from; `null`: none is asked. */
  reasons: ReasonListName | null;
  needs: readonly Need[];
  emits: readonly MoveFact[];
  tells: readonly Told[];
};

const MOVED = ["application.moved"] as const;
const ANSWERED = ["recommendation.answered", "application.moved"] as const;
/** A coach, or the help line that chases him by phone, writes down what the employer said. */
const STAFF_OR_EMPLOYER = ["employer", "coach", "hotliner"] as const;
/** Her own yes; the help line types it while she says it on the phone, her agreement asked aloud (decision 0042). */
const HERSELF = ["beneficiary", "hotliner"] as const;

/** Every move there is. What is not a row here cannot happen, whoever asks. */
export const moves: readonly Move[] = [
  // Towards the employer. Only the person herself sends her card, by a tap or by word of mouth.
  { from: null, to: "sollicite", by: ["coach"], button: "Proposer", reasons: null, needs: ["open-offer"], emits: ["recommendation.sent"], tells: ["person"] },
  { from: null, to: "positionne", by: HERSELF, button: "Ça m’intéresse", reasons: null, needs: ["consent", "open-offer"], emits: MOVED, tells: ["person", "employer"] },
  { from: "sollicite", to: "positionne", by: HERSELF, button: "Ça m’intéresse", reasons: null, needs: ["consent", "open-offer"], emits: ANSWERED, tells: ["person", "employer", "coach"] },
  { from: "sollicite", to: "decline", by: HERSELF, button: "Pas pour moi", reasons: "person", needs: [], emits: ["recommendation.answered"], tells: ["coach"] },
  { from: "sollicite", to: "sans-suite", by: ["coach", "system"], button: "Annuler la proposition", reasons: "closing", needs: [], emits: MOVED, tells: ["person"] },

  // With the employer. The coach or the help line writes down what he said by phone.
  { from: "positionne", to: "positionne", by: STAFF_OR_EMPLOYER, button: "Plus tard", reasons: null, needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "positionne", to: "entretien", by: STAFF_OR_EMPLOYER, button: "Rencontrer", reasons: null, needs: ["consent", "meeting"], emits: MOVED, tells: ["person", "coach"] },
  { from: "entretien", to: "entretien", by: STAFF_OR_EMPLOYER, button: "Changer le rendez-vous", reasons: null, needs: ["consent", "meeting"], emits: MOVED, tells: ["person", "coach"] },
  { from: "positionne", to: "accepte", by: STAFF_OR_EMPLOYER, button: "Accepter", reasons: null, needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "entretien", to: "accepte", by: STAFF_OR_EMPLOYER, button: "Accepter", reasons: null, needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "positionne", to: "refuse", by: STAFF_OR_EMPLOYER, button: "Non merci", reasons: "employer", needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "entretien", to: "refuse", by: STAFF_OR_EMPLOYER, button: "Non merci", reasons: "employer", needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "accepte", to: "refuse", by: STAFF_OR_EMPLOYER, button: "Revenir sur l’accord", reasons: "employer", needs: ["consent"], emits: MOVED, tells: ["person", "coach"] },
  { from: "positionne", to: "retire", by: ["beneficiary", "coach"], button: "Retirer ma réponse", reasons: "person", needs: [], emits: MOVED, tells: ["employer", "coach"] },
  { from: "entretien", to: "retire", by: ["beneficiary", "coach"], button: "Retirer ma réponse", reasons: "person", needs: [], emits: MOVED, tells: ["employer", "coach"] },
  { from: "accepte", to: "retire", by: ["beneficiary", "coach"], button: "Renoncer", reasons: "person", needs: [], emits: MOVED, tells: ["employer", "coach"] },
  { from: "positionne", to: "sans-suite", by: ["coach", "system"], button: "Classer sans suite", reasons: "closing", needs: [], emits: MOVED, tells: ["person", "coach"] },
  { from: "entretien", to: "sans-suite", by: ["coach", "system"], button: "Classer sans suite", reasons: "closing", needs: [], emits: MOVED, tells: ["person", "coach"] },
  { from: "accepte", to: "sans-suite", by: ["coach"], button: "Classer sans suite", reasons: "closing", needs: [], emits: MOVED, tells: ["person", "employer"] },

  // In the job. Whoever knows the day confirms it.
  { from: "accepte", to: "demarre", by: ["employer", "coach", "beneficiary"], button: "Confirmer le démarrage", reasons: null, needs: ["start-day"], emits: MOVED, tells: ["person", "employer", "coach"] },
  { from: "demarre", to: "suivi", by: ["coach", "system"], button: "Noter une prise de nouvelles", reasons: null, needs: [], emits: MOVED, tells: [] },
  { from: "demarre", to: "rompu", by: ["employer", "coach", "beneficiary"], button: "Signaler la fin", reasons: "ending", needs: ["end-day"], emits: MOVED, tells: ["coach"] },
  { from: "suivi", to: "rompu", by: ["employer", "coach", "beneficiary"], button: "Signaler la fin", reasons: "ending", needs: ["end-day"], emits: MOVED, tells: ["coach"] },

  // The few ways back: one may change one's mind.
  { from: "decline", to: "positionne", by: HERSELF, button: "Ça m’intéresse", reasons: null, needs: ["consent", "open-offer"], emits: ANSWERED, tells: ["person", "employer", "coach"] },
  { from: "retire", to: "positionne", by: HERSELF, button: "Renvoyer ma réponse", reasons: null, needs: ["consent", "open-offer"], emits: MOVED, tells: ["person", "employer", "coach"] },
  { from: "sans-suite", to: "positionne", by: HERSELF, button: "Renvoyer ma réponse", reasons: null, needs: ["consent", "open-offer"], emits: ANSWERED, tells: ["person", "employer", "coach"] },
  { from: "refuse", to: "entretien", by: STAFF_OR_EMPLOYER, button: "Rencontrer quand même", reasons: null, needs: ["consent", "meeting"], emits: MOVED, tells: ["person", "coach"] },
  { from: "sans-suite", to: "entretien", by: STAFF_OR_EMPLOYER, button: "Rencontrer", reasons: null, needs: ["consent", "meeting"], emits: MOVED, tells: ["person", "coach"] },
];

/** Whether a text is a state of the table. */
export function isApplicationState(text: string): text is ApplicationState {
  return (applicationStates as readonly string[]).includes(text);
}

/**
 * A state as it was stored.
 *
 * @throws on a word that is no state: the constraint `application-state` of the database lets none in
 */
export function applicationState(text: string): ApplicationState {
  if (!isApplicationState(text)) throw new Error(`No application is in the state « ${text} »`);
  return text;
}

/** The states that are not a way out. */
export const liveStates = applicationStates.filter((state) => !stateTable[state].isExit);
