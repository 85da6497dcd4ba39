import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { draftsOf, NEW_ORGANISATION, type QuickOffer } from "#app/domain/offers/intake/quick-offer.schema.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { organisationsSeenBy } from "../../access/scopes.server.ts";
import type { Context } from "../../context.server.ts";
import { createOrganisation } from "../../organisations/create-organisation.server.ts";
import { moveStage } from "../../organisations/move-stage.server.ts";
import { inTransaction, within } from "../../transaction.server.ts";
import { publishOffer } from "../publish-offer.server.ts";
import { askEmployer } from "./ask-employer.server.ts";

export type Entered = { offerId: string; orderId: string | null; organisationId: string };
type CoachContext = Context<ActorOf<"coach">>;

/**
 * Publishes what a coach was told in an employer's hall, with what is known: the organisation where it is new, one offer a place, and
 * the link that asks for the rest when that was ticked. All at once or not at all.
 *
 * She has met the employer: an organisation that was only prospected becomes `rencontree`.
 *
 * @returns the first offer; refusals: those of `createOrganisation` (on `organisationName`) and of `publishOffer`; `organisation.missing`
 */
export function enterOffer(ctx: CoachContext, quick: QuickOffer): Promise<Result<Entered>> {
  return inTransaction<Entered>(ctx, async (tx) => {
    const inside = within(ctx, tx);
    const organisation = quick.organisationId === "" || quick.organisationId === NEW_ORGANISATION ? await madeOrganisation(inside, quick) : await metOrganisation(inside, tx, quick);
    if (!organisation.ok) return organisation;
    const { organisationId } = organisation.value;
    const drafts = draftsOf(quick);
    const orderId = drafts.length > 1 ? ctx.newId() : null;
    const offerIds: string[] = [];
    for (const draft of drafts) {
      const published = await publishOffer(inside, organisationId, draft, { orderId });
      if (!published.ok) return published;
      offerIds.push(published.value.offerId);
    }
    const offerId = offerIds[0] as string;
    // Nothing lacks, or nothing reads a link: the offer is published all the same.
    if (quick.sendLink) await askEmployer(inside, offerId);
    return ok({ offerId, orderId, organisationId });
  });
}

async function madeOrganisation(ctx: CoachContext, quick: QuickOffer): Promise<Result<{ organisationId: string }>> {
  const made = await createOrganisation(ctx, {
    kind: quick.organisationKind ?? (quick.genre === "BENEVOLAT" ? "association" : "entreprise"), name: quick.organisationName, siret: null, siren: null, siaeKind: null, communeCode: quick.sites[0]?.communeCode ?? "",
    phone: quick.phone, email: quick.email, activity: "", stage: "rencontree", isNew: quick.organisationId === NEW_ORGANISATION,
  });
  return made.ok ? made : refuse(made.refusal.kind, made.refusal.code, "organisationName");
}

/** The organisation that was chosen: what was not known of it is kept, and that someone has met it. */
async function metOrganisation(ctx: CoachContext, tx: Tx, { organisationId, phone, email }: QuickOffer): Promise<Result<{ organisationId: string }>> {
  const found = await tx.organisation.findFirst({ where: { AND: [{ id: organisationId }, organisationsSeenBy(ctx.actor)] }, select: { stage: true } });
  if (!found) return refuse("missing", "organisation.missing");
  if (phone !== "") await tx.organisation.updateMany({ where: { id: organisationId, phone: "" }, data: { phone } });
  if (email !== "") await tx.organisation.updateMany({ where: { id: organisationId, email: "" }, data: { email } });
  if (found.stage === "prospectee") {
    const moved = await moveStage(ctx, organisationId, { type: "rencontree", on: null, note: "Offre prise avec l’employeur." });
    if (!moved.ok) return moved;
  }
  return ok({ organisationId });
}
