import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * A door before PostgreSQL that counts round trips.
 *
 * In the protocol a client waits for an answer after `Sync` (extended queries) and after `Query` (simple ones): each is one
 * round trip, however many statements it holds.
 *
 * @source PostgreSQL, chapter « Message Formats »: after the start-up message, a type byte and a length of 4 bytes
 */
export type Proxy = {
  /** The same address, through the door. */
  url: string;
  /** Forgets what was counted. */
  reset: () => void;
  count: () => number;
  /** The statements seen since `reset`, one line each; those already prepared show their name only. */
  statements: () => string[];
  stop: () => Promise<void>;
};

export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let trips = 0;
  let statements: string[] = [];
  const onMessage = (type: string, payload: Buffer) => {
    if (type === "S" || type === "Q") trips += 1;
    if (type === "Q") statements.push(oneLine(payload.toString("utf8", 0, payload.length - 1)));
    // Parse: name, then the statement. Bind: portal, then the name of what was parsed before.
    if (type === "P") statements.push(oneLine(payload.toString("utf8").split("\0")[1] ?? ""));
    if (type === "B" && (payload.toString("utf8").split("\0")[1] ?? "") !== "") statements.push(`prepared ${payload.toString("utf8").split("\0")[1] ?? ""}`);
  };
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = reader(onMessage);
    client.on("data", read);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      socket.on("error", () => [client, database].forEach((one) => one.destroy()));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const through = new URL(databaseUrl);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    reset: () => {
      trips = 0;
      statements = [];
    },
    count: () => trips,
    statements: () => statements,
    stop: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}

const oneLine = (sql: string): string => sql.replace(/\s+/g, " ").trim();

/** Cuts a client's stream into messages; the first one, the start-up, has no type byte. */
function reader(onMessage: (type: string, payload: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return;
      if (isStarted) onMessage(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, 1 + length));
      isStarted = true;
      rest = rest.subarray(head + length);
    }
  };
}
