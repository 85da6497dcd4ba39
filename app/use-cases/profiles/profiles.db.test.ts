import { beforeEach, describe, expect, it } from "vitest";
import { profileChangeSchema, profileRefusals, type ProfileChange } from "#app/domain/profiles/profile.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { communes, savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { personPage } from "#tests/support/person-page.ts";
import { readCvForEmployer } from "./read-cv-for-employer.server.ts";
import { readMyProfile } from "./read-my-profile.server.ts";
import { readTelling } from "../notifications/read-telling.server.ts";
import { readPersonPage } from "../coaching/read-person-page.server.ts";
import { updateProfile } from "./update-profile.server.ts";
import { whoLookedAtMyFile } from "./who-looked-at-my-file.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, metier, skill, outbox_event, audit CASCADE`;
  orne = await savedTerritory(held.db);
  coach = await savedCoach(held.db, orne);
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, phone: "+33639980102" });
  await held.db.metier.createMany({ data: [["K1304", "Aide à domicile"], ["K2204", "Agent d’entretien"]].map(([romeCode, label]) => ({ romeCode: romeCode ?? "", label: label ?? "", source: "starter" })) });
  await held.db.skill.createMany({ data: [["laver-sols", "Laver les sols"], ["repasser", "Repasser"]].map(([id, label]) => ({ id: id ?? "", label: label ?? "", source: "starter" })) });
});

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const change = (given: object): ProfileChange => profileChangeSchema.parse(given);
const herself = (minutes = 0) => testContext(held.db, nadia.actor, new Date(NOW.getTime() + minutes * 60_000));
const herCoach = (minutes = 0) => testContext(held.db, coach.actor, new Date(NOW.getTime() + minutes * 60_000));
const ALL = [
  { section: "place", communeCode: communes.sees.code },
  { section: "travel", means: [{ mode: "scooter", radiusKm: "18", until: "2027-01-31" }] },
  { section: "week", windows: [{ days: ["1", "2"], from: "8:30", to: "16:30" }, { days: ["6"], from: "22:00", to: "minuit" }] },
  { section: "wishes", projects: [{ romeCode: "K1304", label: "" }, { romeCode: "K2204", label: "femme de ménage" }] },
  { section: "skills", skills: ["repasser", "laver-sols"] },
  { section: "licences", licences: ["AM"] },
  { section: "french", frenchLevel: "B1" },
  { section: "hours", weeklyHoursMin: "15", weeklyHoursMax: "30" },
  { section: "work", kinds: ["EMPLOI"], contracts: ["CDI"], avoid: ["heavy-loads"] },
  { section: "experience", experience: [{ label: "Repassage", place: "Chez des voisins", months: "18", kind: "benevolat" }] },
  { section: "about", about: "J’aime que ce soit net." },
].map(change);

describe("a profile", () => {
  it("is changed part by part or all at once, by herself: read back as told, one fact, one line a part", async () => {
    const before = await readMyProfile(herself());
    const updated = await updateProfile(herself(), nadia.id, ALL);
    const mine = await readMyProfile(herself());
    expect(updated).toEqual({ ok: true, value: { version: mine.version } });
    expect(mine.version).toBeGreaterThan(before.version);
    expect(mine.facts).toEqual({
      communeCode: "61464", communeName: "Sées", means: [{ mode: "scooter", radiusKm: 18, until: "2027-01-31" }],
      availability: [{ days: [1, 2], from: "08:30", to: "16:30" }, { days: [6], from: "22:00", to: "24:00" }],
      projects: [{ romeCode: "K1304", label: "Aide à domicile" }, { romeCode: "K2204", label: "femme de ménage" }],
      experience: [{ label: "Repassage", place: "Chez des voisins", months: 18, kind: "benevolat", romeCode: null, endedYear: null }],
      skills: [{ id: "laver-sols", label: "Laver les sols" }, { id: "repasser", label: "Repasser" }], licences: ["AM"], frenchLevel: "B1", readsFrench: null, speaksFrench: null,
      weeklyHoursMin: 15, weeklyHoursMax: 30, contracts: ["CDI"], kinds: ["EMPLOI"], avoid: ["heavy-loads"], about: "J’aime que ce soit net.",
    });
    expect(mine.cv).toMatchObject({ name: "Nadia Robert", communeName: "Sées", skills: ["Laver les sols", "Repasser"], licences: ["BSR ou permis AM (scooter)"] });
    expect(await held.db.beneficiary.findFirstOrThrow()).toMatchObject({ lat: communes.sees.lat, areaId: orne.areas.alencon.id });
    expect(await held.db.outboxEvent.findMany()).toMatchObject([{ type: "profile.changed", payload: { beneficiaryId: nadia.id } }]);
    expect(await held.db.audit.count({ where: { action: "profile.changed", actorId: nadia.userId } })).toBe(ALL.length);
  });

  it("told again is replaced, not added to; unticking everything empties the part and leaves the others", async () => {
    await updateProfile(herself(), nadia.id, ALL);
    await updateProfile(herself(1), nadia.id, [change({ section: "skills" }), change({ section: "travel", means: [{ mode: "walk" }] })]);
    const { facts } = await readMyProfile(herself());
    expect([facts.skills, facts.means, facts.licences]).toEqual([[], [{ mode: "walk", radiusKm: null, until: null }], ["AM"]]);
  });

  it("keeps her finer home point when her commune stays the same", async () => {
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { lat: 48.75, lng: -0.57 } });
    await updateProfile(herself(), nadia.id, [change({ section: "place", communeCode: communes.flers.code })]);
    expect(await held.db.beneficiary.findFirstOrThrow()).toMatchObject({ lat: 48.75, lng: -0.57 });
  });

  it("with one part that the referential does not know is refused whole", async () => {
    const attempt = async (given: object) => codeOf(await updateProfile(herself(), nadia.id, [change({ section: "about", about: "Neuf" }), change(given)]));
    const codes = [await attempt({ section: "place", communeCode: "99999" }), await attempt({ section: "wishes", projects: [{ romeCode: "A1234" }] }), await attempt({ section: "skills", skills: ["voler"] })];
    expect(codes).toEqual(["profile.commune-unknown", "profile.metier-unknown", "profile.skill-unknown"]);
    for (const code of codes) expect(profileRefusals).toHaveProperty([code]);
    expect([(await readMyProfile(herself())).facts.about, await held.db.outboxEvent.count(), await held.db.audit.count()]).toEqual(["", 0, 0]);
  });

  it("entered by her coach says so; someone else's, or as an employer, it is missing", async () => {
    const stranger = await savedCoach(held.db, orne);
    expect(codeOf(await updateProfile(testContext(held.db, stranger.actor), nadia.id, [change({ section: "about", about: "x" })]))).toBe("person.missing");
    await updateProfile(herself(0), nadia.id, [change({ section: "travel", means: [{ mode: "walk" }] }), change({ section: "about", about: "a" })]);
    await updateProfile(herCoach(1), nadia.id, [change({ section: "travel", means: [{ mode: "bike" }] })]);
    const { person } = await personPage(herCoach(2), nadia.id);
    expect(person.entered.map(({ section, byRole, byName }) => [section, byRole, byName])).toEqual([["travel", "coach", "Solene Martin"], ["about", "beneficiary", "Nadia Robert"]]);
  });

  it("changed by both at the same moment: with the version of the page, one holds and the other is told", async () => {
    const { version } = await readMyProfile(herself());
    const results = await Promise.all([updateProfile(herself(), nadia.id, [change({ section: "about", about: "moi" })], version), updateProfile(herCoach(), nadia.id, [change({ section: "about", about: "coach" })], version)]);
    expect(results.map(codeOf).sort()).toEqual(["ok", "profile.changed-meanwhile"]);
    expect(await held.db.outboxEvent.count()).toBe(1);
  });
});

describe("a person's file", () => {
  it("opened by her coach is written down, and she reads by whom, what and when", async () => {
    const employer = await savedEmployer(held.db, orne);
    const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    const sent = await savedApplication(held.db, nadia.id, offer.id);
    const hotliner = await savedStaff(held.db, orne, "hotliner");
    expect(codeOf(await readPersonPage(herCoach(-60 * 24 * 3), nadia.id))).toBe("ok");
    await readCvForEmployer(testContext(held.db, employer.actor, new Date(NOW.getTime() - 2)), sent.id);
    await readTelling(testContext(held.db, hotliner.actor, new Date(NOW.getTime() - 1)), { userId: nadia.userId });
    await readTelling(testContext(held.db, hotliner.actor), { userId: nadia.userId });
    await updateProfile(herself(), nadia.id, [change({ section: "about", about: "moi" })]);
    expect((await whoLookedAtMyFile(herself())).map(({ day, who, what, times }) => `${day}: ${who} ${what} ×${times}`)).toEqual([
      "aujourd’hui: Hugo Petit (aide par téléphone) a ouvert votre dossier ×2",
      "aujourd’hui: Clair et Net (employeur) a lu votre réponse et votre CV ×1",
      "mardi: Solene Martin (coach) a ouvert votre dossier ×1",
    ]);
  });

  it("holds what her coach needs, and nothing of her situation", async () => {
    await held.db.situation.create({ data: { beneficiaryId: nadia.id, sex: "F", birthYear: 1987, family: "monoparentale", rsaSince: ">36" } });
    await updateProfile(herself(), nadia.id, ALL);
    const offer = await savedOffer(held.db, orne);
    await savedApplication(held.db, nadia.id, offer.id, { movedDaysAgo: 8 });
    const page = await personPage(herCoach(), nadia.id);
    expect(page.person).toMatchObject({ firstName: "Nadia", phone: { e164: "+33639980102" }, home: { lat: communes.sees.lat }, episode: null, card: { wishes: ["Aide à domicile", "femme de ménage (projet de secours)"] } });
    expect(JSON.stringify(page)).not.toMatch(/1987|monoparentale|>36/);
    expect(page.applications).toMatchObject([{ label: "Envoyée à l’employeur", silentDays: 8, offer: { title: offer.title } }]);
    expect(page.thread[1]).toMatchObject({ sentence: `Envoyée à l’employeur : ${offer.title}`, byRole: "beneficiary" });
  });

  it("of someone else's person is missing, and nothing is written", async () => {
    const stranger = await savedCoach(held.db, orne);
    const elsewhere = await savedCoach(held.db, await savedTerritory(held.db, { code: "53", name: "Mayenne" }));
    for (const { actor } of [stranger, elsewhere]) expect(codeOf(await readPersonPage(testContext(held.db, actor), nadia.id))).toBe("person.missing");
    expect(await held.db.audit.count()).toBe(0);
  });

  it("is never an employer's: he reads the CV she agreed to, not before, not after she took it back, and not another's", async () => {
    const employer = await savedEmployer(held.db, orne);
    const rival = await savedEmployer(held.db, orne, { organisation: { name: "Net Plus" } });
    const offer = await savedOffer(held.db, orne, { organisationId: employer.organisationId });
    const { id } = await savedApplication(held.db, nadia.id, offer.id, { state: "sollicite" });
    const attempt = async (actor: typeof employer.actor) => codeOf(await readCvForEmployer(testContext(held.db, actor), id));
    expect(await attempt(employer.actor)).toBe("application.missing");
    await held.db.application.update({ where: { id }, data: { state: "positionne", consentedAt: NOW } });
    expect([await attempt(employer.actor), await attempt(rival.actor)]).toEqual(["ok", "application.missing"]);
    await held.db.application.update({ where: { id }, data: { state: "retire" } });
    expect(await attempt(employer.actor)).toBe("application.withdrawn");
  });
});
