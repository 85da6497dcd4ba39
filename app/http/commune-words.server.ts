import { data } from "@remix-run/node";
import { readTerritory } from "#app/use-cases/access/read-territory.server.ts";
import type { Context } from "#app/use-cases/context.server.ts";
import { readOfferWords } from "#app/use-cases/offers/read-offer-words.server.ts";
import type { again } from "./forms.server.ts";

export type FoundCommunes = { chosen: string | null; found: { code: string; label: string; hint: string }[] };

/** Turns the words of a commune (`commune`) into its code (`communeCode`) in the form, and gives those it may be. */
export async function readCommuneWords(form: FormData, ctx: Context): Promise<FoundCommunes> {
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, 120);
  const words = await readOfferWords(ctx, await readTerritory(), { metier: "", commune: typed("commune"), romeCode: "", communeCode: typed("communeCode") });
  // A sign that is no code asks to choose in the list, rather than to type again.
  form.set("communeCode", words.communeCode ?? (words.communes.length > 0 ? "?" : ""));
  return { chosen: words.communeCode, found: words.communes };
}

/** The form again with what its page shows beside the errors: the communes that were meant, those who look the same. */
export function withChoices<S>(answer: ReturnType<typeof again>, communes: FoundCommunes, similar: S[]) {
  return data({ ...answer.data, communes, similar }, answer.init ?? {});
}
