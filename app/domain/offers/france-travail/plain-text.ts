const NAMED: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", laquo: "«", raquo: "»", rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", hellip: "…", ndash: "–", mdash: "—",
  euro: "€", bull: "•", middot: "·", deg: "°", oelig: "œ", OElig: "Œ", agrave: "à", acirc: "â", ccedil: "ç", egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", icirc: "î", iuml: "ï",
  ocirc: "ô", ouml: "ö", ugrave: "ù", ucirc: "û", uuml: "ü", Agrave: "À", Acirc: "Â", Ccedil: "Ç", Egrave: "È", Eacute: "É", Ecirc: "Ê", Icirc: "Î", Ocirc: "Ô", Ugrave: "Ù", Ucirc: "Û", times: "×",
};

/**
 * A text without its HTML: tags become line ends or nothing, entities become signs, control signs go, blank lines are few.
 *
 * Entities are read twice: some sources write `&amp;eacute;`. What is left is plain text and is shown as such, never as HTML.
 */
export function plainText(html: string): string {
  // A tag has a letter after its « < »: « salaire < 2000 € » is left as it is.
  const bare = decode(html)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol)\b[^>]*>/gi, "\n")
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return decode(bare)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/g, "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function decode(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** A text that the database takes: without the sign NUL and without halves of a sign, which some files hold. */
export function storable(text: string): string {
  return text.replace(/\u0000|\p{Surrogate}/gu, "");
}

const GENDER = /[\s(*/-]*\b(?:h\s?\/\s?f|f\s?\/\s?h|homme\s?\/\s?femme|femme\s?\/\s?homme)(?:\s?\/\s?[xn]b?)?\b\)?/gi;
/** What advertisers add to a title to be seen: read elsewhere (housing, start), noise in a list. */
const SHOUTS =
  /\*+[^*]{0,40}\*+|\b(?:poste |hiver |[ée]t[ée] )?(?:non )?log[ée]e?(?![\p{L}])(?: et nourrie?)?|#\p{L}+[\d/]*|(?<!\p{L})saison\s?(?:hiver|[ée]t[ée])?\s?(?:\d{2,4}(?:\/\d{2,4})?)?(?:\s(?:hiver|[ée]t[ée]))?(?!\p{L})|\bjob\s?(?:hiver|[ée]t[ée])(?: \d{2}(?:\/?\d{2})?(?!\d))?|(?:[-–|]\s*)?(?:poste )?(?:à|a) pourvoir (?:de suite|rapidement|d[èe]s que possible)|(?<!\p{L})urgent(?!\p{L})|!+/giu;

/**
 * A title as it is shown: one « (F/H) », no shouting, no repeated space. « PLONGEUR (H/F) *LOGÉ* » gives « Plongeur (F/H) ».
 *
 * @returns '' when nothing is left
 */
export function plainTitle(intitule: string): string {
  const text = plainText(intitule).replace(/\s+/g, " ");
  const hasGender = text.search(GENDER) >= 0;
  const bare = text.replace(GENDER, " ").replace(SHOUTS, " ").replace(/\s+/g, " ").replace(/^[\s\-–*/|,.:]+|[\s\-–*/|,:(]+$/g, "").trim();
  if (bare === "") return "";
  const letters = bare.replace(/[^\p{L}]/gu, "");
  const isShouted = letters.length > 3 && letters === letters.toLocaleUpperCase("fr");
  const calm = isShouted ? bare.toLocaleLowerCase("fr") : bare;
  return `${calm.charAt(0).toLocaleUpperCase("fr")}${calm.slice(1)}${hasGender ? " (F/H)" : ""}`;
}
