import { atPlace, ofPlace } from "#app/domain/kit/french-amounts.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf, idOf, type Dice } from "../dice.ts";
import type { DemoOrganisation } from "../organisations/organisation.ts";
import { byPopulation, communesAround, pointIn, type DemoPlaces } from "../places.ts";
import { storyIdeas } from "../applications/stories.ts";
import { benevolat } from "./benevolat.ts";
import { cleaningAndCare } from "./cleaning-and-care.ts";
import { foodAndShop } from "./food-and-shop.ts";
import type { OfferIdea } from "./idea.ts";
import { insertion } from "./insertion.ts";
import type { DemoOffer } from "./offer.ts";
import { publicServices } from "./public-services.ts";
import { works } from "./works.ts";

/** Every idea of a job or an immersion, and of a mission. */
export const jobIdeas: readonly OfferIdea[] = [...cleaningAndCare, ...publicServices, ...insertion, ...foodAndShop, ...works];
export const missionIdeas: readonly OfferIdea[] = benevolat;

/** How many offers the demo has, whatever the number of people. Our choice. */
export const OFFER_COUNTS = { jobs: 146, missions: 26, drafts: 2 } as const;
/** An offer is on the site this long, days; the older ones have ended. */
const SHOWN_DAYS = 60;

/** The offers of the demo: each idea once a text, then again at other organisations of its sector until there are enough. */
export function drawOffers(places: DemoPlaces, organisations: readonly DemoOrganisation[], calendar: DemoCalendar): DemoOffer[] {
  const drawn = [...spread(jobIdeas, OFFER_COUNTS.jobs, organisations), ...spread(missionIdeas, OFFER_COUNTS.missions, organisations)];
  return drawn.map((seat, place) => drawOffer(seat, places, calendar, place >= OFFER_COUNTS.jobs - OFFER_COUNTS.drafts && place < OFFER_COUNTS.jobs));
}

type Seat = { idea: OfferIdea; copy: number; organisation: DemoOrganisation };

function spread(ideas: readonly OfferIdea[], count: number, organisations: readonly DemoOrganisation[]): Seat[] {
  const homes = new Map(ideas.map((idea) => [idea, organisations.filter((one) => one.sectors.includes(idea.sector))]));
  const seats: Seat[] = [];
  const take = (idea: OfferIdea, copy: number, organisation: DemoOrganisation | undefined) => {
    if (organisation) seats.push({ idea, copy, organisation });
  };
  for (const idea of ideas) {
    const open = homes.get(idea) ?? [];
    idea.texts.forEach((_, copy) => take(idea, copy, open[copy % Math.max(1, open.length)]));
  }
  // The same need at another organisation of the sector: three care homes look for the same person.
  for (const idea of ideas) {
    const free = (homes.get(idea) ?? []).slice(idea.texts.length);
    free.forEach((organisation, more) => seats.length < count && take(idea, idea.texts.length + more, organisation));
  }
  for (let round = 0; seats.length < count && round < ideas.length * 2; round += 1) {
    const idea = ideas[(round * 7) % ideas.length] as OfferIdea;
    if (idea.around === undefined) continue;
    const copy = 20 + round;
    take(idea, copy, (homes.get(idea) ?? [])[copy % Math.max(1, (homes.get(idea) ?? []).length)]);
  }
  return seats.slice(0, Math.max(count, 0));
}

const closings = [
  "", "", "", "Débutant bienvenu.", "Réponse sous une semaine.", "Nous recevons tout le monde.", "Demandez-nous une visite avant de vous décider.",
  "On peut adapter un peu les horaires.", "L’équipe vous attend.",
] as const;

function drawOffer({ idea, copy, organisation }: Seat, places: DemoPlaces, calendar: DemoCalendar, isDraft: boolean): DemoOffer {
  const subject = `${places.territoryCode}/offer/${idea.key}/${copy}`;
  const dice = diceOf(subject);
  const near = idea.around === undefined ? [] : communesAround(organisation.area, organisation.commune, idea.around);
  const commune = (dice.chance(0.6) ? byPopulation(near, dice) : undefined) ?? organisation.commune;
  const publishedDay = calendar.workday(publishedOn(idea, dice));
  const startsDay = idea.startsIn ?? (dice.chance(0.45) ? dice.int(4, 30) : null);
  const text = (idea.texts[copy % idea.texts.length] as string).replaceAll("{à}", atPlace(commune.name)).replaceAll("{de}", ofPlace(commune.name));
  const closing = idea.kind === "BENEVOLAT" ? "" : dice.pick(closings);
  return {
    ...idea, id: idOf(subject), organisation, commune, ...pointIn(commune, dice), isDraft, publishedDay, end: null,
    text: closing === "" ? text : `${text} ${closing}`,
    postCount: idea.posts ?? 1,
    // Staff type most offers after a visit or a call. @source domain/elsewhere.md 5.4
    enteredById: organisation.contact !== null && dice.chance(0.45) ? organisation.contact.userId : organisation.ownerId,
    publishedAt: calendar.at(publishedDay, dice.int(8 * 60, 17 * 60 + 30)),
    expiresDay: publishedDay + SHOWN_DAYS,
    startsDay: startsDay === null ? null : calendar.workday(Math.max(publishedDay + 7, publishedDay < -20 ? publishedDay + startsDay : startsDay)),
  };
}

/** Most offers are recent; some had their two months and have ended. Those of the stories have been there just long enough. */
function publishedOn(idea: OfferIdea, dice: Dice): number {
  const told = storyIdeas.get(idea.key);
  if (told !== undefined) return -dice.int(told, Math.max(told, 40));
  return dice.chance(0.82) ? -dice.int(1, 40) : -dice.int(SHOWN_DAYS + 6, 150);
}

/** Whether an offer has had its two months. */
export function isOver(offer: Pick<DemoOffer, "expiresDay">): boolean {
  return offer.expiresDay < 0;
}
