import { NBSP } from "#app/domain/kit/french.ts";

/**
 * Text typed by someone, set as French is set: real apostrophes, spaces that do not break before « : ; ? ! », inside « », in hours and in phone numbers.
 *
 * Only spaces that are there change: « 12:30 », addresses and e-mails keep their signs.
 */
export function frenchText(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
    .replace(/ +(?=[:;?!»](?:\s|[.,)»]|$))/g, NBSP)
    .replace(/\b0\d(?: \d{2}){4}\b/g, (phone) => phone.replace(/ /g, NBSP))
    .replace(/« +/g, `«${NBSP}`)
    .replace(/(\d) ?h ?(\d{2})(?!\d)/g, `$1${NBSP}h${NBSP}$2`)
    .replace(/(\d)h(?![\p{L}\d])/gu, `$1${NBSP}h`)
    .replace(/(\d) (?=(?:h|min|km|€|%|ans|mois|jours?|semaines?)(?![\p{L}\d]))/gu, `$1${NBSP}`);
}

/** A phone number for a `tel:` link: digits and a leading plus only. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/(?!^\+)\D/g, "")}`;
}
