import { beforeEach, describe, expect, it } from "vitest";
import { endOfWeek, isLate, MOST_SHARED_TASKS } from "#app/domain/coaching/shared-tasks.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { NOW, nextId } from "#tests/factories/clock.ts";
import { savedBeneficiary, savedCoach, type SavedBeneficiary, type SavedCoach } from "#tests/factories/people.ts";
import { savedTerritory } from "#tests/factories/territory.ts";
import { testContext } from "#tests/support/context.ts";
import { useDatabase } from "#tests/support/database.ts";
import { addSharedTask, listSharedTasks, tickSharedTask } from "./shared-tasks.server.ts";

const held = useDatabase();
let coach: SavedCoach;
let colleague: SavedCoach;
let nadia: SavedBeneficiary;
let lea: SavedBeneficiary;

beforeEach(async () => {
  await held.db.$executeRaw`TRUNCATE territory, commune CASCADE`;
  const orne = await savedTerritory(held.db);
  [coach, colleague] = [await savedCoach(held.db, orne), await savedCoach(held.db, orne)];
  [nadia, lea] = [await savedBeneficiary(held.db, orne, { coachId: coach.id }), await savedBeneficiary(held.db, orne, { coachId: coach.id })];
});
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const hers = (now = NOW) => testContext(held.db, nadia.actor, now);
const coachs = (who = coach) => testContext(held.db, who.actor);
const codeOf = (one: Awaited<ReturnType<typeof addSharedTask>>) => (one.ok ? "ok" : one.refusal.code);

describe("what both agreed to do", () => {
  it("is added by her coach, once, for the end of the week when no day is said; the coach's own notes are not hers to see", async () => {
    await addSharedTask(coachs(), nadia.id, { title: "Appeler la CAF", dueOn: null });
    await addSharedTask(coachs(), nadia.id, { title: "Appeler la CAF", dueOn: null });
    await held.db.coachTask.create({ data: { id: nextId(), beneficiaryId: nadia.id, coachId: coach.id, title: "Note du coach" } });
    expect(await listSharedTasks(hers(), nadia.id)).toMatchObject([{ title: "Appeler la CAF", dueOn: endOfWeek(localDay(NOW)), doneAt: null, doneBy: null }]);
    expect(await listSharedTasks(testContext(held.db, lea.actor), nadia.id)).toEqual([]);
    expect(await listSharedTasks(coachs(colleague), nadia.id)).toEqual([]);
  });

  it("is ticked by either, says who, can be taken back, and leaves the list after a week", async () => {
    const added = await addSharedTask(coachs(), nadia.id, { title: "Appeler la CAF", dueOn: localDay(NOW) });
    const taskId = added.ok ? added.value.taskId : "";
    await tickSharedTask(hers(), nadia.id, { taskId, act: "fait" });
    await tickSharedTask(coachs(), nadia.id, { taskId, act: "fait" });
    expect(await listSharedTasks(hers(), nadia.id)).toMatchObject([{ doneBy: "me" }]);
    expect(await listSharedTasks(coachs(), nadia.id)).toMatchObject([{ doneBy: "other" }]);
    expect(await listSharedTasks(hers(inDays(8)), nadia.id)).toEqual([]);
    await tickSharedTask(hers(), nadia.id, { taskId, act: "pas-fait" });
    expect(await listSharedTasks(coachs(), nadia.id)).toMatchObject([{ doneAt: null, doneBy: null }]);
    expect(await tickSharedTask(testContext(held.db, lea.actor), lea.id, { taskId, act: "fait" })).toMatchObject({ ok: false, refusal: { code: "task.missing" } });
  });

  it("is bounded, of one's own people, and for a day to come", async () => {
    expect(codeOf(await addSharedTask(coachs(colleague), nadia.id, { title: "Appeler", dueOn: null }))).toBe("person.missing");
    expect(codeOf(await addSharedTask(coachs(), nadia.id, { title: "Appeler", dueOn: localDay(inDays(-1)) }))).toBe("task.day-passed");
    for (let n = 0; n < MOST_SHARED_TASKS; n++) await addSharedTask(coachs(), nadia.id, { title: `Ligne ${n}`, dueOn: null });
    expect(codeOf(await addSharedTask(coachs(), nadia.id, { title: "De trop", dueOn: null }))).toBe("task.too-many");
  });

  it.each([["2026-11-16", "2026-11-22"], ["2026-11-21", "2026-11-22"], ["2026-11-22", "2026-11-22"]])("the week of %s ends on %s", (day, end) => expect(endOfWeek(day)).toBe(end));
  it.each([["2026-11-20", null, true], ["2026-11-21", null, false], [null, null, false], ["2026-11-20", NOW, false]])("due %s, ticked %s: late %s", (dueOn, doneAt, late) => expect(isLate({ dueOn, doneAt }, "2026-11-21")).toBe(late));
});
