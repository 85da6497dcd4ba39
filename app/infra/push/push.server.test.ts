import { createECDH, createPublicKey, verify } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { fakeBrowser, startPushService } from "#tests/support/push-service.ts";
import type { Db } from "../db.server.ts";
import { pushKeys } from "./push-keys.server.ts";
import { choosePush } from "./push.server.ts";
import { webPushSender } from "./web-push.server.ts";

const SETTINGS = { WEB_PUSH_PUBLIC_KEY: undefined, WEB_PUSH_PRIVATE_KEY: undefined, MODE: "demo", SECRET: "x".repeat(32), PUBLIC_URL: "https://emploi.example.org", MAIL_FROM: "Passerelle <a@example.org>" } as const;
const keys = pushKeys(SETTINGS)!;
const note = { title: "Passerelle", body: "Vous avez du nouveau.", url: "/mon-espace" };
let stop: () => void = () => undefined;
afterEach(() => stop());

async function service(answers?: Parameters<typeof startPushService>[0]) {
  const started = await startPushService(answers);
  stop = started.stop;
  const browser = fakeBrowser();
  const target = { id: "p-1", endpoint: `${started.url}/b`, p256dh: browser.p256dh, auth: browser.auth };
  return { ...started, browser, target, sender: webPushSender({ keys, subject: "https://emploi.example.org", allowsLoopback: true, timeoutMs: 500 }) };
}
const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then((said) => said, (fault: unknown) => fault);

describe("a browser", () => {
  it("is rung with a note that it alone can read, signed by us, kept a day", async () => {
    const { rung, url, browser, target, sender } = await service();
    expect(await sender.send({ target, note, idempotencyKey: "n" })).toBe("rung");
    expect(rung).toHaveLength(1);
    const [{ headers, body }] = rung as [(typeof rung)[0]];
    expect(body.toString("latin1")).not.toContain("nouveau");
    expect(browser.read(body)).toEqual(note);
    expect(headers).toMatchObject({ ttl: "86400", "content-encoding": "aes128gcm", urgency: "normal", topic: expect.stringMatching(/^[\w-]{32}$/) });

    const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? "") ?? [];
    const [head, claims, signature] = (token ?? "").split(".") as [string, string, string];
    const point = Buffer.from(key as string, "base64url");
    const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
    expect(verify("sha256", Buffer.from(`${head}.${claims}`), { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"))).toBe(true);
    expect(key).toBe(keys.publicKey);
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ aud: url, sub: "https://emploi.example.org" });
  });

  it.each([
    ["is gone", 404, "gone"], ["agrees no more", 410, "gone"],
    ["is rung too often", 429, { kind: "busy", code: "push-429", retryAfterMs: 3_000 }],
    ["belongs to another key", 403, { kind: "refused", code: "push-403" }], ["has its service down", 503, { kind: "down", code: "push-503" }],
  ])("that %s is told from the others (%i)", async (_, status, said) => {
    const { target, sender } = await service({ "/b": { status, headers: { "retry-after": "3" } } });
    const answer = await faultOf(sender.send({ target, note, idempotencyKey: "n" }));
    if (typeof said === "string") expect(answer).toBe(said);
    else expect(answer).toMatchObject(said);
  });

  it("whose service does not answer, or leads elsewhere, is not rung: no redirect is followed", async () => {
    const { rung, url, target, sender } = await service({ "/b": { status: 307, headers: { location: "/secret" } } });
    expect(await faultOf(sender.send({ target, note, idempotencyKey: "n" }))).toMatchObject({ kind: "down", code: "push-no-answer" });
    expect(rung.map(({ path }) => path)).toEqual(["/b"]);
    expect(url).not.toBe("");
    expect(await faultOf(sender.send({ target: { ...target, endpoint: "http://127.0.0.1:1/" }, note, idempotencyKey: "n" }))).toMatchObject({ kind: "down" });
  });

  it("whose address is no push service's, or whose keys are none, is forgotten; nothing is sent there", async () => {
    const { rung, target } = await service();
    const strict = webPushSender({ keys, subject: "https://emploi.example.org" });
    expect(await strict.send({ target, note, idempotencyKey: "n" })).toBe("gone");
    const sender = webPushSender({ keys, subject: "https://emploi.example.org", allowsLoopback: true });
    expect(await sender.send({ target: { ...target, p256dh: "B".repeat(87) }, note, idempotencyKey: "n" })).toBe("gone");
    expect(rung).toEqual([]);
  });
});

describe("the keys", () => {
  it("are those configured, else made from the secret where nothing is really sent, else none", () => {
    const given = { WEB_PUSH_PUBLIC_KEY: "B", WEB_PUSH_PRIVATE_KEY: "p" };
    expect(pushKeys({ ...SETTINGS, ...given })).toEqual({ publicKey: "B", privateKey: "p" });
    expect(pushKeys(SETTINGS)).toEqual(keys);
    expect(pushKeys({ ...SETTINGS, MODE: "production" })).toBeNull();
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(keys.privateKey, "base64url");
    expect(pair.getPublicKey("base64url")).toBe(keys.publicKey);
    expect(keys.publicKey).toMatch(/^B[\w-]{86}$/);
  });

  it("say what rings: the services where they are configured, the local outbox otherwise", () => {
    const database = null as unknown as Db;
    expect(choosePush(SETTINGS, database).name).toBe("local");
    expect(choosePush({ ...SETTINGS, WEB_PUSH_PUBLIC_KEY: keys.publicKey, WEB_PUSH_PRIVATE_KEY: keys.privateKey }, database).name).toBe("web-push");
  });
});
