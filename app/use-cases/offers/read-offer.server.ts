import { localDay } from "#app/domain/kit/french.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { coachView, employerView, personView, type CoachView, type EmployerView, type PersonView } from "#app/domain/offers/offer-views.ts";
import { offersSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { loadOfferRecord } from "./load-offer-record.server.ts";

export type OfferView = { for: "anyone" | "person"; offer: PersonView } | { for: "employer"; offer: EmployerView } | { for: "staff"; offer: CoachView };

/**
 * An offer as the one who asks may see it: the page of a person or a visitor, the form of its employer, the whole for the staff.
 *
 * @returns refusal: `offer.missing` when it is out of scope (we do not tell that it exists)
 */
export async function readOffer(ctx: Context, offerId: string): Promise<Result<OfferView>> {
  const record = await loadOfferRecord(ctx.db, offerId, offersSeenBy(ctx.actor));
  if (!record) return refuse("missing", "offer.missing");
  const today = localDay(ctx.now);
  switch (ctx.actor.role) {
    case "nobody":
    case "referent":
      return ok({ for: "anyone", offer: personView(record, today) });
    case "beneficiary":
      return ok({ for: "person", offer: personView(record, today) });
    case "employer":
      return ok({ for: "employer", offer: employerView(record) });
    case "coach":
    case "hotliner":
    case "admin":
    case "system":
      return ok({ for: "staff", offer: coachView(record, today) });
  }
}
