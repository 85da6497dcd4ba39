import type { DemoCalendar } from "../calendar.ts";
import { diceOf } from "../dice.ts";
import type { DemoOffer } from "../offers/offer.ts";
import type { DemoPlaces } from "../places.ts";
import { typeset } from "../typeset.ts";
import type { DemoRows } from "./rows.ts";

type OfferRows = Pick<DemoRows, "offer" | "offerWindow" | "offerSkill">;

/** The offers with their hours and the skills they ask for. */
export function offerRows(places: DemoPlaces, offers: readonly DemoOffer[], calendar: DemoCalendar): OfferRows {
  const rows: OfferRows = { offer: [], offerWindow: [], offerSkill: [] };
  for (const one of offers) {
    const dice = diceOf(`${places.territoryCode}/rows/offer/${one.id}`);
    const expiresAt = calendar.at(one.expiresDay, 23 * 60 + 59);
    rows.offer.push({
      id: one.id, territoryId: places.territoryId, areaId: one.organisation.area.id, organisationId: one.organisation.id,
      kind: one.kind ?? "EMPLOI", status: one.isDraft ? "draft" : (one.end?.status ?? "open"), title: one.title, description: typeset(one.text), romeCode: one.romeCode,
      communeCode: one.commune.code, lat: one.lat, lng: one.lng, contract: one.contract ?? null, contractMonths: one.months ?? null,
      weeklyHours: one.weeklyHours, hoursNote: typeset(one.hoursNote ?? ""), wage: typeset(one.wage ?? ""),
      startsOn: one.startsDay === null ? null : calendar.date(one.startsDay), posts: one.postCount,
      licences: [...(one.licences ?? [])], frenchLevel: one.french ?? null, access: [...(one.access ?? [])], constraints: [...(one.constraints ?? [])],
      experienceAsked: one.experience ?? null, enteredById: one.enteredById,
      publishedAt: one.isDraft ? null : one.publishedAt, createdAt: one.publishedAt, updatedAt: one.end?.at ?? one.publishedAt,
      expiresAt: one.isDraft ? null : one.end && one.end.at > expiresAt ? one.end.at : expiresAt, closedAt: one.end?.at ?? null,
    });
    for (const { days, fromMinute, toMinute } of one.windows) rows.offerWindow.push({ id: dice.id(), offerId: one.id, days: [...days], fromMinute, toMinute });
    for (const skillId of one.required) rows.offerSkill.push({ offerId: one.id, skillId, required: true });
    for (const skillId of one.useful ?? []) if (!one.required.includes(skillId)) rows.offerSkill.push({ offerId: one.id, skillId, required: false });
  }
  return rows;
}
