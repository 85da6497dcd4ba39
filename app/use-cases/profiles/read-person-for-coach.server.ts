import type { ActorOf } from "#app/domain/access/actor.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { episodeWeek } from "#app/domain/coaching/episode.ts";
import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { personCard, type PersonCard } from "#app/domain/profiles/person-card.ts";
import type { ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { profileFactsOf, profileSelect } from "./profile-rows.server.ts";

export type PersonForCoach = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  phone: { words: string; e164: string } | null;
  email: string | null;
  /** Her home point, for the small map of her reach. */
  home: LatLng;
  coach: { firstName: string; lastName: string } | null;
  card: PersonCard;
  facts: ProfileFacts;
  version: number;
  episode: { week: number; weeks: number; rank: string; endsOn: string; hiredOn: string | null } | null;
  /** Who entered each part last (« saisi par »), the newest first. */
  entered: { section: string; byRole: string; byName: string | null; at: Date }[];
};

/**
 * A person's file for those who accompany her: coach of hers, hotliner, administrator; that it was opened is written in
 * the same transaction and she can read it.
 *
 * Her situation (family, RSA) and what she set aside for herself are not part of it.
 *
 * @returns refusal: `person.missing`
 */
export function readPersonForCoach(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string): Promise<Result<PersonForCoach>> {
  return inTransaction(ctx, async (tx) => {
    const row = await tx.beneficiary.findFirst({
      where: { AND: [{ id: beneficiaryId }, beneficiariesSeenBy(ctx.actor)] },
      relationLoadStrategy: "join",
      select: {
        ...profileSelect, id: true, lat: true, lng: true,
        user: { select: { firstName: true, lastName: true, phone: true, email: true } },
        coach: { select: { firstName: true, lastName: true } },
        episodes: { where: { closedOn: null }, select: { startsOn: true, endsOn: true, hiredOn: true, rank: true }, take: 1 },
      },
    });
    if (!row) return refuse("missing", "person.missing");
    await noteInAudit(tx, ctx, { action: "file.read", subjectType: "beneficiary", subjectId: row.id, beneficiaryId: row.id });
    const entered = await tx.$queryRaw<PersonForCoach["entered"]>`
      SELECT DISTINCT ON (a.subject_type) replace(a.subject_type, 'profile.', '') AS section, a.actor_role AS "byRole", a.at AS at,
             u.first_name || ' ' || u.last_name AS "byName"
      FROM audit a LEFT JOIN "user" u ON u.id = a.actor_id
      WHERE a.beneficiary_id = ${row.id}::uuid AND a.action = 'profile.changed'
      ORDER BY a.subject_type, a.at DESC`;
    const today = localDay(ctx.now);
    const facts = profileFactsOf(row);
    return ok({
      beneficiaryId: row.id, firstName: row.user.firstName, lastName: row.user.lastName, email: row.user.email,
      phone: row.user.phone === null ? null : { words: phoneInWords(row.user.phone), e164: row.user.phone },
      home: { lat: row.lat, lng: row.lng }, coach: row.coach, card: personCard(facts, today), facts, version: row.profileVersion,
      episode: episodeOf(row.episodes[0], today), entered: entered.sort((a, b) => b.at.getTime() - a.at.getTime()),
    });
  });
}

function episodeOf(row: { startsOn: Date; endsOn: Date; hiredOn: Date | null; rank: string } | undefined, today: string): PersonForCoach["episode"] {
  if (!row) return null;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const week = episodeWeek(day(row.startsOn), day(row.endsOn), today);
  return { week: week?.week ?? 0, weeks: week?.weeks ?? 0, rank: row.rank, endsOn: day(row.endsOn), hiredOn: row.hiredOn === null ? null : day(row.hiredOn) };
}
