import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { DeliveryFault, retryAfterMs } from "../delivery-fault.ts";
import { resendMailer } from "./resend.server.ts";
import { smtpMailer } from "./smtp.server.ts";

const from = "Passerelle <ne-pas-repondre@example.org>";
const mail = { to: "nadia@example.org", subject: "Vous avez un message", text: "Bonjour", html: "<p>Bonjour</p>", idempotencyKey: "n-1" };
const open: { close: () => void }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

const listen = (server: Server | ReturnType<typeof createTcpServer>): Promise<number> =>
  new Promise((done) => server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)));
const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "sent", (fault: unknown) => fault);

type Seen = { path: string | undefined; headers: IncomingMessage["headers"]; body: Record<string, unknown> };
async function fakeResend(answers: { status: number; body: unknown; headers?: Record<string, string> }[]) {
  const seen: Seen[] = [];
  const server = createHttpServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => (text += chunk)).on("end", () => {
      seen.push({ path: request.url, headers: request.headers, body: JSON.parse(text) as Record<string, unknown> });
      const { status, body, headers } = answers[seen.length - 1] ?? answers.at(-1)!;
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    });
  });
  open.push(server);
  const url = `http://127.0.0.1:${await listen(server)}`;
  return { seen, mailer: resendMailer({ apiKey: "re_test", from, url, timeoutMs: 500 }) };
}

describe("Resend", () => {
  it("sends the mail with its key, and gives the provider's id", async () => {
    const { seen, mailer } = await fakeResend([{ status: 200, body: { id: "r-1" } }]);
    expect(await mailer.send(mail)).toEqual({ providerId: "r-1" });
    expect(seen[0]).toMatchObject({ path: "/emails", headers: { "idempotency-key": "n-1", authorization: "Bearer re_test" }, body: { to: "nadia@example.org", from } });
    expect(mailer.limit).toEqual({ count: 2, everyMs: 1_000 });
  });

  it("says where one click stops such mails, for those that may be stopped", async () => {
    const { seen, mailer } = await fakeResend([{ status: 200, body: { id: "r-1" } }]);
    await mailer.send({ ...mail, stopUrl: "https://emploi.example.org/stop/x" });
    await mailer.send(mail);
    expect(seen.map(({ body }) => body["headers"])).toEqual([{ "List-Unsubscribe": "<https://emploi.example.org/stop/x>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }, {}]);
  });

  it.each([
    ["too many requests", { status: 429, body: { name: "rate_limit_exceeded", statusCode: 429, message: "" }, headers: { "retry-after": "3" } }, { kind: "busy", code: "resend-429", retryAfterMs: 3_000 }],
    ["the day's quota", { status: 429, body: { name: "daily_quota_exceeded", statusCode: 429, message: "" } }, { kind: "down" }],
    ["an address it refuses", { status: 422, body: { name: "validation_error", statusCode: 422, message: "" } }, { kind: "refused", code: "resend-422" }],
    ["the same mail under way", { status: 409, body: { name: "concurrent_idempotent_requests", statusCode: 409, message: "" } }, { kind: "busy" }],
    ["an outage", { status: 503, body: { name: "application_error", statusCode: 503, message: "" } }, { kind: "down", code: "resend-503" }],
    ["an answer that is not Resend's", { status: 502, body: "Bad gateway" }, { kind: "down" }],
    ["an empty yes", { status: 200, body: null }, { kind: "down", code: "resend-unreadable" }],
  ])("tells %s from the others", async (_, answer, expected) => {
    const { mailer } = await fakeResend([answer]);
    const fault = await faultOf(mailer.send(mail));
    expect(fault).toBeInstanceOf(DeliveryFault);
    expect(fault).toMatchObject(expected);
  });

  it("counts a mail already sent with other words as sent", async () => {
    const { mailer } = await fakeResend([{ status: 409, body: { name: "invalid_idempotent_request", statusCode: 409, message: "" } }]);
    expect(await mailer.send(mail)).toEqual({ providerId: null });
  });

  it("is down when nobody answers, or never ends", async () => {
    expect(await faultOf(resendMailer({ apiKey: "re_test", from, url: "http://127.0.0.1:1" }).send(mail))).toMatchObject({ kind: "down" });
    const mute = createHttpServer(() => undefined);
    open.push(mute);
    const url = `http://127.0.0.1:${await listen(mute)}`;
    expect(await faultOf(resendMailer({ apiKey: "re_test", from, url, timeoutMs: 100 }).send(mail))).toMatchObject({ kind: "down" });
    mute.closeAllConnections();
  });

  it("refuses a line break in a header before anything leaves", async () => {
    const { seen, mailer } = await fakeResend([{ status: 200, body: { id: "r-1" } }]);
    for (const wrong of [{ to: "a@example.org\r\nBcc: b@example.org" }, { subject: "x\nBcc: b@example.org" }]) {
      expect(await faultOf(mailer.send({ ...mail, ...wrong }))).toMatchObject({ kind: "refused", code: "header-with-line-break" });
    }
    expect(seen).toHaveLength(0);
  });
});

/** A mail server that says yes to all, or `answer` to RCPT. */
async function fakeSmtp(answer = "250 ok") {
  const messages: string[] = [];
  const server = createTcpServer((socket) => {
    let data: string | null = null;
    let rest = "";
    socket.on("error", () => undefined);
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() as string;
      for (const line of lines) {
        if (data !== null && line !== ".") data += `${line}\n`;
        else if (data !== null) {
          messages.push(data);
          data = null;
          socket.write("250 queued\r\n");
        } else if (/^DATA/i.test(line)) {
          data = "";
          socket.write("354 go\r\n");
        } else socket.write(/^RCPT/i.test(line) ? `${answer}\r\n` : /^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  open.push(server);
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${await listen(server)}`, from });
  open.push({ close: () => void mailer.close() });
  return { messages, mailer };
}

describe("SMTP", () => {
  it("sends the mail; the same key gives the same Message-ID", async () => {
    const { messages, mailer } = await fakeSmtp();
    const first = await mailer.send(mail);
    await mailer.send(mail);
    await mailer.send({ ...mail, idempotencyKey: "n-2" });
    const ids = messages.map((message) => /^Message-ID: (.+)$/m.exec(message)?.[1]);
    expect(first.providerId).toBe(ids[0]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(messages[0]).toMatch(/^To: nadia@example\.org$/m);
  });

  it("says where one click stops such mails, for those that may be stopped", async () => {
    const { messages, mailer } = await fakeSmtp();
    await mailer.send({ ...mail, stopUrl: "https://emploi.example.org/stop/x" });
    await mailer.send(mail);
    expect(messages[0]).toMatch(/^List-Unsubscribe: <https:\/\/emploi\.example\.org\/stop\/x>$/m);
    expect(messages[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(messages[1]).not.toContain("List-Unsubscribe");
  });

  it.each([
    ["an unknown mailbox", "550 no such user", { kind: "refused", code: "smtp-550" }],
    ["greylisting", "451 come back later", { kind: "down", code: "smtp-451" }],
  ])("tells %s", async (_, answer, expected) => {
    const { mailer } = await fakeSmtp(answer);
    expect(await faultOf(mailer.send(mail))).toMatchObject(expected);
  });

  it("is down when nobody listens, and refuses a line break", async () => {
    const mailer = smtpMailer({ url: "smtp://127.0.0.1:1", from });
    open.push({ close: () => void mailer.close() });
    expect(await faultOf(mailer.send(mail))).toMatchObject({ kind: "down", code: "smtp-no-answer" });
    expect(await faultOf(mailer.send({ ...mail, subject: "a\r\nb" }))).toMatchObject({ kind: "refused" });
  });
});

it("reads how long to wait", () => {
  const now = Date.parse("2026-11-20T08:00:00Z");
  expect(retryAfterMs("2", now)).toBe(2_000);
  expect(retryAfterMs("Fri, 20 Nov 2026 08:00:05 GMT", now)).toBe(5_000);
  expect(retryAfterMs("soon", now)).toBe(1_000);
  expect(retryAfterMs(null, now)).toBe(1_000);
  expect(retryAfterMs("999999", now)).toBe(900_000);
});
