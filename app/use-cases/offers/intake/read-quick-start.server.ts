import type { ActorOf } from "#app/domain/access/actor.ts";
import { isId } from "#app/domain/kit/id.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { quickValuesOf } from "#app/domain/offers/intake/copy.ts";
import { readDictated } from "#app/domain/offers/intake/read-dictated.ts";
import { draftOfOffer } from "#app/domain/offers/draft-of-offer.ts";
import { offersSeenBy, organisationsSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { listCommuneNames } from "../list-commune-names.server.ts";
import { loadOfferRecord } from "../load-offer-record.server.ts";
import { readProposals, textMark, type Proposals } from "./read-proposals.server.ts";

export type QuickStart = { genre: "EMPLOI" | "BENEVOLAT"; organisation: { organisationId: string; name: string } | null; places: string[]; defaults: object | null; proposals: Proposals | null };
type Asked = { genre: string | null; organisationId: string | null; copyOf: string | null };

/**
 * What the quick form starts from: nothing, an organisation, or a former offer that is copied, without its days.
 *
 * @returns refusals: `organisation.missing` | `offer.missing`
 */
export async function readQuickStart(ctx: Context<ActorOf<"coach">>, { genre, organisationId, copyOf }: Asked): Promise<Result<QuickStart>> {
  const former = copyOf === null ? null : await loadOfferRecord(ctx.db, copyOf, offersSeenBy(ctx.actor));
  if (copyOf !== null && !former) return refuse("missing", "offer.missing");
  const asked = former?.employer?.id ?? organisationId;
  const [found, places] = await Promise.all([
    isId(asked) ? ctx.db.organisation.findFirst({ where: { AND: [{ id: asked }, organisationsSeenBy(ctx.actor)] }, select: { id: true, name: true, kind: true, commune: { select: { name: true } } } }) : null,
    listCommuneNames(ctx),
  ]);
  if (asked !== null && !found) return refuse("missing", "organisation.missing");
  const organisation = found && { organisationId: found.id, name: found.name };
  if (!former) {
    const isBenevolat = genre === "BENEVOLAT" || (genre === null && found?.kind === "association");
    return ok({ genre: isBenevolat ? "BENEVOLAT" : "EMPLOI", organisation, places, defaults: found ? { genre: isBenevolat ? "BENEVOLAT" : "EMPLOI", sites: [{ commune: found.commune.name }] } : null, proposals: null });
  }
  const values = quickValuesOf(draftOfOffer(former), { communeName: former.communeName, employerLabel: former.employer === null ? former.employerLabel : "" });
  const dictated = readDictated(values.what);
  const proposals = await readProposals(ctx, { dictated, sites: [{ words: former.communeName, code: former.communeCode }], title: former.title, romeCode: former.romeCode ?? "", organisationId: organisation?.organisationId ?? "", organisationName: values.organisationName, phone: "" });
  return ok({ genre: values.genre, organisation, places, proposals, defaults: { ...values, read: textMark(values.what), romeCode: former.romeCode ?? proposals.romeCode, organisationId: proposals.organisationId } });
}
