import type { Dice } from "../dice.ts";
import type { DemoPerson } from "./person.ts";

const SHORT = ["CAP cuisine", "CAP petite enfance", "CAP vente", "BEP sanitaire et social", "BEP secrétariat", "Brevet des collèges", "CAP maçonnerie", "CAP coiffure", "Titre professionnel agent de propreté"] as const;
const LONG = ["Baccalauréat professionnel commerce", "Baccalauréat littéraire", "BTS gestion", "Baccalauréat sciences médico-sociales"] as const;
const PLACES = ["Flers", "Alençon", "Argentan", "Domfront", "L’Aigle", "Caen"] as const;

/** What a person has learnt: half of those who stopped early have a first diploma, all of those who went on have one of theirs. Our choice. */
export function trainingsOf(person: DemoPerson, dice: Dice, thisYear: number): { id: string; label: string; place: string; year: number }[] {
  const isLong = person.training === ">=niv4";
  if (!isLong && (person.training !== "<=niv3" || !dice.chance(0.5))) return [];
  const year = Math.min(thisYear - 1, person.birthYear + (isLong ? 20 : 18) + dice.int(0, 2));
  return [{ id: dice.id(), label: dice.pick(isLong ? LONG : SHORT), place: dice.pick(PLACES), year }];
}
