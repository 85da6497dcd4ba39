import type { AddressBook } from "./addresses.ts";
import { diceOf, idOf } from "./dice.ts";
import { firstNameOf, surname } from "./names.ts";
import type { DemoArea, DemoPlaces } from "./places.ts";

export type StaffMember = { userId: string; firstName: string; lastName: string; email: string; phone: string | null };
export type DemoCoach = StaffMember & { area: DemoArea };
export type DemoStaff = { admin: StaffMember; hotliner: StaffMember; coaches: readonly DemoCoach[] };

/** The coaches of the Orne have a name of their own; elsewhere it is drawn. */
const coachNames: Record<string, { firstName: string; lastName: string }> = {
  flers: { firstName: "Solène", lastName: "Marvelaine" },
  alencon: { firstName: "Karim", lastName: "Desbrisay" },
  argentan: { firstName: "Élise", lastName: "Jarcheraud" },
  mortagne: { firstName: "Vincent", lastName: "Orlancourt" },
};

/**
 * The team: one head of project who is the administrator, one hotliner, one coach an area.
 *
 * @source domain/orne.md 1.3: 1 chef de projet, 4 coaches, 1 hotliner; one coach a DTAS is the natural reading
 */
export function drawStaff(places: DemoPlaces, book: AddressBook): DemoStaff {
  const member = (key: string, firstName: string, lastName: string, ...word: string[]): StaffMember => ({
    userId: idOf(`${places.territoryCode}/staff/${key}`), firstName, lastName, email: book.email(...word), phone: book.mobile(),
  });
  return {
    admin: member("admin", "Agnès", "Valdrevoy", "admin"),
    hotliner: member("hotline", "Hugo", "Pelsigault", "hotline"),
    coaches: places.areas.map((area) => {
      const dice = diceOf(`${places.territoryCode}/coach/${area.code}`);
      const drawn = { firstName: firstNameOf(dice.chance(0.7) ? "F" : "H", "36-45", dice), lastName: surname(dice) };
      const { firstName, lastName } = (places.territoryCode === "61" ? coachNames[area.slug] : undefined) ?? drawn;
      return { ...member(`coach/${area.code}`, firstName, lastName, "coach", area.slug), area };
    }),
  };
}
