import { Prisma, type Db } from "#app/infra/db.server.ts";

/**
 * Runs acts so that they truly meet: each reads what it wants, none may write to the table until all of them wait to.
 *
 * Without it, opening connections spreads the acts out, the first is over before the second reads, and a missing guard
 * is not seen. At most three acts: the pool of a test holds five connections, one holds the table and one watches.
 */
export async function meeting<T>(db: Db, table: "application" | "appointment" | "beneficiary" | "bilan" | "coaching_episode" | "frein" | "group_invitation" | "organisation" | "recommendation" | "sent_once", acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  if (acts.length > 3) throw new Error("meeting: at most three acts");
  const release = signal();
  const held = signal();
  const holding = db.$transaction(async (tx) => {
    // SHARE lets everyone read and nobody write.
    await tx.$executeRaw`LOCK TABLE ${Prisma.raw(`"${table}"`)} IN SHARE MODE`;
    held.ring();
    await release.heard;
  }, { timeout: 20_000 });
  await held.heard;
  let ended = 0;
  const running = acts.map((act) => act().finally(() => { ended += 1; }));
  for (;;) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) + ended >= acts.length) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  release.ring();
  await holding;
  return Promise.all(running);
}

function signal(): { ring: () => void; heard: Promise<void> } {
  let ring = () => {};
  const heard = new Promise<void>((resolve) => { ring = resolve; });
  return { ring: () => ring(), heard };
}
