import { plainText } from "../kit/plain-text.ts";

export type Address = { kind: "email"; value: string } | { kind: "phone"; value: string };

/**
 * Reads what someone typed to say who they are: an e-mail address or a French phone number.
 *
 * @returns the address in the form we store (lower case, E.164), or `null` when it is neither
 */
export function parseAddress(typed: string): Address | null {
  const text = typed.trim();
  if (text.length > 254 || plainText(text) !== text) return null;
  if (/^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[a-z]{2,}$/i.test(text)) return { kind: "email", value: text.toLowerCase() };
  const phone = parsePhone(text);
  return phone === null ? null : { kind: "phone", value: phone };
}

/** A French number in E.164, from the ways people write it; `null` when it is not one. */
export function parsePhone(typed: string): string | null {
  const digits = typed.trim().replace(/[\s.\-/()\u00a0]/g, "");
  const national = /^(?:\+33|0033|0)([1-9]\d{8})$/.exec(digits);
  return national ? `+33${national[1]}` : null;
}

/** A stored number as people read it: « 06 39 98 01 02 ». */
export function phoneInWords(e164: string): string {
  const national = e164.startsWith("+33") ? `0${e164.slice(3)}` : e164;
  return national.replace(/(\d{2})(?=\d)/g, "$1\u00a0").trim();
}

/** The address with its middle hidden, to show where a code went without telling it: « m•••@example.org », « •• •• •• 01 02 ». */
export function maskAddress(address: Address): string {
  if (address.kind === "phone") return `••\u00a0••\u00a0••\u00a0${phoneInWords(address.value).slice(-5)}`;
  const [name = "", host = ""] = address.value.split("@");
  return `${name.slice(0, 1)}•••@${host}`;
}
