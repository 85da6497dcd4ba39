import { expect, type Locator, type Page, type Response } from "@playwright/test";

/** Sends a form by one of its buttons; gives the answer to the POST, and what was typed in the form, by name. */
export async function send(page: Page, button: Locator): Promise<{ answer: Response; typed: Record<string, string[]> }> {
  const typed = await button.evaluate((one) => {
    const form = one.closest("form");
    const hidden = [...(form?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [])].map(({ name }) => name);
    const entries = [...new FormData(form ?? undefined)].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !hidden.includes(entry[0]));
    return Object.fromEntries(entries.map(([name]) => [name, entries.filter(([other]) => other === name).map(([, value]) => value)]));
  });
  const answering = page.waitForResponse((response) => response.request().method() === "POST");
  await button.click();
  const answer = await answering;
  await page.waitForLoadState("load");
  return { answer, typed };
}

/** What the page now holds under each of these names: what is typed, ticked or chosen, wherever a form shows it. */
async function held(page: Page, names: string[]): Promise<Record<string, string[]>> {
  return page.evaluate((asked) => {
    // A day that does not exist is in the page, but a browser that knows days does not show it.
    for (const one of document.querySelectorAll<HTMLInputElement>("input[type=date]")) Object.assign(one, { type: "text", value: one.getAttribute("value") ?? "" });
    const forms = [...document.querySelectorAll("form")].map((form) => new FormData(form));
    return Object.fromEntries(asked.map((name) => [name, forms.map((form) => form.getAll(name).map(String)).find((values) => values.some(Boolean)) ?? forms.map((form) => form.getAll(name).map(String)).find((values) => values.length > 0) ?? []]));
  }, names);
}

/** What an HTML form makes of a text, and what is taken out of it before it is read. */
const asRead = (text: string) => text.replace(/\r\n?/g, "\n").replace(/\u0000/g, "\ufffd");

/** Nothing that was typed is gone; what was left empty may have been filled. */
export async function expectKept(page: Page, typed: Record<string, string[]>): Promise<void> {
  const names = Object.keys(typed).filter((name) => typed[name]?.some(Boolean));
  const now = await held(page, names);
  for (const name of names) expect(now[name]?.map(asRead), `${page.url()}: what was typed in ${name}`).toEqual(typed[name]?.map(asRead));
}

const ENGLISH = /\b(expected|received|invalid|required|too (big|small|long|short)|string|number|undefined|null|NaN|must|option)\b/i;

/**
 * The form again: status 400 (or another refusal), a summary at the top whose lines lead to the fields, beside each field its
 * sentence in French.
 *
 * @param errors by name of field, what its sentence says; « a|b » where the sentence may stand beside either
 */
export async function expectRefused(page: Page, answer: Response, errors: Record<string, RegExp>, status = 400): Promise<void> {
  expect(answer.status(), page.url()).toBe(status);
  const summary = page.getByRole("alert");
  await expect(summary).toBeVisible();
  await expect(summary.getByRole("heading")).toHaveText(/points? (est|sont) à corriger/);
  const lines = await summary.getByRole("listitem").allInnerTexts();
  expect(lines, "lines of the summary").toHaveLength(Object.keys(errors).length);
  for (const line of lines) {
    expect(line).not.toMatch(ENGLISH);
    expect(line.trim()).toMatch(/[.?]$/);
  }
  const seen = await page.evaluate((names) => names.map((name) => {
    const controls = name.split("|").flatMap((one) => [...document.querySelectorAll<HTMLInputElement>(`[name="${one}"]:not([type=hidden])`)]);
    const named = controls.flatMap((one) => [one, ...(one.closest("fieldset[aria-describedby]") ? [one.closest("fieldset[aria-describedby]") as HTMLElement] : [])]);
    const beside = named.flatMap((one) => (one.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "")).join(" ");
    const anchors = [...document.querySelectorAll<HTMLAnchorElement>("#erreurs a")].map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
    const isLed = anchors.some((target) => target !== null && named.some((one) => one === target || one.contains(target) || target.contains(one)));
    return { name, beside, isLed };
  }), Object.keys(errors));
  for (const { name, beside, isLed } of seen) {
    expect(beside, `the sentence beside ${name}`).toMatch(errors[name] as RegExp);
    expect(isLed, `a line of the summary leads to ${name}`).toBe(true);
  }
}
