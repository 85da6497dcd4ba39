import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { gatewaySms } from "./gateway.server.ts";
import { chooseSms } from "./sms.server.ts";

const sms = { to: "+33639980001", text: "Bonjour", idempotencyKey: "n-1" };
let stop: () => void = () => undefined;
afterEach(() => stop());

async function gateway(status: number, body: string, headers: Record<string, string> = {}) {
  const seen: { key: unknown; authorization: unknown; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk)).on("end", () => {
      seen.push({ key: request.headers["idempotency-key"], authorization: request.headers.authorization, body: JSON.parse(text) });
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  stop = () => server.close();
  return { seen, sender: gatewaySms({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, key: "k", from: "Passerelle" }) };
}
const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "sent", (fault: unknown) => fault);

describe("the SMS gateway", () => {
  it("gets the number, the words and the key", async () => {
    const { seen, sender } = await gateway(202, '{"id": 12}');
    expect(await sender.send(sms)).toEqual({ providerId: "12" });
    expect(seen).toEqual([{ key: "n-1", authorization: "Bearer k", body: { to: sms.to, from: "Passerelle", text: "Bonjour", id: "n-1" } }]);
  });

  it("may answer without an id", async () => {
    const { sender } = await gateway(200, "ok");
    expect(await sender.send(sms)).toEqual({ providerId: null });
  });

  it("has it already: that is sent", async () => {
    const { sender } = await gateway(409, "");
    expect(await sender.send(sms)).toEqual({ providerId: null });
  });

  it("is given up after its time, when nobody answers, and when it leads elsewhere", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/sms`;
    expect(await faultOf(gatewaySms({ url, from: "Passerelle", timeoutMs: 50 }).send(sms))).toMatchObject({ kind: "down", code: "sms-no-answer" });
    silent.closeAllConnections();
    silent.close();
    expect(await faultOf(gatewaySms({ url: "http://127.0.0.1:1/sms", from: "Passerelle" }).send(sms))).toMatchObject({ kind: "down", code: "sms-no-answer" });
    const { sender } = await gateway(302, "", { location: "https://evil.example/" });
    expect(await faultOf(sender.send(sms))).toMatchObject({ kind: "down", code: "sms-no-answer" });
  });

  it.each([
    [429, { kind: "busy", retryAfterMs: 7_000 }],
    [422, { kind: "refused", code: "sms-422" }],
    [500, { kind: "down", code: "sms-500" }],
    [401, { kind: "down", code: "sms-401" }],
  ])("its %i is told from the others", async (status, expected) => {
    const { sender } = await gateway(status, "", { "retry-after": "7" });
    expect(await faultOf(sender.send(sms))).toMatchObject(expected);
  });

  it("is never given what is no number", async () => {
    const { seen, sender } = await gateway(200, "");
    for (const to of ["0639980001", "+33 6", "+33639980001\r\nX: y"]) expect(await faultOf(sender.send({ ...sms, to }))).toMatchObject({ kind: "refused", code: "sms-number" });
    expect(seen).toHaveLength(0);
  });
});

describe("which sender", () => {
  const base = { SMS_GATEWAY_URL: undefined, SMS_GATEWAY_KEY: undefined, SMS_SENDER: "Passerelle" };
  it("is the local outbox in the demo, the gateway when there is one", () => {
    expect(chooseSms({ ...base, MODE: "demo" }, {} as never).name).toBe("local");
    expect(chooseSms({ ...base, MODE: "production", SMS_GATEWAY_URL: "https://sms.example.org" }, {} as never).name).toBe("gateway");
  });

  it("in a production without a gateway, refuses rather than keep where nobody reads", async () => {
    expect(await faultOf(chooseSms({ ...base, MODE: "production" }, {} as never).send(sms))).toMatchObject({ kind: "refused", code: "sms-no-gateway" });
  });
});
