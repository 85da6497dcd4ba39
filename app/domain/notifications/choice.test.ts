import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf, RHYTHMS, usualWays, WAYS, waysFor, type Choice, type Reach, type Way } from "./choice.ts";
import { notificationKinds, ruleOf, type NotificationKind } from "./kinds.ts";

const NADIA: Reach = { email: "nadia@example.org", phone: "+33639980001", pushes: 1 };
const chose = (ways: Way[], rhythm: Choice["rhythm"] = "daily"): Choice => ({ ways, rhythm });

describe("the ways a message takes", () => {
  it.each<[string, NotificationKind, Choice | null, Partial<Reach>, Way[]]>([
    ["nothing chosen: a mail", "match-digest", null, {}, ["mail"]],
    ["nothing chosen, no mail: an SMS", "match-digest", null, { email: null }, ["sms"]],
    ["nothing chosen, a browser alone: nothing, she asked for none", "match-digest", null, { email: null, phone: null }, []],
    ["an empty address is none", "match-digest", null, { email: "", phone: null }, []],
    ["SMS chosen: an SMS, though she has a mail", "match-digest", chose(["sms"]), {}, ["sms"]],
    ["all chosen: each, once", "meeting-reminder", chose(["push", "sms", "mail"]), {}, ["mail", "sms", "push"]],
    ["a notification chosen, no browser any more: nothing else is taken in its place", "meeting-reminder", chose(["push"]), { pushes: 0 }, []],
    ["a mail and a notification chosen, no browser: the mail", "letter-from-coach", chose(["mail", "push"]), { pushes: 0 }, ["mail"]],
    ["weekly: answers and meetings go all the same", "application-moved", chose(["mail"], "weekly"), {}, ["mail"]],
    ["never: no digest", "match-digest", chose(["mail"], "never"), {}, []],
    ["never: no reminder either", "meeting-reminder", chose(["mail"], "never"), {}, []],
    ["never: a code goes", "sign-in-code", chose([], "never"), {}, ["mail"]],
    ["never: the opening of an account goes", "access-opened", chose([], "never"), { email: null }, ["sms"]],
    ["a code never rings a browser", "sign-in-code", chose(["push"]), { email: null, phone: null }, []],
    ["what the application alone tells", "match-found", chose(["mail", "sms", "push"]), {}, []],
    ["a coach is written to by mail only", "recommendation-answered", null, { email: null }, []],
    ["an employer who stopped", "application-received", chose([], "never"), {}, []],
  ])("%s", (_, kind, choice, reach, ways) => expect(waysFor(kind, choice, { ...NADIA, ...reach })).toEqual(ways));

  const kinds = Object.keys(notificationKinds) as NotificationKind[];
  const anyChoice = fc.record({ ways: fc.subarray([...WAYS]), rhythm: fc.constantFrom(...RHYTHMS) });
  const anyReach = fc.record({ email: fc.constantFrom(null, "", "a@example.org"), phone: fc.constantFrom(null, "+33639980002"), pushes: fc.nat(3) });

  it("are never one she did not choose, nor one she has not, codes and welcome apart", () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), anyChoice, anyReach, (kind, choice, reach) => {
      const ways = waysFor(kind, choice, reach);
      expect(new Set(ways).size).toBe(ways.length);
      if (ways.includes("mail")) expect(reach.email).toBeTruthy();
      if (ways.includes("sms")) expect(reach.phone).toBeTruthy();
      if (ways.includes("push")) expect(reach.pushes).toBeGreaterThan(0);
      if (ruleOf(kind)?.isAlwaysSent) expect(ways).toHaveLength(reach.email || reach.phone ? 1 : 0);
      else if (choice.rhythm === "never") expect(ways).toEqual([]);
      else for (const way of ways) expect(choice.ways).toContain(way);
    }));
  });

  it("are for codes, the welcome and a change of address alone those that nobody can stop", () => {
    expect(kinds.filter((kind) => ruleOf(kind)?.isAlwaysSent)).toEqual(["sign-in-code", "sign-in-code-by-help", "access-opened", "contact-changed"]);
  });

  it("without a choice are a mail, else an SMS", () => {
    expect(usualWays(NADIA)).toEqual(["mail"]);
    expect(usualWays({ ...NADIA, email: null })).toEqual(["sms"]);
    expect(usualWays({ email: null, phone: null, pushes: 2 })).toEqual([]);
  });
});

describe("a choice as it is stored", () => {
  it.each([
    [null, null],
    [{ channels: ["push", "mail"], rhythm: "weekly" }, { ways: ["mail", "push"], rhythm: "weekly" }],
    [{ channels: ["pigeon"], rhythm: "yearly" }, { ways: [], rhythm: "daily" }],
  ])("%j is read as %j", (saved, choice) => expect(choiceOf(saved)).toEqual(choice));
});
