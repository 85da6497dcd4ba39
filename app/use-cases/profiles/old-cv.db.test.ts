import PDFDocument from "pdfkit";
import { beforeEach, describe, expect, it } from "vitest";
import { cvFileRefusals } from "#app/domain/profiles/cv-reading/proposal.schema.ts";
import type { Result } from "#app/domain/kit/result.ts";
import { NOW } from "#tests/factories/clock.ts";
import { savedBeneficiary, type SavedBeneficiary } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answerProposal, findMyCvReading, readMyCvReading } from "./answer-proposal.server.ts";
import { readMyCv } from "./read-my-cv.server.ts";
import { readOldCv } from "./read-old-cv.server.ts";

const held = useDatabase();
let orne: SavedTerritory;
let nadia: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune, metier, skill, outbox_event, audit CASCADE`;
  await held.db.rateLimiterFlexible.deleteMany();
  orne = await savedTerritory(held.db);
  nadia = await savedBeneficiary(held.db, orne);
  await held.db.metier.create({ data: { romeCode: "K1304", label: "Aide à domicile", source: "starter" } });
  await held.db.skill.create({ data: { id: "repasser", label: "Repasser", source: "starter" } });
});

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const herself = () => testContext(held.db, nadia.actor, NOW);

function aPdf(lines: readonly string[]): Promise<Uint8Array> {
  const doc = new PDFDocument();
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks)))));
  for (const line of lines) doc.text(line);
  doc.end();
  return done;
}
const OLD = ["Nadia Robert, née le 3 mai 1988", "Expériences", "2019 - 2022 Aide à domicile, ADMR", "Formation", "2010 CAP cuisine, Alençon", "Compétences", "Repasser", "Langues", "Portugais courant", "Permis B"];

async function started(): Promise<string> {
  const read = await readOldCv(herself(), await aPdf(OLD));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.readingId;
}
const current = async (readingId: string) => {
  const reading = await readMyCvReading(herself(), readingId);
  if (!reading.ok || reading.value.current === null) throw new Error("no proposal");
  return reading.value.current;
};
const say = async (readingId: string, answer: "yes" | "no" | "stop") => answerProposal(herself(), readingId, { key: (await current(readingId)).key, answer });

describe("her old CV", { timeout: 60_000 }, () => {
  it("proposes, and each yes is hers: on her CV and in her profile, the matching told; then nothing of it is kept", async () => {
    const readingId = await started();
    expect(await findMyCvReading(herself())).toEqual({ readingId });
    const sentences: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      sentences.push((await current(readingId)).sentence);
      await say(readingId, "yes");
    }
    expect(sentences).toEqual(["2019 - 2022 Aide à domicile, ADMR", "2010 CAP cuisine, Alençon", "Repasser", "Permis B", "Portugais courant"]);
    const { cv } = await readMyCv(herself());
    expect(cv).toMatchObject({ experience: [{ label: "Aide à domicile", detail: "ADMR, 3\u00a0ans, jusqu’en 2022" }], trainings: [{ label: "CAP cuisine", detail: "Alençon, 2010" }], skills: ["Repasser"], licences: ["Permis B (voiture)"], languages: ["Portugais courant"] });
    expect(await held.db.experience.findFirstOrThrow()).toMatchObject({ romeCode: "K1304", months: 36 });
    expect(await held.db.outboxEvent.count({ where: { type: "profile.changed" } })).toBe(3);
    expect([await held.db.cvReading.count(), codeOf(await readMyCvReading(herself(), readingId))]).toEqual([0, "cv-reading.missing"]);
  });

  it("leaves what she says no to, counts an answer given twice once, and stops when she says so", async () => {
    const readingId = await started();
    const first = await current(readingId);
    await Promise.all([answerProposal(herself(), readingId, { key: first.key, answer: "yes" }), answerProposal(herself(), readingId, { key: first.key, answer: "yes" })]);
    expect(await held.db.experience.count()).toBe(1);
    await say(readingId, "no");
    expect(await held.db.training.count()).toBe(0);
    expect(await say(readingId, "stop")).toMatchObject({ ok: true, value: { current: null, taken: 1 } });
    expect([(await held.db.beneficiary.findFirstOrThrow()).licences, await held.db.cvReading.count()]).toEqual([[], 0]);
  });

  it("read again takes the place of the one before, and does not ask what she has said", async () => {
    const before = await started();
    await say(before, "yes");
    const after = await started();
    expect(codeOf(await readMyCvReading(herself(), before))).toBe("cv-reading.missing");
    expect(await current(after)).toMatchObject({ section: "training" });
    expect(await held.db.cvReading.count()).toBe(1);
  });

  it("is nobody else's", async () => {
    const readingId = await started();
    const other = await savedBeneficiary(held.db, orne);
    const stranger = testContext(held.db, other.actor, NOW);
    expect(codeOf(await readMyCvReading(stranger, readingId))).toBe("cv-reading.missing");
    expect(codeOf(await answerProposal(stranger, readingId, { key: "1", answer: "yes" }))).toBe("cv-reading.missing");
    expect(await held.db.experience.count()).toBe(0);
  });

  it("with nothing new in it says so, a photo too, and 12 files an hour are enough", async () => {
    expect(codeOf(await readOldCv(herself(), await aPdf(["Bonjour, je cherche du travail."])))).toBe("cv-file.nothing");
    expect(codeOf(await readOldCv(herself(), new Uint8Array([0xff, 0xd8, 0xff])))).toBe("cv-file.photo");
    for (let at = 0; at < 10; at += 1) await readOldCv(herself(), new Uint8Array());
    expect(codeOf(await readOldCv(herself(), new Uint8Array()))).toBe("cv-file.too-many");
    for (const code of ["cv-file.nothing", "cv-file.photo", "cv-file.too-many"]) expect(cvFileRefusals).toHaveProperty([code]);
  });
});
