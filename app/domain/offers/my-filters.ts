import { askedPage } from "../kit/asked-page.ts";

/** The three distances one may ask for, kilometres from the centre of her commune. Our choice: a walk or a bike, a bourg, a half hour's drive. */
export const distancesKm = [5, 10, 20] as const;

/** When one works, in the words of the page. What each keeps is said in list-my-offers. */
export const hoursChoices = [
  { code: "matin", label: "Le matin" },
  { code: "journee", label: "En journée, la semaine" },
  { code: "soir", label: "Le soir ou la nuit" },
  { code: "week-end", label: "Le week-end" },
  { code: "temps-partiel", label: "Moins de 35 h par semaine" },
  { code: "temps-plein", label: "35 h et plus" },
] as const;
export type HoursChoice = (typeof hoursChoices)[number]["code"];

/** What kind of work; bénévolat has a tab of its own. `court`: any contract that ends. */
export const typeChoices = [
  { code: "cdi", label: "CDI" },
  { code: "court", label: "Contrat court" },
  { code: "immersion", label: "Immersion, pour découvrir" },
] as const;
export type TypeChoice = (typeof typeChoices)[number]["code"];

/** Contracts without an end date; every other one is `court`. */
export const lastingContracts = ["CDI", "CDI-inclusion", "fonction-publique"] as const;

/** A day's bounds, minutes since midnight: a morning ends by one, a day is from seven to seven, a week's work is 35 h. */
export const HOURS = { morningEnds: 13 * 60, dayBegins: 7 * 60, dayEnds: 19 * 60, fullTime: 35 } as const;

export type MyFilters = { km: (typeof distancesKm)[number] | null; hours: HoursChoice | null; type: TypeChoice | null };
export type MyListAsked = { tab: "jobs" | "benevolat"; page: number; filters: MyFilters };

export const noFilters: MyFilters = { km: null, hours: null, type: null };

/** Pages go no further than this: nobody turns so many, and a made-up number must not make the database count. */
const MOST_PAGES = 50;

/** What an address asks of « Pour moi »; what it does not understand is as if not said. A type is of no use to bénévolat. */
export function readMyList(asked: { get: (name: string) => string | null }): MyListAsked {
  const tab = asked.get("onglet") === "benevolat" ? "benevolat" : "jobs";
  const pick = <Code extends string>(choices: readonly { code: Code }[], name: string) => choices.find(({ code }) => code === asked.get(name))?.code ?? null;
  return {
    tab,
    page: askedPage(asked, MOST_PAGES),
    filters: {
      km: distancesKm.find((km) => String(km) === asked.get("km")) ?? null,
      hours: pick(hoursChoices, "heures"),
      type: tab === "jobs" ? pick(typeChoices, "type") : null,
    },
  };
}

/** The address of a list: filters stay in it, the first page and what is not chosen are left out. */
export function myListHref({ tab, page, filters }: MyListAsked): string {
  const said: [string, string][] = [];
  if (tab === "benevolat") said.push(["onglet", "benevolat"]);
  if (filters.km !== null) said.push(["km", String(filters.km)]);
  if (filters.hours !== null) said.push(["heures", filters.hours]);
  if (filters.type !== null && tab === "jobs") said.push(["type", filters.type]);
  if (page > 1) said.push(["page", String(page)]);
  return said.length === 0 ? "/mon-espace" : `/mon-espace?${said.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Whether something is chosen. */
export function isFiltered({ km, hours, type }: MyFilters): boolean {
  return km !== null || hours !== null || type !== null;
}
