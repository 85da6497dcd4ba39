import { addressBook } from "./addresses.ts";
import type { DemoApplication } from "./applications/application.ts";
import { drawApplications } from "./applications/draw-applications.ts";
import { calendarOf, type DemoCalendar } from "./calendar.ts";
import { drawAppointments, type DemoAppointment } from "./coaching/appointments.ts";
import { drawEpisodes, type DemoEpisode } from "./coaching/episodes.ts";
import { drawEvents, type DemoEvent } from "./coaching/events.ts";
import { drawSeries, explainAbsences, type DemoSeries } from "./coaching/series.ts";
import { drawTasks, type DemoTask } from "./coaching/tasks.ts";
import { drawOffers } from "./offers/draw-offers.ts";
import type { DemoOffer } from "./offers/offer.ts";
import { drawOrganisations } from "./organisations/draw-organisations.ts";
import type { DemoOrganisation } from "./organisations/organisation.ts";
import { drawPeople } from "./people/draw-people.ts";
import type { DemoPerson } from "./people/person.ts";
import type { DemoPlaces } from "./places.ts";
import { applicationRows } from "./rows/application-rows.ts";
import { callRows } from "./rows/call-rows.ts";
import { checkInRows } from "./rows/check-in-rows.ts";
import { coachingRows, eventRows } from "./rows/coaching-rows.ts";
import { offerRows } from "./rows/offer-rows.ts";
import { organisationRows } from "./rows/organisation-rows.ts";
import { peopleRows } from "./rows/people-rows.ts";
import type { DemoRows } from "./rows/rows.ts";
import { drawStaff, type DemoStaff } from "./staff.ts";

/** The whole invented world, before it is written. */
export type DemoWorld = {
  calendar: DemoCalendar;
  staff: DemoStaff;
  organisations: DemoOrganisation[];
  people: DemoPerson[];
  offers: DemoOffer[];
  episodes: DemoEpisode[];
  appointments: DemoAppointment[];
  series: DemoSeries[];
  tasks: DemoTask[];
  events: DemoEvent[];
  applications: DemoApplication[];
};

/**
 * Invents the world: the same for the same places, number of people and instant.
 *
 * @param people how many beneficiaries; 20 or more
 * @param taken addresses and numbers that are already somebody's in this database
 */
export function drawWorld(places: DemoPlaces, people: number, now: Date, taken: ReadonlySet<string>): DemoWorld {
  const calendar = calendarOf(now);
  const book = addressBook(places.territoryCode, taken);
  const staff = drawStaff(places, book);
  const organisations = drawOrganisations(places, staff, book);
  const drawn = drawPeople(places, people, calendar, book);
  const episodes = drawEpisodes(places, staff, drawn, calendar);
  const offers = drawOffers(places, organisations, calendar);
  const applications = drawApplications(places, drawn, episodes, offers, calendar);
  const appointments = drawAppointments(places, episodes, calendar);
  explainAbsences(appointments, calendar);
  return {
    calendar, staff, organisations, people: drawn, offers, episodes, applications,
    appointments, series: drawSeries(appointments, calendar), tasks: drawTasks(places, episodes, calendar),
    events: drawEvents(places, staff, episodes, calendar),
  };
}

/** The world as rows. */
export function rowsOf(places: DemoPlaces, world: DemoWorld): DemoRows {
  const { calendar } = world;
  const houses = organisationRows(places, world.staff, world.organisations, calendar);
  const people = peopleRows(places, world.people, calendar);
  return {
    ...people, ...houses, user: [...houses.user, ...people.user],
    ...offerRows(places, world.offers, calendar),
    ...eventRows(places.territoryId, world.events),
    ...coachingRows(world.episodes, world.appointments, world.tasks, world.series, calendar),
    ...applicationRows(world.applications, calendar),
    ...checkInRows(world.applications, world.episodes, calendar),
    ...callRows(world.staff, world.people, world.organisations, places, calendar),
  };
}
