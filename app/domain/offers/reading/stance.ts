import type { Stance } from "./finding.ts";

/** What the words around a requirement say of it. `bare`: nothing does. `weak`: « vous avez », « titulaire de »… */
export type Heard = { stance: Stance; confidence: number; said: "firm" | "weak" | "bare" };

const FIRM = /\b(?:exig(?:ee?s?|eons|ible)|obligatoires?|obligatoirement|imperati\w*|indispensables?|requis(?:es?)?|necessaires?|necessit\w+|demandee?s?|il faut|doit|doivent|vous devez|prerequis|pre-requis|essentiel\w*|primordia\w*|incontournables?)\b/g;
const WISH = /\b(?:souhait\w+|appreci(?:ee?s?|ables?|erai\w*)?|(?:un|de|le|les|des) (?:vrai |reel |veritable |gros |grand )?plus\b|atouts?|ideal\w*|eventuel\w*|option\w*|facultati\w+|preferen\w+|preferables?|si possible|tant mieux|bienvenue?s?|un avantage|valorisee?s?|interessante?s?|privilegi\w+|optimum)/g;
const NOT = /\b(?:non (?:exigee?s?|obligatoires?|requis(?:es?)?|necessaires?|indispensables?|demandee?s?|imperati\w*)|(?:pas|nullement|aucunement) (?:\w+ment )?(?:exigee?s?|obligatoires?|requis(?:es?)?|necessaires?|indispensables?|demandee?s?|imperati\w*)|inutiles?)\b/g;
const WEAK = /\b(?:titulaires?|possession|possed\w+|dispos(?:ez|er|ant|e)|vous avez|avoir|ayant|deten\w+|muni\w*|a jour|en cours de validite|valides?|competences? requises?)\b/;
const OFFERED = /\b(?:formation|former|forme|formons|finan\w+|passage|passer|passee?s? (?:chez nous|en interne|sur place|avec nous|au sein|par nos soins)|pris en charge|prise en charge|offert|paye|possibilite)\b/;
const DENIED_BEFORE = /(?:\bsans(?: avoir)?|\b(?:pas|nul|aucun) besoin|\bpas de|\baucun(?:e)?|\bni|\binutile d'avoir|\bpas (?:obligatoire|necessaire|indispensable|exige|requis) (?:d'avoir|d'etre|de posseder))\s*(?:de |d'|du |des |le |la |l'|un |une |votre |avoir |etre |titulaire |port |experience |permis ){0,4}$/;
const OPEN_TO_ALL = /s'abstenir/;

/**
 * What a sentence says of the words at a place: asked, welcome, not asked.
 *
 * Looks after them first, to the next comma and then to `stop`; then before them, from `from`. A wish said anywhere near
 * softens « vous êtes titulaire de… », a denial wins over the word it denies (« non exigé »).
 *
 * @param from start of what may qualify the words (end of the requirement before), `stop` end of it (start of the next)
 * @param reach how many signs after the words are looked at
 */
export function stanceAt(folded: string, at: { start: number; end: number }, from = 0, stop = folded.length, reach = 80): Heard {
  const after = folded.slice(at.end, Math.min(stop, at.end + reach));
  const before = folded.slice(Math.max(from, at.start - 70), at.start);
  if (OPEN_TO_ALL.test(after) && /\b(?:non|sans|pas)\b[^,]*$/.test(before)) return { stance: "yes", confidence: 0.9, said: "firm" };
  if (DENIED_BEFORE.test(before)) return { stance: "no", confidence: 0.9, said: "firm" };
  const comma = after.search(/[,;](?!\d)/);
  const said = (comma >= 0 ? first(after.slice(0, comma)) : undefined) ?? first(after) ?? last(before);
  if (said === "no") return { stance: "no", confidence: 0.9, said: "firm" };
  if (said === "wish") return { stance: "wish", confidence: 0.85, said: "firm" };
  if (said === "yes") return { stance: "yes", confidence: 0.95, said: "firm" };
  if (OFFERED.test(after.slice(0, comma >= 0 ? comma : 60)) || OFFERED.test(before.slice(-40))) return { stance: "wish", confidence: 0.6, said: "weak" };
  if (WEAK.test(before) || WEAK.test(after)) return { stance: "yes", confidence: 0.85, said: "weak" };
  return { stance: "yes", confidence: 0.65, said: "bare" };
}

type Place = { stance: Stance; index: number };

function places(text: string): Place[] {
  const denied = [...text.matchAll(NOT)].map((match) => ({ stance: "no" as const, index: match.index, end: match.index + match[0].length }));
  const isDenied = (index: number) => denied.some((one) => index >= one.index && index < one.end);
  const asked = [...text.matchAll(FIRM)].filter((match) => !isDenied(match.index)).map((match) => ({ stance: "yes" as const, index: match.index }));
  const wished = [...text.matchAll(WISH)].map((match) => ({ stance: "wish" as const, index: match.index }));
  return [...denied, ...asked, ...wished].sort((a, b) => a.index - b.index);
}

function first(text: string): Stance | undefined {
  return places(text)[0]?.stance;
}

function last(text: string): Stance | undefined {
  const near = places(text);
  return near.some((place) => place.stance === "wish") ? "wish" : near.at(-1)?.stance;
}
