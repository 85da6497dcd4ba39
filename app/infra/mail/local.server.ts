import type { Db } from "../db.server.ts";
import { keepLocally } from "../local-outbox.server.ts";
import { refuseLineBreaks } from "../delivery-fault.ts";
import type { Mailer } from "./mailer.ts";

/** Mail that goes nowhere: it is kept in our own table, for the demo and the tests. */
export function localMailer(db: Db): Mailer {
  return {
    name: "local",
    async send(mail) {
      refuseLineBreaks(mail.to, mail.subject);
      return { providerId: await keepLocally(db, { channel: "mail", ...mail }) };
    },
    async close() {},
  };
}
