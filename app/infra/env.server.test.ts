import { describe, expect, it } from "vitest";
import { ConfigurationError, parseEnv } from "./env.server.ts";

const DEMO = { MODE: "demo", DATABASE_URL: "postgresql://a@127.0.0.1/b" };
const PRODUCTION = { DATABASE_URL: "postgresql://a@127.0.0.1/b", SECRET: "x".repeat(32), SMTP_URL: "smtps://mail.example.org" };

function faultsOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigurationError) return fault.sentences;
    throw fault;
  }
}

describe("the configuration", () => {
  it("is right in the demo with a database, and in production with a secret and a way to send mail", () => {
    expect(faultsOf(DEMO)).toEqual([]);
    expect(faultsOf(PRODUCTION)).toEqual([]);
    expect(parseEnv(DEMO)).toMatchObject({ PORT: 3000, TERRITORY: "61", DEV_MAILBOX: false });
  });

  it.each([
    [{ ...DEMO, DATABASE_URL: "" }, /^DATABASE_URL est absente/],
    [{ ...DEMO, DATABASE_URL: "mysql://x" }, /^DATABASE_URL doit commencer par postgresql/],
    [{ ...DEMO, REDIS_URL: "localhost" }, /^REDIS_URL doit commencer par redis/],
    [{ ...DEMO, MEILI_URL: "meili" }, /^MEILI_URL doit être une adresse http/],
    [{ ...DEMO, RESEND_API_KEY: "abc" }, /^RESEND_API_KEY doit commencer par re_/],
    [{ ...DEMO, PORT: "99999" }, /^PORT doit être un numéro de port/],
    [{ ...DEMO, PORT: "abc" }, /^PORT doit être un numéro de port/],
    [{ ...DEMO, TERRITORY: "Orne" }, /^TERRITORY doit être un code de département/],
    [{ ...DEMO, RESEND_API_KEY: "re_1", SMTP_URL: "smtp://mail.example.org" }, /gardez-en une$/],
    [{ ...DEMO, WEB_PUSH_PUBLIC_KEY: `B${"a".repeat(86)}` }, /vont ensemble : donnez les deux, ou aucune$/],
    [{ ...DEMO, WEB_PUSH_PUBLIC_KEY: "abc", WEB_PUSH_PRIVATE_KEY: "a".repeat(43) }, /^WEB_PUSH_PUBLIC_KEY doit être une clé publique/],
    [{ ...PRODUCTION, SECRET: "" }, /^SECRET est absente/],
    [{ ...PRODUCTION, SECRET: "court" }, /^SECRET doit avoir au moins 32 signes/],
    [{ ...PRODUCTION, SMTP_URL: "" }, /^RESEND_API_KEY ou SMTP_URL est absente/],
    [{ ...PRODUCTION, DEV_MAILBOX: "1" }, /^DEV_MAILBOX n’existe pas en production/],
  ])("%j is refused with one sentence", (source, sentence) => {
    const faults = faultsOf(source);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it("says everything that is wrong at once, one sentence a variable", () => {
    expect(faultsOf({ ...DEMO, DATABASE_URL: "", REDIS_URL: "x", MEILI_URL: "y", PORT: "0" })).toHaveLength(4);
  });
});
