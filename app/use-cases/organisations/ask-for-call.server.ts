import { phoneInWords } from "#app/domain/accounts/address.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { CallMeInput } from "#app/domain/organisations/call-me.schema.ts";
import { looksLikeSame, nameKey } from "#app/domain/organisations/same-name.ts";
import { CALL_ASKED } from "#app/domain/organisations/stages.ts";
import { spend } from "#app/infra/limits.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction } from "../transaction.server.ts";
import { heldCommune } from "./create-organisation.server.ts";

/** A second tap, or a second thought, within the day is the same call. */
const SAME_CALL_MS = 86_400_000;

/**
 * Keeps a number left on the page for employers: a call to make, on the organisation we know or on a new one, `prospectee`.
 *
 * The duplicates' rule is the house's: a name that looks the same in the commune is the same organisation. What we know of it is
 * not changed by a stranger: name and number stand in the note of the event. The area is that of the commune: its coaches see it.
 *
 * @param network who asks, to keep robots out
 * @returns refusals: `call-me.too-many` | `organisation.commune-unknown`
 */
export async function askForCall(ctx: Context, territoryId: string, { name, organisation, phone, communeCode, kind }: Omit<CallMeInput, "site">, network: string): Promise<Result<{ isNew: boolean }>> {
  if (!(await spend(ctx.db, "call-me-per-network", network)) || !(await spend(ctx.db, "call-me-everywhere", "all"))) return refuse("too-many", "call-me.too-many");
  return inTransaction(ctx, async (tx) => {
    const commune = await heldCommune(tx, communeCode);
    if (!commune) return refuse("invalid", "organisation.commune-unknown", "communeCode");
    const there = await tx.organisation.findMany({ where: { territoryId, communeCode }, select: { id: true, name: true }, orderBy: { createdAt: "asc" } });
    const known = there.find((one) => nameKey(one.name) === nameKey(organisation)) ?? there.find((one) => looksLikeSame(one.name, organisation));
    const organisationId = known?.id ?? ctx.newId();
    if (!known) {
      await tx.organisation.create({ data: { id: organisationId, territoryId, areaId: commune.territoryId === territoryId ? commune.areaId : null, kind, name: organisation, communeCode, phone, stage: "prospectee", createdAt: ctx.now }, select: { id: true } });
      await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId, type: "prospectee", at: ctx.now } });
      await noteInAudit(tx, ctx, { action: "organisation.created", subjectType: "organisation", subjectId: organisationId });
    }
    const note = `${name.replace(/\s+/g, " ")}, ${phoneInWords(phone)}`;
    const since = new Date(ctx.now.getTime() - SAME_CALL_MS);
    const isRepeated = (await tx.organisationEvent.count({ where: { organisationId, type: CALL_ASKED, note, at: { gt: since } } })) > 0;
    if (!isRepeated) await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId, type: CALL_ASKED, at: ctx.now, note } });
    return ok({ isNew: !known });
  });
}
