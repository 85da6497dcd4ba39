import { NBSP } from "../kit/french.ts";
import type { CheckInSide } from "./milestones.ts";

/** What one may say in one tap. */
export const checkInAnswers = ["well", "trouble", "stopped"] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

type Words = { button: string; hint: string; /** What a coach reads. */ said: string; /** What is answered to whoever pressed it. */ thanks: string };

/** The three buttons of each side, and what follows. No word asks for a reason: it may be told, or not. */
export const checkInWords: Record<CheckInSide, Record<CheckInAnswer, Words>> = {
  person: {
    well: { button: "Tout va bien", hint: "Rien à signaler.", said: "Tout va bien", thanks: "Tant mieux. Bonne continuation\u00a0!" },
    trouble: { button: "Quelque chose ne va pas", hint: "Trajet, horaires, ambiance… Votre coach peut aider.", said: "Quelque chose ne va pas", thanks: "Merci de l’avoir dit. Votre coach vous appelle bientôt." },
    stopped: { button: "J’ai arrêté", hint: "Contrat fini, ou autre chose. Personne ne vous le reproche.", said: "A arrêté", thanks: "Merci de l’avoir dit. Votre coach vous aide pour la suite." },
  },
  employer: {
    well: { button: "Tout va bien", hint: "Rien à signaler.", said: "Tout va bien", thanks: "Merci. Bonne continuation à toute l’équipe\u00a0!" },
    trouble: { button: "Un point à voir ensemble", hint: "Nous vous appelons pour en parler.", said: "Un point à voir", thanks: `Merci de l’avoir dit${NBSP}: quelqu’un vous appelle bientôt.` },
    stopped: { button: "Le travail s’est arrêté", hint: "Fin de contrat ou autre chose.", said: "Le travail s’est arrêté", thanks: "Merci de nous l’avoir dit. Si un autre poste s’ouvre, nous sommes là." },
  },
};

/** Whether a coach should call: something is wrong, or the work ended. */
export function isBadSign(answer: CheckInAnswer): boolean {
  return answer !== "well";
}

/**
 * A stored answer.
 *
 * @throws on a word that is none: the constraint `check-in-answer` of the database lets none in
 */
export function checkInAnswer(word: string): CheckInAnswer {
  const answer = checkInAnswers.find((one) => one === word);
  if (answer === undefined) throw new Error(`No check-in is answered « ${word} »`);
  return answer;
}

/** What is said for each refusal about a check-in. */
export const checkInRefusals: Record<string, string> = {
  "check-in.missing": "Ce lien n’est pas le bon. Ouvrez celui du dernier message, ou appelez l’aide.",
  "check-in.too-many": "Trop d’essais. Attendez un quart d’heure, ou appelez l’aide.",
  "check-in.over": "Il n’y a plus rien à répondre ici. Merci.",
  "check-in.unanswered": "Choisissez d’abord une des trois réponses.",
  "check-in.too-early": "Ce moment n’est pas encore venu. Attendez le jour prévu.",
  "work.not-going-on": "Ce travail n’est pas en cours\u00a0: son premier jour ne se change plus.",
};
