import { licenceLabel } from "../offers/licences.ts";
import type { Relaxation, Widening } from "./widen.ts";

const words: Record<Relaxation["kind"], (code: string | null) => string> = {
  "later-start": () => "si les horaires commençaient à 8\u00a0h",
  "earlier-end": () => "si les horaires finissaient à 18\u00a0h",
  "no-weekend": () => "sans le travail du week-end",
  licence: (code) => `sans demander ${licenceLabel(code ?? "")}`,
  french: (code) => `si le français demandé était ${code ?? ""}`,
  shuttle: () => "avec une navette pour venir",
};

/** « Votre offre correspond à 12 personnes dans votre zone. », « moins de 5 » below. */
export function suitsInWords(people: number | null): string {
  return `correspond à ${people === null ? "moins de 5" : people}\u00a0personnes qui peuvent venir`;
}

/** « 7 de plus si les horaires commençaient à 8 h », one sentence each. */
export function ideasInWords({ ideas }: Widening): string[] {
  return ideas.map(({ relaxation, more }) => `${more} de plus ${words[relaxation.kind](relaxation.code)}`);
}
