import { createBreaker, type BreakerState } from "./breaker.ts";
import { BeyondReach } from "./meilisearch/client.server.ts";
import type { PostgresEngine } from "./postgres/engine.server.ts";
import type { OfferHits, OfferQuery, SearchEngine } from "./search-engine.ts";

export type FallbackOptions = {
  /** Milliseconds that the first engine has to answer a search. */
  budgetMs?: number;
  /** Failures in a row after which it is left alone, and for how long, in milliseconds. */
  failures?: number;
  restMs?: number;
  now?: () => number;
  /** Told once when the first engine is left alone, and once when it is back. */
  tell?: (event: "search.left-alone" | "search.back", detail: { engine: string; reason?: string }) => void;
};

export type FallbackEngine = SearchEngine & { readonly breaker: BreakerState };

/** Why an answer was not believed. */
class Disbelieved extends Error {}

/**
 * The first engine's answers while they can be believed, the reserve's otherwise: down, slow, malformed, or speaking of offers
 * that the reserve does not know. A search never fails because the first engine does.
 *
 * The reserve is written first and always; a write that the first engine misses throws, so that the job is tried again.
 */
export function withFallback(first: SearchEngine, reserve: PostgresEngine, options: FallbackOptions = {}): FallbackEngine {
  const { budgetMs = 300, failures = 2, restMs = 10_000, now = () => performance.now(), tell = () => undefined } = options;
  const breaker = createBreaker({ failures, restMs, now });

  const believed = async (query: OfferQuery): Promise<OfferHits> => {
    const answer = await within(budgetMs, (signal) => first.search(query, { signal }));
    // An index that is empty or far behind finds nothing: that is for the reserve to say.
    if (answer.total === 0) return reserve.search(query);
    const ids = answer.hits.map(({ offerId }) => offerId);
    const known = await reserve.known(ids);
    if (ids.some((id) => !known.has(id))) throw new Disbelieved("unknown-offers");
    return answer;
  };

  return {
    name: `${first.name}, else ${reserve.name}`,
    get breaker() {
      return breaker.state;
    },
    async search(query, call) {
      if (!breaker.allows()) return reserve.search(query, call);
      try {
        const answer = await believed(query);
        if (breaker.succeeded()) tell("search.back", { engine: first.name });
        return answer;
      } catch (fault) {
        if (fault instanceof BeyondReach) breaker.succeeded();
        else if (breaker.failed()) tell("search.left-alone", { engine: first.name, reason: reasonOf(fault) });
        return reserve.search(query, call);
      }
    },
    // A candidate left out is an offer that someone never hears of: the reserve is complete as soon as it is written.
    candidates: (query, call) => reserve.candidates(query, call),
    async put(documents) {
      await reserve.put(documents);
      await first.put(documents);
    },
    async remove(offerIds) {
      await reserve.remove(offerIds);
      await first.remove(offerIds);
    },
    async rebuild(source) {
      const count = await reserve.rebuild(source);
      await first.rebuild(source);
      return count;
    },
    count: () => reserve.count(),
    ids: () => reserve.ids(),
  };
}

/** The name of a fault, never its text: a message may carry what was typed. */
function reasonOf(fault: unknown): string {
  if (fault instanceof Disbelieved) return fault.message;
  return fault instanceof Error ? fault.name : "unknown";
}

/** Runs an act that must end within a time; past it, the act is told to stop and its answer is no longer waited for. */
async function within<T>(ms: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      const fault = Object.assign(new Error("too slow"), { name: "TooSlow" });
      controller.abort(fault);
      fail(fault);
    }, ms);
  });
  const acting = act(controller.signal);
  acting.catch(() => undefined);
  try {
    return await Promise.race([acting, late]);
  } finally {
    clearTimeout(timer);
  }
}
