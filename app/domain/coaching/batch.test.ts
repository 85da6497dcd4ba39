import { describe, expect, it } from "vitest";
import type { SuggestionList } from "../matching/spread.ts";
import { isInBatch, isTickedAtFirst, spreadBatch, type BatchView } from "./batch.ts";
import { noteName, notesById, pairValue } from "./pairs.ts";
import type { ProposalFacts } from "./portfolio.ts";
import { proposeBatchSchema } from "./propose.schema.ts";

const NOW = new Date("2026-11-20T08:00:00Z");
const row = (given: Partial<ProposalFacts> = {}) => ({ beneficiaryId: "p1", episode: { isInJob: false }, pendingProposals: 0, underWay: 0, lastProposalAt: null, ...given });

describe("whom a batch is for", () => {
  it.each<[string, Partial<ProposalFacts>, BatchView, boolean, boolean]>([
    ["quiet", {}, "sans-proposition", true, true],
    ["quiet, among all", {}, "toutes", true, true],
    ["with a proposal to answer", { pendingProposals: 1 }, "sans-proposition", false, true],
    ["with a proposal to answer, among all", { pendingProposals: 1 }, "toutes", true, false],
    ["whose answer is at an employer’s, among all", { underWay: 1 }, "toutes", true, false],
    ["in a job, among all", { episode: { isInJob: true } }, "toutes", true, false],
    ["in a job, chosen", { episode: { isInJob: true } }, "choisies", true, true],
    ["whose coaching is over, among all", { episode: null }, "toutes", false, false],
    ["whose coaching is over, chosen", { episode: null }, "choisies", true, true],
  ])("%s", (_, given, view, isIn, isTicked) => {
    expect(isInBatch(row(given), view, ["p1"], NOW)).toBe(isIn);
    expect(isTickedAtFirst(row(given), view)).toBe(isTicked);
  });

  it("of the chosen, only those", () => expect(isInBatch(row(), "choisies", ["p2"], NOW)).toBe(false));
});

describe("the suggestions of a batch", () => {
  const list = (person: string): SuggestionList => ({ person, offers: ["a", "b", "c", "d"].map((offer, i) => ({ offer, score: 80 - i })) });

  it("are three a person; those who are not ticked keep their order and take nobody's place", () => {
    const lists = ["p1", "p2", "p3"].map(list);
    const { lists: spreadLists, moved } = spreadBatch(lists, (person) => person !== "p1", new Map(), { multiple: 1 });
    expect(spreadLists.map(({ person, offers }) => [person, offers.map(({ offer }) => offer)])).toEqual([["p1", ["a", "b", "c"]], ["p2", ["b", "a", "c"]], ["p3", ["a", "b", "c"]]]);
    expect([...moved]).toEqual([["p2", { person: "p2", from: "a", to: "b", cost: 1 }]]);
  });

  it("keep the best one in sight when the rule puts another first", () => {
    const { lists } = spreadBatch([list("p1")], () => true, new Map(), { already: new Map([["a", 8], ["b", 8], ["c", 8]]) });
    expect(lists[0]?.offers.map(({ offer }) => offer)).toEqual(["d", "a", "b"]);
  });
});

describe("the form of a batch", () => {
  const [person, offer] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];

  it("reads what the boxes and the words send, one or several", () => {
    const read = (given: object) => proposeBatchSchema.parse(given);
    expect(read({ pairs: pairValue(person, offer), note: " Bonjour " })).toEqual({ pairs: [{ beneficiaryId: person, offerId: offer }], note: "Bonjour", isKnowing: false });
    const two = read({ pairs: [pairValue(person, offer), pairValue(offer, person)], isKnowing: "oui", notes: { [noteName(person)]: "Pour vous" } });
    expect(two).toMatchObject({ pairs: [{ beneficiaryId: person }, { beneficiaryId: offer }], isKnowing: true });
    expect(notesById(two.notes)).toEqual({ [person]: "Pour vous" });
    expect(read({})).toMatchObject({ pairs: [], note: "" });
  });

  it.each([[{ pairs: "bof" }], [{ pairs: `${person}:` }], [{ pairs: `${person}:${offer}:${offer}` }], [{ pairs: Array.from({ length: 181 }, (_, i) => pairValue(person, `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`)) }], [{ notes: { [noteName(person)]: "x".repeat(501) } }]])("refuses %o", (given) => {
    expect(proposeBatchSchema.safeParse(given).success).toBe(false);
  });
});
