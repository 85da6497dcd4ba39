import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { HOME_OF } from "#app/domain/access/actor.ts";
import { openDb } from "#app/infra/db.server.ts";
import { openSession } from "#tests/support/open-session.ts";

/** The address of the product that global setup started. */
export const siteUrl = () => process.env["E2E_URL"] ?? "";

/** The newest message kept for an address that a pattern fits, read where the demo shows its mail. Waits for the worker. */
export async function messageFor(request: APIRequestContext, address: string, pattern: RegExp, after = 0): Promise<RegExpMatchArray> {
  let found: RegExpMatchArray | null = null;
  await expect
    .poll(
      async () => {
        const page = await (await request.get(`${siteUrl()}/dev/courrier?a=${encodeURIComponent(address)}`)).text();
        const all = [...page.matchAll(new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`))];
        found = all.length > after ? (all[0] ?? null) : null;
        return found !== null;
      },
      { timeout: 10_000, intervals: [50, 100, 200] },
    )
    .toBe(true);
  return found as unknown as RegExpMatchArray;
}

/** How many messages an address has that fit. */
export async function countMessages(request: APIRequestContext, address: string, pattern: RegExp): Promise<number> {
  const page = await (await request.get(`${siteUrl()}/dev/courrier?a=${encodeURIComponent(address)}`)).text();
  return [...page.matchAll(new RegExp(pattern, "g"))].length;
}

/** Six digits that are no colour of the page. */
const CODE = /(?<![#\w])(\d{3})[\s\u00a0]?(\d{3})\b(?=[^<]*)/;

/** Opens someone's session and leads to where the door leads: for all but the tests of the door, which sends an address five codes a quarter of an hour. */
export async function signIn(page: Page, email: string): Promise<void> {
  const db = openDb(process.env["DATABASE_URL"] ?? "", 1);
  const { id, role } = await db.user.update({ where: { email }, data: { lastSignInAt: new Date() }, select: { id: true, role: true } });
  await page.context().addCookies([{ name: "session", value: await openSession(db, id), url: siteUrl() }]);
  await db.$disconnect();
  await page.goto(`${siteUrl()}${HOME_OF[role]}`);
}

/** Signs in as a user does: the address, the code of the mail, the button. */
export async function signInByCode(page: Page, address: string): Promise<void> {
  const before = await countMessages(page.request, address, CODE);
  await page.goto(`${siteUrl()}/connexion`);
  await page.getByLabel("Votre adresse e-mail ou votre numéro de téléphone").fill(address);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  const [, first, second] = await messageFor(page.request, address, CODE, before);
  await page.getByLabel("Les 6 chiffres du message").fill(`${first}${second}`);
  await page.getByRole("button", { name: "Entrer" }).click();
  await expect(page.getByRole("button", { name: "Me déconnecter" })).toBeVisible();
}

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
export const DESK = { viewport: { width: 1280, height: 900 } };
