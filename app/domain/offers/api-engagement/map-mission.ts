import type { ImportedOffer } from "../france-travail/map-offer.ts";
import type { PlaceFinder } from "../france-travail/place.ts";
import { plainText, plainTitle } from "../france-travail/plain-text.ts";
import { readOffer } from "../reading/read-offer.ts";
import { readCompensation } from "./compensation.ts";
import { dayOf } from "./day-of.ts";

/** One `<mission>` as the feed gives it: texts, and an address each by its own texts (`lat`, `lon` among them). */
export type Mission = { fields: Readonly<Record<string, string>>; addresses: readonly Readonly<Record<string, string>>[] };
/** A mission at one of its places. No contract. */
export type MissionOffer = Omit<ImportedOffer, "contract"> & { contract: null; endsOn: string | null };

/** Why a mission is not taken. Each is listed with the run. */
export const missionRefusals = {
  "no-id": "La mission n’a pas d’identifiant (clientId).",
  "no-title": "La mission n’a pas d’intitulé.",
  "not-benevolat": "Ce n’est pas une mission de bénévolat.",
  "no-organisation": "La mission ne dit pas quelle association la propose.",
  "address-missing": "La mission n’a pas d’adresse.",
  "address-invalid": "Une adresse n’a pas de code postal à cinq chiffres, ou pas de commune.",
  "commune-unknown": "Aucune adresse de la mission n’est dans une commune connue ici.",
  "compensation-invalid": "L’indemnité n’est pas un montant lisible, ou elle est négative.",
  "date-invalid": "Une date de la mission ne se lit pas, ou la fin précède le début.",
  over: "La mission est terminée.",
  "twice-in-file": "La mission est deux fois dans le fichier.",
} as const satisfies Record<string, string>;
export type MissionRefusal = keyof typeof missionRefusals;

/** What is said of a mission that is taken all the same. */
export const missionRemarks = {
  "no-logo": "L’association n’a pas donné de logo : la mission est prise sans.",
  paid: "Une indemnité est annoncée : elle est dite dans le texte, et n’est pas un salaire.",
  elsewhere: "Une adresse est hors des communes connues : seules les autres sont prises.",
} as const satisfies Record<string, string>;
export type MissionRemark = keyof typeof missionRemarks;

export type MappedMission = { ok: true; key: string; offers: MissionOffer[]; remarks: MissionRemark[] } | { ok: false; key: string; reason: MissionRefusal };

/**
 * Turns one mission into offers, one a commune where it takes place, or says why not. All of it or nothing.
 *
 * @param publisher who publishes the feed, as a slug: ids are unique only within it
 * @param today `YYYY-MM-DD`: a mission that ended before is not taken
 * @source domain/platforms.md 3.4
 */
export function mapMission({ fields, addresses }: Mission, publisher: string, findPlace: PlaceFinder, today: string): MappedMission {
  const id = fields["clientId"]?.trim() ?? "";
  const isNamed = /^[\w.:-]{1,60}$/.test(id);
  const key = isNamed ? `${publisher}/${id}` : "";
  const refused = (reason: MissionRefusal): MappedMission => ({ ok: false, key, reason });
  if (!isNamed) return refused("no-id");
  const title = plainTitle(fields["title"] ?? "");
  if (title === "") return refused("no-title");
  if (!["", "benevolat"].includes(fields["type"]?.trim().toLowerCase() ?? "")) return refused("not-benevolat");
  const organisation = plainText(fields["organizationName"] ?? "").slice(0, 160);
  if (organisation === "") return refused("no-organisation");
  const compensation = readCompensation(fields);
  if (compensation === null) return refused("compensation-invalid");
  const [startsOn, endsOn, postedOn] = [dayOf(fields["startAt"]), dayOf(fields["endAt"]), dayOf(fields["postedAt"])];
  if (startsOn === undefined || endsOn === undefined || postedOn === undefined || (startsOn && endsOn && endsOn < startsOn)) return refused("date-invalid");
  if (endsOn !== null && endsOn < today) return refused("over");
  const places = placesOf(addresses, findPlace);
  if (typeof places === "string") return refused(places);

  const remarks: MissionRemark[] = [];
  if ((fields["organizationLogo"] ?? "").trim() === "") remarks.push("no-logo");
  if (compensation !== "") remarks.push("paid");
  if (places.elsewhere) remarks.push("elsewhere");
  const hoursNote = plainText(fields["schedule"] ?? "").slice(0, 200);
  const isRemote = fields["remote"]?.trim() === "full";
  const description = [plainText(fields["description"] ?? "").slice(0, 9_000), isRemote ? "Cette mission se fait à distance." : "", compensation].filter((part) => part !== "").join("\n");
  const { readings, strict } = readOffer(
    { title, description, publishedOn: postedOn },
    { kind: "BENEVOLAT", licences: [], weeklyHours: null, windows: [], hoursNote, constraints: [], access: [], experienceAsked: null, startsOn },
  );
  const posts = Number(fields["places"]);
  const common = {
    sourceUrl: /^https?:\/\/[^\s"'<>]{1,1000}$/i.exec(fields["applicationUrl"]?.trim() ?? "")?.[0] ?? null,
    title: title.slice(0, 160), appellation: "", description, romeCode: null, employerLabel: organisation, contract: null, contractMonths: null,
    hoursNote, wage: "", posts: Number.isInteger(posts) && posts >= 1 && posts <= 500 ? posts : 1, skills: [], strict, readings, endsOn,
    publishedAt: postedOn === null ? null : Date.parse(postedOn),
  };
  return { ok: true, key, offers: places.found.map((place) => ({ ...common, sourceId: `${key}@${place.communeCode}`, place })), remarks };
}

type Places = { found: MissionOffer["place"][]; elsewhere: boolean };

function placesOf(addresses: Mission["addresses"], findPlace: PlaceFinder): Places | MissionRefusal {
  if (addresses.length === 0) return "address-missing";
  const found = new Map<string, MissionOffer["place"]>();
  let elsewhere = false;
  for (const address of addresses) {
    const postalCode = address["postalCode"]?.trim() ?? "";
    const label = address["city"]?.trim() ?? "";
    if (!/^\d{5}$/.test(postalCode) || label === "") return "address-invalid";
    const point = { lat: Number(address["lat"] || Number.NaN), lng: Number(address["lon"] || Number.NaN) };
    const place = findPlace({ postalCode, label, ...(Number.isFinite(point.lat) && Number.isFinite(point.lng) ? point : {}) });
    // A name alone would put a Saint-Denis of elsewhere into ours.
    if (place === null || place.by === "name") elsewhere = true;
    else found.set(place.communeCode, { communeCode: place.communeCode, lat: place.lat, lng: place.lng });
  }
  return found.size === 0 ? "commune-unknown" : { found: [...found.values()], elsewhere };
}
