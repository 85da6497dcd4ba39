import { z } from "zod";

/** The one question of the first page. Everything about its content is said by the use case, which reads addresses. */
export const askCodeSchema = z.object({
  adresse: z.string("Écrivez votre adresse e-mail ou votre numéro de téléphone.").max(254, "Cette adresse est trop longue."),
  retour: z.string().max(500).optional().catch(undefined),
});

/** The id of no attempt. */
const NO_ATTEMPT = "00000000-0000-0000-0000-000000000000";

/** The six digits, however they are spaced. */
export const giveCodeSchema = z.object({
  code: z.string("Recopiez les 6 chiffres du message.").max(40, "Le code a 6 chiffres."),
  // Not typed by anyone: an attempt that cannot be read is one that has expired, and an address to come back to is left out.
  essai: z.uuid().catch(NO_ATTEMPT),
  retour: z.string().max(500).optional().catch(undefined),
});
