import { db, type Db } from "../db.server.ts";
import { DeliveryFault } from "../delivery-fault.ts";
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

/** A production that sends no SMS: each is refused, so that a human sees that this person must be called. */
const noSms: SmsSender = {
  name: "none",
  async send() {
    throw new DeliveryFault("refused", "sms-no-gateway");
  },
};

/** The SMS sender that the configuration names: the gateway, else the local outbox; in production nobody reads that one. */
export function chooseSms(settings: Pick<Env, "SMS_GATEWAY_URL" | "SMS_GATEWAY_KEY" | "SMS_SENDER" | "MODE">, database: Db): SmsSender {
  if (!settings.SMS_GATEWAY_URL) return settings.MODE === "production" ? noSms : localSms(database);
  return gatewaySms({ url: settings.SMS_GATEWAY_URL, from: settings.SMS_SENDER, ...(settings.SMS_GATEWAY_KEY ? { key: settings.SMS_GATEWAY_KEY } : {}) });
}

/** The SMS sender of this process; the local outbox is a table of the database given. */
export function smsSender(database: Db = db()): SmsSender {
  return chooseSms(env(), database);
}
