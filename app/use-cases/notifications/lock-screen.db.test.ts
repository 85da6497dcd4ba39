import { beforeAll, describe, expect, it } from "vitest";
import type { Way } from "#app/domain/notifications/choice.ts";
import { notificationKinds, ruleOf, type KindRule, type NotificationKind } from "#app/domain/notifications/kinds.ts";
import { hashOfCode } from "#app/infra/secrets.server.ts";
import { savedApplication } from "#tests/factories/applications.ts";
import { nextId, NOW } from "#tests/factories/clock.ts";
import { savedOffer } from "#tests/factories/offers.ts";
import { savedBeneficiary, savedCoach, savedEmployer, savedReferent } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { deliver, type Transports } from "./deliver.server.ts";
import { readMessage, type Message } from "./read-message.server.ts";
import { sendNotification } from "./send-notification.server.ts";

const held = useDatabase();
const LATER = new Date(NOW.getTime() + 86_400_000);
/** What is known of her, of her offers and of what was said: all the words that someone who sees her screen must not read. */
const SECRETS = ["Canari-Offre", "Canari-Employeur", "Canari-Coach", "Canari-Nom", "Canari-Mot", "Canari-Lettre", "Canari-Lieu", "Canari-Motif", "Canari-Phrase", "Canari-Note", "Flers", "Messei"];
/** Words that alone would tell what kind of help this is, or what became of an answer. */
const TELLING_WORDS = /\b(rsa|brsa|bénéficiaire|coach|accompagn|insertion|allocation|département|refus|accept|retenu|entretien|embauch|bénévol|france travail|cer)/i;

type World = { readers: Record<"beneficiary" | "coach" | "employer" | "referent", string>; subjects: Partial<Record<NotificationKind, string>> };
let world: World;

beforeAll(async () => {
  const territory = await savedTerritory(held.db);
  const coach = await savedCoach(held.db, territory, { firstName: "Canari-Coach", lastName: "Canari-Nom", email: "coach@example.org", phone: "+33639980101" });
  const employer = await savedEmployer(held.db, territory, { email: "employer@example.org", phone: "+33639980102", organisation: { name: "Canari-Employeur" } });
  const referent = await savedReferent(held.db, territory, { lastName: "Canari-Nom", email: "referent@example.org" });
  const person = await savedBeneficiary(held.db, territory, { coachId: coach.id, lastName: "Canari-Nom", email: "person@example.org", phone: "+33639980103" });
  await held.db.tellingChoice.create({ data: { userId: person.userId, channels: ["mail", "sms", "push"], rhythm: "at-once" } });
  await held.db.pushSubscription.create({ data: { id: nextId(), userId: person.userId, endpoint: "https://fcm.googleapis.com/fcm/send/1", p256dh: "p", auth: "a", createdAt: NOW } });
  const anOffer = (columns = {}) => savedOffer(held.db, territory, { organisationId: employer.organisationId, columns: { title: "Canari-Offre", description: "Canari-Phrase", ...columns } });
  const offers = await Promise.all([anOffer(), anOffer(), anOffer(), anOffer()]);
  const [matched, proposed, applied, answered] = offers.map(({ id }) => id) as [string, string, string, string];
  const proposal = (offerId: string, more = {}) => held.db.recommendation.create({ data: { id: nextId(), beneficiaryId: person.id, offerId, coachId: coach.id, note: "Canari-Mot", createdAt: NOW, ...more } });
  const application = await savedApplication(held.db, person.id, applied, { columns: { message: "Canari-Phrase", interviewNote: "Canari-Lieu" } });
  const meeting = (more = {}) => held.db.appointment.create({ data: { id: nextId(), beneficiaryId: person.id, coachId: coach.id, kind: "individuel", startsAt: LATER, place: "Canari-Lieu", ...more } });
  for (const authorRole of ["coach", "beneficiary"]) await held.db.letter.create({ data: { id: nextId(), beneficiaryId: person.id, authorId: nextId(), authorRole, text: "Canari-Lettre", clientKey: nextId(), createdAt: NOW } });
  await held.db.match.create({ data: { beneficiaryId: person.id, offerId: matched, score: 90, reach: "in", distanceKm: 1, isBlocked: false, parts: {}, reasons: [], weightsVersion: "1", computedAt: NOW } });
  await held.db.notification.create({ data: { id: nextId(), userId: person.userId, kind: "match-found", subjectId: matched, dedupeKey: "found", channel: "none", status: "sent", createdAt: NOW } });
  const codeOf = async () => {
    const id = nextId();
    await held.db.signInCode.create({ data: { id, userId: person.userId, codeHash: hashOfCode(id, "000000"), createdAt: NOW, expiresAt: LATER } });
    return id;
  };
  const { id: moved } = application;
  const { id: reply } = await proposal(answered, { answer: "declined", answerReason: "Canari-Motif", answerNote: "Canari-Motif", answeredAt: NOW });
  world = {
    readers: { beneficiary: person.userId, coach: coach.id, employer: employer.id, referent: referent.id },
    subjects: {
      "sign-in-code": await codeOf(), "sign-in-code-by-help": await codeOf(), "access-opened": person.userId, "match-found": matched, "match-digest": "2026-11-20",
      "recommendation-received": (await proposal(proposed)).id, "recommendation-answered": reply, "application-received": moved, "application-moved": moved, "application-changed": moved,
      "application-followed": moved, "application-waiting": moved, "application-silent": moved, "letter-from-coach": person.id, "letter-from-person": person.id,
      "appointment-answered": (await meeting({ answer: "cannot", answerReason: "Canari-Motif", answerNote: "Canari-Note" })).id, "meeting-reminder": (await meeting()).id,
    },
  };
});

/** What notifications showed, each once. */
const shown = new Set<string>();

/** All that someone could see of a message on a screen that is locked, in a list of mails or in an open one. */
async function seen(kind: NotificationKind, way: Way): Promise<string[]> {
  const { audience } = notificationKinds[kind];
  const userId = world.readers[audience === "anyone" ? "beneficiary" : audience];
  const { id } = await held.db.notification.create({ data: { id: nextId(), userId, kind, subjectId: world.subjects[kind] ?? nextId(), dedupeKey: `${kind}:${way}`, channel: way, createdAt: NOW } });
  const texts: string[] = [];
  const keep = async (...parts: string[]) => (texts.push(...parts), { providerId: null });
  const ctx = testContext(held.db, { role: "system" as const });
  const transports: Transports = {
    mailer: { name: "local", close: async () => undefined, send: ({ subject, text, html }) => keep(subject, text, html) },
    sms: { name: "local", send: ({ text }) => keep(text) },
    push: { name: "local", send: async ({ note }) => (shown.add(`${note.title} · ${note.body}`), await keep(JSON.stringify(note)), "rung" as const) },
  };
  // A kind whose subject is not made above is composed as it would leave, without asking whether it is still news.
  if (world.subjects[kind]) await sendNotification(ctx, id, { number: 1, of: 1 }, transports);
  else await deliver(ctx, (await readMessage(held.db, id)) as Message, way, ruleOf(kind) as KindRule, transports);
  return texts;
}

const all = (Object.keys(notificationKinds) as NotificationKind[]).flatMap((kind) => (ruleOf(kind)?.channels ?? []).map((way) => [kind, way] as const));

describe("what a locked screen, a shared mailbox or its provider can read", () => {
  it.each(all)("of %s by %s: that something is there, never what", async (kind, way) => {
    const texts = await seen(kind, way);
    expect(texts.length, "nothing was sent: the test would prove nothing").toBeGreaterThan(0);
    // The reader is greeted by the first name; a coach's stands here for a secret of hers.
    const said = texts.join("\n").replaceAll("Bonjour Canari-Coach,", "Bonjour,");
    for (const secret of SECRETS) expect(said).not.toContain(secret);
    expect(said.replace(/https?:\/\/\S+?(?=["\s<]|$)/g, "").replace(/"url":"[^"]*"/, "")).not.toMatch(TELLING_WORDS);
    expect(said).not.toMatch(/accept|refus|retenu|rsa/i);
  });

  it("covers every kind that leaves, by every way that it may take", () => {
    expect(all.map(([kind]) => kind)).toEqual(expect.arrayContaining(Object.keys(notificationKinds).filter((kind) => kind !== "match-found")));
    expect(all.filter(([, way]) => way === "push").length).toBeGreaterThanOrEqual(5);
  });

  it("a notification says the very same for every kind", () => {
    expect([...shown]).toEqual(["Passerelle · Vous avez du nouveau."]);
  });
});
