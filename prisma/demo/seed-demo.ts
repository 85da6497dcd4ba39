import type { Db, Tx } from "#app/infra/db.server.ts";
import { recordAll } from "#app/infra/outbox.server.ts";
import { idOf } from "./dice.ts";
import { writeFreins } from "./coaching/freins.ts";
import { writePrescriptions } from "./coaching/prescriptions.ts";
import { writeReferents } from "./coaching/referents.ts";
import { writeViviers } from "./coaching/viviers.ts";
import { writeOffersToLookAt } from "./offers/offers-to-look-at.ts";
import { matchQuietly } from "./first-matching.ts";
import { loadPlaces, type DemoPlaces } from "./places.ts";
import { writeRows } from "./rows/write-rows.ts";
import { readSignIns, type SignIn } from "./sign-ins.ts";
import { typeset } from "./typeset.ts";
import { drawWorld, rowsOf } from "./world.ts";

export type { SignIn } from "./sign-ins.ts";
export type DemoOptions = {
  /** INSEE code of a département whose reference data is loaded: `61`. */
  territoryCode: string;
  /** How many beneficiaries, 20 or more. */
  people: number;
  now: Date;
  log?: (line: string) => void;
};
export type DemoSummary = {
  signIns: SignIn[];
  /** False when the demo was there already: nothing was written. */
  isNew: boolean;
  people: number;
  organisations: number;
  offers: number;
  applications: number;
};

/**
 * Fills a territory with invented people, organisations, offers and their history, once.
 *
 * The same options and instant always give the same rows. Everything is written in one transaction with the fact
 * `offer.changed` for each open offer, so that the worker indexes and matches them; then the lists are filled once without
 * telling anyone (see `matchQuietly`). Run again, it does nothing.
 *
 * @throws when the reference data of the territory is not loaded
 */
export async function seedDemo(db: Db, { territoryCode, people, now, log = () => {} }: DemoOptions): Promise<DemoSummary> {
  const { places, isNew } = await db.$transaction(
    async (tx) => {
      // Two starts at once: the second waits, then finds the first one's people.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`demo:${territoryCode}`}, 0))::text`;
      const known = await loadPlaces(tx, territoryCode);
      if (await tx.user.findUnique({ where: { id: idOf(`${territoryCode}/staff/admin`) }, select: { id: true } })) return { places: known, isNew: false };
      await write(tx, known, people, now);
      return { places: known, isNew: true };
    },
    { timeout: 180_000, maxWait: 20_000 },
  );
  const { territoryId } = places;
  // Also after a start that was killed between the two.
  if ((await db.match.count({ where: { beneficiary: { territoryId } }, take: 1 })) === 0) {
    const told = await matchQuietly(db, territoryId, now);
    log(`  listes calculées, ${told} rapprochements déjà connus des personnes`);
  }
  const [signIns, peopleCount, organisations, offers, applications] = await Promise.all([
    readSignIns(db, places), db.beneficiary.count({ where: { territoryId } }), db.organisation.count({ where: { territoryId } }),
    db.offer.count({ where: { territoryId } }), db.application.count({ where: { offer: { territoryId } } }),
  ]);
  if (isNew) log(`  ${peopleCount} personnes, ${organisations} organisations, ${offers} offres, ${applications} candidatures`);
  return { signIns, isNew, people: peopleCount, organisations, offers, applications };
}

async function write(tx: Tx, places: DemoPlaces, people: number, now: Date): Promise<void> {
  const users = await tx.user.findMany({ where: { OR: [{ email: { endsWith: "@example.org" } }, { phone: { not: null } }] }, select: { email: true, phone: true } });
  const taken = new Set(users.flatMap(({ email, phone }) => [email, phone]).filter((one) => one !== null));
  const world = drawWorld(places, people, now, taken);
  await writeRows(tx, rowsOf(places, world));
  await writeOffersToLookAt(tx, places, world.organisations, now);
  await writePrescriptions(tx, places, world.episodes, world.calendar);
  await writeFreins(tx, places, world.episodes, world.calendar);
  await writeReferents(tx, places, world.staff, world.episodes, world.calendar);
  await writeViviers(tx, places, world.staff.coaches, now);
  await tx.territory.update({ where: { id: places.territoryId }, data: { labels: { helpHours: typeset("du lundi au vendredi, de 9 h à 17 h") } }, select: { id: true } });
  await recordAll(tx, "offer.changed", world.offers.filter((offer) => !offer.isDraft && offer.end === null).map(({ id }) => ({ offerId: id })));
}
