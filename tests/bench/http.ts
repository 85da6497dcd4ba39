import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";

/** `body` as it came over the wire, compressed; `headerBytes` with the status line. */
export type Answer = { status: number; headers: IncomingHttpHeaders; headerBytes: number; body: Buffer };

/** One GET as a browser would do, nothing unpacked. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const options: RequestOptions = { headers: { Accept: "text/html,*/*", ...headers } };
  return new Promise((done, fail) => {
    const call = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`, ...pairs(response.rawHeaders)];
        done({ status: response.statusCode ?? 0, headers: response.headers, headerBytes: Buffer.byteLength(lines.join("\r\n")) + 4, body: Buffer.concat(chunks) });
      });
    });
    call.on("error", fail);
    call.end();
  });
}

function pairs(raw: readonly string[]): string[] {
  return raw.flatMap((name, place) => (place % 2 === 0 ? [`${name}: ${raw[place + 1] ?? ""}`] : []));
}
