import type { Tx } from "#app/infra/db.server.ts";
import { addressBook } from "../addresses.ts";
import type { DemoCalendar } from "../calendar.ts";
import { diceOf, idOf } from "../dice.ts";
import { cast, mainArea } from "../people/cast.ts";
import type { DemoPlaces } from "../places.ts";
import type { DemoStaff } from "../staff.ts";
import { typeset } from "../typeset.ts";
import type { DemoEpisode } from "./episodes.ts";

/** Who works for whom: invented, as all but the operators of the directories (decision 0019). */
const houses = [
  { key: "ccas", structure: "CCAS de la Haute Orvanne", firstName: "Paule", lastName: "Corvelaine", motive: "mission" },
  { key: "mission-locale", structure: "Mission locale du Val d’Orvalie", firstName: "Rémi", lastName: "Calvignel", motive: "appui" },
] as const;

/** Days from today: since when, until when; cut or not. */
const spans = [
  { from: -40, until: 140 }, { from: -75, until: 8 }, { from: -20, until: 70 }, { from: -120, until: -9 }, { from: -30, until: 60, cut: -4 },
] as const;

/** What referents ask of the coaching, and what became of it. */
const asked = [
  { firstName: "Maëlle", lastName: "Vauderive", line: "Cherche un emploi le matin, près de la gare.", day: -2, state: "attente", reason: null },
  { firstName: "Jordan", lastName: "Plessis-Aulnoy", line: "Sort de formation cuisine, veut travailler vite.", day: -11, state: "attente", reason: null },
  { firstName: "Colette", lastName: "Ravenelle", line: "Voudrait essayer le métier d’aide à domicile.", day: -25, state: "refusee", reason: "complet" },
] as const;

/** Two referents, the people entrusted to them, and those they sent to the coaching. */
export async function writeReferents(tx: Tx, places: DemoPlaces, staff: DemoStaff, episodes: readonly DemoEpisode[], calendar: DemoCalendar): Promise<void> {
  const { territoryId, territoryCode } = places;
  const phones = await tx.user.findMany({ where: { phone: { not: null } }, select: { phone: true } });
  const book = addressBook(territoryCode, new Set(phones.flatMap(({ phone }) => phone ?? [])));
  const area = places.areas[mainArea(places)];
  const coach = staff.coaches.find((one) => one.area === area);
  const commune = area?.communes[0];
  if (!coach || !commune) return;
  const isNadia = ({ person }: DemoEpisode) => person.firstName === cast[0]?.firstName && person.lastName === cast[0]?.lastName;
  const own = episodes.filter((episode) => episode.coach === coach && episode.closedDay === null).sort((a, b) => Number(isNadia(b)) - Number(isNadia(a)));
  for (const [place, { key, structure, firstName, lastName, motive }] of houses.entries()) {
    const [structureId, referentId] = [idOf(`${territoryCode}/structure/${key}`), idOf(`${territoryCode}/referent/${key}`)];
    await tx.referentStructure.create({ data: { id: structureId, territoryId, name: typeset(structure), createdAt: calendar.at(-400, 9 * 60) }, select: { id: true } });
    await tx.user.create({ data: { id: referentId, territoryId, role: "referent", firstName, lastName, email: book.email(key), structureId, createdAt: calendar.at(-390, 9 * 60), lastSignInAt: calendar.at(-3, 10 * 60) }, select: { id: true } });
    const dice = diceOf(`${territoryCode}/referents/${key}`);
    const people = own.slice(place * spans.length, (place + 1) * spans.length);
    await tx.entrustment.createMany({
      data: people.map(({ person }, index) => {
        const { from, until, ...more } = spans[index] as { from: number; until: number; cut?: number };
        const ended = more.cut === undefined ? {} : { endedAt: calendar.at(more.cut, 11 * 60), endedBy: "coach" };
        return { id: dice.id(), beneficiaryId: person.id, referentId, motive, shows: ["contact", "etapes", "tripartite"], startsOn: calendar.date(from), endsOn: calendar.date(until), agreedAt: calendar.at(from, 10 * 60), createdAt: calendar.at(from, 10 * 60), byId: coach.userId, byRole: "coach", ...ended };
      }),
    });
    const row = (one: (typeof asked)[number]) => ({
      id: dice.id(), territoryId, referentId, firstName: one.firstName, lastName: one.lastName, phone: book.mobile() ?? "", communeCode: commune.code, line: typeset(one.line), motive: "prescription", agreedAt: calendar.at(one.day, 15 * 60),
      state: one.state, reason: one.reason, createdAt: calendar.at(one.day, 15 * 60), ...(one.state === "attente" ? {} : { decidedAt: calendar.at(one.day + 2, 11 * 60), decidedById: coach.userId }),
    });
    if (place === 0) await tx.referral.createMany({ data: asked.map(row) });
    // Someone he sent, who was welcomed: her page is his to read.
    const welcomed = people[2]?.person;
    if (place === 1 && welcomed) {
      const sent = calendar.at(-24, 15 * 60);
      await tx.referral.create({ data: { id: dice.id(), territoryId, referentId, firstName: welcomed.firstName, lastName: welcomed.lastName, communeCode: commune.code, line: typeset("Prête à reprendre un travail."), motive, agreedAt: sent, state: "acceptee", createdAt: sent, decidedAt: calendar.at(-20, 11 * 60), decidedById: coach.userId, beneficiaryId: welcomed.id }, select: { id: true } });
    }
  }
}
