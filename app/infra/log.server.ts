import pino from "pino";
import { env } from "./env.server.ts";

/** The log of this process: ids and codes, never a name, a number, an address or a free text. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  redact: { paths: ["*.email", "*.phone", "*.firstName", "*.lastName", "*.code", "*.cookie", "*.token", "*.to", "*.message.body"], censor: "[retiré]" },
});
