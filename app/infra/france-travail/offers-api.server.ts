import { instantFor, rangeFrom, totalOf, type Cut } from "#app/domain/offers/france-travail/api-cuts.ts";
import { franceTravailAnswer } from "#app/domain/offers/france-travail/offer-answer.schema.ts";
import { FeedError } from "../feed-text.server.ts";

/** Some offers of a cut, and how many there are in all. */
export type OffersPage = { offers: unknown[]; total: number };
/** France Travail's offers, as the import asks for them. */
export type OffersApi = { search: (asked: { departement: string; cut: Cut; start: number }) => Promise<OffersPage> };

export type ApiAccess = { clientId: string; clientSecret: string; searchUrl: string; tokenUrl: string };
/** What may be replaced in a test: the waits. */
export type ApiPace = { sleep: (ms: number) => Promise<void>; timeoutMs: number };

const SCOPE = "api_offresdemploiv2 o2dsoffre";
/** Longer than this we do not wait: the next night does. Milliseconds. */
const LONGEST_WAIT = 120_000;
/** Tries of one call that is refused for its pace, and of one that fails. Then it is said. */
const TRIES = { slow: 6, failed: 4 };
/** Between two calls: the API allows ten a second to everybody together. Milliseconds. */
const PACE = 120;
const realPace: ApiPace = { sleep: (ms) => new Promise((done) => setTimeout(done, ms)), timeoutMs: 30_000 };

/**
 * France Travail's « Offres d'emploi v2 » with a token of ours, asked for when it is missing and once more when it ran out.
 *
 * « 429 » waits as long as the answer says; a failure or a silence is tried again, a little later each time. Each call
 * that does not come through throws `FeedError` with a French sentence, which never holds a secret.
 *
 * @source domain/platforms.md 3.1
 */
export function offersApi(access: ApiAccess, pace: ApiPace = realPace): OffersApi {
  let token: string | null = null;

  async function call(url: URL, init: RequestInit): Promise<Response | null> {
    await pace.sleep(PACE);
    return fetch(url, { ...init, signal: AbortSignal.timeout(pace.timeoutMs) }).catch(() => null);
  }

  /** Calls until there is an answer to judge: neither « too fast » nor a failure of theirs. */
  async function insist(ask: () => Promise<Response | null>, what: string): Promise<Response> {
    let [slow, failed] = [0, 0];
    for (;;) {
      const answer = await ask();
      if (answer && answer.status !== 429 && answer.status < 500) return answer;
      await answer?.body?.cancel();
      if (answer?.status === 429) {
        const wait = waitAsked(answer.headers.get("Retry-After"));
        if ((slow += 1) >= TRIES.slow || wait > LONGEST_WAIT) throw new FeedError(`France Travail demande d’attendre (429) pour ${what}. Rien n’est perdu : l’import reprendra.`);
        await pace.sleep(wait);
      } else {
        if ((failed += 1) >= TRIES.failed) throw new FeedError(`France Travail ne répond pas (${answer?.status ?? "silence"}) pour ${what}. Rien n’est perdu : l’import reprendra.`);
        await pace.sleep(1_000 * 2 ** (failed - 1));
      }
    }
  }

  async function newToken(): Promise<string> {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id: access.clientId, client_secret: access.clientSecret, scope: SCOPE });
    const answer = await insist(() => call(new URL(access.tokenUrl), { method: "POST", body }), "donner un jeton");
    if (!answer.ok) throw new FeedError(`France Travail refuse notre identifiant (${answer.status}) : vérifiez FRANCE_TRAVAIL_ID et FRANCE_TRAVAIL_SECRET.`);
    const given = (await answer.json().catch(() => null)) as { access_token?: unknown } | null;
    if (typeof given?.access_token !== "string") throw new FeedError("France Travail n’a pas donné de jeton lisible.");
    return given.access_token;
  }

  async function search({ departement, cut, start }: Parameters<OffersApi["search"]>[0]): Promise<OffersPage> {
    const url = new URL(access.searchUrl);
    // By the day of creation: what is read does not change places while it is read.
    url.search = new URLSearchParams({ departement, minCreationDate: instantFor(cut.from), maxCreationDate: instantFor(cut.to), sort: "1", range: rangeFrom(start) }).toString();
    for (let renewals = 0; ; renewals += 1) {
      token ??= await newToken();
      const bearer = token;
      const answer = await insist(() => call(url, { headers: { Authorization: `Bearer ${bearer}`, Accept: "application/json" } }), "chercher les offres");
      if (answer.status === 401 && renewals < 1) {
        await answer.body?.cancel();
        token = null;
        continue;
      }
      return pageOf(answer);
    }
  }
  return { search };
}

async function pageOf(answer: Response): Promise<OffersPage> {
  if (answer.status === 204) return { offers: [], total: 0 };
  if (answer.status === 401 || answer.status === 403) throw new FeedError(`France Travail refuse l’accès aux offres (${answer.status}) : l’application doit avoir l’API « Offres d’emploi v2 ».`);
  if (answer.status !== 200 && answer.status !== 206) throw new FeedError(`France Travail ne comprend pas la demande (${answer.status}).`);
  const parsed = franceTravailAnswer.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) throw new FeedError("La réponse de France Travail n’est pas celle attendue.");
  const total = totalOf(answer.headers.get("Content-Range"));
  // Without the header only a whole answer tells how many there are.
  if (total === null && answer.status === 206) throw new FeedError("France Travail ne dit pas combien d’offres il y a.");
  return { offers: parsed.data, total: total ?? parsed.data.length };
}

/** What `Retry-After` asks for: seconds, or a date; a second when it says nothing that can be read. Milliseconds. */
function waitAsked(header: string | null): number {
  const text = header?.trim() ?? "";
  if (/^\d{1,6}$/.test(text)) return Math.max(1, Number(text)) * 1_000;
  const until = Date.parse(text) - Date.now();
  return Number.isFinite(until) ? Math.max(1_000, until) : 1_000;
}
