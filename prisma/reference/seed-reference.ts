import { randomUUID } from "node:crypto";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { actionsOf } from "./actions/departement.ts";
import { mobilityAidsOf } from "./mobility-aids.ts";
import { forgetReferenceFiles } from "./reference-files.ts";
import { seedMetiers, type SeededMetiers } from "./seed-metiers.ts";
import { seedPlaces, type SeededPlaces } from "./seed-places.ts";

export type SeededReference = SeededPlaces & SeededMetiers & { mobilityAids: number; actions: number };

/**
 * Loads what the product stands on before anyone signs in: territory, areas, communes, métiers, skills, mobility aids, actions.
 *
 * One transaction; run again, it changes nothing and keeps what an administrator edited. Under 2 s for the Orne.
 *
 * @param options.territoryCode INSEE code of the département: `61`, `2A`, `974`
 * @returns how many of each there are
 * @throws when the département does not exist
 */
export async function seedReference(db: PrismaClient, options: { territoryCode: string }): Promise<SeededReference> {
  const seeded = await db.$transaction(
    async (tx) => {
      const places = await seedPlaces(tx, options.territoryCode);
      const metiers = await seedMetiers(tx);
      const aids = mobilityAidsOf(options.territoryCode);
      // An aid or an action that exists is the administrator's to edit: only the missing ones are written.
      await tx.mobilityAid.createMany({
        data: aids.map((aid) => ({ ...aid, id: randomUUID(), territoryId: places.territoryId })),
        skipDuplicates: true,
      });
      const actions = actionsOf(options.territoryCode);
      await tx.insertionAction.createMany({ data: actions.map((action) => ({ ...action, id: randomUUID(), territoryId: places.territoryId })), skipDuplicates: true });
      return { ...places, ...metiers, mobilityAids: aids.length, actions: actions.length };
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  forgetReferenceFiles();
  return seeded;
}
