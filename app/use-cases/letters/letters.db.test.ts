import { beforeEach, describe, expect, it } from "vitest";
import { MOST_LETTERS_AN_HOUR } from "#app/domain/letters/letters.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { lettersSeenBy } from "../access/scopes.server.ts";
import { readMyDay } from "../coaching/read-my-day.server.ts";
import { isStillNews } from "../notifications/is-still-news.server.ts";
import { openLetters } from "./open-letters.server.ts";
import { readLetters } from "./read-letters.server.ts";
import { writeLetter } from "./write-letter.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne, { firstName: "Karim" })];
  nadia = await savedBeneficiary(held.db, orne, { firstName: "Nadia", coachId: coach.id });
});

const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
const hers = (at = NOW) => testContext(held.db, nadia.actor, at);
const coachs = (at = NOW, who = coach) => testContext(held.db, who.actor, at);
const letter = (text: string, clientKey = "page-0001") => ({ text, clientKey });
const notifications = () => held.db.notification.findMany({ select: { userId: true, kind: true, subjectId: true }, orderBy: { createdAt: "asc" } });

describe("a letter", () => {
  it("sent twice by the same page is one, at once or later; two at the same moment too", async () => {
    const first = await writeLetter(hers(), nadia.id, letter("Bonjour"));
    const again = await writeLetter(hers(minutes(60)), nadia.id, letter("Bonjour"));
    expect([first, again]).toMatchObject([{ ok: true, value: { isNew: true } }, { ok: true, value: { isNew: false } }]);
    const both = await Promise.all([1, 2, 3].map(() => writeLetter(hers(), nadia.id, letter("En même temps", "page-0002"))));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await held.db.letter.count()).toBe(2);
    expect(await notifications()).toHaveLength(1);
  });

  it("with another text under an old key is another letter: nothing typed is lost", async () => {
    await writeLetter(hers(), nadia.id, letter("Bonjour"));
    await writeLetter(hers(), nadia.id, letter("J’ai oublié : à demain"));
    await writeLetter(coachs(), nadia.id, letter("Bonjour"));
    expect(await held.db.letter.count()).toBe(3);
  });

  it("is told to the other one once while it waits, and again when it has been read", async () => {
    await writeLetter(coachs(), nadia.id, letter("Un", "page-0001"));
    await writeLetter(coachs(minutes(5)), nadia.id, letter("Deux", "page-0002"));
    expect(await notifications()).toEqual([{ userId: nadia.userId, kind: "letter-from-coach", subjectId: nadia.id }]);
    expect(await isStillNews(coachs(), { kind: "letter-from-coach", subjectId: nadia.id, userId: nadia.userId })).toBe(true);
    await openLetters(hers(minutes(6)), nadia.id, "last");
    expect(await isStillNews(coachs(), { kind: "letter-from-coach", subjectId: nadia.id, userId: nadia.userId })).toBe(false);
    await writeLetter(coachs(minutes(10)), nadia.id, letter("Trois", "page-0003"));
    await writeLetter(hers(minutes(11)), nadia.id, letter("Merci", "page-0004"));
    expect((await notifications()).map(({ userId, kind }) => [userId, kind])).toEqual([[nadia.userId, "letter-from-coach"], [nadia.userId, "letter-from-coach"], [coach.id, "letter-from-person"]]);
  });

  it("needs a coach to be written to, and is bounded", async () => {
    const alone = await savedBeneficiary(held.db, orne, { firstName: "Zoe" });
    expect(await writeLetter(testContext(held.db, alone.actor), alone.id, letter("Il y a quelqu’un ?"))).toMatchObject({ ok: false, refusal: { kind: "conflict", code: "letter.no-coach" } });
    for (let n = 0; n < MOST_LETTERS_AN_HOUR; n++) expect((await writeLetter(hers(), nadia.id, letter(`n° ${n}`))).ok).toBe(true);
    expect(await writeLetter(hers(), nadia.id, letter("de trop"))).toMatchObject({ ok: false, refusal: { kind: "too-many", code: "letter.too-many" } });
    expect((await writeLetter(hers(), nadia.id, letter("n° 3"))).ok, "a letter that is there already is no new one").toBe(true);
    expect((await writeLetter(hers(minutes(61)), nadia.id, letter("plus tard"))).ok).toBe(true);
  });
});

describe("the page of letters", () => {
  it("has the newest last, says who wrote and what is new, and counts what is unread on each side", async () => {
    await writeLetter(hers(), nadia.id, letter("Un"));
    await writeLetter(coachs(minutes(1)), nadia.id, letter("Deux"));
    await writeLetter(coachs(minutes(2)), nadia.id, letter("Trois"));
    expect(await readLetters(coachs(), nadia.id)).toMatchObject({ unread: 1, hasOlder: false, letters: [{ text: "Un", isMine: false, author: "Nadia", isNew: true }, { text: "Deux", isMine: true, isNew: false }, { text: "Trois" }] });
    expect((await readMyDay(coachs())).groups.now).toMatchObject([{ kind: "letter", beneficiaryId: nadia.id, fact: "Vous a écrit aujourd’hui", about: "" }]);
    expect((await readMyDay(coachs(NOW, colleague))).groups.now).toEqual([]);
    expect((await readLetters(hers(), nadia.id)).unread).toBe(2);
    expect((await openLetters(hers(), nadia.id, "last")).letters.map(({ isNew }) => isNew)).toEqual([false, true, true]);
    expect((await readLetters(hers(), nadia.id)).unread).toBe(0);
    expect((await readLetters(coachs(), nadia.id)).unread, "she read hers, not his").toBe(1);
    expect(await readLetters(coachs(), nadia.id, "few")).toMatchObject({ hasOlder: false });
    await writeLetter(hers(minutes(3)), nadia.id, letter("Quatre"));
    expect(await readLetters(coachs(), nadia.id, "few")).toMatchObject({ hasOlder: true, letters: [{ text: "Deux" }, { text: "Trois" }, { text: "Quatre" }] });
  });

  it("is of the person and her present coach, of nobody else of the house", async () => {
    await writeLetter(hers(), nadia.id, letter("Entre nous"));
    const [employer, hotliner, admin] = [await savedEmployer(held.db, orne), await savedStaff(held.db, orne, "hotliner"), await savedStaff(held.db, orne, "admin")];
    const other = await savedBeneficiary(held.db, orne, { firstName: "Lea", coachId: coach.id });
    for (const { actor } of [employer, hotliner, admin, colleague, other]) expect(await held.db.letter.count({ where: lettersSeenBy(actor) }), actor.role).toBe(0);
    expect(await readLetters(coachs(NOW, colleague), nadia.id)).toMatchObject({ letters: [], unread: 0 });
    expect(await writeLetter(coachs(NOW, colleague), nadia.id, letter("Bonjour"))).toMatchObject({ ok: false, refusal: { kind: "missing", code: "person.missing" } });
    // The hand-over: the new coach reads on, the former one no longer.
    await held.db.beneficiary.update({ where: { id: nadia.id }, data: { coachId: colleague.id } });
    expect((await readLetters(coachs(NOW, colleague), nadia.id)).letters).toHaveLength(1);
    expect((await readLetters(coachs(), nadia.id)).letters).toHaveLength(0);
  });
});
