import { entrustmentState, type EntrustmentState } from "#app/domain/referents/entrustment.ts";
import { motiveOf, shownOf, type EntrustmentMotive, type ShownThing } from "#app/domain/referents/entrustment-words.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import { isoDay } from "../coaching/held-episode.server.ts";

/** An access as it is shown: days are ISO, `endsOn` is its last one. */
export type EntrustmentLine = { entrustmentId: string; motive: EntrustmentMotive; shows: ShownThing[]; startsOn: string; endsOn: string; endedAt: Date | null; state: EntrustmentState };

export const entrustmentColumns = { id: true, motive: true, shows: true, startsOn: true, endsOn: true, endedAt: true } satisfies Prisma.EntrustmentSelect;
type Row = Prisma.EntrustmentGetPayload<{ select: typeof entrustmentColumns }>;

/** A row in the words of the rules. */
export function entrustmentLine({ id, motive, shows, startsOn, endsOn, endedAt }: Row, today: string): EntrustmentLine {
  const days = { startsOn: isoDay(startsOn), endsOn: isoDay(endsOn), endedAt };
  return { entrustmentId: id, motive: motiveOf(motive), shows: shownOf(shows), ...days, state: entrustmentState(days, today) };
}

/** Who an access is given to: a name, and the structure. */
export const referentColumns = { firstName: true, lastName: true, structure: { select: { name: true } } } satisfies Prisma.UserSelect;

/** « Paule Dorvine (CCAS de Flers) ». */
export function referentName({ firstName, lastName, structure }: { firstName: string; lastName: string; structure: { name: string } | null }): string {
  return `${firstName} ${lastName}${structure === null ? "" : ` (${structure.name})`}`;
}
