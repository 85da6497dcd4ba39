import { contractCodes, contracts, type ContractCode } from "../offers/contracts.ts";
import { normalise } from "../skills/normalise.ts";

/** Other words for our contracts, in the order they are looked for: « CDD d’insertion » is no CDD. */
const SAID: readonly (readonly [ContractCode, RegExp])[] = [
  ["CDDI", /\bcddi\b|cdd d insertion|cdd insertion/], ["CDI-inclusion", /cdi inclusion/], ["interim-insertion", /interim d insertion|\betti\b|\bctti\b/],
  ["mise-a-disposition", /mise a disposition/], ["apprentissage", /apprenti|alternance/], ["professionnalisation", /professionnalisation|contrat pro\b/],
  ["PEC", /\bpec\b|\bcui\b|\bcae\b|contrat aide|parcours emploi competences/], ["saisonnier", /saison/], ["interim", /interim|travail temporaire|\bctt\b|\bmission\b/],
  ["CESU", /\bcesu\b|particulier employeur/], ["extra", /\bextra\b|vacation|vacataire/], ["emploi-partage", /partage/], ["fonction-publique", /fonction publique|titulaire|contractuel/],
  ["independant", /independant|auto entrepreneur|micro entrepreneur/], ["service-civique", /service civique/], ["CDI", /\bcdi\b|duree indeterminee/], ["CDD", /\bcdd\b|duree determinee|remplacement/],
];

/** The contract that a cell says, and for how many months; null when no word of it is one. « CDD 6 mois » is a CDD of 6 months. */
export function contractOfCell(cell: string): { contract: ContractCode; months: number | null } | null {
  const said = normalise(cell);
  const contract = contractCodes.find((code) => said === normalise(code) || said === normalise(contracts[code].label)) ?? SAID.find(([, words]) => words.test(said))?.[0];
  if (contract === undefined) return null;
  const months = Number(/\b(\d{1,2}) mois\b/.exec(said)?.[1] ?? 0);
  return { contract, months: months >= 1 && months <= 60 ? months : null };
}
