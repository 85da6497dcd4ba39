import { ok, refuse, type Result } from "../../kit/result.ts";
import type { IsoDay } from "../../matching/types.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import type { ProfileChange } from "../profile.schema.ts";
import { durations, type Answer } from "./answer.schema.ts";
import { hoursOfRanges } from "./hours-ranges.ts";
import { windowsOfParts } from "./week-parts.ts";

const MOST_WISHES = 2;
const MOST_LINES = 20;

/**
 * What an answer changes of the profile. What the page did not ask stays: a mode that stays ticked keeps its radius and its loan.
 *
 * @param metierLabel what the métier just chosen is called
 * @returns refusals: `question.loan-over` (a loan that ended) | `question.wishes-full` | `question.wish-twice` | `question.lines-full`
 */
export function changeOfAnswer(given: Answer, facts: ProfileFacts, today: IsoDay, metierLabel: (romeCode: string) => string): Result<ProfileChange> {
  switch (given.to) {
    case "place":
      return ok({ section: "place", communeCode: given.answer.communeCode });
    case "travel":
      return ok({ section: "travel", means: given.answer.modes.map((mode) => facts.means.find((means) => means.mode === mode) ?? { mode, radiusKm: null, until: null }) });
    case "reach":
      return reach(given.answer.means, facts, today);
    case "week":
      return ok({ section: "week", windows: windowsOfParts(given.answer.parts) });
    case "hours":
      return ok({ section: "hours", ...hoursOfRanges(given.answer.ranges) });
    case "wishes":
      return wishes(given.answer, facts, metierLabel);
    case "experience":
      return experience(given.answer, facts);
    case "skills":
      return ok({ section: "skills", skills: given.answer.skills });
    case "licences":
      return ok({ section: "licences", licences: given.answer.licences });
    case "speaks":
      return ok({ section: "speaks", speaksFrench: given.answer.speaksFrench });
    case "reads":
      return ok({ section: "reads", readsFrench: given.answer.readsFrench });
    case "kinds":
      return ok({ section: "kinds", kinds: given.answer.kinds });
    case "avoid":
      return ok({ section: "avoid", avoid: given.answer.avoid });
  }
}

/** How far and until when, of the ways she has; a way that the page did not show is kept. */
function reach(asked: ProfileFacts["means"], facts: ProfileFacts, today: IsoDay): Result<ProfileChange> {
  for (const [place, { until }] of asked.entries()) if (until !== null && until < today) return refuse("invalid", "question.loan-over", `means[${place}].until`);
  return ok({ section: "travel", means: facts.means.map((means) => asked.find(({ mode }) => mode === means.mode) ?? means) });
}

function wishes(answer: Extract<Answer, { to: "wishes" }>["answer"], { projects }: ProfileFacts, metierLabel: (romeCode: string) => string): Result<ProfileChange> {
  if (answer.acte === "retirer") return ok({ section: "wishes", projects: projects.filter((_, place) => place !== answer.ligne) });
  const { romeCode } = answer;
  if (projects.some((project) => project.romeCode === romeCode)) return refuse("invalid", "question.wish-twice", "romeCode");
  if (projects.length >= MOST_WISHES) return refuse("invalid", "question.wishes-full", "romeCode");
  return ok({ section: "wishes", projects: [...projects, { romeCode, label: metierLabel(romeCode) }] });
}

function experience(answer: Extract<Answer, { to: "experience" }>["answer"], { experience: lines }: ProfileFacts): Result<ProfileChange> {
  if (answer.acte === "retirer") return ok({ section: "experience", experience: lines.filter((_, place) => place !== answer.ligne) });
  if (lines.length >= MOST_LINES) return refuse("invalid", "question.lines-full", "label");
  const { label, kind, romeCode, duration } = answer;
  return ok({ section: "experience", experience: [...lines, { label, kind, romeCode, months: durations[duration], place: "", endedYear: null }] });
}

/** What is said when an answer cannot be kept. */
export const questionRefusals: Record<string, string> = {
  "question.loan-over": "Ce jour est passé. Indiquez le dernier jour du prêt, ou laissez vide.",
  "question.wish-twice": "Ce métier est déjà dans votre liste. Choisissez-en un autre.",
  "question.wishes-full": "Vous avez déjà deux envies. Retirez-en une pour changer.",
  "question.lines-full": "Votre liste est pleine\u00a0: 20 lignes au plus.",
  "question.unknown": "Cette question n’existe plus. Revenez à la liste.",
};
