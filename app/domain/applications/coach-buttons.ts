import type { ApplicationState, Move } from "./states.ts";

const notes: Partial<Record<ApplicationState, string>> = {
  positionne: "L’employeur répondra plus tard",
  entretien: "Noter un rendez-vous",
  accepte: "L’employeur dit oui",
  demarre: "Noter le premier jour de travail",
  suivi: "Noter une prise de nouvelles",
  refuse: "L’employeur dit non",
  retire: "La personne retire sa réponse",
  rompu: "Noter la fin du travail",
};

/** What a coach's button says: she notes what others told her, she does not answer in their place. */
export function coachButton(from: ApplicationState, move: Pick<Move, "to" | "button">): string {
  if (from === "entretien" && move.to === "entretien") return "Changer le rendez-vous";
  return notes[move.to] ?? move.button;
}
