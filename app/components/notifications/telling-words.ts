import { phoneInWords } from "#app/domain/accounts/address.ts";
import type { Rhythm, Way } from "#app/domain/notifications/choice.ts";
import type { Choice } from "../ui/choices.tsx";

/** How a person is told, for the page that shows it. */
export type Telling = { firstName: string; email: string | null; phone: string | null; had: readonly Way[]; ways: readonly Way[]; rhythm: Rhythm };

/** The ways she has, each with where it leads. */
export function wayChoices({ had, email, phone }: Telling, isHers: boolean): Choice[] {
  const all: Record<Way, Choice> = {
    mail: { value: "mail", label: "E-mail", hint: email ?? "", icon: "mail" },
    sms: { value: "sms", label: "SMS", hint: phone === null ? "" : phoneInWords(phone), icon: "message" },
    push: { value: "push", label: "À l’écran", hint: isHers ? "De votre téléphone." : "De son téléphone.", icon: "bell" },
  };
  return had.map((way) => all[way]);
}

/** How often new offers are told. */
export const rhythmChoices: readonly (Choice & { value: Rhythm })[] = [
  { value: "at-once", label: "Tout de suite", hint: "Un message par heure au plus." },
  { value: "daily", label: "Une fois par jour", hint: "S’il y a du nouveau." },
  { value: "weekly", label: "Une fois par semaine", hint: "Le lundi matin, s’il y a du nouveau." },
  { value: "never", label: "Jamais", hint: "Plus aucun message. Tout reste dans l’espace." },
];

/** What she has not, and could be written to by: « ni e-mail ni numéro », « e-mail », « numéro de téléphone ». */
export function lacking({ email, phone }: Telling): "both" | "mail" | "phone" | null {
  if (!email && !phone) return "both";
  if (!email) return "mail";
  return phone ? null : "phone";
}
