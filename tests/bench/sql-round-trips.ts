import { pause, print, say } from "./figures.ts";
import { get } from "./http.ts";
import type { BenchOptions } from "./options.ts";
import { everyPage, withoutIds } from "./pages.ts";
import { startProxy } from "./round-trip-proxy.ts";
import type { Stage } from "./stage.ts";
import type { Undo } from "./undo.ts";

const TARGET = 3;

/**
 * How many times each page goes to the database and back, counted on the wire between a web server of its own and PostgreSQL.
 *
 * `count` is the third visit: what the server keeps in memory (the territory, the métiers) was read by the first two.
 */
export async function sqlRoundTrips(stage: Stage, options: BenchOptions, undo: Undo): Promise<void> {
  const proxy = await startProxy(stage.databaseUrl);
  undo.add("proxy", proxy.stop);
  const site = await stage.openSite(proxy.url);
  const over: string[] = [];
  const pages = await everyPage();
  for (const page of pages) {
    const visit = async (): Promise<number> => {
      proxy.reset();
      const { status } = await get(`${site.url}${page.path}`, { Cookie: page.cookie });
      if (status !== 200) throw new Error(`${page.path} as ${page.role}: ${status}`);
      // What a page writes without making its reader wait ends a little after the answer.
      await pause(30);
      return proxy.count();
    };
    const first = await visit();
    await visit();
    const count = await visit();
    if (count > TARGET) over.push(withoutIds(page.path));
    print("sql-round-trips", { page: withoutIds(page.path), role: page.role, count, first, target: TARGET, withinTarget: count <= TARGET });
    if (options.explain) for (const statement of proxy.statements()) say(`    ${statement.slice(0, 300)}`);
  }
  print("sql-round-trips", { summary: true, pages: pages.length, withinTarget: pages.length - over.length, over });
}
