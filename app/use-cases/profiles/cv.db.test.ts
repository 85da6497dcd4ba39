import { beforeEach, describe, expect, it } from "vitest";
import { cvAdditionSchema, cvLineSchema, cvRefusals, cvTopSchema } from "#app/domain/profiles/cv.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { shareIdOf, shareToken } from "#app/infra/secrets.server.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { addSkills, addToCv } from "./add-to-cv.server.ts";
import { changeCvLine } from "./change-cv-line.server.ts";
import { changeCvTop } from "./change-cv-top.server.ts";
import { cutCvLink, makeCvLink, readMyCvLink } from "./cv-link.server.ts";
import { myCvPdf, personCvPdf } from "./cv-pdf.server.ts";
import { openSharedCv } from "./open-shared-cv.server.ts";
import { readCvForEmployer } from "./read-cv-for-employer.server.ts";
import { readMyCv } from "./read-my-cv.server.ts";
import { readMyCvLine } from "./read-my-cv-line.server.ts";
import { readSkillsLearnt } from "./read-skills-learnt.server.ts";
import { readSkillsToTick } from "./read-skills-to-tick.server.ts";
import { whoLookedAtMyFile } from "./who-looked-at-my-file.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;
const DAY_MS = 86_400_000;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, metier, skill, outbox_event, audit CASCADE`;
  await held.db.rateLimiterFlexible.deleteMany();
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, phone: "+33639980102", licences: ["B"] });
  await held.db.metier.create({ data: { romeCode: "K1304", label: "Aide à domicile", source: "starter" } });
  await held.db.skill.createMany({ data: [["repasser", "Repasser"], ["cuisiner", "Cuisiner"]].map(([id, label]) => ({ id: id ?? "", label: label ?? "", source: "starter" })) });
  await held.db.metierSkill.createMany({ data: ["repasser", "cuisiner"].map((skillId, rank) => ({ romeCode: "K1304", skillId, rank })) });
});

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const herself = (days = 0) => testContext(held.db, nadia.actor, new Date(NOW.getTime() + days * DAY_MS));
const add = (what: "experience" | "formation" | "langue", given: object) => addToCv(herself(), cvAdditionSchema(what).parse(given));
const change = (key: string, given: object) => changeCvLine(herself(), key, cvLineSchema.parse(given));
const top = (part: "titre" | "phrase" | "contact" | "naissance", given: object) => changeCvTop(herself(), cvTopSchema(part).parse(given));
const keyOf = async (words: string) => (await readMyCv(herself())).lines.find((line) => line.words === words)?.key ?? "";

async function asEmployer() {
  const employer = await savedEmployer(held.db, orne);
  const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
  const application = await savedApplication(held.db, nadia.id, offer.id);
  return async () => {
    const read = await readCvForEmployer(testContext(held.db, employer.actor), application.id);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
}

describe("her CV", () => {
  it("gets what she adds: the matching hears of what she has done, and its métier is found from her words", async () => {
    expect(await add("experience", { kind: "emploi", label: "Aide à domicile", place: "Flers", years: "2", months: "6", endedYear: "2022" })).toEqual({ ok: true, value: { romeCode: "K1304", isOnCv: true } });
    expect(await add("experience", { kind: "benevolat", label: "Zzzz", months: "3" })).toEqual({ ok: true, value: { romeCode: null, isOnCv: true } });
    await add("formation", { label: "CAP cuisine", place: "Alençon", year: "2010" });
    await add("langue", { label: "Portugais, couramment" });
    await add("langue", { label: "portugais : un peu" });
    const { cv } = await readMyCv(herself());
    expect(cv.experience).toEqual([{ label: "Zzzz", detail: "bénévolat, 3\u00a0mois" }, { label: "Aide à domicile", detail: "Flers, 2\u00a0ans et 6\u00a0mois, jusqu’en 2022" }]);
    expect([cv.trainings, cv.languages]).toEqual([[{ label: "CAP cuisine", detail: "Alençon, 2010" }], ["portugais : un peu"]]);
    expect(await held.db.outboxEvent.count({ where: { type: "profile.changed" } })).toBe(2);
    expect(await held.db.experience.findFirst({ where: { romeCode: "K1304" } })).toMatchObject({ months: 30, kind: "emploi" });
  });

  it("shows what she learnt in her own life as skills she ticks, never as experience", async () => {
    expect(await add("experience", { kind: "vie", label: "Aide à domicile" })).toMatchObject({ value: { isOnCv: false } });
    expect(await readSkillsToTick(herself(), "K1304")).toMatchObject({ from: "metier", name: "Aide à domicile", skills: [{ id: "repasser" }, { id: "cuisiner" }] });
    await addSkills(herself(), ["repasser", "voler"]);
    await addSkills(herself(), ["repasser"]);
    expect(await readSkillsToTick(herself(), "K1304")).toMatchObject({ skills: [{ id: "cuisiner" }] });
    expect(await readSkillsToTick(herself(), "Z9999")).toBeNull();
    const { cv } = await readMyCv(herself());
    expect([cv.experience, cv.skills]).toEqual([[], ["Repasser"]]);
  });

  it("proposes what a mission taught her, once she began it, and adds nothing before she ticks it", async () => {
    const offer = await savedOffer(held.db, orne, { columns: { kind: "BENEVOLAT", contract: null, wage: "", title: "Trier des vêtements", gainedSkills: ["repasser", "gone", "cuisiner"] } });
    const { id } = await savedApplication(held.db, nadia.id, offer.id, { state: "positionne" });
    expect(await readSkillsLearnt(herself(), id)).toBeNull();
    await held.db.application.update({ where: { id }, data: { state: "demarre" } });
    expect(await readSkillsLearnt(herself(), id)).toEqual({ from: "mission", name: "Trier des vêtements", skills: [{ id: "repasser", label: "Repasser" }, { id: "cuisiner", label: "Cuisiner" }] });
    expect((await readMyCv(herself())).cv.skills).toEqual([]);
    await addSkills(herself(), ["repasser", "cuisiner"]);
    expect(await readSkillsLearnt(herself(), id)).toBeNull();
    const other = await savedBeneficiary(held.db, orne);
    expect(await readSkillsLearnt(testContext(held.db, other.actor, NOW), id)).toBeNull();
    expect(await readSkillsLearnt(herself(), "x")).toBeNull();
  });

  it("says a line in her words, takes it out and puts it back; the employer reads the same, and her answers stay", async () => {
    const employer = await asEmployer();
    const licence = await keyOf("Permis B (voiture)");
    expect(codeOf(await change(licence, { act: "words", words: "Permis B depuis 2004" }))).toBe("ok");
    expect((await employer()).licences).toEqual(["Permis B depuis 2004"]);
    expect(codeOf(await change(licence, { act: "hide" }))).toBe("ok");
    expect((await employer()).licences).toEqual([]);
    expect((await readMyCv(herself())).lines.find(({ key }) => key === licence)).toMatchObject({ isHidden: true, words: "Permis B depuis 2004" });
    await change(licence, { act: "show" });
    await change(licence, { act: "words", words: "" });
    expect((await employer()).licences).toEqual(["Permis B (voiture)"]);
    expect((await held.db.beneficiary.findFirstOrThrow({ where: { id: nadia.id } })).licences).toEqual(["B"]);
  });

  it("has an experience corrected where it is, deleted for good, and refuses to delete an answer", async () => {
    await add("experience", { kind: "emploi", label: "Plonge", months: "8" });
    const key = await keyOf("Plonge");
    await change(key, { act: "words", words: "Plonge et entretien", place: "Bistrot", years: "1", months: "2", endedYear: "2020" });
    const line = await readMyCvLine(herself(), key);
    expect(line.ok && line.value).toMatchObject({ words: "Plonge et entretien", detail: "Bistrot, 1\u00a0an et 2\u00a0mois, jusqu’en 2020", years: 1, months: 2, canDelete: true });
    expect(codeOf(await change(key, { act: "delete" }))).toBe("ok");
    expect([await held.db.experience.count(), codeOf(await change(key, { act: "delete" })), codeOf(await change("licence:B", { act: "delete" }))]).toEqual([0, "cv.no-such-line", "cv.not-yours-to-delete"]);
  });

  it("of someone else is never reached by a key of hers", async () => {
    const other = await savedBeneficiary(held.db, orne);
    const id = nextId();
    await held.db.experience.create({ data: { id, beneficiaryId: other.id, kind: "emploi", label: "À elle", months: 3 } });
    for (const act of ["hide", "delete", "words"]) expect(codeOf(await change(`experience:${id}`, { act, words: "x" }))).toBe("cv.no-such-line");
    expect(await held.db.experience.findUniqueOrThrow({ where: { id } })).toMatchObject({ label: "À elle" });
  });

  it("shows her birth date only when she wants it, and joins her by what she ticked", async () => {
    expect((await readMyCv(herself())).cv).toMatchObject({ born: null, phone: { e164: "+33639980102" } });
    await top("naissance", { bornOn: "3/5/1988" });
    await top("contact", { showsEmail: "on" });
    await top("titre", { title: "Auxiliaire de vie" });
    await top("phrase", { about: "J’aime que ce soit net." });
    expect((await readMyCv(herself())).cv).toMatchObject({ born: "3\u00a0mai 1988", phone: null, title: "Auxiliaire de vie", about: "J’aime que ce soit net.", projects: ["Agent d’entretien"] });
    await top("naissance", { bornOn: "" });
    expect((await readMyCv(herself())).cv.born).toBeNull();
    expect(codeOf(await top("naissance", { bornOn: "2090-01-01" }))).toBe("cv.born-too-late");
  });

  it("tells her of words an employer need not read, and takes nothing out", async () => {
    await top("phrase", { about: "Au RSA depuis 2020, reconnue RQTH." });
    const { tooMuch, cv } = await readMyCv(herself());
    expect([tooMuch, cv.about]).toEqual([["RSA", "RQTH"], "Au RSA depuis 2020, reconnue RQTH."]);
  });

  it("keeps both when two pages save at once, and stops at what a CV can hold", async () => {
    await Promise.all([change("licence:B", { act: "hide" }), change("project:K2204", { act: "hide" }), top("titre", { title: "Moi" })]);
    expect((await held.db.cv.findFirstOrThrow()).hidden.sort()).toEqual(["licence:B", "project:K2204"]);
    await held.db.training.createMany({ data: Array.from({ length: 20 }, (_, at) => ({ id: nextId(), beneficiaryId: nadia.id, label: `F${at}` })) });
    const refused = await add("formation", { label: "De trop" });
    expect(codeOf(refused)).toBe("cv.too-many");
    expect(Object.keys(cvRefusals)).toEqual(expect.arrayContaining(["cv.too-many", "cv.no-such-line", "cv.not-yours-to-delete", "cv.born-too-late"]));
  });

  it("is a PDF for her, and for her coach, who is written down; not for another coach", async () => {
    expect((await myCvPdf(herself())).file.subarray(0, 5).toString()).toBe("%PDF-");
    const stranger = await savedCoach(held.db, orne);
    expect(codeOf(await personCvPdf(testContext(held.db, stranger.actor), nadia.id))).toBe("person.missing");
    const pdf = await personCvPdf(testContext(held.db, coach.actor), nadia.id);
    expect(pdf.ok && pdf.value.name).toBe("CV Nadia Robert");
    expect(await whoLookedAtMyFile(herself())).toMatchObject([{ who: "Solene Martin (coach)", what: "a ouvert votre CV" }]);
  });
});

describe("a link to her CV", () => {
  const nobody = (days = 0) => testContext(held.db, { role: "nobody" as const }, new Date(NOW.getTime() + days * DAY_MS));
  const looking = { ip: "192.0.2.1", isLook: true };
  const tokenOf = async () => (await readMyCvLink(herself()))?.address.split("/").at(-1) ?? "";

  it("is one, whatever she presses; each look is counted, not hers, nor a robot's, and nothing of who looked", async () => {
    await Promise.all([makeCvLink(herself()), makeCvLink(herself())]);
    expect(await held.db.share.count()).toBe(1);
    const token = await tokenOf();
    expect(await openSharedCv(nobody(), token, looking)).toMatchObject({ ok: true, value: { state: "open", cv: { name: "Nadia Robert" } } });
    await openSharedCv(nobody(1), token, looking);
    await openSharedCv(nobody(2), token, { ...looking, isLook: false });
    await openSharedCv(herself(2), token, looking);
    expect(await readMyCvLink(herself())).toMatchObject({ seen: 2, lastSeenAt: new Date(NOW.getTime() + DAY_MS) });
    expect(await held.db.audit.count()).toBe(0);
  });

  it("cut, shows nothing any more, and the next one has another address", async () => {
    await makeCvLink(herself());
    const first = await tokenOf();
    await cutCvLink(herself());
    expect(await openSharedCv(nobody(), first, looking)).toEqual({ ok: true, value: { state: "cut" } });
    expect(await readMyCvLink(herself())).toBeNull();
    await makeCvLink(herself());
    expect(await tokenOf()).not.toBe(first);
    expect(await openSharedCv(nobody(), first, looking)).toEqual({ ok: true, value: { state: "cut" } });
  });

  it("ends after 90 days, and with her account", async () => {
    await makeCvLink(herself());
    const token = await tokenOf();
    expect(await openSharedCv(nobody(89), token, looking)).toMatchObject({ value: { state: "open" } });
    expect(await openSharedCv(nobody(90), token, looking)).toEqual({ ok: true, value: { state: "expired" } });
    await held.db.user.update({ where: { id: nadia.userId }, data: { disabledAt: NOW } });
    expect(await openSharedCv(nobody(), token, looking)).toEqual({ ok: true, value: { state: "cut" } });
  });

  it("is not found by guessing: counted by network, and a right one still opens", async () => {
    await makeCvLink(herself());
    const token = await tokenOf();
    const codes = new Set<string>();
    for (let at = 0; at < 45; at += 1) codes.add(codeOf(await openSharedCv(nobody(), token.slice(0, -1) + (token.endsWith("A") ? "B" : "A"), looking)));
    expect([...codes]).toEqual(["cv-link.missing", "cv-link.too-many"]);
    expect(codeOf(await openSharedCv(nobody(), token, looking))).toBe("ok");
  });

  it("to a card, or erased, opens no CV", async () => {
    const id = nextId();
    await held.db.share.create({ data: { id, beneficiaryId: nadia.id, kind: "card", shows: [], createdAt: NOW } });
    expect(codeOf(await openSharedCv(nobody(), shareToken(id), looking))).toBe("cv-link.missing");
    expect(shareIdOf(shareToken(id))).toBe(id);
  });
});
