import { constraintLabel } from "#app/domain/offers/constraints.ts";
import { contractLabel } from "#app/domain/offers/contracts.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import type { MatchLabels } from "#app/domain/matching/explain/labels.ts";
import type { Db } from "#app/infra/db.server.ts";
import { readReferential } from "../skills/referential.server.ts";

const KEEP_MS = 60_000;
type Aid = { code: string; name: string; priceNote: string; maxDays: number | null };
const aidsOf = new WeakMap<Db, { at: number; aids: Promise<Map<string, Aid>> }>();

function readAids(db: Db): Promise<Map<string, Aid>> {
  const known = aidsOf.get(db);
  if (known && Date.now() - known.at < KEEP_MS) return known.aids;
  const aids = db.mobilityAid.findMany({ where: { isActive: true }, select: { code: true, name: true, priceNote: true, maxDays: true } }).then((rows) => new Map(rows.map((row) => [row.code, row])));
  aidsOf.set(db, { at: Date.now(), aids });
  aids.catch(() => aidsOf.delete(db));
  return aids;
}

/** The words that the sentences of a match need; kept in memory, so that a page costs no round trip for them. */
export async function readMatchLabels(db: Db): Promise<MatchLabels> {
  const [referential, aids] = await Promise.all([readReferential(db), readAids(db)]);
  return {
    metier: (code) => referential.metierLabel(code) ?? code,
    skill: (id) => referential.skillLabel(id) ?? id,
    licence: licenceLabel,
    contract: (code) => contractLabel(code),
    constraint: constraintLabel,
    aid: (code) => {
      const aid = aids.get(code);
      return aid ? { name: aid.name, conditions: [aid.priceNote, aid.maxDays ? `${aid.maxDays}\u00a0jours au plus.` : ""].filter(Boolean).join(" ") } : null;
    },
  };
}
