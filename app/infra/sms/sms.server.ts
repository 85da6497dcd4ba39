import { db, type Db } from "../db.server.ts";
import { env, type Env } from "../env.server.ts";
import { keepLocally } from "../local-outbox.server.ts";
import { gatewaySms } from "./gateway.server.ts";
import type { SmsSender } from "./sms-sender.ts";

/** SMS that go nowhere: kept in our own table, for the demo and the tests. */
export function localSms(database: Db): SmsSender {
  return {
    name: "local",
    async send(sms) {
      return { providerId: await keepLocally(database, { channel: "sms", subject: "", html: "", ...sms }) };
    },
  };
}

/** The SMS sender that the configuration names: the gateway, else the local outbox. */
export function chooseSms(settings: Pick<Env, "SMS_GATEWAY_URL" | "SMS_GATEWAY_KEY">, database: Db): SmsSender {
  if (!settings.SMS_GATEWAY_URL) return localSms(database);
  return gatewaySms({ url: settings.SMS_GATEWAY_URL, ...(settings.SMS_GATEWAY_KEY ? { key: settings.SMS_GATEWAY_KEY } : {}) });
}

/** The SMS sender of this process; the local outbox is a table of the database given. */
export function smsSender(database: Db = db()): SmsSender {
  return chooseSms(env(), database);
}
