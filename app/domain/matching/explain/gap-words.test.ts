import { expect, it } from "vitest";
import type { OpenedByGap } from "../gaps-opened.ts";
import { gapInWords } from "./gap-words.ts";
import { defaultLabels } from "./labels.ts";

const say = (gap: Pick<OpenedByGap, "kind" | "code">, offers = 12) => Object.values(gapInWords(gap, offers, { min: 15, max: 30 }, defaultLabels)).join(" / ").replaceAll("\u00a0", " ");

it.each<[Pick<OpenedByGap, "kind" | "code">, string]>([
  [{ kind: "licence", code: "B" }, "Avec le permis B / 12 offres de plus"],
  [{ kind: "licence", code: "AM" }, "Avec le permis AM (BSR) / 12 offres de plus"],
  [{ kind: "certificate", code: "CACES-3" }, "Le CACES 3 / pour 12 offres à sa portée"],
  [{ kind: "hours", code: "more" }, "En acceptant plus de 30 h par semaine / 12 offres de plus"],
  [{ kind: "hours", code: "fewer" }, "En acceptant moins de 15 h par semaine / 12 offres de plus"],
  [{ kind: "availability", code: "early" }, "En commençant plus tôt le matin, dès 5 h / 12 offres de plus"],
  [{ kind: "availability", code: "late" }, "En finissant plus tard le soir, jusqu’à 22 h / 12 offres de plus"],
  [{ kind: "availability", code: "saturday" }, "En travaillant aussi le samedi / 12 offres de plus"],
  [{ kind: "french", code: "B1" }, "Avec le niveau B1 de français / 12 offres de plus"],
])("%j is said", (gap, words) => expect(say(gap)).toBe(words));

it("one offer is singular", () => expect(say({ kind: "certificate", code: "FIMO" }, 1)).toBe("La FIMO / pour 1 offre à sa portée"));
