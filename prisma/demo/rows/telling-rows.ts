import { diceOf, idOf } from "../dice.ts";
import { cast } from "../people/cast.ts";
import type { DemoPerson } from "../people/person.ts";
import type { DemoRows } from "./rows.ts";

/** Of the cast, Olena alone chose: one comes in as her to see a choice that was made. */
const CHOSE = { word: "olena", rhythm: "weekly" };

/** How one in four wants to be told: among the ways she has, in a rhythm of hers. The others chose nothing. */
export function tellingRows(territoryCode: string, person: DemoPerson, createdAt: Date): DemoRows["tellingChoice"] {
  const dice = diceOf(`${territoryCode}/telling/${person.key}`);
  const had = [...(person.email ? ["mail"] : []), ...(person.phone ? ["sms"] : [])];
  const hasChosen = dice.chance(0.25);
  const rhythm = dice.pick(["weekly", "weekly", "at-once", "daily", "never"]);
  const channels = had.length === 2 && dice.chance(0.5) ? [dice.pick(had)] : had;
  if (had.length === 0) return [];
  const member = cast.find(({ word }) => idOf(`${territoryCode}/user/${word}`) === person.userId);
  if (member) return member.word === CHOSE.word ? [{ userId: person.userId, channels: had.slice(0, 1), rhythm: CHOSE.rhythm, updatedAt: createdAt }] : [];
  return hasChosen ? [{ userId: person.userId, channels, rhythm, updatedAt: createdAt }] : [];
}
