import { phoneInWords } from "#app/domain/accounts/address.ts";
import { roleWords } from "#app/domain/accounts/account.schema.ts";
import { howLongAgo, localDay } from "#app/domain/kit/french.ts";
import type { Stage } from "#app/domain/organisations/stages.ts";
import type { Tone } from "../ui/tone.ts";

export const stageTones: Record<Stage, Tone> = { prospectee: "plain", rencontree: "sky", inscrite: "leaf", conventionnee: "leaf" };

/** A role as it is said. */
export function roleInWords(role: string): string {
  return Object.hasOwn(roleWords, role) ? roleWords[role as keyof typeof roleWords] : role;
}

const plurals: Record<string, string> = { coach: "Coachs", employer: "Employeurs", referent: "Référents", beneficiary: "Bénéficiaires" };

/** A role as the name of a list. */
export function rolesInWords(role: string): string {
  return plurals[role] ?? roleInWords(role);
}

/** When someone last came, in a list: « hier », « il y a 3 semaines », « jamais ». */
export function lastCame(at: Date | null): string {
  return at === null ? "jamais" : howLongAgo(localDay(at), localDay(new Date()));
}

/** A stored number as it is read, whatever way it was typed in. */
export function phoneShown(phone: string): string {
  return phone.startsWith("+") ? phoneInWords(phone) : phone;
}
