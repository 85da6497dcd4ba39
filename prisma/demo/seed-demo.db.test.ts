import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "#app/domain/applications/move-application.ts";
import { applicationState, applicationStates, type ApplicationState } from "#app/domain/applications/states.ts";
import { folded, linesToRead } from "#app/domain/coaching/day/fold.ts";
import { dayGroupNames } from "#app/domain/coaching/day/kinds.ts";
import { localDay, localTime } from "#app/domain/kit/french.ts";
import { isDrivingLicence } from "#app/domain/matching/licences.ts";
import { licenceCodes } from "#app/domain/offers/licences.ts";
import type { Db } from "#app/infra/db.server.ts";
import { readMyDay } from "#app/use-cases/coaching/read-my-day.server.ts";
import { matchOffer } from "#app/use-cases/matching/match-offer.server.ts";
import { seedReference } from "#prisma/reference/seed-reference.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { MOST_ABSENCES } from "./coaching/appointments.ts";
import { knownNames } from "./names.ts";
import { organisationIdeas } from "./organisations/catalogue.ts";
import { seedDemo, type DemoSummary } from "./seed-demo.ts";

const NOW = new Date("2026-11-20T08:00:00.000Z");
const PEOPLE = 200;
/** Minutes since midnight that clocks in France show. */
const minutesOfDay = (at: Date) => { const [hours = 0, minutes = 0] = localTime(at).split(":").map(Number); return hours * 60 + minutes; };
const held = useDatabase();
const twin = useDatabase();
let summary: DemoSummary;

const seed = async (db: Db) => {
  await seedReference(db, { territoryCode: "61" });
  return seedDemo(db, { territoryCode: "61", people: PEOPLE, now: NOW });
};
beforeAll(async () => {
  summary = await seed(held.db);
}, 120_000);

const share = <T>(rows: readonly T[], is: (row: T) => boolean): number => rows.filter(is).length / rows.length;
/** Within so many points of a share in per cent. */
const expectShare = (found: number, percent: number, points: number) => expect(Math.abs(found * 100 - percent), `${(found * 100).toFixed(1)} % for ${percent} %`).toBeLessThanOrEqual(points);

describe("who the people are", () => {
  it("has the shares of the programmes of the Orne, to the rounding of four areas", async () => {
    const rows = await held.db.situation.findMany();
    expect(rows).toHaveLength(PEOPLE);
    const age = (band: readonly [number, number]) => share(rows, ({ birthYear }) => 2026 - (birthYear ?? 0) >= band[0] && 2026 - (birthYear ?? 0) <= band[1]);
    expectShare(share(rows, ({ sex }) => sex === "F"), 52.3, 2);
    expectShare(age([0, 25]), 7.2, 2);
    expectShare(age([26, 35]), 28.6, 2);
    expectShare(age([36, 45]), 25.6, 2);
    expectShare(age([46, 55]), 21.9, 2);
    expectShare(age([56, 99]), 16.9, 2);
    expectShare(share(rows, ({ family }) => family === "isolee"), 51, 2);
    expectShare(share(rows, ({ family }) => family === "monoparentale"), 25, 2);
    expectShare(share(rows, ({ family }) => family === "couple-avec-enfant"), 18, 2);
    expectShare(share(rows, ({ rsaSince }) => rsaSince === ">36"), 66.3, 2);
    expectShare(share(rows, ({ rsaSince }) => rsaSince === "<=12"), 10.3, 2);
    expectShare(share(rows, ({ orientation }) => orientation === "professionnelle"), 39.3, 2.5);
    expectShare(share(rows, ({ trainingLevel }) => trainingLevel === "<=niv3"), 79, 2);
    expectShare(share(rows, ({ trainingLevel }) => trainingLevel === "illettrisme"), 11, 2);
    expectShare(share(rows, ({ habitat }) => habitat === "qpv"), 37, 2);
    expectShare(share(rows, ({ habitat }) => habitat === "rural"), 29, 2);
    const areas = await held.db.area.findMany({ select: { code: true, _count: { select: { beneficiaries: true } } } });
    expect(Object.fromEntries(areas.map((area) => [area.code, area._count.beneficiaries]))).toEqual({ alencon: 60, argentan: 42, flers: 52, mortagne: 46 });
  });

  it("leans as life does: most lone parents are women, cars are more common in the country, and nobody drives without a licence", async () => {
    const people = await held.db.beneficiary.findMany({ include: { situation: true, means: true, commune: true, user: true } });
    const alone = people.filter(({ situation }) => situation?.family === "monoparentale");
    expect(share(alone, ({ situation }) => situation?.sex === "F")).toBeGreaterThan(0.7);
    const hasCar = (person: (typeof people)[number]) => person.means.some(({ mode, untilOn }) => mode === "car" && untilOn === null);
    expectShare(share(people, hasCar), 30, 2);
    const inCountry = people.filter(({ situation }) => situation?.habitat === "rural");
    expect(share(inCountry, hasCar)).toBeGreaterThan(share(people.filter(({ situation }) => situation?.habitat === "qpv"), hasCar));
    for (const person of people) {
      if (person.means.some(({ mode }) => mode === "car")) expect(person.licences).toContain("B");
      if (person.means.some(({ mode }) => mode === "scooter")) expect(person.licences.some((code) => code === "B" || code === "AM")).toBe(true);
      if (person.means.some(({ mode }) => mode === "transit")) expect(person.commune.population).toBeGreaterThanOrEqual(5_000);
      for (const code of person.licences) expect(licenceCodes).toContain(code);
      expect(new Set(person.means.map(({ mode }) => mode)).size).toBe(person.means.length);
      expect(person.user.email ?? person.user.phone).not.toBeNull();
    }
    expect(share(people, (person) => person.licences.includes("B") && !hasCar(person))).toBeGreaterThan(0.15);
    expect(people.some(({ means }) => means.some(({ untilOn }) => untilOn !== null && untilOn > NOW))).toBe(true);
    expect(people.flatMap(({ licences }) => licences).some((code) => !isDrivingLicence(code))).toBe(true);
  });

  it("some have no skill and no experience, most have two different projects, bénévolat is asked for and not supposed", async () => {
    const people = await held.db.beneficiary.findMany({ include: { projects: true, experience: true, skills: true } });
    expect(people.some(({ experience, skills }) => experience.length === 0 && skills.length === 0)).toBe(true);
    expect(share(people, ({ projects }) => projects.length === 2)).toBeGreaterThan(0.7);
    for (const { projects } of people) expect(new Set(projects.map(({ romeCode }) => romeCode)).size).toBe(projects.length);
    expect(people.flatMap(({ experience }) => experience.map(({ kind }) => kind))).toEqual(expect.arrayContaining(["emploi", "benevolat", "vie"]));
    expectShare(share(people, ({ kinds }) => kinds.length === 0 || kinds.includes("BENEVOLAT")), 38, 12);
    const metiers = new Set((await held.db.metier.findMany({ select: { romeCode: true } })).map(({ romeCode }) => romeCode));
    for (const { projects, experience } of people) for (const { romeCode } of [...projects, ...experience]) expect(metiers).toContain(romeCode);
  });
});

describe("nobody real", () => {
  it("has addresses at example.org only, and numbers that ARCEP keeps for fiction", async () => {
    const users = await held.db.user.findMany();
    const organisations = await held.db.organisation.findMany();
    for (const email of [...users, ...organisations].flatMap(({ email }) => email || [])) expect(email).toMatch(/^[a-z0-9.-]+@example\.org$/);
    for (const phone of [...users, ...organisations].flatMap(({ phone }) => phone || [])) expect(phone).toMatch(/^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/);
    expect(users.filter(({ phone }) => phone !== null).length).toBeGreaterThan(150);
    expect(organisations.every(({ siret }) => siret === null)).toBe(true);
  });

  it("has first names of our list and surnames put together from pieces", async () => {
    const drawn = await held.db.user.findMany({ where: { role: "beneficiary" } });
    const cast = ["Nadia", "Mickaël", "Olena", "Josiane"];
    const surname = new RegExp(`^(${knownNames.starts.join("|")})(${knownNames.ends.join("|")})$`);
    for (const { firstName, lastName } of drawn) {
      expect([...knownNames.firstNames, ...cast]).toContain(firstName);
      expect(lastName).toMatch(surname);
    }
    for (const { lastName } of await held.db.user.findMany({ where: { role: { not: "beneficiary" } } })) expect(lastName).toMatch(surname);
    // Operators that the sources name; none may appear.
    const operators = /mobylis|mobijump|atelier mob|redingote|aifr|infrep|l.etape|boîte aux lettres|humando|dynamia|phénix|\batre\b|arc-en-ciel|restos|collectif d.urgence/i;
    for (const { name } of organisationIdeas) expect(name).not.toMatch(operators);
  });
});

describe("the team and what it did", () => {
  it("has one head of project, one hotliner, four coaches with their people in an open episode", async () => {
    const roles = await held.db.user.groupBy({ by: ["role"], _count: true });
    expect(Object.fromEntries(roles.map(({ role, _count }) => [role, _count]))).toMatchObject({ admin: 1, hotliner: 1, coach: 4, beneficiary: PEOPLE });
    const coaches = await held.db.user.findMany({ where: { role: "coach" }, include: { area: true } });
    expect(coaches.map(({ area }) => area?.code).sort()).toEqual(["alencon", "argentan", "flers", "mortagne"]);
    const episodes = await held.db.coachingEpisode.findMany({ include: { beneficiary: true } });
    for (const coach of coaches) {
      const open = episodes.filter(({ coachId, closedOn }) => coachId === coach.id && closedOn === null);
      expect(open.length).toBeGreaterThanOrEqual(25);
      expect(open.length).toBeLessThanOrEqual(30);
      expect(open.filter(({ rank }) => rank === "renouvellement")).toHaveLength(1);
      for (const { beneficiary, startsOn, endsOn, hiredOn } of open) {
        expect(beneficiary.coachId).toBe(coach.id);
        expect(startsOn <= NOW && endsOn > NOW).toBe(true);
        if (hiredOn) expect(hiredOn >= startsOn && hiredOn <= NOW).toBe(true);
      }
    }
    expect(episodes.some(({ hiredOn, closedOn }) => hiredOn !== null && closedOn === null)).toBe(true);
    expect(episodes.some(({ closedOn, exit }) => closedOn !== null && exit === "emploi")).toBe(true);
  });

  it("kept 65 % of past appointments, and has some this week still to come", async () => {
    const appointments = await held.db.appointment.findMany();
    const past = appointments.filter(({ startsAt }) => startsAt < NOW);
    expect(past.length).toBeGreaterThan(500);
    expectShare(share(past, ({ status }) => status === "honore"), 65, 0.5);
    const coming = appointments.filter(({ startsAt }) => startsAt > NOW);
    expect(coming.every(({ status }) => status === "fixe")).toBe(true);
    expect(coming.some(({ startsAt }) => localDay(startsAt) === "2026-11-20")).toBe(true);
    expect(new Set(appointments.map(({ kind }) => kind))).toEqual(new Set(["individuel", "atelier", "tripartite"]));
    const series = await held.db.appointmentSeries.findMany({ include: { appointments: true } });
    expect(series.length).toBeGreaterThan(3);
    for (const { appointments: of, startsOn, drawnThroughOn, minuteOfDay } of series) {
      expect(of.length).toBeGreaterThan(0);
      expect(of.every(({ seriesOn, startsAt }) => seriesOn?.toISOString().slice(0, 10) === localDay(startsAt) && seriesOn.getUTCDay() === startsOn.getUTCDay() && drawnThroughOn !== null && seriesOn <= drawnThroughOn)).toBe(true);
      expect(of.every(({ startsAt }) => minutesOfDay(startsAt) === minuteOfDay)).toBe(true);
    }
    const explained = appointments.filter(({ explainedAt }) => explainedAt !== null);
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.every(({ status, explanation, startsAt, explainedAt }) => status === "non-excuse" && explanation !== "" && startsAt < (explainedAt as Date) && (explainedAt as Date) < NOW)).toBe(true);
    expect(await held.db.coachTask.count()).toBeGreaterThan(40);
  });

  it("has nobody absent again and again, and no coach with more than 26 lines to read (issue 5)", async () => {
    const absences = await held.db.appointment.groupBy({ by: ["beneficiaryId"], where: { status: "non-excuse" }, _count: true });
    expect(Math.max(...absences.map(({ _count }) => _count))).toBe(MOST_ABSENCES);
    const coaches = await held.db.user.findMany({ where: { role: "coach" } });
    for (const { id, territoryId, email } of coaches) {
      const { groups } = await readMyDay(testContext(held.db, { role: "coach", userId: id, territoryId, areaId: null }, NOW));
      expect(linesToRead(groups), email ?? id).toBeGreaterThan(4);
      const said = dayGroupNames.flatMap((name) => folded(groups[name]).map((entry) => ("lines" in entry ? entry.title : `${entry.kind} ${entry.who}`)));
      expect(linesToRead(groups), `${email}: ${said.join(" | ")}`).toBeLessThanOrEqual(26);
    }
  });

  it("climbed the stages of organisations in order, each with its date", async () => {
    const organisations = await held.db.organisation.findMany({ include: { events: { orderBy: { at: "asc" } }, members: true } });
    expect(organisations.length).toBeGreaterThanOrEqual(45);
    const stages = ["prospectee", "rencontree", "inscrite", "conventionnee"];
    for (const { stage, events, members } of organisations) {
      const reached = events.map(({ type }) => type).filter((type) => stages.includes(type));
      expect(reached).toEqual(stages.slice(0, stages.indexOf(stage) + 1));
      expect(members.length).toBe(stages.indexOf(stage) >= 2 ? 1 : 0);
    }
    expect(new Set(organisations.map(({ siaeKind }) => siaeKind))).toEqual(new Set([null, "ACI", "AI", "EI", "GEIQ"]));
  });
});

describe("offers and applications", () => {
  it("has a hundred and more open offers in every area, of every kind, none in the future", async () => {
    const offers = await held.db.offer.findMany({ include: { windows: true, skills: true } });
    const open = offers.filter(({ status }) => status === "open");
    expect(open.filter(({ kind }) => kind !== "BENEVOLAT").length).toBeGreaterThanOrEqual(105);
    expect(open.filter(({ kind }) => kind === "BENEVOLAT").length).toBeGreaterThanOrEqual(20);
    expect(new Set(open.map(({ areaId }) => areaId)).size).toBe(4);
    expect(new Set(offers.map(({ status }) => status))).toEqual(new Set(["open", "filled", "closed", "expired", "draft", "held"]));
    for (const offer of offers.filter(({ status }) => status !== "draft" && status !== "held")) {
      expect(offer.publishedAt && offer.publishedAt < NOW).toBe(true);
      expect(offer.description).not.toMatch(/[{}]/);
      if (offer.status === "open") expect(offer.closedAt === null && offer.expiresAt !== null && offer.expiresAt > NOW).toBe(true);
      else expect(offer.closedAt !== null && offer.closedAt < NOW).toBe(true);
    }
  });

  it("has every state, and each history is one that the table of states allows, step by step", async () => {
    const applications = await held.db.application.findMany({ include: { history: { orderBy: { at: "asc" } }, offer: true } });
    const states = new Map<string, number>();
    for (const { state } of applications) states.set(state, (states.get(state) ?? 0) + 1);
    expect([...states.keys()].sort()).toEqual([...applicationStates].sort());
    for (const one of applications) {
      let from: ApplicationState | null = null;
      for (const event of one.history) {
        expect(event.from).toBe(from);
        const to = applicationState(event.to);
        const isOpen = one.offer.publishedAt !== null && event.at > one.offer.publishedAt && (one.offer.closedAt === null || event.at < one.offer.closedAt);
        const allowed = moveApplication(event.byRole as "coach", from, to, {
          reason: event.reason, hasConsent: one.consentedAt !== null && one.consentedAt <= event.at, isOfferOpen: isOpen,
          meetingAt: one.interviewAt, startedOn: one.hiredOn?.toISOString().slice(0, 10) ?? null, now: event.at, today: localDay(event.at),
        });
        expect(allowed, `${one.id} ${from} → ${to}`).toMatchObject({ ok: true });
        expect(event.at < NOW).toBe(true);
        from = to;
      }
      expect(from).toBe(one.state);
      expect(one.history.at(-1)?.at).toEqual(one.movedAt);
      if (one.readAt) expect(one.consentedAt !== null && one.readAt >= one.consentedAt && one.readAt < NOW).toBe(true);
      if (one.offer.status !== "open") expect(["sollicite", "positionne", "entretien"]).not.toContain(one.state);
    }
    const positioned = share(applications, ({ consentedAt }) => consentedAt !== null);
    expectShare(positioned, 59, 8);
    expectShare(share(applications.filter(({ consentedAt }) => consentedAt !== null), ({ history }) => history.some(({ to }) => to === "accepte")), 25, 6);
  });

  it("never takes on more people than an offer has posts, and says what it does of proposals", async () => {
    for (const { posts, applications, status } of await held.db.offer.findMany({ include: { applications: true } })) {
      const taken = applications.filter(({ state }) => ["accepte", "demarre", "suivi"].includes(state)).length;
      expect(taken).toBeLessThanOrEqual(posts);
      expect(status === "filled").toBe(taken === posts);
    }
    const proposals = await held.db.recommendation.findMany();
    const applications = new Map((await held.db.application.findMany()).map((one) => [`${one.beneficiaryId} ${one.offerId}`, one.state]));
    for (const { beneficiaryId, offerId, answer, answeredAt } of proposals) {
      const state = applications.get(`${beneficiaryId} ${offerId}`);
      if (answer === null) expect(["sollicite", "sans-suite"]).toContain(state);
      if (state === "sollicite") expect(answeredAt).toBeNull();
      if (state === "decline") expect(answer).toBe("declined");
    }
    expect(new Set(proposals.map(({ answer }) => answer))).toEqual(new Set([null, "accepted", "declined"]));
  });

  it("tells Nadia’s story: a meeting to come, a proposal to answer, an employer who does not answer", async () => {
    const nadia = await held.db.user.findUniqueOrThrow({ where: { email: "nadia@example.org" }, include: { beneficiary: { include: { applications: true, recommendations: true, matches: { where: { isBlocked: false } } } } } });
    const states = nadia.beneficiary?.applications.map(({ state }) => state) ?? [];
    expect(states).toEqual(expect.arrayContaining(["entretien", "sollicite", "positionne", "decline", "refuse", "demarre"]));
    expect(nadia.beneficiary?.applications.find(({ state }) => state === "entretien")?.interviewAt?.getTime()).toBeGreaterThan(NOW.getTime());
    expect(nadia.beneficiary?.recommendations.some(({ answer, note }) => answer === null && note !== "")).toBe(true);
    expect(nadia.beneficiary?.matches.length).toBeGreaterThan(5);
  });

  it.each(["employeur@example.org", "association@example.org"])("%s finds an answer to read", async (email) => {
    const { organisationId } = await held.db.user.findUniqueOrThrow({ where: { email } });
    const toRead = await held.db.application.count({ where: { state: "positionne", offer: { organisationId: organisationId as string, status: "open" } } });
    expect(toRead).toBeGreaterThanOrEqual(1);
  });
});

describe("the first start", () => {
  it("lists one sign-in a role, at addresses that never change", () => {
    expect(summary).toMatchObject({ isNew: true, people: PEOPLE });
    expect(new Set(summary.signIns.map(({ role }) => role))).toEqual(new Set(["beneficiary", "coach", "employer", "hotliner", "admin", "referent"]));
    expect(summary.signIns.map(({ email }) => email)).toEqual([
      "nadia@example.org", "mickael@example.org", "olena@example.org", "josiane@example.org", "coach.flers@example.org",
      "employeur@example.org", "association@example.org", "college@example.org", "ccas@example.org", "hotline@example.org", "admin@example.org",
    ]);
  });

  it("fills the lists and writes to nobody: not at the seeding, not when the worker plays the facts", async () => {
    const open = await held.db.offer.count({ where: { status: "open" } });
    expect(await held.db.outboxEvent.groupBy({ by: ["type"], _count: true })).toEqual([{ type: "offer.changed", _count: open }]);
    expect(await held.db.match.count({ where: { isBlocked: false } })).toBeGreaterThan(1_000);
    let told = 0;
    const offers = await held.db.offer.findMany({ where: { status: "open" }, select: { id: true }, orderBy: { id: "asc" } });
    for (const { id } of offers.filter((_, place) => place % 3 === 0)) {
      const done = await matchOffer({ actor: { role: "system" }, db: held.db, now: NOW, newId: () => crypto.randomUUID(), requestId: "test" }, id);
      told += done.told;
    }
    expect(told).toBe(0);
    expect(await held.db.notification.count({ where: { channel: { not: "none" } } })).toBe(0);
    expect(await held.db.outboxEvent.count({ where: { type: "match.found" } })).toBe(0);
  }, 60_000);

  it("run again, changes nothing", async () => {
    const before = await digest(held.db);
    expect(await seedDemo(held.db, { territoryCode: "61", people: 900, now: new Date("2027-03-01T08:00:00.000Z") })).toMatchObject({ isNew: false, people: PEOPLE, signIns: summary.signIns });
    expect(await digest(held.db)).toBe(before);
  });

  it("gives the very same rows in another database", async () => {
    await seed(twin.db);
    expect(await digest(twin.db)).toBe(await digest(held.db));
  }, 120_000);

  it("another département fits in the same database, with its own addresses", async () => {
    await seedReference(twin.db, { territoryCode: "74" });
    const other = await seedDemo(twin.db, { territoryCode: "74", people: 60, now: NOW });
    expect(other.people).toBe(60);
    expect(other.signIns.map(({ email }) => email)).toEqual(expect.arrayContaining(["nadia.74@example.org", "coach.annecy.74@example.org", "admin.74@example.org"]));
    expect(await twin.db.beneficiary.count({ where: { territory: { code: "61" } } })).toBe(PEOPLE);
  }, 120_000);
});

/** One figure for all that the demo wrote; ids of the territory and its areas are the database's own. */
async function digest(db: Db): Promise<string> {
  const hash = createHash("sha256");
  const tables = ["user", "beneficiary", "situation", "travelMeans", "availability", "project", "experience", "beneficiarySkill", "profileQuestion", "organisation", "organisationEvent",
    "offer", "offerWindow", "offerSkill", "coachingEpisode", "appointment", "coachTask", "recommendation", "application", "applicationEvent", "audit"] as const;
  for (const table of tables) {
    const rows = await (db[table] as unknown as { findMany: () => Promise<Record<string, unknown>[]> }).findMany();
    expect(rows.length, table).toBeGreaterThan(0);
    const lines = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => column !== "territoryId" && column !== "areaId").sort()));
    hash.update(lines.sort().join("\n"));
  }
  return hash.digest("hex");
}
