import { z } from "zod";
import { RHYTHMS, WAYS } from "./choice.ts";

/** What the page of choices sends: the ways that are ticked, and how often. */
export const tellingSchema = z.object({
  act: z.literal("choose"),
  ways: z.array(z.enum(WAYS, "Choisissez parmi les façons proposées.")).max(WAYS.length, "Choisissez parmi les façons proposées.").default([]),
  rhythm: z.enum(RHYTHMS, "Dites quand nous pouvons écrire."),
});

const NOT_UNDERSTOOD = "Ce navigateur n’a pas donné ce qu’il faut. Choisissez l’e-mail ou le SMS.";

/** What a browser that agrees to be rung sends of itself: its address at its push service, and two keys. @source Push API, RFC 8291 */
export const pushSchema = z.object({
  act: z.literal("ring"),
  endpoint: z.string(NOT_UNDERSTOOD).max(1_000, NOT_UNDERSTOOD),
  p256dh: z.string(NOT_UNDERSTOOD).regex(/^B[\w-]{86}$/, NOT_UNDERSTOOD),
  auth: z.string(NOT_UNDERSTOOD).regex(/^[\w-]{22}$/, NOT_UNDERSTOOD),
});

/** What her own page sends: a choice, or a browser. */
export const myTellingSchema = z.discriminatedUnion("act", [tellingSchema, pushSchema], "Choisissez dans la page, puis enregistrez.");

export type TellingDraft = Omit<z.output<typeof tellingSchema>, "act">;
export type PushDraft = Omit<z.output<typeof pushSchema>, "act">;

/**
 * What a stop page is sent: by a mail program, « List-Unsubscribe=One-Click », or by our own buttons.
 *
 * @source RFC 8058, section 3.2
 */
export const stopSchema = z.union([
  z.object({ "List-Unsubscribe": z.literal("One-Click") }).transform(() => ({ act: "stop" as const, isByMachine: true })),
  z.object({ act: z.enum(["stop", "resume"]) }).transform(({ act }) => ({ act, isByMachine: false })),
], "Utilisez le bouton de la page.");

/** The sentences of what the rules refuse. */
export const tellingRefusals = {
  "telling.no-way": "Cochez au moins une façon de vous prévenir, ou choisissez « Jamais ».",
  "telling.no-address": "Il n’y a ni e-mail ni numéro de téléphone. Donnez-en un à l’aide par téléphone.",
  "telling.push-unknown": NOT_UNDERSTOOD,
} as const;
