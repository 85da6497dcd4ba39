import { diceOf, idOf } from "../dice.ts";
import type { AddressBook } from "../addresses.ts";
import type { DemoCalendar } from "../calendar.ts";
import { firstNameOf, surname } from "../names.ts";
import { communeFor, pointIn, type DemoPlaces } from "../places.ts";
import type { AgeBand } from "../shares.ts";
import { drawCareer } from "./career.ts";
import { cast, type CastMember } from "./cast.ts";
import { drawAvoid, drawHours } from "./hours.ts";
import type { DemoPerson, Wishes } from "./person.ts";
import { drawPopulation, type Counted } from "./population.ts";
import { drawTravel } from "./travel.ts";

const ages: Record<AgeBand, readonly [number, number]> = { "<26": [20, 25], "26-35": [26, 35], "36-45": [36, 45], "46-55": [46, 55], "56+": [56, 63] };

/** Bénévolat is never taken for granted: someone sees it who asked for it, or who said that anything would do. */
const kindsAsked: readonly (readonly [Wishes["kinds"], number])[] = [
  [["EMPLOI", "IMMERSION"], 48], [["EMPLOI"], 14], [["EMPLOI", "IMMERSION", "BENEVOLAT"], 28], [["IMMERSION", "BENEVOLAT"], 4], [[], 6],
];
const contractsAsked: readonly (readonly [string[], number])[] = [
  [[], 72], [["CDI", "CDD"], 12], [["CDI"], 4], [["CDD", "CDDI", "saisonnier"], 5], [["CDI", "CDD", "CESU", "mise-a-disposition"], 7],
];

/**
 * The invented people of the demo, those of the cast included: each takes the place of someone who lives as she does.
 *
 * Nobody has a coach yet.
 */
export function drawPeople(places: DemoPlaces, people: number, calendar: DemoCalendar, book: AddressBook): DemoPerson[] {
  const counted = drawPopulation(places, people);
  const members = new Map<string, CastMember>();
  for (const member of cast) {
    const area = places.areas[member.area(places)];
    const seat = counted.find((one) => one.area === area && !members.has(one.key) && one.habitat === member.profile.habitat && one.sex === member.profile.sex)
      ?? counted.find((one) => one.area === area && !members.has(one.key));
    if (seat) members.set(seat.key, member);
  }
  // The cast first: its addresses are the short ones, whatever names are drawn.
  const emails = new Map([...members].map(([key, member]) => [key, book.email(member.word)]));
  return counted.map((one) => {
    const member = members.get(one.key);
    return member ? castPerson(one, member, places, calendar, book, emails.get(one.key) as string) : drawnPerson(one, places, calendar, book);
  });
}

function drawnPerson(one: Counted, places: DemoPlaces, calendar: DemoCalendar, book: AddressBook): DemoPerson {
  const dice = diceOf(`${places.territoryCode}/person/${one.key}`);
  const firstName = firstNameOf(one.sex, one.age, dice);
  const lastName = surname(dice);
  const [youngest, oldest] = ages[one.age];
  const registeredDay = -dice.int(3, 720);
  const career = drawCareer(one, calendar.year, dice);
  const wishes: Wishes = {
    ...drawTravel(one, dice), ...drawHours(one, dice), ...career,
    avoid: drawAvoid(one, dice), kinds: dice.weighted(kindsAsked), contracts: dice.weighted(contractsAsked),
  };
  // A third has no e-mail or has lost it; everyone can be reached in one way at least.
  const phone = dice.chance(0.88) ? book.mobile() : null;
  const email = phone === null || dice.chance(0.66) ? book.email(firstName, lastName) : null;
  return {
    ...one, ...wishes, firstName, lastName, email, phone, registeredDay,
    id: idOf(`${places.territoryCode}/beneficiary/${one.key}`), userId: idOf(`${places.territoryCode}/user/${one.key}`),
    ...pointIn(one.commune, dice),
    birthYear: calendar.year - dice.int(youngest, oldest), coachId: null,
    seenDay: dice.chance(0.4) ? -dice.int(0, Math.min(60, -registeredDay)) : null,
  };
}

function castPerson(one: Counted, member: CastMember, places: DemoPlaces, calendar: DemoCalendar, book: AddressBook, email: string): DemoPerson {
  const dice = diceOf(`${places.territoryCode}/cast/${member.word}`);
  const commune = communeFor(one.area, member.profile.habitat, dice);
  return {
    ...one, ...member.profile, ...member.wishes, commune,
    experience: member.wishes.experience.map((life, place) => ({ ...life, endedYear: life.kind === "emploi" ? calendar.year - 4 - place * 2 : null })),
    hasCar: false, hasLicenceOnly: member.wishes.licences.includes("B"),
    firstName: member.firstName, lastName: member.lastName, email, phone: book.mobile(),
    id: idOf(`${places.territoryCode}/beneficiary/${member.word}`), userId: idOf(`${places.territoryCode}/user/${member.word}`),
    ...pointIn(commune, dice),
    birthYear: calendar.year - member.age, coachId: null, registeredDay: -150, seenDay: -1,
  } as DemoPerson;
}
