import { MOST_WAITING_PER_POST } from "#app/domain/applications/waiting.ts";
import { Prisma } from "#app/infra/db.server.ts";

/** Whether the offer `o` has so many people waiting for an answer that it is pushed to nobody else (domain/applications/waiting.ts). */
export const waitsForAnswers = Prisma.sql`((SELECT count(*) FROM application q WHERE q.offer_id = o.id AND q.state = 'positionne' AND q.consented_at IS NOT NULL) >= ${MOST_WAITING_PER_POST} * greatest(o.posts, 1))`;
