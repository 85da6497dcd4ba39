import { env } from "#app/infra/env.server.ts";
import { openLink, sealLink } from "#app/infra/secrets.server.ts";

/** A structure may answer this long; then it calls. Our choice: a course of a season. */
export const PRESCRIPTION_LINK_DAYS = 120;
const PURPOSE = "prescription";
const DAY_MS = 86_400_000;

/** The token of a prescription's link: made again whenever it is needed, stored nowhere (decision 0010). */
export function prescriptionToken({ id, createdAt }: { id: string; createdAt: Date }): string {
  return sealLink({ id }, PURPOSE, new Date(createdAt.getTime() + PRESCRIPTION_LINK_DAYS * DAY_MS));
}

/** The full address by which the structure answers, without an account. */
export function prescriptionLink(prescription: { id: string; createdAt: Date }): string {
  return `${env().PUBLIC_URL}/prescription/${prescriptionToken(prescription)}`;
}

/** The prescription that a token opens; nothing when it was altered, is for something else or is over. */
export function prescriptionOf(token: string, now: Date): string | undefined {
  return openLink(token, PURPOSE, now)?.["id"];
}
