import { publicSearch, USUAL_KM, type PublicSearch } from "../public-search.ts";

/** Offers seen at once; seconds a view stays: two titles and two codes are read and photographed in that time. Our choice. */
const A_VIEW = 2;
const SECONDS = 15;

export type Screen = { search: PublicSearch; isStopped: boolean; aView: number; seconds: number; hrefs: (pages: number) => { stop: string; go: string; before: string; next: string } };

/** What a hall's screen shows: `commune`, `km`, `genre` of the address; after the last view the first comes again. */
export function readScreen(asked: { get(name: string): string | null }): Screen {
  const search = { ...publicSearch({ get: (name) => asked.get(name === "lieu" ? "commune" : name) }), words: "", isMapAsked: false, contract: null, hours: null };
  const isStopped = asked.get("arret") === "1";
  const hrefOf = (page: number, stopped: boolean) => {
    const parts = Object.entries({ commune: search.commune, km: search.km === USUAL_KM ? "" : String(search.km), genre: search.kind ?? "", page: page > 1 ? String(page) : "", arret: stopped ? "1" : "" }).filter(([, value]) => value !== "");
    return `/ecran${parts.length === 0 ? "" : `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`}`;
  };
  return {
    search, isStopped, aView: A_VIEW, seconds: SECONDS,
    hrefs: (pages) => {
      const page = Math.min(Math.max(1, search.page), Math.max(1, pages));
      return { stop: hrefOf(page, true), go: hrefOf(page, false), before: hrefOf(page > 1 ? page - 1 : pages, isStopped), next: hrefOf(page < pages ? page + 1 : 1, isStopped) };
    },
  };
}
