import type { PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { addressBook } from "../addresses.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoEpisode } from "./episodes.ts";

/** How a prescription went, with the days after it was sent of each step. */
export type Story = readonly [PrescriptionState, number][];
export const stories: readonly (readonly [Story, number])[] = [
  [[["envoyee", 0]], 3],
  [[["envoyee", 0], ["acceptee", 3]], 2],
  [[["envoyee", 0], ["acceptee", 2], ["planifiee", 4]], 3],
  [[["envoyee", 0], ["planifiee", 3], ["commencee", 14]], 3],
  [[["envoyee", 0], ["acceptee", 2], ["commencee", 10], ["terminee", 40]], 2],
  [[["envoyee", 0], ["refusee", 5]], 1],
];
/** Days after which a structure of the demo has answered. */
const LONGEST_SILENCE = 12;
const notes = ["", "", "Préfère être appelée l’après-midi.", "Libre le mardi et le jeudi.", "Vient en bus, habite au centre."] as const;

/**
 * Gives the structures of the directory invented addresses and numbers, and the people accompanied some prescriptions.
 *
 * Nothing is ever sent to a real structure: addresses are at example.org, numbers of the range kept for fiction.
 */
export async function writePrescriptions(tx: Tx, places: DemoPlaces, episodes: readonly DemoEpisode[], calendar: DemoCalendar): Promise<number> {
  const actions = await tx.insertionAction.findMany({ where: { territoryId: places.territoryId }, select: { id: true, code: true, areaCodes: true, lifts: true, isActive: true }, orderBy: { code: "asc" } });
  const book = addressBook(places.territoryCode, new Set());
  for (const { id, code } of actions) await tx.insertionAction.update({ where: { id }, data: { operatorEmail: `accueil.${code}@example.org`, operatorPhone: book.landline() }, select: { id: true } });
  const drawn = episodes.filter(({ closedDay }) => closedDay === null).flatMap((episode) => drawFor(episode, actions, places, calendar));
  await tx.prescription.createMany({ data: drawn.map(({ row }) => row) });
  await tx.prescriptionEvent.createMany({ data: drawn.flatMap(({ events }) => events) });
  return drawn.length;
}

type Action = { id: string; areaCodes: string[]; lifts: string[]; isActive: boolean };

function drawFor({ person, coach, startsDay }: DemoEpisode, actions: readonly Action[], places: DemoPlaces, calendar: DemoCalendar) {
  const dice = diceOf(`${places.territoryCode}/prescriptions/${person.key}`);
  const near = actions.filter(({ isActive, areaCodes }) => isActive && (areaCodes.length === 0 || areaCodes.includes(person.area.code)));
  if (near.length === 0) return [];
  return dice.some(near, dice.weighted([[0, 4], [1, 4], [2, 1]] as const)).map((action) => {
    const sentDay = -dice.int(1, Math.max(2, Math.min(60, -startsDay)));
    // A structure is not left silent for weeks: her coach calls it.
    const story = dice.weighted(stories.filter(([{ length }]) => length > 1 || sentDay >= -LONGEST_SILENCE)).filter(([, after]) => sentDay + after <= 0);
    const [state] = story.at(-1) ?? (["envoyee"] as const);
    const id = dice.id();
    const minute = dice.int(540, 1020);
    // Two steps of one day are an hour apart, so that the history has one order; none is later than now.
    const at = (after: number) => calendar.at(Math.min(-1, sentDay + after), minute);
    const planned = state === "planifiee" ? calendar.workday(dice.int(2, 12)) : story.some(([one]) => one === "planifiee") ? sentDay + 7 : null;
    const moved = at(story.at(-1)?.[1] ?? 0);
    return {
      row: {
        id, beneficiaryId: person.id, actionId: action.id, coachId: coach.userId, frein: action.lifts[0] ?? null, note: dice.pick(notes), state, reason: state === "refusee" ? "complet" : null,
        startsOn: planned === null ? null : calendar.date(planned), agreedAt: at(0), createdAt: at(0), movedAt: moved, seenAt: story.length > 1 ? at(1) : null,
      },
      events: story.map(([to, after], index) => ({
        id: dice.id(), prescriptionId: id, from: story[index - 1]?.[0] ?? null, to, at: at(after), reason: to === "refusee" ? "complet" : null,
        ...(index === 0 ? { byId: coach.userId, byRole: "coach" } : { byId: null, byRole: "operator" }),
      })),
    };
  });
}
