import { gsmLength, ONE_SMS, toGsm } from "./gsm.ts";
import { mailWords, numberChangedWords, shortSmsWords, smsWords, type MailWords, type WrittenKind } from "./mail-texts.ts";

/** What a message may hold of its reader and of the place: her first name, nothing of anyone else. */
export type MessageFacts = {
  firstName: string;
  brandName: string;
  helpPhone: string;
  /** The full address its link shows. */
  link: string;
  /** The six digits, for a sign-in code only. */
  code?: string;
  /** Where one stops all messages, for those that may be stopped. */
  stopLink?: string;
  /** Of « contact-changed »: a number was changed, not an address. */
  isNumberChanged?: boolean;
  /** The number to which one answers STOP, where SMS can be answered: shorter than an address. */
  stopNumber?: string;
};

/** Before the address that stops everything, in a mail. */
const STOP = "Vous ne voulez plus de ces messages ? Arrêtez-les en un geste :";

export type Mail = { subject: string; text: string; html: string };

/** French spacing: a space that does not break before `: ; ? !` and inside `« »`. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ ([:;?!»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

/** A text made safe inside HTML, attributes included. */
export function escapeHtml(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] as string);
}

/**
 * A mail, in plain text and in the same words as HTML.
 *
 * The HTML has one heading level, a language, a button that is an ordinary link, and nothing fetched from anywhere: no
 * picture, no tracking.
 */
export function composeMail(kind: WrittenKind, facts: MessageFacts): Mail {
  return composeWords(facts.isNumberChanged ? numberChangedWords.mail : mailWords[kind], facts);
}

/** The same from words of one's own: a mail to someone who has no account. */
export function composeWords({ subject, sentences, button }: MailWords, facts: MessageFacts): Mail {
  const said = sentences.map(withFrenchSpaces);
  const hello = `Bonjour ${facts.firstName},`;
  const help = withFrenchSpaces(`Besoin d’aide ? Appelez le ${facts.helpPhone}.`);
  const text = [
    hello, ...(facts.code ? [facts.code] : []), ...said, ...(button ? [withFrenchSpaces(`${button} :\n${facts.link}`)] : []), `${help}\n${facts.brandName}`,
    ...(facts.stopLink ? [`${withFrenchSpaces(STOP)}\n${facts.stopLink}`] : []),
  ].join("\n\n");
  return { subject: withFrenchSpaces(subject), text, html: htmlOf({ ...facts, subject, hello, said, button, help }) };
}

type Page = MessageFacts & { subject: string; hello: string; said: string[]; button: string | null; help: string };

function htmlOf(page: Page): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  // Digits are set apart for the eye; a screen reader reads them one by one thanks to the spaces of the label.
  const code = page.code
    ? `<p style="margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:6px" aria-label="${page.code.split("").join(" ")}">${escapeHtml(page.code)}</p>`
    : "";
  const button = page.button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(page.link)}" style="display:inline-block;padding:14px 22px;background:#155c45;color:#ffffff;border-radius:10px;text-decoration:none;font-weight:600">${escapeHtml(page.button)}</a></p>`
    : "";
  const stop = page.stopLink
    ? `<p style="margin:16px 0 0;color:#46534c;font-size:16px">${escapeHtml(withFrenchSpaces(STOP))} <a href="${escapeHtml(page.stopLink)}" style="color:#155c45">ne plus recevoir de messages</a>.</p>`
    : "";
  return [
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(page.subject)}</title></head>`,
    `<body style="margin:0;background:#fbfaf5;color:#1b2420;font:18px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:24px">`,
    `<h1 style="margin:0 0 16px;font-size:22px">${escapeHtml(page.subject)}</h1>`,
    paragraph(page.hello), code, ...page.said.map(paragraph), button,
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #d9d8cd;color:#46534c;font-size:16px">${escapeHtml(page.help)}<br>${escapeHtml(page.brandName)}</p>`, stop,
    `</div></body></html>`,
  ].join("");
}

/** What an SMS says where there is room for no more. */
const SHORT_SMS = "Du nouveau :";

/**
 * An SMS: one sentence and a link, or the code first so that the phone offers to fill it in.
 *
 * Always one SMS: where a brand or an address is long, the brand goes first, then the sentence becomes short, then the way to stop
 * goes (every mail and the page of choices have it too), then the sentence; code and link always stay. With a number that reads
 * STOP, or a site whose name has 24 signs at most, the way to stop is always there.
 */
export function composeSms(kind: WrittenKind, facts: MessageFacts): string {
  const name = facts.brandName.split(" · ")[0] as string;
  const { code, link } = facts;
  const words = facts.isNumberChanged ? numberChangedWords.sms : smsWords[kind];
  const said = [`${name} : ${words} ${link}`, `${words} ${link}`];
  const stop = facts.stopLink === undefined ? null : facts.stopNumber ? `STOP au ${facts.stopNumber}` : `Stop : ${facts.stopLink}`;
  const stoppable = stop === null ? [] : [...said, `${shortSmsWords[kind] ?? SHORT_SMS} ${link}`].map((text) => `${text} ${stop}`);
  const ways = code && kind === "sign-in-code-by-help" ? [`${code} ${words} ${link}`, `${code} ${link}`] : code ? [`${code} ${words} ${name}`, `${code} ${words}`] : [...stoppable, ...said, link];
  const texts = ways.map(toGsm);
  return texts.find((text) => gsmLength(text) <= ONE_SMS) ?? (texts.at(-1) as string);
}
