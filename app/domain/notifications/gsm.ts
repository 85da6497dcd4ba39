/**
 * The alphabet of an SMS (GSM 03.38, 7 bits). One sign outside it makes the whole message cost three times as much: 70
 * signs an SMS instead of 160.
 */
const BASIC = new Set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
/** These take the place of two. */
const DOUBLE = new Set("^{}\\[~]|€\f");

/** What fits one SMS. */
export const ONE_SMS = 160;

const INSTEAD: Record<string, string> = {
  "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "·": "-", "…": "...", "œ": "oe", "Œ": "OE", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
};

/** A text in the signs an SMS can carry: real apostrophes become plain ones, « ê » becomes « e », what nothing replaces « ? ». */
export function toGsm(text: string): string {
  return [...text].map((sign) => {
    if (BASIC.has(sign) || DOUBLE.has(sign)) return sign;
    const plain = INSTEAD[sign] ?? sign.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return [...plain].every((one) => BASIC.has(one)) ? plain : "?";
  }).join("");
}

/** How many of its 160 places a text takes in an SMS; the text is in the alphabet. */
export function gsmLength(text: string): number {
  return [...text].reduce((sum, sign) => sum + (DOUBLE.has(sign) ? 2 : 1), 0);
}
