import { plainText } from "../kit/plain-text.ts";
import { LONGEST_LETTER } from "../letters/letter.schema.ts";

/** What an SMS that someone sent us is: a wish to stop, words for a human, or nothing that may be kept. */
export type SmsReply = { kind: "stop" } | { kind: "words"; text: string } | { kind: "nothing" };

const STOP = new Set(["stop", "stopp", "stoppe", "stoppez", "stopper", "arret", "arreter", "arrete", "arretez", "desabonner", "desabonnement", "desinscrire", "desinscription", "unsubscribe"]);
/** What people write around it, of politeness or about what is to stop. */
const AROUND = new Set(["bonjour", "bonsoir", "merci", "svp", "stp", "s", "il", "te", "vous", "plait", "veuillez", "de", "d", "me", "m", "les", "vos", "ces", "tous", "tout", "sms", "message", "messages", "texto", "textos", "envoyer", "envoi", "envois", "l", "au", "please"]);

/**
 * Reads an answer to an SMS.
 *
 * « STOP » in any case, with accents, punctuation or politeness, the number it is sent to beside it: all the words are of
 * stopping. A sentence in which the word happens to stand (« le bus ne s’arrête plus ») is for a human. A code sent back is
 * never kept.
 */
export function readSmsReply(given: string): SmsReply {
  const text = plainText(given).replace(/\r\n?/g, "\n").trim().slice(0, LONGEST_LETTER);
  const words = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").split(/[^a-z0-9]+/).filter((word) => word !== "");
  const rest = words.filter((word) => !AROUND.has(word) && !/^\d{4,}$/.test(word));
  if (rest.length > 0 && rest.every((word) => STOP.has(word))) return { kind: "stop" };
  if (words.length === 0 || /^\D{0,12}\d{3}\s?\d{3}\D{0,12}$/.test(text)) return { kind: "nothing" };
  return { kind: "words", text };
}
