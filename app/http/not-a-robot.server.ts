import { openLink, sealLink } from "#app/infra/secrets.server.ts";

const PURPOSE = "form-opened";
const DAY_MS = 86_400_000;
/** Nobody reads a form and fills five boxes in less. */
const LEAST_MS = 2_000;

/** What a form without an account carries: when it was opened, sealed. */
export function formOpened(now: Date): string {
  return sealLink({ at: String(now.getTime()) }, PURPOSE, new Date(now.getTime() + DAY_MS));
}

/** Whether the form was opened by us, a hand's time ago, and today. */
export function isFilledByHand(token: string, now: Date): boolean {
  const at = Number(openLink(token, PURPOSE, now)?.["at"] ?? Number.NaN);
  return now.getTime() - at >= LEAST_MS;
}
