import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { cardParts } from "#app/domain/visiting-cards/card-parts.ts";
import { visitingCardRefusals } from "#app/domain/visiting-cards/visiting-card.schema.ts";
import { shareToken } from "#app/infra/secrets.server.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { disableAccount } from "../accounts/disable-account.server.ts";
import { openSharedCv } from "../profiles/open-shared-cv.server.ts";
import { whoLookedAtMyFile } from "../profiles/who-looked-at-my-file.server.ts";
import { finishCardReply } from "./finish-card-reply.server.ts";
import { leaveCardReply } from "./leave-card-reply.server.ts";
import { chooseCardParts, cutCard, renewCard } from "./make-visiting-card.server.ts";
import { openVisitingCard } from "./open-visiting-card.server.ts";
import { readVisitingCard } from "./read-visiting-card.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, outbox_event, audit CASCADE`;
  await held.db.rateLimiterFlexible.deleteMany();
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne, { email: "solene@example.org" }), await savedCoach(held.db, orne)];
  nadia = await savedBeneficiary(held.db, orne, { coachId: coach.id, phone: "+33639980102", licences: ["B"], means: [{ mode: "scooter", radiusKm: 18 }], columns: { weeklyHoursMax: 30 } });
});

const as = <A extends Actor>(actor: A, now = NOW) => testContext(held.db, actor, now);
const hers = (now = NOW) => as(nadia.actor, now);
const stranger = (now = NOW) => as({ role: "nobody" as const }, now);
const read = async (ctx: Parameters<typeof readVisitingCard>[0] = hers()) => {
  const found = await readVisitingCard(ctx, nadia.id);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
const tokenOf = async () => (await read()).link?.address.split("/carte/")[1] ?? "";
const open = (token: string, ctx: Parameters<typeof openVisitingCard>[0] = stranger(), isLook = true) => openVisitingCard(ctx, token, { ip: "192.0.2.1", isLook });
const PAUL = { name: "Paul Roux", organisation: "Clair et Net", contact: { kind: "phone" as const, value: "+33261910001" }, words: "Passez mardi." };
const write = (token: string, given: Partial<typeof PAUL> = {}, ctx: Parameters<typeof leaveCardReply>[0] = stranger(), ip = "192.0.2.1") => leaveCardReply(ctx, token, ip, { ...PAUL, ...given });
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe("she makes her card", () => {
  it("has none at first: the usual is ticked, and no address exists", async () => {
    expect(await read()).toMatchObject({ link: null, shows: ["wishes", "done", "skills", "coach"], card: { firstName: "Nadia", lastName: null } });
    expect(await held.db.share.count()).toBe(0);
  });

  it("shows what is ticked and nothing else; another choice keeps the address", async () => {
    await chooseCardParts(hers(), nadia.id, ["wishes"]);
    const token = await tokenOf();
    const once = await open(token);
    expect(once).toMatchObject({ ok: true, value: { state: "open", card: { lastName: null, blocks: [{ part: "wishes", lines: ["Agent d’entretien"] }] } } });
    expect(JSON.stringify(once)).not.toMatch(/Robert|39980102|example\.org|Flers|Permis|Solene/);
    await chooseCardParts(hers(later(1)), nadia.id, [...cardParts]);
    expect(await tokenOf()).toBe(token);
    const all = await open(token);
    expect(JSON.stringify(all)).toMatch(/Robert.*Permis B.*39980102.*Solene Martin/s);
    expect(await read()).toMatchObject({ link: { changedAt: later(1), byRole: "beneficiary" }, enteredBy: null });
  });

  it("pressed twice at once makes one card, and the database holds it to one", async () => {
    await Promise.all([chooseCardParts(hers(), nadia.id, ["wishes"]), chooseCardParts(hers(), nadia.id, ["wishes"])]);
    expect(await held.db.share.count({ where: { cutAt: null } })).toBe(1);
    await expect(held.db.share.create({ data: { id: nextId(), beneficiaryId: nadia.id, kind: "card", shows: [], createdAt: NOW } })).rejects.toThrow(/share-one-card|Unique/);
  });

  it("how far is said around her commune, whatever her home point", async () => {
    await chooseCardParts(hers(), nadia.id, ["travel"]);
    const before = (await read()).card.blocks;
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { lat: 48.9, lng: -0.2 } });
    expect((await read()).card.blocks).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it("warns of a word that tells too much, once it would be shown", async () => {
    await held.db.project.updateMany({ where: { beneficiaryId: nadia.id }, data: { label: "contrat pour allocataire" } });
    await chooseCardParts(hers(), nadia.id, ["wishes"]);
    expect((await read()).tooMuch).toEqual(["allocataire"]);
    await chooseCardParts(hers(), nadia.id, ["phone"]);
    expect((await read()).tooMuch).toEqual([]);
  });
});

describe("the link", () => {
  beforeEach(() => chooseCardParts(hers(), nadia.id, ["wishes"]).then(() => undefined));

  it("counts who looks: neither robots, nor herself, nor the staff; an employer signed in does", async () => {
    const token = await tokenOf();
    const employer = await savedEmployer(held.db, orne);
    await open(token, stranger(), false);
    await open(token, hers());
    await open(token, as(coach.actor));
    expect((await read()).link).toMatchObject({ seen: 0, lastSeenAt: null });
    await open(token, stranger(later(1)));
    await open(token, as(employer.actor, later(2)));
    expect((await read()).link).toMatchObject({ seen: 2, lastSeenAt: later(2) });
    expect(await open(token, hers())).toMatchObject({ value: { isHers: true } });
    expect(await open(token, as(employer.actor))).toMatchObject({ value: { isHers: false } });
  });

  it("cut, it says so and names nobody; a new one in one tap shows the same elsewhere and counts from nought", async () => {
    const token = await tokenOf();
    await open(token);
    await renewCard(hers(later(1)), nadia.id);
    const fresh = await tokenOf();
    expect(fresh).not.toBe(token);
    expect(await open(token)).toEqual({ ok: true, value: { state: "cut" } });
    expect((await read()).link).toMatchObject({ seen: 0, shows: ["wishes"], state: "open" });
    await cutCard(hers(later(2)), nadia.id);
    expect(await open(fresh)).toEqual({ ok: true, value: { state: "cut" } });
    // What she had ticked is still ticked when she comes back to it.
    expect(await read()).toMatchObject({ link: { state: "cut" }, shows: ["wishes"] });
    await renewCard(hers(later(3)), nadia.id);
    expect(await read()).toMatchObject({ link: { state: "open", shows: ["wishes"] } });
  });

  it("ends after a year, and another choice then makes another", async () => {
    const token = await tokenOf();
    expect(await open(token, stranger(later(365)))).toEqual({ ok: true, value: { state: "expired" } });
    expect((await read(hers(later(365)))).link?.state).toBe("expired");
    expect(await write(token, {}, stranger(later(365)))).toMatchObject(refusal("visiting-card.missing"));
    await chooseCardParts(hers(later(366)), nadia.id, ["wishes"]);
    expect(await tokenOf()).not.toBe(token);
  });

  it("of a closed account shows nothing, takes nothing and cannot be made again", async () => {
    const token = await tokenOf();
    const admin = await savedStaff(held.db, orne, "admin");
    await disableAccount(as(admin.actor), nadia.userId);
    expect(await open(token)).toEqual({ ok: true, value: { state: "cut" } });
    expect(await write(token)).toMatchObject(refusal("visiting-card.missing"));
    expect(await renewCard(as(coach.actor), nadia.id)).toMatchObject(refusal("visiting-card.account-closed"));
    expect(await cutCard(as(coach.actor), nadia.id)).toMatchObject({ ok: true });
  });

  it("is no link to her CV, and none to her CV opens it", async () => {
    const token = await tokenOf();
    expect(await openSharedCv(stranger(), token, { ip: "192.0.2.1", isLook: true })).toMatchObject(refusal("cv-link.missing"));
    const cv = await held.db.share.create({ data: { id: nextId(), beneficiaryId: nadia.id, kind: "cv", shows: [], createdAt: NOW } });
    expect(await open(shareToken(cv.id))).toMatchObject(refusal("visiting-card.missing"));
  });

  it("an address that is none of ours is missing, then too many", async () => {
    for (let tries = 0; tries < 40; tries += 1) expect(await open("x".repeat(43))).toMatchObject(refusal("visiting-card.missing"));
    expect(await open("x".repeat(43))).toMatchObject(refusal("visiting-card.too-many"));
    expect((await open(await tokenOf())).ok).toBe(true);
  });
});

describe("« je souhaite vous rencontrer »", () => {
  beforeEach(() => chooseCardParts(hers(), nadia.id, ["wishes"]).then(() => undefined));
  const told = () => held.db.notification.findMany({ orderBy: { createdAt: "asc" }, select: { userId: true, kind: true, subjectId: true, channel: true } });

  it("is kept once, told to her and her coach as they chose, and shown to both", async () => {
    await held.db.tellingChoice.create({ data: { userId: nadia.userId, channels: ["sms"], rhythm: "daily" } });
    const token = await tokenOf();
    expect(await Promise.all([write(token), write(token)])).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
    expect((await told()).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { userId: nadia.userId, kind: "card-reply", subjectId: nadia.id, channel: "sms" },
      { userId: coach.id, kind: "card-reply-followed", subjectId: nadia.id, channel: "mail" },
    ]);
    const shown = [expect.objectContaining({ name: "Paul Roux", organisation: "Clair et Net", phone: { words: "02 61 91 00 01", e164: "+33261910001" }, email: null, words: "Passez mardi.", doneAt: null })];
    for (const ctx of [hers(), as(coach.actor)]) expect((await read(ctx)).replies.map((one) => ({ ...one, phone: one.phone && { ...one.phone, words: one.phone.words.replaceAll("\u00a0", " ") } }))).toEqual(shown);
    // The day after, the same words are news again.
    await write(token, {}, stranger(later(1.1)));
    expect(await held.db.cardReply.count()).toBe(2);
  });

  it("without a coach nobody else is told; who stopped all messages reads it in her space", async () => {
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { coachId: null } });
    await held.db.tellingChoice.create({ data: { userId: nadia.userId, channels: [], rhythm: "never" } });
    await write(await tokenOf(), { contact: { kind: "email", value: "paul@example.org" } as never });
    expect(await told()).toEqual([{ userId: nadia.userId, kind: "card-reply", subjectId: nadia.id, channel: "none" }]);
    expect((await read()).replies).toMatchObject([{ email: "paul@example.org", phone: null }]);
  });

  it("once dealt with, by her or her coach, it is no news any more", async () => {
    await write(await tokenOf());
    const { replyId } = (await read()).replies[0] ?? { replyId: "" };
    const news = { kind: "card-reply", subjectId: nadia.id, userId: nadia.userId };
    expect(await isStillNews(hers(), news)).toBe(true);
    expect(await finishCardReply(as(colleague.actor), nadia.id, replyId)).toMatchObject(refusal("visiting-card.no-such-reply"));
    await finishCardReply(as(coach.actor, later(1)), nadia.id, replyId);
    await finishCardReply(hers(later(2)), nadia.id, replyId);
    expect((await read()).replies).toMatchObject([{ doneAt: later(1), doneByRole: "coach" }]);
    expect(await isStillNews(hers(), news)).toBe(false);
  });

  it("is refused of herself, to a card that is cut, and past the limits", async () => {
    const token = await tokenOf();
    expect(await write(token, {}, hers())).toMatchObject(refusal("visiting-card.own"));
    expect(await write("x".repeat(43))).toMatchObject(refusal("visiting-card.missing"));
    for (let place = 0; place < 15; place += 1) expect(await write(token, { name: `Paul ${place}` }, stranger(), `198.51.100.${place}`)).toMatchObject({ ok: true });
    expect(await write(token, { name: "Paul 16" }, stranger(), "198.51.100.99")).toMatchObject(refusal("visiting-card.full"));
    await cutCard(hers(), nadia.id);
    expect(await write(token, {}, stranger(), "198.51.100.98")).toMatchObject(refusal("visiting-card.missing"));
  });

  it("one network leaves forty an hour at most", async () => {
    for (let place = 0; place < 40; place += 1) await write(await tokenOf(), {}, hers());
    expect(await write(await tokenOf())).toMatchObject(refusal("visiting-card.too-many"));
  });

  it("needs a way to be reached, in the database too", async () => {
    await expect(held.db.cardReply.create({ data: { id: nextId(), beneficiaryId: nadia.id, name: "Paul", organisation: "x", createdAt: NOW } })).rejects.toThrow(/card-reply-reachable/);
  });
});

describe("with her coach", () => {
  it("is made with her, « saisi par », and she reads that it was opened and prepared", async () => {
    await chooseCardParts(as(coach.actor), nadia.id, ["phone"]);
    expect(await read(as(coach.actor))).toMatchObject({ enteredBy: "Solene Martin", link: { byRole: "coach" }, shows: ["phone"] });
    const lines = (await whoLookedAtMyFile(hers())).map(({ what }) => what);
    expect(lines).toEqual(expect.arrayContaining(["a ouvert votre carte de visite", "a préparé votre carte de visite"]));
  });

  it("is nobody else's: neither a colleague's nor another person's", async () => {
    const lea = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    for (const ctx of [as(colleague.actor), as(lea.actor)]) {
      for (const act of [() => readVisitingCard(ctx, nadia.id), () => chooseCardParts(ctx, nadia.id, ["phone"]), () => renewCard(ctx, nadia.id), () => cutCard(ctx, nadia.id)]) expect(await act()).toMatchObject(refusal("person.missing"));
    }
    expect(await held.db.share.count()).toBe(0);
    expect(await held.db.audit.count()).toBe(0);
  });
});

it("every refusal of a form has its sentence; those that end in a page need none", () => {
  expect(Object.keys(visitingCardRefusals).sort()).toEqual(["visiting-card.account-closed", "visiting-card.full", "visiting-card.own", "visiting-card.too-many"]);
});
