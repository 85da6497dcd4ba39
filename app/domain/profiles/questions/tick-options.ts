import { travelModes, type OfferKind } from "../../matching/types.ts";
import { constraints, type ConstraintCode } from "../../offers/constraints.ts";
import { licenceCodes, licenceLabel, type LicenceCode } from "../../offers/licences.ts";
import { frenchEases, type FrenchEase } from "../../skills/french-from-answers.ts";
import { hoursWanted } from "../person-card.ts";
import type { ProfileFacts } from "../profile-facts.ts";
import { travelModeWords } from "../travel-words.ts";
import { weekInWords } from "../../kit/weekly-hours.ts";
import { hoursRanges, hoursRangeWords, rangesOfHours } from "./hours-ranges.ts";
import type { QuestionCode } from "./questions.ts";
import { partsOfWindows, weekPartWords, weekParts } from "./week-parts.ts";

export type TickOption = { value: string; label: string; hint?: string };
/**
 * A question answered by ticking: `name` of the field, what is ticked now, and groups of choices.
 *
 * `kept` says what a coach entered that no choice can show: answering replaces it. `fold` is a group shown on demand.
 */
export type TickBody = { name: string; type: "radio" | "checkbox"; hint: string; groups: { title: string | null; isFolded: boolean; options: TickOption[] }[]; values: string[]; kept: string[] };
export type TickQuestion = Exclude<QuestionCode, "place" | "reach" | "wishes" | "experience" | "skills">;

const speaks: Record<FrenchEase, TickOption> = {
  well: { value: "well", label: "Très bien", hint: "Je parle avec tout le monde." },
  some: { value: "some", label: "Un peu", hint: "Je me fais comprendre." },
  little: { value: "little", label: "Presque pas", hint: "Je dis quelques mots." },
};
const reads: Record<FrenchEase, TickOption> = {
  well: { value: "well", label: "Très bien", hint: "Je lis une lettre sans aide." },
  some: { value: "some", label: "Un peu", hint: "Je lis un message court." },
  little: { value: "little", label: "Presque pas", hint: "Quelqu’un lit pour moi." },
};
const kinds: Record<OfferKind, TickOption> = {
  EMPLOI: { value: "EMPLOI", label: "Un emploi", hint: "Avec un contrat et un salaire." },
  IMMERSION: { value: "IMMERSION", label: "Essayer un métier", hint: "Quelques jours, pour voir." },
  BENEVOLAT: { value: "BENEVOLAT", label: "Du bénévolat", hint: "Aider sans être payé. C’est un choix libre. Dire non ne change rien." },
};

const DRIVING: readonly LicenceCode[] = ["AM", "B", "A2", "A", "BE", "C1", "C", "CE", "D1", "D"];
const COMMON: readonly LicenceCode[] = ["SST", "HACCP", "BAFA", "FIMO", "HAB-ELEC"];
const machines = licenceCodes.filter((code) => code.startsWith("CACES"));
const others = licenceCodes.filter((code) => !DRIVING.includes(code) && !COMMON.includes(code) && !machines.includes(code));
const licences = (codes: readonly LicenceCode[]) => codes.map((value) => ({ value, label: licenceLabel(value) }));

const AVOID_FIRST: readonly ConstraintCode[] = ["heavy-loads", "standing", "early-morning", "late-evening", "night", "weekend", "split-shifts", "outdoors"];
const avoids = (codes: readonly ConstraintCode[]) => codes.map((value) => ({ value, label: constraints[value].avoid }));

const one = (options: TickOption[]) => [{ title: null, isFolded: false, options }];

/** The choices of a question that is answered by ticking, with what is ticked now. */
export function tickBody(code: TickQuestion, facts: ProfileFacts): TickBody {
  const boxes = { type: "checkbox" as const, kept: [] };
  switch (code) {
    case "travel":
      return { ...boxes, name: "modes", hint: "Cochez tout ce que vous avez. Rien coché\u00a0: vous allez à pied.", values: facts.means.map(({ mode }) => mode), groups: one(travelModes.map((mode) => ({ value: mode, label: travelModeWords[mode] }))) };
    case "week": {
      const { parts, isExact } = partsOfWindows(facts.availability);
      // No hours kept is « any » only once she has said so: an unasked question has nothing ticked.
      const values = facts.availability.length === 0 ? [] : isExact ? parts : [];
      return { ...boxes, name: "parts", hint: "Cochez tout ce qui vous va.", values, kept: isExact ? [] : weekInWords(facts.availability), groups: one(weekParts.map((part) => ({ value: part, ...weekPartWords(part) }))) };
    }
    case "hours": {
      const isSaid = facts.weeklyHoursMin !== null || facts.weeklyHoursMax !== null;
      const { ranges, isExact } = rangesOfHours(facts);
      const kept = isExact ? [] : [hoursWanted(facts.weeklyHoursMin, facts.weeklyHoursMax)];
      return { ...boxes, name: "ranges", hint: "Cochez tout ce qui vous va.", values: isSaid && isExact ? ranges : [], kept, groups: one(hoursRanges.map((range) => ({ value: range, ...hoursRangeWords(range) }))) };
    }
    case "licences":
      return {
        ...boxes, name: "licences", hint: "Rien de tout cela\u00a0? Ne cochez rien et continuez.", values: facts.licences,
        groups: [
          { title: "Pour conduire", isFolded: false, options: licences(DRIVING.slice(0, 2)) },
          { title: "Autres permis", isFolded: !facts.licences.some((held) => DRIVING.slice(2).some((other) => other === held)), options: licences(DRIVING.slice(2)) },
          { title: "Pour les machines (CACES)", isFolded: !facts.licences.some((held) => held.startsWith("CACES")), options: licences(machines) },
          { title: "Autres certificats", isFolded: !facts.licences.some((held) => [...COMMON, ...others].some((other) => other === held)), options: licences([...COMMON, ...others]) },
        ],
      };
    case "speaks":
      return { type: "radio", kept: [], name: "speaksFrench", hint: "", values: facts.speaksFrench === null ? [] : [facts.speaksFrench], groups: one(frenchEases.map((ease) => speaks[ease])) };
    case "reads":
      return { type: "radio", kept: [], name: "readsFrench", hint: "", values: facts.readsFrench === null ? [] : [facts.readsFrench], groups: one(frenchEases.map((ease) => reads[ease])) };
    case "kinds":
      return { ...boxes, name: "kinds", hint: "Vous pouvez en cocher plusieurs.", values: facts.kinds, groups: one([kinds.EMPLOI, kinds.IMMERSION, kinds.BENEVOLAT]) };
    case "avoid": {
      const rest = (Object.keys(constraints) as ConstraintCode[]).filter((value) => !AVOID_FIRST.includes(value));
      return {
        ...boxes, name: "avoid", hint: "Rien de tout cela\u00a0? Ne cochez rien et continuez.", values: facts.avoid,
        groups: [
          { title: null, isFolded: false, options: avoids(AVOID_FIRST) },
          { title: "Voir d’autres choses à éviter", isFolded: !facts.avoid.some((held) => rest.some((other) => other === held)), options: avoids(rest) },
        ],
      };
    }
  }
}

/**
 * The groups of what she can do: what the métiers she wishes or has lived ask, then her life, then what she ticked elsewhere.
 *
 * @param metiers label and skills of each métier, the wish first
 * @param labelOf null for a skill that the referential does not know: it is left out
 */
export function skillGroups(facts: ProfileFacts, metiers: readonly { label: string; skills: readonly { id: string; label: string }[] }[], life: Record<string, readonly string[]>, labelOf: (id: string) => string | null): TickBody {
  const shown = new Set<string>();
  const fresh = (skills: readonly { id: string; label: string | null }[]) => skills.flatMap(({ id, label }) => {
    if (label === null || shown.has(id)) return [];
    shown.add(id);
    return [{ value: id, label }];
  });
  const held = new Set(facts.skills.map(({ id }) => id));
  const groups = [
    ...metiers.map(({ label, skills }) => ({ title: label, isFolded: false, options: fresh(skills) })),
    ...Object.entries(life).map(([title, ids]) => ({ title, isFolded: false, options: fresh(ids.map((id) => ({ id, label: labelOf(id) }))) })),
    { title: "Déjà dans votre liste", isFolded: false, options: fresh(facts.skills) },
  ].filter(({ options }) => options.length > 0);
  // The first group is open; the next are a touch away, unless something is ticked in them.
  const folded = groups.map((group, place) => ({ ...group, isFolded: place > 0 && !group.options.some(({ value }) => held.has(value)) }));
  return { name: "skills", type: "checkbox", hint: "Cochez tout ce que vous savez faire.", groups: folded, values: [...held], kept: [] };
}
