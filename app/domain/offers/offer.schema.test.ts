import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { offerDraftSchema } from "./offer.schema.ts";

const typed: [string, string][] = [
  ["kind", "EMPLOI"], ["title", " Agent d’entretien (F/H) "], ["romeCode", "k2204"], ["communeCode", "61278"],
  ["contract", "CDD"], ["contractMonths", "6"], ["weeklyHours", "24,5"], ["posts", ""],
  ["windows[0].days", "1"], ["windows[0].days", "2"], ["windows[0].from", "09:00"], ["windows[0].to", "15:00"],
  ["windows[1].from", ""], ["windows[1].to", ""],
  ["windows[2].days", "6"], ["windows[2].from", "9h"], ["windows[2].to", "12 h 30"],
  ["requiredSkills", "laver-les-sols"], ["usefulSkills", ""], ["licences", "B"], ["licences", "CACES-3"],
  ["startsOn", "2026-12-01"], ["endsOn", ""], ["description", "Deux lignes\r\nde texte"], ["constraints", "heavy-loads"],
];

/** What the form sends, with some fields replaced (`undefined` takes a field away). */
function sent(changes: Record<string, string | string[] | undefined> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of typed) if (!(name in changes)) form.append(name, value);
  for (const [name, values] of Object.entries(changes)) for (const value of [values ?? []].flat()) form.append(name, value);
  return form;
}
const submit = (changes?: Parameters<typeof sent>[0]) => parseWithZod(sent(changes), { schema: offerDraftSchema });
const errors = (changes?: Parameters<typeof sent>[0]) => submit(changes).reply().error ?? {};

describe("an offer typed in the form, without a script", () => {
  it("is read whole: numbers, lists of one, timetable with an empty line", () => {
    const submission = submit();
    expect(submission.reply().error).toBeUndefined();
    expect(submission.status === "success" && submission.value).toEqual({
      kind: "EMPLOI", title: "Agent d’entretien (F/H)", romeCode: "K2204", communeCode: "61278", placeNote: "", contract: "CDD", contractMonths: 6,
      totalHours: null, weeks: null, preparesFor: "", accompaniedBy: "", costs: null, gainedSkills: [], clauseHours: null, contactName: "", contactPhone: "", contactEmail: "", weeklyHours: 24.5, hoursNote: "", windows: [{ days: [1, 2], from: "09:00", to: "15:00" }, { days: [6], from: "09:00", to: "12:30" }],
      requiredSkills: ["laver-les-sols"], usefulSkills: [], licences: ["B", "CACES-3"], frenchLevel: null, experienceAsked: null, wage: "", posts: 1,
      startsOn: "2026-12-01", endsOn: null, description: "Deux lignes\nde texte", access: [], constraints: ["heavy-loads"],
    });
  });

  it.each([["24,5", 24.5], ["24.5", 24.5], ["24", 24], ["24h30", 24.5], [" 7 ", 7]])("%s hours a week is understood", (given, hours) => {
    const submission = submit({ weeklyHours: given });
    expect(submission.status === "success" && submission.value.weeklyHours).toBe(hours);
  });

  it.each<[string, Record<string, string | string[] | undefined>, string, RegExp]>([
    ["no commune", { communeCode: "" }, "communeCode", /Indiquez la commune, par exemple Flers/],
    ["a name instead of a commune", { communeCode: "Flers" }, "communeCode", /Choisissez la commune/],
    ["no title", { title: "  " }, "title", /Donnez un titre/],
    ["a title too long", { title: "x".repeat(121) }, "title", /120 signes/],
    ["no kind", { kind: undefined }, "kind", /Dites s’il s’agit/],
    ["an unknown kind", { kind: "AUTRE" }, "kind", /Dites s’il s’agit/],
    ["a job without métier", { romeCode: "" }, "romeCode", /Indiquez le métier/],
    ["a métier that is no code", { romeCode: "ménage" }, "romeCode", /Choisissez le métier/],
    ["a job without contract", { contract: "", contractMonths: "" }, "contract", /Choisissez le contrat/],
    ["an unknown contract", { contract: "ESCLAVE", contractMonths: "" }, "contract", /dans la liste/],
    ["months on a CDI", { contract: "CDI" }, "contractMonths", /laissez le nombre de mois vide/],
    ["half a month", { contractMonths: "1,5" }, "contractMonths", /nombre entier/],
    ["hours in letters", { weeklyHours: "vingt" }, "weeklyHours", /en chiffres/],
    ["a week of 60 hours", { weeklyHours: "60" }, "weeklyHours", /48 heures/],
    ["no hours for a job", { weeklyHours: "" }, "weeklyHours", /Indiquez les heures/],
    ["no hours, and no contract either", { weeklyHours: "", contract: "" }, "weeklyHours", /Indiquez les heures/],
    ["no post", { posts: "0" }, "posts", /entre 1 et 200/],
    ["posts in letters", { posts: "deux" }, "posts", /par exemple 1/],
    ["a day that does not exist", { startsOn: "2026-02-30" }, "startsOn", /qui existe/],
    ["an end before the start", { endsOn: "30/11/2026" }, "endsOn", /avant le début/],
    ["hours without days", { "windows[0].days": undefined }, "windows[0].days", /Cochez les jours/],
    ["days without hours", { "windows[0].from": "", "windows[0].to": "" }, "windows[0].from", /heure de début/],
    ["an hour that does not exist", { "windows[2].to": "25:00" }, "windows[2].to", /heure de fin/],
    ["a day of no length", { "windows[0].to": "09:00" }, "windows[0].to", /la même/],
    ["a day of 20 hours", { "windows[0].to": "05:00" }, "windows[0].to", /plus de 16 heures/],
    ["a licence nobody knows", { licences: ["B", "Z"] }, "licences", /dans la liste/],
    ["a skill that is no id", { requiredSkills: ["<script>"] }, "requiredSkills", /dans la liste/],
    ["10 000 skills", { requiredSkills: Array.from({ length: 10_000 }, (_, n) => `skill-${n}`) }, "requiredSkills", /au plus 30/],
    ["a skill ticked twice", { usefulSkills: "laver-les-sols" }, "usefulSkills", /deux fois/],
    ["a novel", { description: "a".repeat(4001) }, "description", /4\u00a0000 signes/],
    ["a mission with a contract", { kind: "BENEVOLAT", contractMonths: "" }, "contract", /n’a pas de contrat/],
    ["a mission with a wage", { kind: "BENEVOLAT", contract: "", contractMonths: "", wage: "10 €" }, "wage", /n’a pas de salaire/],
    ["an immersion with a CDD", { kind: "IMMERSION" }, "contract", /ne va pas/],
  ])("%s is said beside the field, and nothing typed is lost", (_, changes, field, sentence) => {
    const submission = submit(changes);
    expect(submission.status).toBe("error");
    expect(errors(changes)[field]?.join(" ")).toMatch(sentence);
    const kept = submission.reply().initialValue ?? {};
    if (!("title" in changes)) expect(kept["title"]).toBe(" Agent d’entretien (F/H) ");
  });

  it("a mission needs no métier, no hours and no timetable", () => {
    const form = new FormData();
    for (const [name, value] of [["kind", "BENEVOLAT"], ["title", "Aider aux devoirs"], ["communeCode", "61169"]] as const) form.append(name, value);
    expect(parseWithZod(form, { schema: offerDraftSchema }).status).toBe("success");
  });

  it("an empty form and random rubbish get sentences, never a crash", () => {
    const empty = parseWithZod(new FormData(), { schema: offerDraftSchema }).reply().error ?? {};
    expect(Object.keys(empty)).toEqual(expect.arrayContaining(["kind", "title", "communeCode"]));
    for (const value of Object.values(empty)) expect(value?.join()).toMatch(/^[A-ZÉÀ].*\.$/);
    for (const rubbish of [null, 3, "x", [], { windows: "x", title: 5, licences: {} }, { windows: [[]], posts: {} }, { windows: { 0: 1 } }, { title: "🧹🧽🪣" }]) {
      expect(offerDraftSchema.safeParse(rubbish).success).toBe(false);
    }
  });

  it("says the same through the schema alone as through Conform", () => {
    const direct = offerDraftSchema.safeParse({ kind: "EMPLOI", title: "🧹🧽🪣", romeCode: "K2204", communeCode: "61278", contract: "CDI", weeklyHours: 24.5, windows: [{ days: [5, 1, 1], from: "22:00", to: "06:00" }], posts: 2 });
    expect(direct.error?.issues).toBeUndefined();
    expect(direct.data).toMatchObject({ title: "🧹🧽🪣", weeklyHours: 24.5, posts: 2, windows: [{ days: [1, 5], from: "22:00", to: "06:00" }], access: [] });
  });
});
