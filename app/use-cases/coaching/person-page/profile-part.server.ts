import { phoneInWords } from "#app/domain/accounts/address.ts";
import { underWayStates } from "#app/domain/actions/prescription-states.ts";
import { episodeWeek } from "#app/domain/coaching/episode.ts";
import type { LatLng } from "#app/domain/geo/lat-lng.ts";
import type { IsoDay } from "#app/domain/matching/types.ts";
import { personCard, type PersonCard } from "#app/domain/profiles/person-card.ts";
import type { ProfileFacts } from "#app/domain/profiles/profile-facts.ts";
import { part, type RowOf } from "#app/infra/read-parts.server.ts";
import { profileFactsOf } from "../../profiles/profile-rows.server.ts";

/** What a coach reads of who someone is. `entered`: who entered each part last (« saisi par »), the newest first. */
export type PersonOfPage = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  phone: { words: string; e164: string } | null;
  email: string | null;
  /** Her home point, for the small map of her reach. */
  home: LatLng;
  card: PersonCard;
  facts: ProfileFacts;
  episode: { week: number; weeks: number; rank: string; endsOn: IsoDay; hiredOn: IsoDay | null } | null;
  entered: Entered[];
};
export type Entered = { section: string; byRole: string; byName: string | null; at: Date };

/** Columns of a profile, under the names that `profileFactsOf` reads. */
type Profile = Omit<Parameters<typeof profileFactsOf>[0], "means"> & { means: { mode: ProfileFacts["means"][number]["mode"]; radiusKm: number | null; untilOn: IsoDay | null }[] };
export type PersonRow = Profile & {
  beneficiaryId: string; firstName: string; lastName: string; phone: string | null; email: string | null; isClosed: boolean; lat: number; lng: number; areaCode: string | null;
  episode: { startsOn: IsoDay; endsOn: IsoDay; hiredOn: IsoDay | null; rank: string } | null; prescribed: string[];
};

/** Who she is, over `hers`. Her situation (family, RSA) and what she set aside for herself are not read. */
export const personPart = () => part<PersonRow>`
  SELECT h.id AS "beneficiaryId", h.first_name AS "firstName", h.last_name AS "lastName", h.phone, h.email, h.disabled_at IS NOT NULL AS "isClosed", h.lat, h.lng, a.code AS "areaCode",
    h.commune_code AS "communeCode", json_build_object('name', c.name) AS commune, coalesce(h.licences, '{}') AS licences, h.french_level AS "frenchLevel", h.reads_french AS "readsFrench", h.speaks_french AS "speaksFrench",
    h.weekly_hours_min AS "weeklyHoursMin", h.weekly_hours_max AS "weeklyHoursMax", coalesce(h.contracts, '{}') AS contracts, coalesce(h.kinds, '{}') AS kinds, coalesce(h.avoid, '{}') AS avoid, h.about, h.profile_version AS "profileVersion",
    (SELECT coalesce(json_agg(json_build_object('mode', m.mode, 'radiusKm', m.radius_km, 'untilOn', m.until_on) ORDER BY m.mode), '[]') FROM travel_means m WHERE m.beneficiary_id = h.id) AS means,
    (SELECT coalesce(json_agg(json_build_object('days', w.days, 'fromMinute', w.from_minute, 'toMinute', w.to_minute) ORDER BY w.from_minute), '[]') FROM availability w WHERE w.beneficiary_id = h.id) AS availability,
    (SELECT coalesce(json_agg(json_build_object('romeCode', p.rome_code, 'label', p.label) ORDER BY p.rank), '[]') FROM project p WHERE p.beneficiary_id = h.id) AS projects,
    (SELECT coalesce(json_agg(json_build_object('label', e.label, 'place', e.place, 'months', e.months, 'kind', e.kind, 'romeCode', e.rome_code, 'endedYear', e.ended_year) ORDER BY e.months DESC, e.id), '[]') FROM experience e WHERE e.beneficiary_id = h.id) AS experience,
    (SELECT coalesce(json_agg(json_build_object('skill', json_build_object('id', s.id, 'label', s.label)) ORDER BY s.label), '[]') FROM beneficiary_skill x JOIN skill s ON s.id = x.skill_id WHERE x.beneficiary_id = h.id) AS skills,
    (SELECT json_build_object('startsOn', e.starts_on, 'endsOn', e.ends_on, 'hiredOn', e.hired_on, 'rank', e.rank) FROM coaching_episode e WHERE e.beneficiary_id = h.id AND e.closed_on IS NULL LIMIT 1) AS episode,
    (SELECT coalesce(json_agg(p.action_id), '[]') FROM prescription p WHERE p.beneficiary_id = h.id AND p.state = ANY(${underWayStates}::text[])) AS prescribed
  FROM hers h JOIN commune c ON c.code = h.commune_code LEFT JOIN area a ON a.id = h.area_id`;

/** Who entered each part of her profile last, over `hers`. */
export const enteredPart = () => part<Omit<Entered, "at"> & { changedAt: Date }>`
  SELECT DISTINCT ON (a.subject_type) replace(a.subject_type, 'profile.', '') AS section, a.actor_role AS "byRole", a.at AS "changedAt", u.first_name || ' ' || u.last_name AS "byName"
  FROM hers h JOIN audit a ON a.beneficiary_id = h.id AND a.action = 'profile.changed' LEFT JOIN "user" u ON u.id = a.actor_id ORDER BY a.subject_type, a.at DESC`;

/** The rows as the page reads them. */
export function personOfPage(row: PersonRow, entered: readonly RowOf<ReturnType<typeof enteredPart>>[], today: IsoDay): PersonOfPage {
  const facts = profileFactsOf({ ...row, means: row.means.map((one) => ({ ...one, untilOn: one.untilOn === null ? null : new Date(`${one.untilOn}T00:00:00Z`) })) } as Parameters<typeof profileFactsOf>[0]);
  const week = row.episode && episodeWeek(row.episode.startsOn, row.episode.endsOn, today);
  return {
    beneficiaryId: row.beneficiaryId, firstName: row.firstName, lastName: row.lastName, email: row.email, phone: row.phone === null ? null : { words: phoneInWords(row.phone), e164: row.phone },
    home: { lat: row.lat, lng: row.lng }, card: personCard(facts, today), facts,
    episode: row.episode && { week: week?.week ?? 0, weeks: week?.weeks ?? 0, rank: row.episode.rank, endsOn: row.episode.endsOn, hiredOn: row.episode.hiredOn },
    entered: entered.map(({ changedAt, ...one }) => ({ ...one, at: changedAt })).sort((a, b) => b.at.getTime() - a.at.getTime()),
  };
}
