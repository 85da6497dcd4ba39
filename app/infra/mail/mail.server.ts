import { db, type Db } from "../db.server.ts";
import { env, type Env } from "../env.server.ts";
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

const opened = new Map<Db, Mailer>();

/** The mailer of this process; the local outbox is a table of the database given. */
export function mailer(database: Db = db()): Mailer {
  const known = opened.get(database) ?? chooseMailer(env(), database);
  opened.set(database, known);
  return known;
}

/** Closes the mailers of this process, if any was used. */
export async function closeMailers(): Promise<void> {
  await Promise.all([...opened.values()].map((one) => one.close()));
  opened.clear();
}
