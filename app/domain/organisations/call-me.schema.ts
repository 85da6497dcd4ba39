import { z } from "zod";
import { field, neededOneOf, text } from "../offers/form-values.schema.ts";
import { communeCode, phoneField } from "./organisation.schema.ts";
import { organisationKinds } from "./stages.ts";

/** A number left on the page for employers. `commune` is what was typed, beside the code it was read as. */
export const callMeSchema = z.object({
  name: text(80, "Le nom est trop long\u00a0: 80 signes au plus.", { least: 2, say: "Dites-nous votre nom, par exemple Mme Leroy." }),
  kind: neededOneOf(organisationKinds, "Dites ce que vous êtes\u00a0: entreprise, association ou service public."),
  organisation: text(160, "Le nom est trop long\u00a0: 160 signes au plus.", { least: 2, say: "Donnez le nom de l’entreprise ou de l’association." }),
  phone: phoneField.transform((phone, ctx) => {
    if (phone === "") ctx.addIssue({ code: "custom", message: "Laissez un numéro à 10 chiffres, par exemple 02 61 91 00 00.", input: phone });
    return phone;
  }),
  communeCode,
  /** A box that people do not see: a robot fills it. */
  site: field<string>((given) => (given === undefined || given === "" ? { value: "" } : { wrong: "Cette case doit rester vide. Effacez-la, puis envoyez." })),
});
export type CallMeInput = z.output<typeof callMeSchema>;

/** What is said when a number could not be kept. */
export const callMeRefusals: Record<string, string> = {
  "call-me.too-many": "Beaucoup de numéros viennent d’arriver d’ici. Appelez-nous plutôt.",
  "call-me.too-fast": "Relisez vos réponses, puis appuyez encore sur Envoyer.",
};
