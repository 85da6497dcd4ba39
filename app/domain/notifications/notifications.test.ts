import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomLeft } from "../matching/spread.ts";
import { composeMail, composeSms, type MessageFacts } from "./compose.ts";
import { gsmLength, ONE_SMS, toGsm } from "./gsm.ts";
import { notificationKinds, ruleOf, type NotificationKind } from "./kinds.ts";
import { mailWords, type WrittenKind } from "./mail-texts.ts";
import { composePush, PUSH_SENTENCE } from "./push-words.ts";
import { dayAfter, isQuiet, openingOf, sendableAt } from "./quiet-hours.ts";
import { TELLING } from "./telling.ts";

const facts: MessageFacts = {
  firstName: "Nadia", brandName: "Passerelle · Orne", helpPhone: "02 61 91 00 00", link: "https://emploi.example.org/mon-espace",
};
const written = Object.keys(mailWords) as WrittenKind[];

describe("the kinds", () => {
  it("are all written, save those told in the application only", () => {
    const inApplicationOnly = (Object.keys(notificationKinds) as NotificationKind[]).filter((kind) => ruleOf(kind)?.channels.length === 0);
    expect(inApplicationOnly).toEqual(["match-found"]);
    expect(written.sort()).toEqual(Object.keys(notificationKinds).filter((kind) => kind !== "match-found").sort());
  });

  it("a word that is none has no rule", () => expect(ruleOf("toString")).toBeUndefined());
});

describe("a mail", () => {
  it.each(written)("%s says nothing of the person but her first name, and nothing of anyone else", (kind) => {
    const mail = composeMail(kind, facts);
    const said = `${mail.subject} ${mail.text} ${mail.html}`.toLowerCase();
    for (const word of ["rsa", "bénéficiaire", "coach", "brsa", "refus", "accept", "entretien", "bénévol", "emploi ", "insertion", "revenu"]) expect(said).not.toContain(word);
    expect(mail.subject).not.toContain("Nadia");
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/ [:;?!]/);
  });

  it("shows its link in both forms, once", () => {
    const { text, html } = composeMail("match-digest", facts);
    expect(text.split(facts.link)).toHaveLength(2);
    expect(html).toContain(`href="${facts.link}"`);
    expect(html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(html).not.toMatch(/<img|src=|url\(/);
  });

  it("escapes what a name may hold", () => {
    const { html, text } = composeMail("match-digest", { ...facts, firstName: `<b>"O'Neil" & co` });
    expect(html).toContain("Bonjour &lt;b&gt;&quot;O&#39;Neil&quot; &amp; co,");
    expect(html).not.toContain("<b>");
    expect(text).toContain(`Bonjour <b>"O'Neil" & co,`);
  });

  it("of a code that the help line sends leads to the page where it is typed", () => {
    const link = `https://emploi.example.org${notificationKinds["sign-in-code-by-help"].page("7")}`;
    const { text, html } = composeMail("sign-in-code-by-help", { ...facts, link, code: "012345" });
    expect(text).toContain("012345");
    expect(html).toContain('href="https://emploi.example.org/connexion/code?essai=7"');
  });

  it("of a change says what was changed: an address or a number, by whichever way it is told", () => {
    const said = (isNumberChanged: boolean) => [composeMail("contact-changed", { ...facts, isNumberChanged }).text, composeSms("contact-changed", { ...facts, isNumberChanged })];
    for (const text of said(true)) {
      expect(text).toContain("numéro");
      expect(text).not.toContain("adresse");
    }
    for (const text of said(false)) {
      expect(text).toContain("adresse e-mail");
      expect(text).not.toContain("numéro");
    }
  });

  it("of a code holds the code and no link to follow", () => {
    const { text, html } = composeMail("sign-in-code", { ...facts, code: "012345" });
    expect(text).toContain("012345");
    expect(html).toContain(">012345<");
    expect(html).not.toContain("<a ");
  });
});

const stopLink = "https://emploi.example.org/stop/AAECAwQFBgcICQoLDA0ODw";

describe("the address that stops messages", () => {
  const stoppable = written.filter((kind) => notificationKinds[kind].audience === "beneficiary");

  it.each(stoppable)("%s: stands once at the foot of a mail, in both forms", (kind) => {
    const { text, html } = composeMail(kind, { ...facts, stopLink });
    expect(text.trim().endsWith(stopLink)).toBe(true);
    expect(text.split(stopLink)).toHaveLength(2);
    expect(html.split(`href="${stopLink}"`)).toHaveLength(2);
  });

  /** The longest that its link may be: most open without signing in, 32 signs of token. */
  const longestPage = (kind: WrittenKind) => (["meeting-reminder", "meeting-changed", "invitation-received"].includes(kind) ? `/r/${"0".repeat(32)}` : ruleOf(kind)!.page("0".repeat(32)));

  it.each(stoppable)("%s: stands in the SMS, which stays one, whatever the brand, on a site of 24 signs at most", (kind) => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.integer({ min: 4, max: 24 }), (brandName, length) => {
      const site = `https://${"a".repeat(length)}`;
      const sms = composeSms(kind, { ...facts, brandName, link: `${site}${longestPage(kind)}`, stopLink: `${site}/stop/AAECAwQFBgcICQoLDA0ODw` });
      expect(sms.endsWith(` ${site}${longestPage(kind)} Stop : ${site}/stop/AAECAwQFBgcICQoLDA0ODw`)).toBe(true);
      expect(gsmLength(sms)).toBeLessThanOrEqual(ONE_SMS);
      expect(sms.indexOf(" https://")).toBeGreaterThan(10);
    }));
  });

  it.each(stoppable)("%s: with a number that reads STOP, stands in the SMS on a site of 60 signs too", (kind) => {
    const site = `https://${"a".repeat(60)}`;
    const sms = composeSms(kind, { ...facts, link: `${site}${longestPage(kind)}`, stopLink: `${site}/stop/AAECAwQFBgcICQoLDA0ODw`, stopNumber: "+33639980000" });
    expect(sms.endsWith(`${longestPage(kind)} STOP au +33639980000`)).toBe(true);
    expect(gsmLength(sms)).toBeLessThanOrEqual(ONE_SMS);
  });

  it("gives way to what is to be said where an address is long", () => {
    const long = `https://${"a".repeat(70)}.example.org`;
    const sms = composeSms("match-digest", { ...facts, link: `${long}/mon-espace`, stopLink: `${long}/stop/AAECAwQFBgcICQoLDA0ODw` });
    expect(sms).toBe(`Passerelle : Il y a du nouveau pour vous. Pour voir : ${long}/mon-espace`);
  });

  it("is in no code", () => {
    expect(composeMail("sign-in-code", { ...facts, code: "012345" }).text).not.toContain("/stop/");
  });
});

describe("a notification", () => {
  it("shows the place and one sentence, whatever it is about", () => {
    const note = composePush({ brandName: "Passerelle · Orne", page: "/mon-espace/messages" });
    expect(note).toEqual({ title: "Passerelle", body: PUSH_SENTENCE, url: "/mon-espace/messages" });
  });
});

describe("an SMS", () => {
  it.each(written)("%s fits one SMS of the GSM alphabet", (kind) => {
    const sms = composeSms(kind, kind.startsWith("sign-in-code") ? { ...facts, code: "012345", link: kind === "sign-in-code" ? facts.link : `https://emploi.example.org/connexion/code?essai=${"0".repeat(36)}` } : facts);
    expect(sms).toMatch(/^[A-Za-z0-9 .,:;?!'/éèàùì_=-]+$/);
    expect(sms.length).toBeLessThanOrEqual(160);
    if (kind.startsWith("sign-in-code")) expect(sms).toMatch(/^012345 /);
    expect(sms.includes("https://")).toBe(kind !== "sign-in-code");
  });
});

describe("one SMS is one SMS", () => {
  it.each(written)("%s, however long the brand and the address, code and link whole", (kind) => {
    const isCode = kind.startsWith("sign-in-code");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.nat(90), (brandName, length) => {
        const link = `https://${"a".repeat(length)}.example.org/connexion/code?essai=${"0".repeat(36)}`.slice(0, 150);
        const sms = composeSms(kind, { ...facts, brandName, link, ...(isCode ? { code: "012345" } : {}) });
        expect(gsmLength(sms)).toBeLessThanOrEqual(ONE_SMS);
        expect(toGsm(sms)).toBe(sms);
        if (isCode) expect(sms.startsWith("012345 ")).toBe(true);
        if (kind !== "sign-in-code") expect(sms.endsWith(link)).toBe(true);
      }),
    );
  });

  it.each(written)("%s says on a locked screen nothing of what the help is", (kind) => {
    const said = composeSms(kind, facts).toLowerCase();
    for (const word of ["rsa", "bénéficiaire", "coach", "refus", "accept", "entretien", "bénévol", "emploi ", "insertion", "nadia"]) expect(said).not.toContain(word);
  });

  it.each([
    ["L’été, « ça » va : 9 h – 17 h…", "L'été, \" ca \" va : 9 h - 17 h..."],
    ["Où êtes-vous, Loïc ?", "Où etes-vous, Loic ?"],
    ["cœur\u00a0: 5 €", "coeur : 5 €"],
    ["🧹 é", "? é"],
  ])("%j is sent as %j", (text, sent) => expect(toGsm(text)).toBe(sent));

  it("counts the few signs that take two places", () => {
    expect(gsmLength("5 €")).toBe(4);
    expect(gsmLength("é".repeat(160))).toBe(160);
  });
});

describe("quiet hours", () => {
  it.each([
    ["winter, 20 h 59", "2026-11-20T19:59:59Z", false],
    ["winter, 21 h", "2026-11-20T20:00:00Z", true],
    ["winter, 7 h 59", "2026-11-21T06:59:59Z", true],
    ["winter, 8 h", "2026-11-21T07:00:00Z", false],
    ["summer, 21 h", "2026-07-14T19:00:00Z", true],
    ["summer, 8 h", "2026-07-15T06:00:00Z", false],
  ])("%s", (_, at, quiet) => expect(isQuiet(new Date(at))).toBe(quiet));

  it.each([
    ["in the evening, the next morning", "2026-11-20T21:30:00Z", "2026-11-21T07:00:00Z"],
    ["after midnight, the same morning", "2026-11-21T01:00:00Z", "2026-11-21T07:00:00Z"],
    ["the night clocks go forward", "2027-03-27T22:00:00Z", "2027-03-28T06:00:00Z"],
    ["the night clocks go back", "2026-10-24T20:00:00Z", "2026-10-25T07:00:00Z"],
    ["by day, at once", "2026-11-20T12:00:00Z", "2026-11-20T12:00:00Z"],
  ])("a message of %s", (_, at, sent) => expect(sendableAt(new Date(at), false)).toEqual(new Date(sent)));

  it("do not hold a code back", () => {
    const night = new Date("2026-11-21T01:00:00Z");
    expect(sendableAt(night, ruleOf("sign-in-code")!.ignoresQuietHours)).toEqual(night);
  });

  it("never send at night, never wait more than 12 hours, at any instant", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true }), (now) => {
        const at = sendableAt(now, false);
        expect(isQuiet(at)).toBe(false);
        expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(0);
        expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
      }),
    );
  });

  it("open at 8 h, and know the day after", () => {
    expect(dayAfter("2027-02-28")).toBe("2027-03-01");
    expect(openingOf("2026-07-14")).toEqual(new Date("2026-07-14T06:00:00Z"));
  });
});

it("an offer is told to at most eight people a post at once", () => {
  expect(roomLeft(1, 0)).toBe(TELLING.peoplePerPost);
  expect(roomLeft(2, 13)).toBe(3);
  expect(roomLeft(1, 30)).toBe(0);
});
