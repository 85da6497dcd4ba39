import type { CommuneTable } from "../geo/commune-table.ts";
import type { LatLng } from "../geo/lat-lng.ts";
import { matchInputSchema } from "./match-input.schema.ts";
import type { Aid, IsoDay, Offer, Person } from "./types.ts";

/** Something wrong in an input file: where, as a JSON path from `$`, and what, in French. */
export type Fault = { path: string; message: string };
export type MatchInput = { asOf: IsoDay | null; aids: Aid[]; people: Person[]; offers: Offer[] };

/**
 * Reads an input file of the matching: everything it says, or everything that is wrong with it.
 *
 * @param json the parsed file, whatever it is
 * @returns every fault there is, in the order of the file, so that one reading is enough to mend it
 */
export function readMatchInput(json: unknown, communes: CommuneTable): { ok: true; value: MatchInput } | { ok: false; faults: Fault[] } {
  const parsed = matchInputSchema.safeParse(json);
  const shapeFaults: Fault[] = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: jsonPath(path), message }));
  // Joined by `concat`: a call takes no hundred thousand arguments.
  const faults = shapeFaults.concat(crossFaults(json, communes));
  if (!parsed.success || faults.length > 0) return { ok: false, faults: inFileOrder(faults, json) };

  const { asOf, aids, people, offers } = parsed.data;
  return {
    ok: true,
    value: {
      asOf: asOf ?? null,
      aids: aids.map(({ commune, at, ...aid }) => ({ ...aid, at: placeOf(commune, at, communes) })),
      people: people.map(({ commune, home, ...person }) => ({ ...person, home: placeOf(commune, home, communes) })),
      offers: offers.map(({ commune, at, ...offer }) => ({ ...offer, at: placeOf(commune, at, communes) })),
    },
  };
}

/** A path as JSONPath writes it: `$.people[0].means[1].radiusKm`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => text + (typeof key === "number" ? `[${key}]` : `.${String(key)}`), "$");
}

/** A point wins over a commune: it is more precise. `crossFaults` has made sure that one of them is good. */
function placeOf(commune: string | null | undefined, point: LatLng | null | undefined, communes: CommuneTable): LatLng {
  if (point) return { lat: point.lat, lng: point.lng };
  const { lat, lng } = communes.find(commune ?? "") as LatLng;
  return { lat, lng };
}

const groups = [{ name: "aids", point: "at" }, { name: "people", point: "home" }, { name: "offers", point: "at" }] as const;

/**
 * What one record cannot tell alone: a place that exists, an id used once.
 *
 * Looked for in the raw file, so that these faults come with the others and not after they are mended.
 */
function crossFaults(json: unknown, communes: CommuneTable): Fault[] {
  const faults: Fault[] = [];
  for (const { name, point } of groups) {
    const records = isRecord(json) ? json[name] : undefined;
    if (!Array.isArray(records)) continue;
    const firstAt = new Map<string, number>();
    records.forEach((record: unknown, index) => {
      if (!isRecord(record)) return;
      const path = ["$", name].join(".") + `[${index}]`;
      const { id, commune } = record;
      if (typeof id === "string") {
        const before = firstAt.get(id);
        if (before === undefined) firstAt.set(id, index);
        else faults.push({ path: `${path}.id`, message: `est déjà pris par $.${name}[${before}]` });
      }
      if (commune == null && record[point] == null) faults.push({ path, message: `il faut commune (code INSEE) ou ${point} ({ lat, lng })` });
      else if (typeof commune === "string" && commune.trim() !== "" && !communes.find(commune)) {
        faults.push({ path: `${path}.commune`, message: "n’est le code INSEE d’aucune commune connue" });
      }
    });
  }
  return faults;
}

/** Faults in the order of the file, as far as groups and positions go; those of one record keep theirs. */
function inFileOrder(faults: readonly Fault[], json: unknown): Fault[] {
  const keys = isRecord(json) ? Object.keys(json) : [];
  const place = ({ path }: Fault): [number, number] => {
    const found = /^\$\.(\w+)(?:\[(\d+)\])?/.exec(path);
    return found ? [keys.indexOf(found[1] as string), found[2] === undefined ? -1 : Number(found[2])] : [-1, -1];
  };
  return [...faults].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
