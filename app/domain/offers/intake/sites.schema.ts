import { z } from "zod";

/** One place of an order: where, how many, and where precisely. */
export type Site = { communeCode: string; posts: number | null; placeNote: string };

/** How many places one order may have. */
export const MOST_SITES = 10;
const typed = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The places of an order, lines left empty left out; the first is needed. `commune` is what was typed, `communeCode` what it means. */
export const sitesField = z.unknown().optional().transform((given, ctx): Site[] => {
  const rows: unknown[] = Array.isArray(given) ? Array.from(given) : [];
  const wrong = (place: number, field: string, message: string) => ctx.addIssue({ code: "custom", path: [place, field], message, input: given });
  if (rows.length > MOST_SITES) wrong(0, "commune", `Donnez au plus ${MOST_SITES} lieux à la fois.`);
  const sites = rows.slice(0, MOST_SITES).flatMap((row, place): Site[] => {
    const { commune, communeCode, posts, placeNote } = (typeof row === "object" && row !== null ? row : {}) as Record<string, unknown>;
    if (place > 0 && [commune, posts, placeNote].every((value) => typed(value) === "")) return [];
    const code = typed(communeCode).toUpperCase();
    const number = typed(posts) === "" ? null : Number(typed(posts));
    if (typed(commune) === "") wrong(place, "commune", "Indiquez la commune, par exemple Flers.");
    else if (!/^(\d{5}|2[AB]\d{3})$/.test(code)) wrong(place, "commune", "Nous ne connaissons pas cette commune. Écrivez son nom ou son code postal, par exemple Flers.");
    if (number !== null && (!Number.isInteger(number) || number < 1 || number > 200)) wrong(place, "posts", "Indiquez entre 1 et 200 postes.");
    if (typed(placeNote).length > 200) wrong(place, "placeNote", "La précision sur le lieu est trop longue\u00a0: 200 signes au plus.");
    return [{ communeCode: code, posts: number, placeNote: typed(placeNote) }];
  });
  if (rows.length === 0) wrong(0, "commune", "Indiquez la commune, par exemple Flers.");
  return sites;
});
