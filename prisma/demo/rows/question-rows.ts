import type { QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import { diceOf } from "../dice.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoRows } from "./rows.ts";

/** What most coaches ask at the first meeting; the rest is entered by the person, on her phone. */
const AT_THE_DESK: readonly QuestionCode[] = ["place", "travel", "reach", "licences", "speaks", "reads"];
/** What she may put aside. */
const LEFT: readonly QuestionCode[] = ["hours", "kinds", "avoid"];

/**
 * Who answered which question of « Faisons connaissance »: her coach at the first meeting, then she herself; some were skipped.
 *
 * Dice of their own: adding these moved nobody else.
 */
export function questionRows(territoryCode: string, person: DemoPerson, at: Date): DemoRows["profileQuestion"] {
  const dice = diceOf(`${territoryCode}/questions/${person.key}`);
  const told: Record<QuestionCode, boolean> = {
    place: true, travel: person.means.length > 0, reach: person.means.some(({ radiusKm }) => radiusKm !== undefined), week: person.windows.length > 0,
    hours: person.hours.min !== null || person.hours.max !== null, wishes: person.projects.length > 0, experience: person.experience.length > 0, skills: person.skills.length > 0,
    licences: person.licences.length > 0, speaks: person.french !== null, reads: person.french !== null, kinds: person.kinds.length > 0, avoid: person.avoid.length > 0,
  };
  return (Object.keys(told) as QuestionCode[]).flatMap((question) => {
    const isSkipped = !told[question] && LEFT.includes(question) && dice.chance(0.4);
    if (!told[question] && !isSkipped) return [];
    const byCoach = told[question] && person.coachId !== null && AT_THE_DESK.includes(question);
    return [{ beneficiaryId: person.id, question, state: isSkipped ? "skipped" : "answered", at, byId: byCoach ? person.coachId : person.userId, byRole: byCoach ? "coach" : "beneficiary" }];
  });
}
