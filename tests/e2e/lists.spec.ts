import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { openDb } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";
import { makeXlsx } from "#tests/support/make-xlsx.ts";
import { expectAccessible, expectAccessibleTwin } from "./support/axe.ts";
import { expectNoSidewaysScroll } from "./support/page-checks.ts";
import { DESK, PHONE, siteUrl } from "./support/stack.ts";

/** A list of organisations, then one of offers, from the file to what was added; two sheets of one organisation brought together. */

const db = openDb(process.env["DATABASE_URL"] ?? "");
const at = (path: string) => `${siteUrl()}${path}`;
const mark = randomUUID().slice(0, 8);
const devices = [["at 360 px, without scripts", PHONE, false], ["at a desk", DESK, true]] as const;
const people: string[] = [];

test.afterAll(async () => {
  await db.offer.deleteMany({ where: { sourceId: { contains: mark } } });
  await db.organisation.deleteMany({ where: { name: { contains: mark } } });
  await db.user.deleteMany({ where: { id: { in: people } } });
  await db.$disconnect();
});

/** Somebody of the house of her own, signed in. */
async function open(page: Page, role: "coach" | "hotliner" | "admin"): Promise<string> {
  const { id: territoryId } = await db.territory.findFirstOrThrow({ where: { users: { some: { email: "coach.flers@example.org" } } }, select: { id: true } });
  const { id } = await db.user.create({ data: { id: randomUUID(), territoryId, role, firstName: "Lise", lastName: "Liste", email: `${role}.${randomUUID().slice(0, 8)}@example.org` }, select: { id: true } });
  people.push(id);
  await page.context().addCookies([{ name: "session", value: await openSession(db, id), url: siteUrl() }]);
  return id;
}

const send = async (page: Page, name: string, bytes: Uint8Array | string) => {
  await page.getByLabel("Le fichier de la liste").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes as string) });
  await page.getByRole("button", { name: "Lire la liste" }).click();
};

for (const [title, device, javaScriptEnabled] of devices) {
  test(`a coach imports a list of organisations and mends what was refused, ${title}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
    const coachId = await open(page, "coach");
    const [one, two, three] = ["Menuiserie", "Primeur", "Fleuriste"].map((word) => `${word} ${mark}${javaScriptEnabled ? "a" : "b"}`) as [string, string, string];
    await page.goto(at("/coach/employeurs"));
    await page.getByRole("link", { name: "Importer une liste" }).click();
    await axe(page);

    await page.getByRole("button", { name: "Lire la liste" }).click();
    await expect(page.getByText("Ce fichier est vide", { exact: false }).first()).toBeVisible();
    await axe(page);
    await send(page, "photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    await expect(page.getByText("Ce fichier n’est pas un tableau.", { exact: false }).first()).toBeVisible();
    await send(page, "gros.csv", new Uint8Array(30_000_000).fill(0x61));
    await expect(page.getByText("Ce fichier dépasse 10 Mo", { exact: false }).first()).toBeVisible();

    const list = `Entité ${mark}${javaScriptEnabled};Ville;Observations\n${one};Flers;\n${two};Atlantis;=1+1\n${three};Messei;"deux\nlignes"\n`;
    await send(page, "liste.csv", Buffer.from(list, "latin1"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importer une liste d’organisations");
    await expect(page.getByText(`${one} · ${two} · ${three}`)).toBeVisible();
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await expect(page.getByText("Dites quelle colonne est le nom.").first()).toBeVisible();
    await page.getByLabel(/Ce que dit la colonne Entité/).selectOption({ label: "Nom" });
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vérifier la liste");
    await expect(page.locator("#refusees")).toContainText("Ligne 3");
    await expect(page.locator("#refusees")).toContainText("La commune « Atlantis » n’est pas connue.");
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    expect(await db.organisation.count({ where: { name: { in: [one, two, three] } } })).toBe(0);
    await page.getByRole("button", { name: "Importer 2 organisations" }).click();
    await expect(page.getByText("2 organisations ajoutées.")).toBeVisible();
    await axe(page);
    expect(await db.organisation.findMany({ where: { name: { in: [one, two, three] } }, select: { name: true, ownerId: true, communeCode: true }, orderBy: { communeCode: "asc" } })).toEqual([
      { name: one, ownerId: coachId, communeCode: "61169" }, { name: three, ownerId: coachId, communeCode: "61278" },
    ]);

    // The file to mend, mended: its columns are known, its good lines are left alone.
    const file = await page.request.get(at(new URL(await page.getByRole("link", { name: "Télécharger ces lignes" }).getAttribute("href") ?? "", siteUrl()).pathname));
    const mend = await file.text();
    expect(file.headers()["content-disposition"]).toContain("attachment");
    expect(mend).toContain(`${two};Atlantis;'=1+1;3;`);
    await page.goto(at("/coach/employeurs/importer"));
    await send(page, "lignes-a-corriger.csv", mend.replace("Atlantis", "Flers") + `${one};FLERS;;2;\r\n`);
    await expect(page.getByText("Nous connaissons ce modèle de liste.")).toBeVisible();
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await expect(page.locator("#connues")).toContainText("Même commune, nom semblable");
    await axe(page);
    await page.getByText("Personne pour l’instant").click();
    await page.getByRole("button", { name: "Importer 1 organisation" }).click();
    await expect(page.getByText("1 organisation ajoutée.")).toBeVisible();
    expect(await db.organisation.findFirstOrThrow({ where: { name: two } })).toMatchObject({ ownerId: null });
    await page.context().close();
  });

  test(`two sheets of one organisation are brought together, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
    const coachId = await open(page, "coach");
    const { territoryId } = await db.user.findUniqueOrThrow({ where: { id: coachId }, select: { territoryId: true } });
    // First among the pairs: the page shows the twenty first, by name.
    const word = `Aaa Rempailleur ${mark}${javaScriptEnabled ? "c" : "d"}`;
    const [kept, other, third] = [word, `SARL ${word}`, `${word} Nord`].map((name) => ({ id: randomUUID(), name }));
    const sheet = (one: { id: string; name: string } | undefined, more: object) => ({ id: one?.id ?? "", name: one?.name ?? "", territoryId, kind: "entreprise" as const, communeCode: "61169", createdAt: new Date(), ...more });
    await db.organisation.createMany({ data: [sheet(kept, {}), sheet(other, { phone: "+33261910042", ownerId: coachId }), sheet(third, {})] });

    await page.goto(at("/coach/employeurs"));
    await page.getByRole("link", { name: "Doublons possibles" }).click();
    const card = (a: string | undefined, b: string | undefined) => page.locator("section.card").filter({ has: page.getByRole("link", { name: a ?? "", exact: true }) }).filter({ has: page.getByRole("link", { name: b ?? "", exact: true }) });
    await expect(card(kept?.name, other?.name)).toHaveCount(1);
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    await card(kept?.name, other?.name).getByRole("button", { name: "Réunir ces deux fiches" }).click();
    await expect(page.getByText("Choisissez la fiche à garder.").first()).toBeVisible();
    await axe(page);
    await card(kept?.name, other?.name).getByRole("radio").and(page.locator(`[value="${kept?.id}"]`)).check({ force: true });
    await card(kept?.name, other?.name).getByRole("button", { name: "Réunir ces deux fiches" }).click();
    await expect(page.getByText("C’est fait : il n’y a plus qu’une fiche.")).toBeVisible();
    expect(await db.organisation.findUnique({ where: { id: other?.id ?? "" } })).toBeNull();
    expect(await db.organisation.findUniqueOrThrow({ where: { id: kept?.id ?? "" } })).toMatchObject({ phone: "+33261910042", ownerId: coachId });
    await card(kept?.name, third?.name).getByRole("button", { name: "Ce sont deux organisations" }).click();
    await expect(page.getByText("C’est noté : ce sont deux organisations.")).toBeVisible();
    await expect(card(kept?.name, third?.name)).toHaveCount(0);
    await axe(page);
    await page.context().close();
  });

  test(`the help line imports a list of offers, and one that takes its place, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const axe = javaScriptEnabled ? expectAccessible : expectAccessibleTwin;
    const page = await (await browser.newContext({ ...device, javaScriptEnabled })).newPage();
    await open(page, javaScriptEnabled ? "admin" : "hotliner");
    const home = javaScriptEnabled ? "/admin/offres/importer" : "/hotline/offres/importer";
    const origin = `Mairie ${mark}${javaScriptEnabled ? "e" : "f"}`;
    const HEADER = [`Référence ${mark}${javaScriptEnabled}`, "Intitulé du poste", "Lieu", "Type de contrat", "Heures", "Description"];
    const offer = (id: string, title: string) => [id, title, "Flers", "CDD 6 mois", 24, "Permis B exigé. Horaires : 8h - 12h du lundi au vendredi."];
    await page.goto(at(home));
    await send(page, "offres.xlsx", makeXlsx({ Offres: [HEADER, offer(`${mark}1`, "Agent d’entretien"), offer(`${mark}2`, "Jardinier"), [`${mark}3`, "Sans contrat", "Flers", "licorne", 10, ""]] }));
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await expect(page.getByText("Dites d’où vient cette liste", { exact: false }).first()).toBeVisible();
    await axe(page);
    await page.getByLabel("D’où vient cette liste").fill(origin);
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await expect(page.locator("#refusees")).toContainText("Contrat : « licorne » n’est pas connu.");
    await axe(page);
    await expectNoSidewaysScroll(page, device.viewport.width);
    await page.getByRole("button", { name: "Importer 2 offres" }).click();
    await expect(page.getByText("2 offres ajoutées.")).toBeVisible();
    const mine = { sourceId: { contains: `${mark}${javaScriptEnabled ? "e" : "f"}/` } };
    const saved = await db.offer.findFirstOrThrow({ where: { ...mine, title: "Jardinier" }, include: { windows: true } });
    expect(saved).toMatchObject({ source: "file", contract: "CDD", contractMonths: 6, weeklyHours: 24, licences: ["B"] });
    expect(saved.windows).toHaveLength(1);

    await page.goto(at(home));
    await send(page, "offres.xlsx", makeXlsx({ Offres: [HEADER, offer(`${mark}1`, "Agent d’entretien")] }));
    await expect(page.getByText("Nous connaissons ce modèle de liste.")).toBeVisible();
    await page.getByRole("button", { name: "Vérifier les lignes" }).click();
    await page.getByText("Ce fichier remplace le précédent").click();
    await page.getByRole("button", { name: "Importer 1 offre" }).click();
    await expect(page.getByText("1 offre fermée.")).toBeVisible();
    await axe(page);
    expect(await db.offer.findMany({ where: mine, select: { title: true, status: true }, orderBy: { title: "asc" } })).toEqual([{ title: "Agent d’entretien", status: "open" }, { title: "Jardinier", status: "closed" }]);
    await page.context().close();
  });
}
