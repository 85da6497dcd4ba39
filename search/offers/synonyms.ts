import { normalise } from "#app/domain/skills/normalise.ts";

/**
 * Things that offers and people name differently, one line a thing. Métiers have their everyday words in the referential;
 * this is for places, sectors and short forms. Our choice.
 */
const SAME_THING: readonly (readonly string[])[] = [
  ["ehpad", "maison de retraite"],
  ["aide à domicile", "services à la personne", "auxiliaire de vie", "avs"],
  ["btp", "bâtiment", "chantier"],
  ["grande surface", "supermarché", "hypermarché"],
  ["espaces verts", "jardinage"],
  ["restauration collective", "cantine"],
  ["petite enfance", "crèche"],
  ["chariot élévateur", "caces", "fenwick"],
  ["mise en rayon", "rayonnage"],
  ["recyclerie", "ressourcerie"],
  ["épicerie solidaire", "aide alimentaire", "banque alimentaire"],
];

const groups = SAME_THING.map((phrases) => phrases.map((phrase) => ({ phrase, sought: ` ${normalise(phrase)} ` })));

/** The other names of what these texts speak of, none of those already there. */
export function alsoSaid(texts: readonly string[]): string[] {
  const said = texts.map((text) => ` ${normalise(text)} `);
  const has = (sought: string) => said.some((text) => text.includes(sought));
  return groups.flatMap((group) => (group.some(({ sought }) => has(sought)) ? group.filter(({ sought }) => !has(sought)).map(({ phrase }) => phrase) : []));
}

/**
 * Ways of writing that typing tolerance cannot reach, too short or too far, for Meilisearch; the PostgreSQL engine hears
 * them by their sound.
 */
export const SPELLINGS: Readonly<Record<string, string[]>> = {
  ede: ["aide"],
  eide: ["aide"],
  edde: ["aide"],
  masson: ["macon"],
  fasson: ["facon"],
  kuisine: ["cuisine"],
  kariste: ["cariste"],
  chofeur: ["chauffeur"],
  chaufeur: ["chauffeur"],
  otel: ["hotel"],
};
