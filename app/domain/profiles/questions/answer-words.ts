import { count } from "../../kit/french-amounts.ts";
import { weekInWords } from "../../kit/weekly-hours.ts";
import type { IsoDay } from "../../matching/types.ts";
import { constraints, type ConstraintCode } from "../../offers/constraints.ts";
import { licenceLabel } from "../../offers/licences.ts";
import { frenchLevelWords } from "../../skills/french-levels.ts";
import { hoursWanted } from "../person-card.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import { meansInWords, travelModeWords } from "../travel-words.ts";
import type { QuestionCode } from "./questions.ts";

const KINDS = { EMPLOI: "Un emploi", IMMERSION: "Essayer un métier", BENEVOLAT: "Du bénévolat (sans salaire)" } as const;
const EASE: Record<string, string> = { well: "Très bien", some: "Un peu", little: "Presque pas" };
const SHOWN = 3;

/** What she answered, in a few short lines, for the list of her answers. `reach` in kilometres, as the card of her coach. */
export function answerInWords(code: QuestionCode, facts: ProfileFacts, today: IsoDay): string[] {
  switch (code) {
    case "place":
      return [facts.communeName];
    case "travel":
      return facts.means.length === 0 ? ["À pied"] : facts.means.map(({ mode }) => travelModeWords[mode]);
    case "reach":
      return facts.means.map((means) => meansInWords(means, today));
    case "week":
      return facts.availability.length === 0 ? ["N’importe quand"] : weekInWords(facts.availability);
    case "hours":
      return [hoursWanted(facts.weeklyHoursMin, facts.weeklyHoursMax) || "Peu importe"];
    case "wishes":
      return facts.projects.length === 0 ? ["Rien pour l’instant"] : facts.projects.map(({ label }) => label);
    case "experience":
      return listed(facts.experience.map(({ label }) => label), "ligne", "Rien pour l’instant");
    case "skills":
      return listed(facts.skills.map(({ label }) => label), "savoir-faire", "Rien pour l’instant", "savoir-faire");
    case "licences":
      return facts.licences.length === 0 ? ["Aucun"] : facts.licences.map(licenceLabel);
    case "speaks":
      return [facts.speaksFrench === null ? levelInWords(facts.frenchLevel) : (EASE[facts.speaksFrench] ?? "")];
    case "reads":
      return [facts.readsFrench === null ? levelInWords(facts.frenchLevel) : (EASE[facts.readsFrench] ?? "")];
    case "kinds":
      return facts.kinds.length === 0 ? ["Toutes les offres"] : facts.kinds.map((kind) => KINDS[kind]);
    case "avoid":
      return facts.avoid.length === 0 ? ["Rien"] : facts.avoid.map((avoided) => (Object.hasOwn(constraints, avoided) ? constraints[avoided as ConstraintCode].avoid : avoided));
  }
}

function levelInWords(level: string | null): string {
  return frenchLevelWords.find(({ code }) => code === level)?.label ?? "Pas encore dit";
}

function listed(lines: readonly string[], one: string, none: string, many?: string): string[] {
  if (lines.length === 0) return [none];
  return lines.length <= SHOWN ? [...lines] : [...lines.slice(0, SHOWN), `et ${count(lines.length - SHOWN, `autre ${one}`, `autres ${many ?? `${one}s`}`)}`];
}
