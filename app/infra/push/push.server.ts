import { db, type Db } from "../db.server.ts";
import { env, type Env } from "../env.server.ts";
import { keepLocally } from "../local-outbox.server.ts";
import { pushKeys } from "./push-keys.server.ts";
import type { PushSender } from "./push-sender.ts";
import { webPushSender } from "./web-push.server.ts";

/** Notifications that go nowhere: kept in our own table, for the demo and the tests. */
export function localPush(database: Db): PushSender {
  return {
    name: "local",
    async send({ target, note, idempotencyKey }) {
      await keepLocally(database, { channel: "push", to: target.endpoint, subject: note.title, text: `${note.body}\n${note.url}`, html: "", idempotencyKey });
      return "rung";
    },
  };
}

/** What rings browsers by the configuration: its keys, else the local outbox. A production without keys has nobody to ring: none could agree. */
export function choosePush(settings: Pick<Env, "WEB_PUSH_PUBLIC_KEY" | "WEB_PUSH_PRIVATE_KEY" | "MODE" | "SECRET" | "PUBLIC_URL" | "MAIL_FROM">, database: Db): PushSender {
  const keys = settings.WEB_PUSH_PRIVATE_KEY ? pushKeys(settings) : null;
  return keys === null ? localPush(database) : webPushSender({ keys, subject: subjectOf(settings), allowsLoopback: settings.MODE === "test" });
}

/** Whom a push service may write to about us: the site, or the address our mails come from where it has no HTTPS. */
function subjectOf({ PUBLIC_URL, MAIL_FROM }: Pick<Env, "PUBLIC_URL" | "MAIL_FROM">): string {
  return PUBLIC_URL.startsWith("https://") ? new URL(PUBLIC_URL).origin : `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
}

/** What rings browsers in this process; the local outbox is a table of the database given. */
export function pushSender(database: Db = db()): PushSender {
  return choosePush(env(), database);
}
