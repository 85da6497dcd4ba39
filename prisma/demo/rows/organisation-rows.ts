import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoOrganisation } from "../organisations/organisation.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoStaff } from "../staff.ts";
import type { DemoRows } from "./rows.ts";

type OrganisationRows = Pick<DemoRows, "user" | "organisation" | "organisationEvent">;

const contacts = [
  ["appel", "Premier échange, à rappeler après la réunion d’équipe."], ["visite", "Visite des lieux, accueil chaleureux."], ["courriel", "Envoi de la plaquette."],
  ["appel", "Prévoit un recrutement au printemps."], ["evenement", "Rencontré au forum de l’emploi."], ["visite", "Bilan des deux immersions de l’année."],
] as const;

const NEXT_STEPS = [["Rappeler pour fixer une visite", -1], ["Envoyer la plaquette", 2], ["Visiter l’atelier", 0], ["Parler de la convention", 6], ["Demander ses besoins de l’été", 12]] as const;
const NOTHING_PLANNED = ["", 0] as const;

/** The team, the organisations, who speaks for them, and the dated facts of the funnel. */
export function organisationRows(places: DemoPlaces, staff: DemoStaff, organisations: readonly DemoOrganisation[], calendar: DemoCalendar): OrganisationRows {
  const opened = calendar.at(-700, 9 * 60);
  const member = (one: { userId: string; firstName: string; lastName: string; email: string; phone: string | null }) => ({
    id: one.userId, territoryId: places.territoryId, firstName: one.firstName, lastName: one.lastName, email: one.email, phone: one.phone,
    createdAt: opened, lastSignInAt: calendar.at(-1, 8 * 60 + 40),
  });
  const rows: OrganisationRows = {
    organisation: [], organisationEvent: [],
    user: [
      { ...member(staff.admin), role: "admin" as const },
      { ...member(staff.hotliner), role: "hotliner" as const },
      ...staff.coaches.map((coach) => ({ ...member(coach), role: "coach" as const, areaId: coach.area.id })),
    ],
  };
  for (const [index, one] of organisations.entries()) {
    // One owned organisation in four has a next step, some of them due.
    const [nextStep, inDays] = one.ownerId !== null && index % 4 === 0 ? (NEXT_STEPS[(index / 4) % NEXT_STEPS.length] ?? NOTHING_PLANNED) : NOTHING_PLANNED;
    const dice = diceOf(`${places.territoryCode}/events/${one.key}`);
    const event = (type: string, day: number, note = "") =>
      rows.organisationEvent.push({ id: dice.id(), organisationId: one.id, type, at: calendar.at(calendar.workday(day), dice.int(540, 1020)), byId: one.ownerId, note });
    rows.organisation.push({
      id: one.id, territoryId: places.territoryId, areaId: one.area.id, kind: one.kind, name: one.name, siaeKind: one.siaeKind ?? null,
      communeCode: one.commune.code, phone: one.phone, email: one.email, activity: one.activity, stage: one.stage, ownerId: one.ownerId,
      // Noon: the day is the same in Paris and where it is stored.
      nextStep, nextStepOn: nextStep === "" ? null : calendar.at(calendar.workday(inDays), 12 * 60),
      createdAt: calendar.at(calendar.workday(one.prospectedDay), 9 * 60),
    });
    event("prospectee", one.prospectedDay);
    if (one.metDay !== null) event("rencontree", one.metDay);
    if (one.registeredDay !== null) event("inscrite", one.registeredDay);
    if (one.agreedDay !== null) event("conventionnee", one.agreedDay);
    const last = -(one.registeredDay ?? one.metDay ?? one.prospectedDay);
    for (const [type, note] of dice.some(contacts, dice.int(0, 2))) event(type, -dice.int(1, Math.max(1, last - 1)), note);
    if (one.contact) {
      rows.user.push({
        id: one.contact.userId, territoryId: places.territoryId, role: "employer", firstName: one.contact.firstName, lastName: one.contact.lastName,
        email: one.contact.email, phone: null, organisationId: one.id, createdAt: calendar.at(calendar.workday(one.registeredDay ?? -1), 17 * 60 + 30),
        lastSignInAt: dice.chance(0.7) ? calendar.at(-dice.int(1, 30), dice.int(480, 1140)) : null,
      });
    }
  }
  return rows;
}
