import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** The first word of a route's whole address; null when any word would do, or none: the root, the home page, `$…`, `*`. */
function segmentOf(id: string, routes: Routes): string | null {
  let path = "";
  for (let route = routes[id]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) path = `${route.path ?? ""}/${path}`;
  const [first = ""] = path.split("/").filter((word) => word !== "");
  return first === "" || /[:*?]/.test(first) ? null : first;
}

function only<T>(all: Record<string, T>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
}

/**
 * A Remix build cut by the first word of the address, `mon-espace`, `coach`…: each part holds the routes that can answer there.
 *
 * Remix compares an address with every route four times a page, and makes a pattern anew each time: with 50 routes that is a
 * fifth of a page. An address whose first word is no key (capitals, escapes, `/__manifest`) is for the whole build.
 *
 * @returns parts that answer exactly as the whole build does, for addresses that begin with their key
 */
export function buildsBySegment(build: ServerBuild): Map<string, ServerBuild> {
  const ids = Object.keys(build.routes);
  const segments = new Map(ids.map((id) => [id, segmentOf(id, build.routes)]));
  const names = new Set([...segments.values()].filter((name) => name !== null));
  return new Map(
    [...names].map((name) => {
      const mine = new Set(ids.filter((id) => [name, null].includes(segments.get(id) ?? null)));
      return [name, { ...build, routes: only(build.routes, mine), assets: { ...build.assets, routes: only(build.assets.routes, mine) } }];
    }),
  );
}

/** The first word of an address, as it was asked for: `/coach/offres` → `coach`. */
export function firstSegment(path: string): string {
  return path.slice(1).split("/", 1)[0] ?? "";
}
