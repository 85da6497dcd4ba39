import { bilanDimensionCodes, type BilanLevel } from "#app/domain/freins/dimensions.ts";
import { HEALTH, type FreinMeans, type FreinTheme } from "#app/domain/freins/themes.ts";
import type { Tx } from "#app/infra/db.server.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoEpisode } from "./episodes.ts";

/** Theme, share of people who have it at entry, share of those lifted. @source Meurthe-et-Moselle 2018, 318 people (domain/elsewhere.md 4.3); numerique and formation are ours */
export const frequencies: readonly (readonly [FreinTheme, number, number])[] = [
  ["mobilite", 0.34, 0.35], ["logement", 0.31, 0.42], ["confiance", 0.29, 0.62], ["projet", 0.27, 1], ["recherche", 0.25, 0.68], ["demarches", 0.24, 0.71], ["sante", 0.22, 0.36],
  ["budget", 0.2, 0.8], ["emploi", 0.2, 0.8], ["isolement", 0.17, 0.41], ["garde-enfants", 0.12, 0.67], ["langue", 0.03, 0.67], ["numerique", 0.1, 0.5], ["formation", 0.1, 0.3],
];
const words: Partial<Record<FreinTheme, string>> = { mobilite: "Je n’ai pas de bus avant 8 h.", "garde-enfants": "Personne pour le petit le mercredi.", confiance: "Les entretiens me font peur.", projet: "Je ne sais pas encore quoi faire.", demarches: "Je me perds dans les papiers." };
const means: readonly FreinMeans[] = ["demarche", "aide", "personne", "service", "entourage"];
const notes: readonly string[] = ["", "", "", "On en reparle le mois prochain.", "À l’aise quand c’est montré une fois.", "Vu ensemble en entretien."];

/** Gives the people accompanied some freins, opened, worked on or lifted, and a bilan or two. */
export async function writeFreins(tx: Tx, places: DemoPlaces, episodes: readonly DemoEpisode[], calendar: DemoCalendar): Promise<void> {
  const drawn = episodes.filter(({ closedDay }) => closedDay === null).map((episode) => drawFor(episode, places, calendar));
  await tx.frein.createMany({ data: drawn.flatMap(({ freins }) => freins) });
  await tx.freinEvent.createMany({ data: drawn.flatMap(({ events }) => events) });
  await tx.bilan.createMany({ data: drawn.flatMap(({ bilans }) => bilans) });
  await tx.bilanLine.createMany({ data: drawn.flatMap(({ lines }) => lines) });
}

function drawFor({ person, coach, startsDay }: DemoEpisode, places: DemoPlaces, calendar: DemoCalendar) {
  const dice = diceOf(`${places.territoryCode}/freins/${person.key}`);
  const began = Math.min(-1, startsDay);
  const at = (day: number) => calendar.at(Math.max(began, Math.min(-1, day)), dice.int(540, 1020));
  const by = { byId: coach.userId, byRole: "coach" };
  const made = frequencies.filter(([, share]) => dice.chance(share)).map(([theme, , lifted]) => {
    const id = dice.id();
    const opened = at(began + dice.int(0, 6));
    const workedOn = dice.chance(0.6) ? new Date(Math.min(calendar.at(-1, 1030).getTime(), opened.getTime() + dice.int(5, 25) * 86_400_000)) : null;
    const liftedAt = workedOn && dice.chance(lifted) ? new Date(workedOn.getTime() + dice.int(10, 40) * 86_400_000) : null;
    const isLifted = liftedAt !== null && liftedAt < calendar.at(-1, 1080);
    const how = dice.pick(means);
    const state = isLifted ? "leve" : workedOn ? "travaille" : "ouvert";
    return {
      frein: { id, beneficiaryId: person.id, theme, words: theme === HEALTH ? "" : (words[theme] ?? ""), state, createdAt: opened, movedAt: isLifted ? liftedAt : (workedOn ?? opened) },
      events: [
        { id: dice.id(), freinId: id, from: null, to: "ouvert", byWhat: null, at: opened, ...by },
        ...(workedOn ? [{ id: dice.id(), freinId: id, from: "ouvert", to: "travaille", byWhat: how, at: workedOn, ...by }] : []),
        ...(isLifted ? [{ id: dice.id(), freinId: id, from: "travaille", to: "leve", byWhat: how, at: liftedAt, ...by }] : []),
      ],
    };
  });
  const days = dice.chance(0.75) ? [began + 5, ...(began < -70 && dice.chance(0.6) ? [began + 60] : [])] : [];
  const seen = dice.some(bilanDimensionCodes, dice.int(9, 15));
  const levels = new Map<string, BilanLevel>(seen.map((dimension) => [dimension, dice.weighted([["atout", 4], ["a-travailler", 3], ["frein", 2]] as const)]));
  const bilans = days.map((day) => ({ id: dice.id(), beneficiaryId: person.id, authorId: coach.userId, authorRole: "coach", createdAt: at(day) }));
  const lines = bilans.flatMap(({ id }, index) => bilanDimensionCodes.filter((dimension) => levels.has(dimension)).map((dimension) => {
    // The second bilan starts from the first: one dimension in four got better.
    const first = levels.get(dimension) ?? "a-travailler";
    const level: BilanLevel = index > 0 && dice.chance(0.25) ? (first === "frein" ? "a-travailler" : "atout") : first;
    return { bilanId: id, dimension, level, note: dimension === HEALTH ? "" : dice.pick(notes) };
  }));
  return { freins: made.map(({ frein }) => frein), events: made.flatMap(({ events }) => events), bilans, lines };
}
