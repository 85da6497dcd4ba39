import type { AddressBook } from "../addresses.ts";
import { diceOf, idOf } from "../dice.ts";
import { firstNameOf, surname } from "../names.ts";
import { mainArea } from "../people/cast.ts";
import type { DemoArea, DemoCommune, DemoPlaces } from "../places.ts";
import type { DemoStaff } from "../staff.ts";
import { organisationIdeas } from "./catalogue.ts";
import type { DemoContact, DemoOrganisation, OrganisationIdea } from "./organisation.ts";

/** The organisations with their place, their coach, the days of their funnel, and who signs in for the registered ones. */
export function drawOrganisations(places: DemoPlaces, staff: DemoStaff, book: AddressBook): DemoOrganisation[] {
  const base = mainArea(places);
  return organisationIdeas.map((idea) => {
    const dice = diceOf(`${places.territoryCode}/organisation/${idea.key}`);
    const area = places.areas[(base + idea.seat[0]) % places.areas.length] as DemoArea;
    const commune = area.communes[Math.min(idea.seat[1], area.communes.length - 1)] as DemoCommune;
    const coach = staff.coaches.find((one) => one.area === area) ?? staff.coaches[0];
    const isMet = idea.stage !== "prospectee";
    const isIn = idea.stage === "inscrite" || idea.stage === "conventionnee";
    // The funnel of the last eighteen months; what is still under way is recent.
    const prospectedDay = -dice.int(isIn ? 190 : 12, isIn ? 540 : 80);
    const metDay = isMet ? Math.min(-3, prospectedDay + dice.int(4, 40)) : null;
    const registeredDay = isIn && metDay !== null ? Math.min(-160, metDay + dice.int(2, 50)) : null;
    return {
      ...idea, area, commune, prospectedDay, metDay, registeredDay,
      agreedDay: idea.stage === "conventionnee" && registeredDay !== null ? registeredDay + dice.int(10, 90) : null,
      id: idOf(`${places.territoryCode}/organisation/${idea.key}`),
      ownerId: coach?.userId ?? staff.admin.userId,
      phone: book.landline(), email: book.email("contact", idea.key),
      contact: isIn ? contactOf(idea, places, book) : null,
    };
  });
}

const known: Record<string, { firstName: string; lastName: string }> = {
  employeur: { firstName: "Bruno", lastName: "Caldelorge" },
  association: { firstName: "Claire", lastName: "Lanvoisnel" },
  college: { firstName: "Sylvie", lastName: "Harquevaud" },
};

function contactOf(idea: OrganisationIdea, places: DemoPlaces, book: AddressBook): DemoContact {
  const dice = diceOf(`${places.territoryCode}/contact/${idea.key}`);
  const drawn = { firstName: firstNameOf(dice.chance(0.5) ? "F" : "H", "46-55", dice), lastName: surname(dice) };
  const name = (idea.word === undefined ? undefined : known[idea.word]) ?? drawn;
  return {
    ...name, userId: idOf(`${places.territoryCode}/employer/${idea.key}`),
    email: idea.word === undefined ? book.email(name.firstName, name.lastName) : book.email(idea.word),
  };
}
