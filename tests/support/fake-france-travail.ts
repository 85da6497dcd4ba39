import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Offer = Record<string, unknown>;
type Trouble = { status: number; headers?: Record<string, string> };
export type FakeFranceTravail = {
  searchUrl: string;
  tokenUrl: string;
  /** What it holds; may change while it is read. */
  offers: Offer[];
  /** What the next calls of the search are answered instead, the first first. */
  troubles: Trouble[];
  /** Called before each answer of the search, with its number from 1. */
  onSearch: (call: number) => void;
  /** A token opens so many searches, then it ran out. */
  tokenLasts: number;
  seen: { searches: URL[]; tokens: number };
  close: () => Promise<void>;
};

export const FAKE_ID = "PAR_essai_0000";
export const FAKE_SECRET = "secret-de-l-essai";
const LAST_FIRST = 3_000;
const LAST = 3_149;

/**
 * France Travail's « Offres d'emploi v2 » as it is documented, on this machine: a token by client credentials with the
 * scope, 150 offers a call, no place after 3149, both days or none, 200, 204 and 206 with `Content-Range`.
 *
 * @source domain/platforms.md 3.1
 */
export async function fakeFranceTravail(offers: Offer[] = []): Promise<FakeFranceTravail> {
  const tokens = new Map<string, number>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const fake: FakeFranceTravail = {
    searchUrl: `http://127.0.0.1:${port}/search`, tokenUrl: `http://127.0.0.1:${port}/token?realm=/partenaire`, offers, troubles: [], onSearch: () => undefined, tokenLasts: Number.POSITIVE_INFINITY,
    seen: { searches: [], tokens: 0 },
    close: () => new Promise((done) => server.close(() => done())),
  };
  const say = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { "Content-Type": "application/json", Connection: "close", ...headers });
    response.end(body === null ? undefined : JSON.stringify(body));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", fake.searchUrl);
    if (url.pathname === "/token") return giveToken(request, response, url);
    fake.seen.searches.push(url);
    fake.onSearch(fake.seen.searches.length);
    const trouble = fake.troubles.shift();
    if (trouble) return say(response, trouble.status, { message: "trouble" }, trouble.headers);
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const left = tokens.get(bearer) ?? 0;
    if (left <= 0) return say(response, 401, { message: "token" });
    tokens.set(bearer, left - 1);
    return search(response, url.searchParams);
  }

  async function giveToken(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    let body = "";
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString("utf8");
    const asked = new URLSearchParams(body);
    fake.seen.tokens += 1;
    const isRight = request.method === "POST" && url.searchParams.get("realm") === "/partenaire" && asked.get("grant_type") === "client_credentials" && asked.get("client_id") === FAKE_ID && asked.get("client_secret") === FAKE_SECRET;
    if (!isRight) return say(response, 400, { error: "invalid_client" });
    if (asked.get("scope") !== "api_offresdemploiv2 o2dsoffre") return say(response, 400, { error: "invalid_scope" });
    const token = `jeton-${fake.seen.tokens}`;
    tokens.set(token, fake.tokenLasts);
    return say(response, 200, { access_token: token, token_type: "Bearer", expires_in: 1499, scope: "api_offresdemploiv2 o2dsoffre" });
  }

  function search(response: ServerResponse, asked: URLSearchParams): void {
    const range = /^(\d+)-(\d+)$/.exec(asked.get("range") ?? "0-149");
    const [first, last] = [Number(range?.[1]), Number(range?.[2])];
    if (!range || first > LAST_FIRST || last > LAST || last < first || last - first >= 150) return say(response, 400, { message: "range" });
    const [from, to] = [asked.get("minCreationDate"), asked.get("maxCreationDate")];
    const isInstant = (text: string | null) => text === null || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text);
    if ((from === null) !== (to === null) || !isInstant(from) || !isInstant(to)) return say(response, 400, { message: "dates" });
    const at = (offer: Offer) => Math.floor(Date.parse(String(offer["dateCreation"])) / 1_000) * 1_000;
    const found = fake.offers
      .filter((offer) => String((offer["lieuTravail"] as { commune?: string }).commune).startsWith(asked.get("departement") ?? ""))
      .filter((offer) => (from === null || at(offer) >= Date.parse(from)) && (to === null || at(offer) <= Date.parse(to)))
      .sort((a, b) => at(b) - at(a));
    const resultats = found.slice(first, last + 1);
    if (resultats.length === 0) return say(response, 204, null, { "Content-Range": `offres */${found.length}` });
    return say(response, resultats.length === found.length ? 200 : 206, { resultats, filtresPossibles: [] }, { "Content-Range": `offres ${first}-${first + resultats.length - 1}/${found.length}` });
  }
  return fake;
}
