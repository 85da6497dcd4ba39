import { maskAddress } from "../accounts/address.ts";
import { parsePhone } from "../accounts/address.ts";

/** What may be asked of a caller to be sure of who calls, by code. */
export const contactChecks = {
  commune: { ask: "Dans quelle commune habitez-vous ?" },
  coach: { ask: "Comment s’appelle votre coach ?" },
  phone: { ask: "Quel est le numéro que nous avons ? Ses deux derniers chiffres suffisent." },
  email: { ask: "Quelle est l’adresse e-mail que nous avons ?" },
  meeting: { ask: "Quel jour est votre prochain rendez-vous ?" },
  organisation: { ask: "Dans quelle commune est votre organisation ?" },
  siret: { ask: "Quels sont les trois derniers chiffres de votre SIRET ?" },
  offer: { ask: "Citez une de vos offres ouvertes." },
} as const satisfies Record<string, { ask: string }>;
export type ContactCheck = keyof typeof contactChecks;
export const contactCheckCodes = Object.keys(contactChecks) as ContactCheck[];

/** How many right answers it takes. @source issue 5 item 10: two things, shown partly masked */
export const CHECKS_NEEDED = 2;

export type KnownOfCaller = { commune: string | null; coach: string | null; phone: string | null; email: string | null; meeting: string | null; organisation: string | null; siret: string | null; offer: string | null };
export type CheckLine = { code: ContactCheck; ask: string; /** Enough to recognise the answer, too little to whisper it. */ masked: string };

/** « F•••s », « S•••e M•••n »: the ends of each word, and nothing of how long it is. */
export function maskWords(text: string): string {
  return text.split(/\s+/).filter((word) => word !== "").map((word) => (word.length < 3 ? `${word.slice(0, 1)}•` : `${word.slice(0, 1)}•••${word.slice(-1)}`)).join(" ");
}

/**
 * What may be asked of this caller, each with its answer masked: only what is known of the account. The one who asks must not
 * be able to tell it.
 */
export function checksFor(known: KnownOfCaller): CheckLine[] {
  const masks: Record<ContactCheck, (value: string) => string> = {
    commune: maskWords, coach: maskWords, meeting: maskWords, organisation: maskWords, offer: maskWords,
    phone: (value) => `•• •• •• •• ${value.slice(-2)}`,
    email: (value) => maskAddress({ kind: "email", value }),
    siret: (value) => `••• ${value.slice(-3)}`,
  };
  return contactCheckCodes.flatMap((code): CheckLine[] => (known[code] ? [{ code, ask: contactChecks[code].ask, masked: masks[code](known[code]) }] : []));
}

/** A mobile number, the only one an SMS reaches. */
export function isMobile(e164: string): boolean {
  return /^\+33[67]/.test(parsePhone(e164) ?? "");
}

/** What is said for each refusal about an address or a number changed by phone. */
export const contactRefusals: Record<string, string> = {
  "contact.staff": "Le compte d’un collègue ne se change pas par téléphone. L’administration le change.",
  "contact.unreadable-mail": "Cette adresse n’est pas complète. Épelez-la de nouveau, par exemple marie@example.org.",
  "contact.unreadable-phone": "Il faut un numéro de mobile, par exemple 06 39 98 01 02.",
  "contact.same": "C’est déjà l’adresse ou le numéro du compte.",
  "contact.taken": "Cette adresse ou ce numéro est déjà celui d’un autre compte. Ne le changez pas\u00a0: parlez-en à l’administration.",
  "contact.checks-missing": "Il faut deux bonnes réponses. Sinon, ne changez rien\u00a0: le coach peut le faire au bureau.",
  "contact.checks-unknown": "Cochez seulement ce que la page montre.",
  "contact.too-many": "Trop de changements pour l’instant. Attendez, ou passez par l’administration.",
};
