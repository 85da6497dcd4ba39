import { describe, expect, it } from "vitest";
import { enteredFor, factsOfCard, type EnteredPart, type FactOfCard } from "./entered-by.ts";
import { profileChangeSchema } from "./profile.schema.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const by = (section: string, byRole: string, day: number): EnteredPart => ({ section, byRole, byName: byRole === "coach" ? "Solène Martin" : "Nadia Robert", at: at(day) });

describe("who entered what is on a person's card", () => {
  it("every part of a profile that may be changed belongs to a fact of the card", () => {
    const sections = profileChangeSchema.options.map((option) => ("shape" in option ? (option.shape.section as { value: string }).value : ""));
    expect(sections).toContain("travel");
    expect(sections.filter((section) => !Object.values(factsOfCard).some((of) => (of as readonly string[]).includes(section)))).toEqual([]);
  });

  const cases: [string, EnteredPart[], FactOfCard, string | null][] = [
    ["travel means by the coach", [by("travel", "coach", 3)], "travel", "coach"],
    ["availability by the coach", [by("week", "coach", 3)], "week", "coach"],
    ["skills by the coach", [by("skills", "coach", 3)], "skills", "coach"],
    ["lines of the CV by the coach", [by("experience", "coach", 3)], "experience", "coach"],
    ["her own correction since", [by("travel", "coach", 3), by("travel", "beneficiary", 5)], "travel", "beneficiary"],
    ["hers first, the coach's since", [by("reads", "beneficiary", 3), by("speaks", "coach", 5)], "french", "coach"],
    ["two questions that make one fact", [by("work", "coach", 3), by("kinds", "beneficiary", 4)], "kinds", "beneficiary"],
    ["the other fact of the same question", [by("work", "coach", 3), by("kinds", "beneficiary", 4)], "avoid", "coach"],
    ["nobody yet", [by("travel", "coach", 3)], "week", null],
  ];
  it.each(cases)("%s", (_, entered, fact, byRole) => expect(enteredFor(entered, fact)?.byRole ?? null).toBe(byRole));
});
