/** Words that say nothing of the métier: small words, and what people put around it (« je cherche un travail de… »). */
const EMPTY_WORDS = new Set(
  ("a au aux avec c ce ces cette chez comme d dans de des du en et est h f il ils elle elles j je l la le les leur ma me mes moi mon n ne nous on ou "
    + "par pour qu que qui s sa se ses si son sous sur suis t te toi tu un une vers y "
    + "cherche chercher cherchais voudrais voudrait veux veut aimerais aime ai deja fait etre devenir travail travaille travailler boulot emploi "
    + "poste metier metiers job profession recherche offre annonce mission quelque chose qqch").split(" "),
);

/** True for a word that no search should look for. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}

/**
 * A word without its plural and feminine, so that « couturières » meets « couturier ».
 *
 * Rough on purpose: both sides of a comparison are cut the same way. Takes a normalised word; words of 3 letters or fewer are kept whole.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let cut = word;
  if (/[^aeiou]eaux$/.test(cut)) cut = cut.slice(0, -1);
  else if (/[sx]$/.test(cut) && !/ss$/.test(cut)) cut = cut.slice(0, -1);
  for (const [feminine, masculine] of FEMININES) {
    if (cut.length > feminine.length + 1 && cut.endsWith(feminine)) return cut.slice(0, -feminine.length) + masculine;
  }
  return cut.length > 3 && cut.endsWith("e") ? cut.slice(0, -1) : cut;
}

const FEMININES: readonly (readonly [string, string])[] = [
  ["trice", "teur"], ["euse", "eur"], ["iere", "ier"], ["ienne", "ien"], ["onne", "on"], ["elle", "el"], ["ee", "e"],
];

/**
 * How a word sounds in French, roughly: « ede » and « aide », « cariste » and « carriste », « fasson » and « façon » agree.
 *
 * Takes a normalised word, not a stem: a final e tells that the consonant before it is heard.
 * The signs 3, 4, 5 stand for the nasal vowels on, an, in.
 */
export function soundOf(word: string): string {
  const singular = word.replace(/s$/, "");
  const heard = /e$/.test(singular) ? singular.replace(/ee?$/, "") : singular.replace(/(?:er|ez|et|s|t|d|x|z|p)$/, "");
  return SOUNDS.reduce((sound, [written, as]) => sound.replace(written, as), heard);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/(?:sch|sh|ch)/g, "C"],
  [/h/g, ""],
  [/w/g, "v"],
  [/e?au/g, "o"],
  [/(?:ain|ein|aim|yn|ym|in|im|un|um)(?=[^aeiouyh]|$)/g, "5"],
  [/(?:an|am|en|em)(?=[^aeiouynm]|$)/g, "4"],
  [/(?:on|om)(?=[^aeiouynm]|$)/g, "3"],
  [/(?:ai|ei|ay(?=[^aeiou]|$)|ey)/g, "e"],
  [/ou/g, "U"],
  [/oi|oy/g, "wa"],
  [/y/g, "i"],
  [/qu|q|k/g, "k"],
  [/s?c(?=[ei])/g, "S"],
  [/cc?/g, "k"],
  [/gu(?=[ei])/g, "G"],
  [/gn/g, "N"],
  [/ge(?=[aou])/g, "j"],
  [/g(?=[ei])/g, "j"],
  [/G/g, "g"],
  [/x/g, "ks"],
  [/ss/g, "S"],
  [/(?<=[aeiouwU345])s(?=[aeiouU345])/g, "z"],
  [/S/g, "s"],
  [/(.)\1+/g, "$1"],
];
