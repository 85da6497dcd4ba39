import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A browser that agreed to be rung: what it gives of itself, and how it reads what it is sent. @source RFC 8291, RFC 8188 */
export function fakeBrowser() {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys();
  const auth = randomBytes(16);
  return {
    p256dh: publicKey.toString("base64url"),
    auth: auth.toString("base64url"),
    read(body: Buffer): unknown {
      const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 21 + (body[20] as number)), body.subarray(21 + (body[20] as number))];
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, sender]);
      const seed = Buffer.from(hkdfSync("sha256", pair.computeSecret(sender), auth, info, 32));
      const derive = (name: string, length: number) => Buffer.from(hkdfSync("sha256", seed, salt, Buffer.from(`Content-Encoding: ${name}\0`), length));
      const open = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12)).setAuthTag(sealed.subarray(-16));
      const text = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
      return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString("utf8"));
    },
  };
}

export type Rung = { path: string; headers: IncomingHttpHeaders; body: Buffer };

/** A push service on this machine: keeps what it is sent, and answers a path as told, 201 otherwise. */
export async function startPushService(answers: Record<string, { status: number; headers?: Record<string, string> }> = {}) {
  const rung: Rung[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
      const path = request.url ?? "";
      rung.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      const { status, headers } = answers[path] ?? { status: 201 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { rung, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}
