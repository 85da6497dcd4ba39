import type { ContractCode } from "../contracts.ts";

/** The words that say a contract, the narrower ones first: « CDD d’insertion » is no plain CDD. Folded text: no accent, lower case. */
const SAID: readonly (readonly [ContractCode, RegExp])[] = [
  ["CDDI", /\bcddi\b|\bcdd d'insertion|\bchantier d'insertion/],
  ["CDI-inclusion", /\bcdi (?:d')?inclusion/],
  ["PEC", /\bpec\b|\bcui\b|\bcontrats? aides?\b|parcours emploi competences/],
  ["PMSMP", /\bpmsmp\b|\bimmersions?\b|\bessayer le metier/],
  ["apprentissage", /\bapprenti(?:e|s|es|ssage)?\b/],
  ["professionnalisation", /\bcontrat (?:de professionnalisation|pro)\b|\bgeiq\b/],
  ["stage", /\bstages?\b|\bstagiaires?\b/],
  ["interim-insertion", /\binterim d'insertion|\betti\b/],
  ["interim", /\binterim(?:aires?)?\b/],
  ["mise-a-disposition", /\bmises? a disposition|\bassociation intermediaire/],
  ["complement-heures", /\bcomplements? d'heures?/],
  ["CESU", /\bcesu\b|\bcheque emploi service/],
  ["emploi-partage", /\bemploi partage\b|\btemps partage\b/],
  ["saisonnier", /\bsaisonni(?:er|ere|ers|eres)\b|\bpour la saison\b/],
  ["extra", /\bextras?\b|\bvacations?\b|\bvacataires?\b/],
  ["CDI", /\bcdi\b/],
  ["CDD", /\bcdd\b/],
];
/** A contract that comes afterwards, or that is refused: « évolution vers un CDI », « pas de CDI ». */
const NOT_NOW = /(?:pas (?:de|d'un)|puis(?: un| en)?|vers un|devenir un|deboucher sur un|possible en|sans) ?$/;

/** The contract that a dictated text says; null when it says none, or two that do not go together (« CDD ou CDI »). */
export function readSpokenContract(folded: string): ContractCode | null {
  let rest = folded;
  const found: ContractCode[] = [];
  for (const [code, words] of SAID) {
    const said = [...rest.matchAll(new RegExp(words.source, "g"))];
    // What a narrower contract was read from says no wider one.
    for (const match of said) {
      if (!NOT_NOW.test(rest.slice(Math.max(0, match.index - 20), match.index))) found.push(code);
      rest = `${rest.slice(0, match.index)}${" ".repeat(match[0].length)}${rest.slice(match.index + match[0].length)}`;
    }
  }
  const [first, ...others] = [...new Set(found)];
  // « Saisonnier en CDD », « intérim, CDD »: the narrower word was met first and says more.
  return others.length === 0 || (first !== "CDI" && others.every((code) => code === "CDD")) ? (first ?? null) : null;
}
