import { freinThemeCodes, freinWords, HEALTH } from "../freins/themes.ts";
import { daysBetween, localDay } from "../kit/french.ts";
import type { TravelMode } from "../matching/types.ts";
import { CASELOAD, isInView, portfolioViews, type Narrowable, type PortfolioView } from "./portfolio.ts";
import { saysName } from "./name-search.ts";

/** What the list may be narrowed by, beside name, commune and view: each a question with its answers, as the address keeps them. */
export const portfolioQuestions = {
  trajet: { label: "Trajet", answers: { voiture: "En voiture", "deux-roues": "Scooter ou vélo", partage: "Bus ou covoiturage", pied: "À pied seulement" } },
  heures: { label: "Heures par semaine", answers: { "20": "Jusqu’à 20 h", "30": "De 21 à 30 h", plus: "Plus de 30 h" } },
  contact: { label: "Dernier contact", answers: { semaine: "Moins de 7 jours", quinzaine: "7 à 14 jours", ancien: "Plus de 14 jours", jamais: "Jamais" } },
  proposition: { label: "Dernière proposition", answers: { recente: "Moins de 3 semaines", ancienne: "Plus de 3 semaines", jamais: "Jamais" } },
  etape: { label: "Accompagnement", answers: { debut: "8 premières semaines", milieu: "En cours", fin: "Dernier mois", "a-clore": "À clore", "en-poste": "En poste", aucun: "Terminé" } },
} as const;
export type PortfolioQuestion = keyof typeof portfolioQuestions;

export const portfolioSorts = { prenom: "Prénom", nom: "Nom", contact: "Contact le plus ancien", proposition: "Proposition la plus ancienne", fin: "Fin d’accompagnement" } as const;
export type PortfolioSort = keyof typeof portfolioSorts;

/** Health is never named in an address nor in a list: it is looked at together. */
const TOGETHER = "a-voir";
/** The open freins a list may be narrowed by: the word of the address, and what a coach reads. */
export const portfolioFreins: Readonly<Record<string, string>> = Object.fromEntries([
  ...freinThemeCodes.filter((code) => code !== HEALTH).map((code) => [code, freinWords(code)]), [TOGETHER, "À voir ensemble"],
]);

/** People a page. */
export const PORTFOLIO_PAGE = 50;

/** What the address asks. Empty: any. */
export type PortfolioAsked = { q: string; commune: string; souhait: string; /** A code of `portfolioFreins`. */ frein: string; vue: PortfolioView; tri: PortfolioSort; page: number } & Record<PortfolioQuestion, string>;

/** What is looked at of someone. `wish`: her first wish. */
export type PortfolioSeen = Narrowable & {
  wish: string | null;
  modes: readonly TravelMode[];
  weeklyHoursMax: number | null;
  lastContactAt: Date | null;
  endsOn: string | null;
  /** Themes of the freins that are open or worked on. */
  freins: readonly string[];
  episode: { week: number; weeks: number; isInJob: boolean } | null;
};

/**
 * Reads the address; what it does not know is left out, never an error.
 *
 * @param query what an address asks, as `URLSearchParams` gives it: the domain knows no platform
 */
export function portfolioAsked(query: { get(name: string): string | null }): PortfolioAsked {
  const said = (name: string) => (query.get(name) ?? "").slice(0, 100);
  const among = <Known extends object>(name: string, known: Known): string => (Object.hasOwn(known, said(name)) ? said(name) : "");
  const answers = Object.fromEntries(Object.entries(portfolioQuestions).map(([name, { answers: known }]) => [name, among(name, known)])) as Record<PortfolioQuestion, string>;
  const page = Number.parseInt(said("page"), 10);
  return {
    ...answers, q: said("q"), commune: said("commune"), souhait: said("souhait"), frein: among("frein", portfolioFreins), vue: portfolioViews.find((view) => view === said("vue")) ?? "toutes",
    tri: (among("tri", portfolioSorts) || "prenom") as PortfolioSort, page: page >= 1 ? Math.min(page, 1000) : 1,
  };
}

/** The address of the same list with something changed; what is as usual is not written, and another list begins at its first page. */
export function portfolioHref(asked: PortfolioAsked, change: Partial<PortfolioAsked> = {}, path = "/coach/personnes"): string {
  const next = { ...asked, page: 1, ...change };
  const kept = Object.entries(next).filter(([name, value]) => value !== "" && !(name === "vue" && value === "toutes") && !(name === "tri" && value === "prenom") && !(name === "page" && value === 1));
  return kept.length === 0 ? path : `${path}?${kept.map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll("%20", "+")}`).join("&")}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(asked: PortfolioAsked): boolean {
  return portfolioHref({ ...asked, tri: "prenom", page: 1 }) !== "/coach/personnes";
}

/** The people who fit what is asked, the view left out: the tabs count each view among them. */
export function fitting<T extends PortfolioSeen>(rows: readonly T[], asked: PortfolioAsked, now: Date): T[] {
  const today = localDay(now);
  return rows.filter(
    (row) =>
      saysName(asked.q, `${row.firstName} ${row.lastName} ${row.communeName}`) && (asked.commune === "" || row.communeName === asked.commune) && (asked.souhait === "" || row.wish === asked.souhait) &&
      (asked.frein === "" || row.freins.includes(asked.frein === TOGETHER ? HEALTH : asked.frein)) &&
      Object.keys(portfolioQuestions).every((name) => asked[name as PortfolioQuestion] === "" || answersOf(row, today)[name as PortfolioQuestion] === asked[name as PortfolioQuestion]),
  );
}

/** How someone answers each question of the filters. */
export function answersOf(row: PortfolioSeen, today: string): Record<PortfolioQuestion, string> {
  return { trajet: travelOf(row.modes), heures: hoursOf(row.weeklyHoursMax), contact: contactOf(row.lastContactAt, today), proposition: proposalOf(row.lastProposalAt, today), etape: stageOf(row, today) };
}

const has = (modes: readonly TravelMode[], ...some: TravelMode[]) => some.some((mode) => modes.includes(mode));
const travelOf = (modes: readonly TravelMode[]) => (has(modes, "car") ? "voiture" : has(modes, "scooter", "bike", "ebike") ? "deux-roues" : has(modes, "carpool", "transit") ? "partage" : "pied");
/** Who has said no number may take any. */
const hoursOf = (most: number | null) => (most === null || most > 30 ? "plus" : most > 20 ? "30" : "20");

function contactOf(at: Date | null, today: string): string {
  if (at === null) return "jamais";
  const days = daysBetween(localDay(at), today);
  return days < 7 ? "semaine" : days <= 14 ? "quinzaine" : "ancien";
}

function proposalOf(at: Date | null, today: string): string {
  return at === null ? "jamais" : daysBetween(localDay(at), today) < CASELOAD.quietDays ? "recente" : "ancienne";
}

const FIRST_WEEKS = 8;
const LAST_DAYS = 30;

function stageOf({ episode, endsOn }: PortfolioSeen, today: string): string {
  if (episode === null || endsOn === null) return "aucun";
  const left = daysBetween(today, endsOn);
  if (left < 0) return "a-clore";
  if (episode.isInJob) return "en-poste";
  return left <= LAST_DAYS ? "fin" : episode.week <= FIRST_WEEKS ? "debut" : "milieu";
}

/** The list in the order asked; who was never met, or never proposed anything, comes first where the oldest is. */
export function sorted<T extends PortfolioSeen>(rows: readonly T[], by: PortfolioSort): T[] {
  const name = (row: T) => (by === "nom" ? `${row.lastName} ${row.firstName}` : `${row.firstName} ${row.lastName}`);
  const rank = (row: T): number => {
    if (by === "contact") return row.lastContactAt?.getTime() ?? 0;
    if (by === "proposition") return row.lastProposalAt?.getTime() ?? 0;
    return by === "fin" ? (row.endsOn === null ? Infinity : Date.parse(row.endsOn)) : 0;
  };
  const collator = new Intl.Collator("fr");
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) || collator.compare(name(a), name(b)));
}

/** One page of the list, with the counts of the views and the choices of the filters. */
export function portfolioView<T extends PortfolioSeen>(all: readonly T[], asked: PortfolioAsked, now: Date) {
  const fit = fitting(all, asked, now);
  const shown = sorted(fit.filter((row) => isInView(row, asked.vue, now)), asked.tri);
  const pages = Math.max(1, Math.ceil(shown.length / PORTFOLIO_PAGE));
  const page = Math.min(asked.page, pages);
  const choices = (of: (row: T) => string | null) => [...new Set(all.map(of).filter((value): value is string => value !== null))].sort((a, b) => a.localeCompare(b, "fr"));
  return {
    shown, rows: shown.slice((page - 1) * PORTFOLIO_PAGE, page * PORTFOLIO_PAGE), asked: { ...asked, page }, pages, total: shown.length,
    counts: Object.fromEntries(portfolioViews.map((view) => [view, fit.filter((row) => isInView(row, view, now)).length])) as Record<PortfolioView, number>,
    active: all.filter(({ episode }) => episode !== null).length, communes: choices(({ communeName }) => communeName), wishes: choices(({ wish }) => wish),
  };
}
