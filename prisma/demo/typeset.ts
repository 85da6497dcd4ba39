const NBSP = "\u00a0";

/** A text as a French printer sets it: spaces that do not break before `: ; ? !`, inside « », and between a figure and its unit. */
export function typeset(text: string): string {
  return text
    .replace(/ ([:;?!»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (h|km|€|%|ans|mois|jours|min)(?![\p{L}\d])/gu, `$1${NBSP}$2`)
    .replace(/(\d\u00a0h) (\d{2})(?!\d)/g, `$1${NBSP}$2`);
}
