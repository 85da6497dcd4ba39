import { expect, type APIRequestContext, type Page } from "@playwright/test";

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

const CODE = /\b(\d{3})[\s\u00a0]?(\d{3})\b(?=[^<]*)/;

/** Signs in as a user does: the address, the code of the mail, the button. */
export async function signIn(page: Page, address: string): Promise<void> {
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
