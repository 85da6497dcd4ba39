import { describe, expect, it } from "vitest";
import type { OfferToWrite } from "#app/domain/offers/imported-offer.ts";
import { mapFranceTravailOffer } from "#app/domain/offers/france-travail/map-offer.ts";
import { placeFinder } from "#app/domain/offers/france-travail/place.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { aFranceTravailOffer } from "#tests/factories/france-travail.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer } from "#tests/factories/people.ts";
import { communes, savedTerritory } from "#tests/factories/territory.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Context } from "../../context.server.ts";
import { closeVanishedOffers } from "../close-vanished-offers.server.ts";
import { readOfferForCoach } from "../read-offer-for-coach.server.ts";
import { writeImportedOffers } from "../write-imported-offers.server.ts";
import { joinTypedOffers } from "./join-typed-offers.server.ts";

const held = useDatabase();
const findPlace = placeFinder(Object.values(communes).map((commune) => ({ ...commune, parentCode: null })));
const [FT, FILE, PAGE] = ["france-travail", "file", "posting"];

function offerAs(id: string, changes: Partial<OfferToWrite> & { text?: string } = {}): OfferToWrite {
  const { text, ...more } = changes;
  const mapped = mapFranceTravailOffer(aFranceTravailOffer({ id, ...(text && { description: text }) }), findPlace);
  if (!mapped.ok) throw new Error(mapped.reason);
  return { ...mapped.offer, sourceUrl: `https://${id}.example.org`, ...more };
}

async function start(code: string) {
  const territory = await savedTerritory(held.db, { code, name: code });
  const ctx: Context = { actor: { role: "system" }, db: held.db, now: NOW, newId: nextId, requestId: "test" };
  const write = (source: string | undefined, ...offers: OfferToWrite[]) => writeImportedOffers(ctx, territory.id, offers, { source: source ?? "", kind: "EMPLOI" });
  const gone = (source: string | undefined, ...left: string[]) => closeVanishedOffers(ctx, territory.id, source ?? "", new Set(left));
  const offers = () => held.db.offer.findMany({ where: { territoryId: territory.id }, orderBy: { createdAt: "asc" }, include: { sources: { orderBy: { source: "asc" } }, windows: true } });
  const only = async () => {
    const [one, ...others] = (await offers()).filter(({ status }) => status === "open");
    if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} open offers`);
    return one;
  };
  return { territory, ctx, write, gone, offers, only };
}

describe("one vacancy from two sources", () => {
  it("is one offer: the page leads, France Travail fills in; each source is kept with its address and its day", async () => {
    const { territory, write, only } = await start("V1");
    expect(await write(FT, offerAs("V1F", { wage: "12,02 € de l’heure" }))).toMatchObject({ created: 1, joined: 0 });
    expect(await write(PAGE, offerAs("V1P", { wage: "", contract: null, text: "Vous nettoyez, de 6h à 9h." }))).toMatchObject({ created: 0, joined: 1 });
    const one = await only();
    expect(one).toMatchObject({ source: PAGE, sourceId: "V1P", sourceUrl: "https://V1P.example.org", description: "Vous nettoyez, de 6h à 9h.", wage: "12,02 € de l’heure", contract: "CDI" });
    expect(one.windows.map(({ fromMinute }) => fromMinute)).toEqual([360]);
    expect(one.sources.map(({ source, url, seenAt }) => [source, url, seenAt])).toEqual([[FT, "https://V1F.example.org", NOW], [PAGE, "https://V1P.example.org", NOW]]);
    const coach = await savedCoach(held.db, territory);
    const read = await readOfferForCoach({ actor: coach.actor, db: held.db, now: NOW, newId: nextId, requestId: "test" }, one.id);
    expect(read.ok && read.value.seen.map(({ words, url }) => [words.replaceAll("\u00a0", " "), url])).toEqual([
      ["Vue chez l’employeur, sur sa page le vendredi 20 novembre.", "https://V1P.example.org"], ["Vue chez France Travail le vendredi 20 novembre.", "https://V1F.example.org"],
    ]);
  });

  it("each source again changes nothing; one that changes rewrites what it said, and only that", async () => {
    const { write, only } = await start("V2");
    await write(FT, offerAs("V2F", { wage: "12,02 € de l’heure" }));
    await write(PAGE, offerAs("V2P", { wage: "" }));
    const facts = await held.db.outboxEvent.count();
    expect(await write(FT, offerAs("V2F", { wage: "12,02 € de l’heure" }))).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await write(PAGE, offerAs("V2P", { wage: "" }))).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await held.db.outboxEvent.count()).toBe(facts);
    expect(await write(FT, offerAs("V2F", { wage: "12,40 € de l’heure", title: "Autre titre" }))).toMatchObject({ updated: 1 });
    expect(await only()).toMatchObject({ title: "Agent d’entretien (F/H)", wage: "12,40 € de l’heure", source: PAGE });
  });

  it("gone from one source, it stays as the other says it; gone from both, it closes; back, it opens", async () => {
    const { write, gone, only, offers } = await start("V3");
    await write(FT, offerAs("V3F", { wage: "12,02 € de l’heure" }));
    await write(PAGE, offerAs("V3P", { wage: "", text: "Le texte de la page." }));
    expect(await gone(PAGE)).toBe(0);
    expect(await only()).toMatchObject({ source: FT, sourceId: "V3F", description: "Vous nettoyez des bureaux et des sanitaires.", wage: "12,02 € de l’heure" });
    expect(await gone(FT)).toBe(1);
    expect((await offers()).map(({ status }) => status)).toEqual(["closed"]);
    expect(await write(PAGE, offerAs("V3P", { wage: "", text: "Le texte de la page." }))).toMatchObject({ updated: 1 });
    expect(await only()).toMatchObject({ source: PAGE, description: "Le texte de la page." });
  });

  it("gone from one source then closed by somebody, it does not open again when that source holds it again", async () => {
    const { write, gone, offers } = await start("V4");
    await write(FT, offerAs("V4F"));
    await write(PAGE, offerAs("V4P"));
    await gone(PAGE);
    await held.db.offer.updateMany({ where: { sources: { some: { sourceId: "V4F" } } }, data: { status: "closed" } });
    await write(PAGE, offerAs("V4P"));
    expect((await offers()).map(({ status }) => status)).toEqual(["closed"]);
  });

  it("an offer typed by its employer is changed by no copy, and closes with none", async () => {
    const { territory, write, gone, only } = await start("V5");
    const employer = await savedEmployer(held.db, territory, { organisation: { name: "Entreprise 1" } });
    const typed = await savedOffer(held.db, territory, { organisationId: employer.organisationId, communeCode: communes.flers.code, columns: { title: "Agent d’entretien", weeklyHours: 35, description: "Ses mots." } });
    expect(await write(FT, offerAs("V5F"))).toMatchObject({ joined: 1 });
    await write(FT, offerAs("V5F", { text: "Un autre texte." }));
    expect(await only()).toMatchObject({ id: typed.id, source: "direct", sourceId: null, description: "Ses mots.", sources: [{ sourceId: "V5F", facts: null }] });
    expect(await gone(FT)).toBe(0);
    expect(await only()).toMatchObject({ id: typed.id });
  });

  it("typed after its copy came, it takes the copy's place; a copy that somebody answered stays until that is over", async () => {
    const { territory, ctx, write, only, offers } = await start("V6");
    await write(FT, offerAs("V6F"));
    const copy = await only();
    const employer = await savedEmployer(held.db, territory, { organisation: { name: "Entreprise 1" } });
    const typed = await savedOffer(held.db, territory, { organisationId: employer.organisationId, communeCode: communes.flers.code, columns: { title: "Agent d’entretien", weeklyHours: 35 } });
    const coach = await savedCoach(held.db, territory);
    const person = await savedBeneficiary(held.db, territory, { coachId: coach.id });
    const application = await held.db.application.create({ data: { id: nextId(), beneficiaryId: person.id, offerId: copy.id, state: "positionne", consentedAt: NOW, createdAt: NOW, movedAt: NOW } });
    expect(await joinTypedOffers(ctx, territory.id)).toBe(0);
    await held.db.application.delete({ where: { id: application.id } });
    expect(await joinTypedOffers(ctx, territory.id)).toBe(1);
    expect((await offers()).map(({ id, status, sources }) => [id, status, sources.length])).toEqual(expect.arrayContaining([[copy.id, "closed", 0], [typed.id, "open", 1]]));
    expect(await write(FT, offerAs("V6F"))).toMatchObject({ unchanged: 1 });
    expect(await joinTypedOffers(ctx, territory.id)).toBe(0);
  });

  it("two posts stay two: two ids of one source, or other hours", async () => {
    const { write, offers } = await start("V7");
    expect(await write(FT, offerAs("V7A"), offerAs("V7B"))).toMatchObject({ created: 2 });
    // Either could be it: nobody guesses.
    expect(await write(PAGE, offerAs("V7P", { text: "Un texte écrit autrement." }))).toMatchObject({ created: 1, joined: 0 });
    expect((await offers()).length).toBe(3);
  });

  it("an id that another territory holds is left there, and said", async () => {
    const [here, there] = [await start("V8"), await start("V9")];
    await here.write(FILE, offerAs("V8F"));
    expect(await there.write(FILE, offerAs("V8F", { text: "Autre" }), offerAs("V9F"))).toMatchObject({ created: 1, updated: 0, elsewhere: ["V8F"] });
    expect((await here.only()).description).not.toBe("Autre");
  });

  it("two sources at the same moment make one offer", async () => {
    const { write, offers } = await start("W1");
    const done = await Promise.all([write(FT, offerAs("W1F")), write(PAGE, offerAs("W1P")), write(FILE, offerAs("W1X"))]);
    expect(done.reduce((sum, one) => sum + one.created, 0)).toBe(1);
    expect((await offers()).map(({ source, sources }) => [source, sources.length])).toEqual([[PAGE, 3]]);
  });
});
