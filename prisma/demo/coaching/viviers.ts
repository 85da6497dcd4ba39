import type { Db, Tx } from "#app/infra/db.server.ts";
import { fillVivier } from "#app/use-cases/vivier/refresh-vivier.server.ts";
import { idOf } from "../dice.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoCoach } from "../staff.ts";

/** What each coach of the demo looks for again and again. */
const kept = [
  { name: "Nettoyage, le matin, à deux roues", romeCode: "K2204", dayParts: ["matin"], modes: ["scooter", "bike", "ebike"] },
  { name: "Cuisine et plonge, aux heures d’école", romeCode: "G1602", dayParts: ["ecole"], modes: [] },
] as const;

/** Gives each coach two viviers around the largest commune of her area; whoever fits that day is in them. */
export async function writeViviers(tx: Tx, places: DemoPlaces, coaches: readonly DemoCoach[], now: Date): Promise<void> {
  for (const { userId, area } of coaches) {
    for (const [index, { name, romeCode, dayParts, modes }] of kept.entries()) {
      const searchId = idOf(`${places.territoryCode}/viviers/${userId}/${index}`);
      await tx.savedSearch.create({ data: { id: searchId, coachId: userId, name, romeCode, communeCode: area.communes[0]?.code ?? null, radiusKm: area.communes[0] ? 20 : null, dayParts: [...dayParts], modes: [...modes], licences: [], createdAt: now }, select: { id: true } });
      let entry = 0;
      await fillVivier(tx, { actor: { role: "system" }, db: tx as Db, now, newId: () => idOf(`${searchId}/${(entry += 1)}`), requestId: "demo" }, searchId);
    }
  }
}
