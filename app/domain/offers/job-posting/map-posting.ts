import type { ContractCode } from "../contracts.ts";
import { dayOf } from "../api-engagement/day-of.ts";
import { readHours } from "../france-travail/hours.ts";
import type { PlaceFinder } from "../france-travail/place.ts";
import { plainText, plainTitle, storable } from "../france-travail/plain-text.ts";
import { readWage } from "../france-travail/wage.ts";
import type { OfferToWrite } from "../imported-offer.ts";
import { readOffer } from "../reading/read-offer.ts";

/** Why a posting is not taken. Each is listed with the run. */
export const postingRefusals = {
  "no-title": "L’annonce n’a pas d’intitulé.",
  "no-employer": "L’annonce ne dit pas quel employeur la propose.",
  "no-text": "L’annonce n’a pas de texte.",
  "no-place": "L’annonce ne dit ni commune, ni code postal.",
  "commune-unknown": "Aucun lieu de l’annonce n’est dans une commune connue ici.",
  remote: "Le travail se fait à distance : l’annonce n’a pas de lieu.",
  "date-invalid": "Une date de l’annonce ne se lit pas.",
  over: "L’annonce n’est plus valable : son dernier jour est passé.",
  "not-salaried": "Ce n’est pas un emploi salarié (indépendant).",
  "other-country": "L’annonce est hors de France.",
} as const satisfies Record<string, string>;
export type PostingRefusal = keyof typeof postingRefusals;
export type MappedPosting = { ok: true; kind: "EMPLOI" | "BENEVOLAT"; title: string; offers: OfferToWrite[] } | { ok: false; title: string; key: string; reason: PostingRefusal };

/**
 * Turns one JobPosting into offers, one a commune, or says why not.
 *
 * @param given unchecked. HTML in any text is read as plain text
 * @param today `YYYY-MM-DD`: one whose `validThrough` is before is not taken
 * @param hash a short fingerprint of a text: names a posting that gives neither `identifier` nor `url`
 * @source schema.org JobPosting, as listed in domain/platforms.md 3.3
 */
export function mapPosting(given: Readonly<Record<string, unknown>>, findPlace: PlaceFinder, today: string, hash: (text: string) => string): MappedPosting {
  const title = plainTitle(textOf(given["title"]) || textOf(given["name"]));
  const organisation = recordOf(given["hiringOrganization"]);
  const employer = plainText(organisation ? textOf(organisation["name"]) : textOf(given["hiringOrganization"])).slice(0, 160);
  const key = keyOf(given, employer, title, hash);
  const refused = (reason: PostingRefusal): MappedPosting => ({ ok: false, title, key, reason });
  if (title === "") return refused("no-title");
  if (employer === "") return refused("no-employer");
  const description = storable(plainText(textOf(given["description"])).slice(0, 10_000));
  if (description === "") return refused("no-text");
  const [posted, until, startsOn] = [dayOf(textOf(given["datePosted"])), dayOf(textOf(given["validThrough"])), dayOf(textOf(given["jobStartDate"]))];
  if (posted === undefined || until === undefined) return refused("date-invalid");
  if (until !== null && until < today) return refused("over");
  const types = listOf(given["employmentType"]).map((type) => textOf(type).toUpperCase());
  if (types.length > 0 && types.every((type) => type === "CONTRACTOR")) return refused("not-salaried");
  const kind = types.includes("VOLUNTEER") ? ("BENEVOLAT" as const) : ("EMPLOI" as const);
  const places = placesOf(given, findPlace);
  if (typeof places === "string") return refused(places);

  const contract = kind === "BENEVOLAT" ? null : contractOf(types, title, description);
  const hours = readHours({ label: plainText(textOf(given["workHours"])).slice(0, 200) });
  const romeCode = /^[A-N]\d{4}$/.exec(textOf(given["occupationalCategory"]).trim().toUpperCase())?.[0] ?? null;
  const { readings, strict } = readOffer(
    { title, description: [description, plainText(textOf(given["qualifications"])).slice(0, 2_000)].filter(Boolean).join("\n"), publishedOn: posted },
    { kind, licences: [], weeklyHours: hours.weeklyHours, windows: [], hoursNote: hours.note, constraints: hours.constraints, access: [], experienceAsked: beginnersIn(given), startsOn: startsOn ?? null },
  );
  const posts = Number(textOf(given["totalJobOpenings"]));
  const common = {
    sourceUrl: addressIn(given["url"]) ?? addressIn(given["sameAs"]), title: storable(title.slice(0, 160)), appellation: "", description, romeCode, employerLabel: employer, contract, contractMonths: null,
    hoursNote: hours.note, wage: kind === "BENEVOLAT" ? "" : wageIn(given["baseSalary"]), posts: Number.isInteger(posts) && posts >= 1 && posts <= 500 ? posts : 1, skills: [], strict, readings,
    publishedAt: posted === null ? null : Date.parse(posted), endsOn: null, validUntil: until,
  };
  return { ok: true, kind, title, offers: places.map((place) => ({ ...common, sourceId: places.length === 1 ? key : `${key}@${place.communeCode}`, place })) };
}

/** A text as sites give it: text, number, or the `@value` or `name` of an object. */
function textOf(value: unknown): string {
  if (typeof value === "string") return storable(value);
  if (typeof value === "number") return String(value);
  const record = recordOf(value);
  return record ? textOf(record["@value"] ?? record["value"] ?? record["name"] ?? "") : "";
}
function recordOf(value: unknown): Record<string, unknown> | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? (one as Record<string, unknown>) : null;
}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** Where it is published and under which name: the same page given again is the same offer. */
function keyOf(given: Readonly<Record<string, unknown>>, employer: string, title: string, hash: (text: string) => string): string {
  const identifier = textOf(recordOf(given["identifier"])?.["value"] ?? given["identifier"]).trim();
  const address = addressIn(given["url"]) ?? "";
  const host = /^https?:\/\/([^/:]+)/.exec(address)?.[1] ?? "";
  // An identifier is the employer's own, so that he goes with it; an address is everybody's.
  if (identifier !== "") return `p-${hash(`${host || employer.toLowerCase()} ${identifier}`)}`;
  if (address !== "") return `p-${hash(address)}`;
  return `p-${hash([employer, title, JSON.stringify(given["jobLocation"] ?? ""), textOf(given["datePosted"])].join(" ").toLowerCase())}`;
}

function addressIn(value: unknown): string | null {
  const address = textOf(value).trim();
  return /^https?:\/\/[^\s<>"']{4,500}$/i.test(address) ? address : null;
}

function placesOf(given: Readonly<Record<string, unknown>>, findPlace: PlaceFinder): OfferToWrite["place"][] | PostingRefusal {
  const locations = listOf(given["jobLocation"]).slice(0, 50).map(recordOf).filter((one) => one !== null);
  if (locations.length === 0) return /telecommute/i.test(textOf(given["jobLocationType"])) ? "remote" : "no-place";
  const found = new Map<string, OfferToWrite["place"]>();
  let [isSaid, isAbroad] = [false, false];
  for (const location of locations) {
    const address = recordOf(location["address"]) ?? {};
    const geo = recordOf(location["geo"]) ?? {};
    const country = textOf(address["addressCountry"]).trim();
    if (country !== "" && !/^(fr|fra|france)$/i.test(country)) {
      isAbroad = true;
      continue;
    }
    const postalCode = /\b\d{5}\b/.exec(textOf(address["postalCode"]) || textOf(location["address"]))?.[0] ?? "";
    const label = plainText(textOf(address["addressLocality"])).replace(/\b\d{5}\b|\bcedex\b.*$/gi, "").trim().slice(0, 80);
    const [lat, lng] = [Number(textOf(geo["latitude"]) || Number.NaN), Number(textOf(geo["longitude"]) || Number.NaN)];
    const point = Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng } : {};
    if (postalCode === "" && label === "" && !("lat" in point)) continue;
    isSaid = true;
    const place = findPlace({ postalCode, label, ...point });
    // A name alone, beside a postal code that is not ours, would put a Saint-Denis of elsewhere into ours.
    if (place && !(place.by === "name" && postalCode !== "")) found.set(place.communeCode, { communeCode: place.communeCode, lat: place.lat, lng: place.lng });
  }
  if (found.size > 0) return [...found.values()];
  return isSaid ? "commune-unknown" : isAbroad ? "other-country" : "no-place";
}

const NAMED: readonly (readonly [RegExp, ContractCode])[] = [
  [/\bapprentissage\b|\balternance\b/i, "apprentissage"], [/\bint[ée]rim\b/i, "interim"], [/\bsaisonni/i, "saisonnier"], [/\bCDI\b/, "CDI"], [/\bCDD\b/, "CDD"],
];

/** The contract that the posting names: by its type, else by its title, else by its text when only one is named there. */
function contractOf(types: readonly string[], title: string, description: string): ContractCode | null {
  if (types.some((type) => /^(CDI|PERMANENT)$/.test(type))) return "CDI";
  if (types.some((type) => /^(CDD|FIXED[_ ]TERM)$/.test(type))) return "CDD";
  if (types.includes("INTERN")) return "stage";
  const inTitle = NAMED.find(([pattern]) => pattern.test(title));
  if (inTitle) return inTitle[1];
  const inText = NAMED.filter(([pattern]) => pattern.test(description));
  return inText.length === 1 ? (inText[0]?.[1] ?? null) : null;
}

const PERIODS: Readonly<Record<string, string>> = { HOUR: "Horaire", MONTH: "Mensuel", YEAR: "Annuel" };

/** `baseSalary` as people read it; '' when it is no wage in euros with a period that we know. */
function wageIn(given: unknown): string {
  const salary = recordOf(given);
  const value = recordOf(salary?.["value"]);
  if (!salary || (textOf(salary["currency"]) || "EUR").toUpperCase() !== "EUR") return "";
  const period = PERIODS[textOf(value?.["unitText"] ?? salary["unitText"]).toUpperCase()];
  const low = textOf(value?.["minValue"] ?? value?.["value"] ?? salary["value"] ?? salary["minValue"]);
  const high = textOf(value?.["maxValue"] ?? salary["maxValue"]);
  return period === undefined || low === "" ? "" : readWage({ label: `${period} de ${low.replace(",", ".")} Euros${high === "" || high === low ? "" : ` à ${high.replace(",", ".")} Euros`}` });
}

function beginnersIn(given: Readonly<Record<string, unknown>>): "beginner" | null {
  return /no requirements|aucune|d[ée]butant/i.test(textOf(given["experienceRequirements"])) ? "beginner" : null;
}
