import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { NOW, idOf, nextId } from "#tests/factories/clock.ts";
import { anOfferDraft, savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedStaff } from "#tests/factories/people.ts";
import { savedTerritory, type SavedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../context.server.ts";
import { closeOffer } from "./close-offer.server.ts";
import { publishOffer } from "./publish-offer.server.ts";
import { readOffer } from "./read-offer.server.ts";
import { reopenOffer } from "./reopen-offer.server.ts";
import { updateOffer } from "./update-offer.server.ts";

const held = useDatabase();
const as = (actor: Actor): Context => ({ actor, db: held.db, now: NOW, newId: nextId, requestId: "test" });
const facts = (offerId: string) => held.db.outboxEvent.count({ where: { type: "offer.changed", payload: { path: ["offerId"], equals: offerId } } });

async function scene(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const employer = await savedEmployer(held.db, territory);
  const rival = await savedEmployer(held.db, territory);
  const coach = await savedCoach(held.db, territory);
  const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
  return { territory, employer, rival, coach, person };
}

async function published(employer: { actor: Actor; organisationId: string }, draft = anOfferDraft()): Promise<string> {
  const result = await publishOffer(as(employer.actor), employer.organisationId, draft);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.offerId;
}

describe("publishing an offer", () => {
  it("saves it with its windows and one fact; the text’s stricter reading is in the columns, the typed form is kept", async () => {
    const { employer } = await scene("B1");
    const offerId = await published(employer, anOfferDraft({ description: "Permis B obligatoire. Horaires du samedi : 7h-9h." }));
    const row = await held.db.offer.findUniqueOrThrow({ where: { id: offerId }, include: { windows: true } });
    expect(row).toMatchObject({ status: "open", licences: ["B"], organisationId: employer.organisationId, source: "direct", publishedAt: NOW });
    expect(row.windows).toHaveLength(2);
    expect(await facts(offerId)).toBe(1);
    const read = await readOffer(as(employer.actor), offerId);
    expect(read.ok && read.value.for === "employer" && read.value.offer).toMatchObject({
      draft: { licences: [], windows: [{ days: [1, 2, 4], from: "09:00", to: "15:00" }], weeklyHours: 24 },
      added: expect.arrayContaining([{ label: "Permis B (voiture)\u00a0: demandé", sentence: "Permis B obligatoire." }]),
    });
  });

  it("is refused for another organisation, to a person and to a visitor, for an unknown commune or skill", async () => {
    const { employer, rival, person, coach } = await scene("B2");
    const code = async (actor: Actor, draft = anOfferDraft()) => {
      const result = await publishOffer(as(actor), employer.organisationId, draft);
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(await code(rival.actor)).toBe("organisation.missing");
    expect(await code(person.actor)).toBe("organisation.missing");
    expect(await code({ role: "nobody" })).toBe("organisation.missing");
    expect(await code(employer.actor, anOfferDraft({ communeCode: "99999" }))).toBe("offer.commune-unknown");
    expect(await code(employer.actor, anOfferDraft({ requiredSkills: ["savoir-voler"] }))).toBe("offer.skill-unknown");
    expect(await code(employer.actor, anOfferDraft({ kind: "BENEVOLAT", contract: null }))).toBe("offer.benevolat-needs-an-association");
    expect(await code(coach.actor)).toBe("ok");
  });
});

describe("reading an offer", () => {
  it("each role gets its own view; out of scope is missing, for a closed one too", async () => {
    const { territory, employer, rival, coach, person } = await scene("B3");
    const elsewhere = await savedTerritory(held.db, { code: "B4", name: "B4" });
    const offerId = await published(employer, anOfferDraft({ description: "Permis B exigé. 06-08h." }));
    const forWhom = async (actor: Actor, id = offerId) => {
      const result = await readOffer(as(actor), id);
      return result.ok ? result.value.for : result.refusal.code;
    };
    expect(await forWhom({ role: "nobody" })).toBe("anyone");
    expect(await forWhom(person.actor)).toBe("person");
    expect(await forWhom(employer.actor)).toBe("employer");
    expect(await forWhom(coach.actor)).toBe("staff");
    expect(await forWhom((await savedStaff(held.db, territory, "hotliner")).actor)).toBe("staff");
    for (const actor of [rival.actor, (await savedBeneficiary(held.db, elsewhere)).actor, (await savedCoach(held.db, elsewhere)).actor]) expect(await forWhom(actor)).toBe("offer.missing");
    expect(await forWhom(coach.actor, idOf(999_999))).toBe("offer.missing");
    expect(await forWhom(coach.actor, "not-an-id'; --")).toBe("offer.missing");
    await closeOffer(as(employer.actor), offerId, "closed");
    expect(await forWhom(person.actor)).toBe("offer.missing");
    expect(await forWhom(coach.actor)).toBe("staff");
  });

  it("the person reads labels and where the work is, never who else applied; the coach reads the sentences", async () => {
    const { employer, coach, person } = await scene("B5");
    const offerId = await published(employer, anOfferDraft({ description: "Permis B exigé.", startsOn: "2026-12-01" }));
    const read = await readOffer(as(person.actor), offerId);
    expect(read.ok && read.value.offer).toMatchObject({
      where: "À Messei, chez une entreprise de nettoyage", chips: ["CDI", "24\u00a0h par semaine"], licences: ["Permis B (voiture)"], start: "mardi 1er\u00a0décembre", published: "aujourd’hui",
    });
    expect(JSON.stringify(read)).not.toMatch(/readings|confidence|organisationId|Clair et Net/);
    const staff = await readOffer(as(coach.actor), offerId);
    expect(staff.ok && staff.value.for === "staff" && staff.value.offer).toMatchObject({
      isFlagged: true, employerName: "Clair et Net", readings: [{ label: "Permis B (voiture)\u00a0: demandé", sentence: "Permis B exigé.", isSure: true, contradicts: "Le champ dit\u00a0: rien." }],
    });
  });
});

describe("correcting an offer", () => {
  it("replaces what was typed, keeps its id and its state, and tells the matching", async () => {
    const { employer } = await scene("B6");
    const offerId = await published(employer);
    const updated = await updateOffer(as(employer.actor), offerId, anOfferDraft({ title: "Agent de propreté (F/H)", communeCode: "61063", weeklyHours: 20, windows: [{ days: [1], from: "14:00", to: "18:00" }] }));
    expect(updated).toEqual({ ok: true, value: { offerId, isHeld: false } });
    const row = await held.db.offer.findUniqueOrThrow({ where: { id: offerId }, include: { windows: true } });
    expect(row).toMatchObject({ title: "Agent de propreté (F/H)", communeCode: "61063", weeklyHours: 20, status: "open", publishedAt: NOW });
    expect(row.windows.map((window) => window.fromMinute)).toEqual([840]);
    expect(await facts(offerId)).toBe(2);
  });

  it("reading an offer into the form and saving it unchanged changes nothing of it", async () => {
    const { employer } = await scene("B7");
    const offerId = await published(employer, anOfferDraft({ description: "Permis B exigé. Du lundi au jeudi 5h-9h. 35h/semaine.", constraints: ["phone"] }));
    const select = { title: true, licences: true, constraints: true, weeklyHours: true, readings: true, windows: { select: { days: true, fromMinute: true, toMinute: true }, orderBy: { fromMinute: "asc" } } } as const;
    const before = await held.db.offer.findUniqueOrThrow({ where: { id: offerId }, select });
    const read = await readOffer(as(employer.actor), offerId);
    if (!read.ok || read.value.for !== "employer") throw new Error("not the employer's view");
    expect(await updateOffer(as(employer.actor), offerId, read.value.offer.draft)).toMatchObject({ ok: true });
    expect(await held.db.offer.findUniqueOrThrow({ where: { id: offerId }, select })).toEqual(before);
  });

  it("is refused to others, for an imported offer, and once it is closed", async () => {
    const { territory, employer, rival, coach, person } = await scene("B8");
    const offerId = await published(employer);
    const imported = await savedOffer(held.db, territory, { columns: { source: "france-travail", sourceId: "B8-1" } });
    const code = async (actor: Actor, id: string) => {
      const result = await updateOffer(as(actor), id, anOfferDraft());
      return result.ok ? "ok" : `${result.refusal.kind} ${result.refusal.code}`;
    };
    expect(await code(rival.actor, offerId)).toBe("missing offer.missing");
    expect(await code(person.actor, offerId)).toBe("forbidden offer.not-your-organisation");
    expect(await code(coach.actor, imported.id)).toBe("conflict offer.imported");
    await closeOffer(as(employer.actor), offerId, "filled");
    expect(await code(employer.actor, offerId)).toBe("conflict offer.not-open");
    expect(await facts(imported.id)).toBe(0);
  });
});

describe("closing and opening again", () => {
  const statusOf = async (id: string) => (await held.db.offer.findUniqueOrThrow({ where: { id } })).status;

  it("a person who reads an open offer cannot close it, nor can a visitor", async () => {
    const { employer, person } = await scene("B9");
    const offerId = await published(employer);
    for (const actor of [person.actor, { role: "nobody" } as const]) expect(await closeOffer(as(actor), offerId, "closed")).toMatchObject({ ok: false, refusal: { kind: "forbidden", code: "offer.not-yours-to-move" } });
    expect(await statusOf(offerId)).toBe("open");
  });

  it("an employer closes, opens again for 30 days, and keeps an open one open", async () => {
    const { employer } = await scene("C1");
    const offerId = await published(employer);
    await closeOffer(as(employer.actor), offerId, "filled");
    expect(await statusOf(offerId)).toBe("filled");
    const until = new Date("2026-12-20T08:00:00.000Z");
    expect(await reopenOffer(as(employer.actor), offerId)).toEqual({ ok: true, value: { expiresAt: until, isHeld: false } });
    expect(await held.db.offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({ status: "open", closedAt: null, expiresAt: until });
    expect(await reopenOffer(as(employer.actor), offerId)).toMatchObject({ ok: true });
    expect(await facts(offerId)).toBe(4);
  });

  it("two hands at once: one closing and one correcting never leave a closed offer changed", async () => {
    const { territory, employer } = await scene("C2");
    const offerId = await published(employer);
    const [closed, updated] = await Promise.all([closeOffer(as(employer.actor), offerId, "closed"), updateOffer(as(employer.actor), offerId, anOfferDraft({ title: "Autre titre" }))]);
    expect(closed.ok).toBe(true);
    const row = await held.db.offer.findUniqueOrThrow({ where: { id: offerId } });
    expect(row).toMatchObject({ status: "closed", territoryId: (territory as SavedTerritory).id });
    if (!updated.ok) expect(updated.refusal.code).toBe("offer.not-open");
    expect(row.title).toBe(updated.ok ? "Autre titre" : anOfferDraft().title);
  });
});
