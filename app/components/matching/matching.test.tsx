import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BlockerChips } from "./blocker-chips.tsx";
import { ClosenessLabel } from "./closeness-label.tsx";
import { PartsBar, partsInWords } from "./parts-bar.tsx";

const parts = [
  { key: "occupation", label: "Métier", value: 1, weight: 30, sentence: "C’est son projet." },
  { key: "distance", label: "Distance", value: 0.74, weight: 20, sentence: "7 km." },
  { key: "schedule", label: "Horaires", value: 1.2, weight: 20, sentence: "Tout entre." },
];

describe("the bar of a score", () => {
  it("is said in words, out of 10, never above", () => {
    expect(partsInWords(parts)).toBe("Métier\u00a0: 10 sur 10\u00a0; Distance\u00a0: 7 sur 10\u00a0; Horaires\u00a0: 10 sur 10");
  });
  it("carries the sentence of each part, at hand by keyboard, and no percentage", () => {
    const page = html(<PartsBar score={87.5} parts={parts} />);
    expect(page).toContain("<summary>");
    expect(page).toContain('88<span class="vh"> sur 100</span>');
    for (const { sentence } of parts) expect(page).toContain(sentence);
    expect(page).not.toContain("%");
  });
});

describe("what blocks", () => {
  it("is told apart from what is missing, in words too", () => {
    const page = html(<BlockerChips blockers={["permis B"]} gaps={["CACES"]} />);
    expect(page).toContain("Bloque\u00a0: </span>permis B");
    expect(page).toContain("Manque\u00a0: </span>CACES");
  });
  it("is nothing when nothing blocks", () => expect(html(<BlockerChips blockers={[]} />)).toBe(""));
});

describe("closeness", () => {
  it.each([["very-close", "Très proche de vous", 3], ["close", "Proche de vous", 2], ["to-try", "À essayer", 1], ["with-aid", "Possible avec une aide", 1]] as const)("%s is said « %s » with %i dots", (closeness, words, dots) => {
    const page = html(<ClosenessLabel closeness={closeness} />);
    expect(page).toContain(words);
    expect(page.match(/dot-on/g)).toHaveLength(dots);
  });
});
