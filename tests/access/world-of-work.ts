import { randomUUID } from "node:crypto";
import type { Db } from "#app/infra/db.server.ts";
import { checkInToken } from "#app/infra/secrets.server.ts";

/** What the owner of the world has at work. */
export type WorkIds = { newsToken: string; workId: string };

/** Work that the owner began with another employer, and the news asked about it: made when there is none. */
export async function workThings(db: Db, beneficiaryId: string, offerId: string): Promise<WorkIds> {
  const now = new Date();
  const day = (away: number) => new Date(new Date(now.getTime() + away * 86_400_000).toISOString().slice(0, 10));
  const other = await db.offer.findFirstOrThrow({ where: { id: { not: offerId }, kind: "EMPLOI", applications: { none: { beneficiaryId } } }, orderBy: { id: "asc" }, select: { id: true } });
  const known = await db.application.findFirst({ where: { beneficiaryId, state: "suivi", hiredOn: { not: null } }, select: { id: true } });
  const workId = known?.id ?? (await db.application.create({ data: { id: randomUUID(), beneficiaryId, offerId: other.id, state: "suivi", hiredOn: day(-20), consentedAt: now, createdAt: now, movedAt: now } })).id;
  const news = (await db.checkIn.findFirst({ where: { applicationId: workId, cancelledAt: null, dueOn: { gte: day(-30), lte: day(0) } } })) ?? (await db.checkIn.create({ data: { id: randomUUID(), applicationId: workId, side: "person", milestone: "m12", dueOn: day(-5), sentAt: now } }));
  return { workId, newsToken: checkInToken(news.id) };
}
