import { db } from "../db.server.ts";
import { env, type Env } from "../env.server.ts";
import type { Db } from "../db.server.ts";
import { localMailer } from "./local.server.ts";
import type { Mailer } from "./mailer.ts";
import { resendMailer } from "./resend.server.ts";
import { smtpMailer } from "./smtp.server.ts";

/** The mailer that the configuration names: Resend, else SMTP, else the local outbox. */
export function chooseMailer(settings: Pick<Env, "RESEND_API_KEY" | "RESEND_URL" | "SMTP_URL" | "MAIL_FROM">, database: Db): Mailer {
  if (settings.RESEND_API_KEY) return resendMailer({ apiKey: settings.RESEND_API_KEY, from: settings.MAIL_FROM, ...(settings.RESEND_URL ? { url: settings.RESEND_URL } : {}) });
  if (settings.SMTP_URL) return smtpMailer({ url: settings.SMTP_URL, from: settings.MAIL_FROM });
  return localMailer(database);
}

let shared: Mailer | undefined;

/** The mailer of this process. */
export function mailer(): Mailer {
  shared ??= chooseMailer(env(), db());
  return shared;
}

/** Closes the mailer of this process, if it was used. */
export async function closeMailer(): Promise<void> {
  await shared?.close();
  shared = undefined;
}
