import { doors } from "#tests/access/doors.ts";
import type { Visitor } from "#tests/access/table.ts";
import { openWorld } from "#tests/access/world.ts";

export type Page = { path: string; role: "public" | "beneficiary" | "employer" | "coach" | "hotliner" | "admin" | "referent"; cookie: string };

/** The narrowest first: a page that anyone may open is looked at as a stranger. */
const ORDER = [["nobody", "public"], ["beneficiary", "beneficiary"], ["employer", "employer"], ["coach", "coach"], ["hotliner", "hotliner"], ["admin", "admin"], ["referent", "referent"]] as const satisfies readonly (readonly [Visitor, Page["role"]])[];
/** The mail of the demo is no page of the product. */
const NOT_PAGES = new Set(["dev.courrier"]);
/** Pages that the table of doors knows by one address only, in another state. */
const MORE = [{ path: "/offres?mots=menage&lieu=Flers", role: "public" }] as const;

/**
 * Every page of the product with someone who may open it and the ids of things that are theirs, from the table of doors that
 * the access tests are made from: a new route is measured without a line here.
 */
export async function everyPage(): Promise<Page[]> {
  const world = await openWorld();
  try {
    const pages = Object.entries(doors).flatMap(([name, { path, get, isFile }]): Page[] => {
      const opener = get && !isFile && !NOT_PAGES.has(name) ? ORDER.find(([visitor]) => get[visitor] === "open") : undefined;
      if (!opener) return [];
      // `/employeur?` is in the table so that a layout and its index have two lines.
      const address = (typeof path === "string" ? path : path(world)).replace(/\?$/, "");
      return [{ path: address, role: opener[1], cookie: world.cookies[opener[0]] }];
    });
    const all = [...pages, ...MORE.map((page) => ({ ...page, cookie: "" }))];
    return all.filter((page, place) => all.findIndex(({ path }) => path === page.path) === place).sort((a, b) => roleAt(a) - roleAt(b));
  } finally {
    await world.close();
  }
}

const roleAt = ({ role }: Page): number => ORDER.findIndex(([, name]) => name === role);

/** An address with `…` for its ids, for a line of figures. */
export function withoutIds(path: string): string {
  return path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");
}
