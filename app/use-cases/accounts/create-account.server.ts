import type { ActorOf } from "#app/domain/access/actor.ts";
import type { AccountInput } from "#app/domain/accounts/account.schema.ts";
import { ok, refuse, type No, type Result } from "#app/domain/kit/result.ts";
import { dedupeKeys } from "#app/domain/notifications/dedupe-keys.ts";
import type { Tx } from "#app/infra/db.server.ts";
import { noteInAudit } from "../audit/note-in-audit.server.ts";
import type { Context } from "../context.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { climbTo } from "../organisations/note-organisation-event.server.ts";
import { inTransaction } from "../transaction.server.ts";

/**
 * Opens an account for a professional, who is told that the access is open and signs in by code.
 *
 * An employer's first account makes his organisation « inscrite », with the dated event that the official count reads.
 *
 * @returns refusals: `account.email-taken` | `account.phone-taken` | `account.area-missing` | `account.organisation-missing`
 */
export function createAccount(ctx: Context<ActorOf<"admin">>, input: AccountInput): Promise<Result<{ userId: string }>> {
  return inTransaction(ctx, async (tx) => {
    const refusal = await belongsHere(tx, ctx, input);
    if (refusal) return refusal;
    const id = ctx.newId();
    // The unique columns settle two administrators at the same moment.
    const made = await tx.user.createMany({
      data: [{
        id, territoryId: ctx.actor.territoryId, role: input.role, firstName: input.firstName, lastName: input.lastName,
        email: input.email, phone: input.phone === "" ? null : input.phone, createdAt: ctx.now,
        areaId: input.role === "coach" ? input.areaId : null, organisationId: input.role === "employer" ? input.organisationId : null,
        structureId: input.role === "referent" ? await structureNamed(tx, ctx, input.structure) : null,
      }],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      const sameEmail = await tx.user.count({ where: { email: input.email } });
      return sameEmail > 0 ? refuse("conflict", "account.email-taken", "email") : refuse("conflict", "account.phone-taken", "phone");
    }
    if (input.role === "employer" && (await climbTo(tx, input.organisationId, "inscrite"))) {
      await tx.organisationEvent.create({ data: { id: ctx.newId(), organisationId: input.organisationId, type: "inscrite", at: ctx.now, byId: ctx.actor.userId } });
    }
    await noteInAudit(tx, ctx, { action: "account.created", subjectType: "user", subjectId: id });
    await notify(tx, ctx, { userId: id, kind: "access-opened", subjectId: id, dedupeKey: dedupeKeys.accessOpened(id) });
    return ok({ userId: id });
  });
}

/** The structure of this name, whatever its capitals; a new one is made. */
async function structureNamed(tx: Tx, ctx: Context<ActorOf<"admin">>, name: string): Promise<string> {
  const { territoryId } = ctx.actor;
  const known = await tx.referentStructure.findFirst({ where: { territoryId, name: { equals: name, mode: "insensitive" } }, select: { id: true } });
  if (known) return known.id;
  await tx.referentStructure.createMany({ data: [{ id: ctx.newId(), territoryId, name, createdAt: ctx.now }], skipDuplicates: true });
  return (await tx.referentStructure.findFirstOrThrow({ where: { territoryId, name }, select: { id: true } })).id;
}

/** The refusal when the area or the organisation is not of this territory. */
async function belongsHere(tx: Tx, ctx: Context<ActorOf<"admin">>, input: AccountInput): Promise<No | null> {
  const { territoryId } = ctx.actor;
  if (input.role === "coach" && (await tx.area.count({ where: { id: input.areaId, territoryId } })) === 0) return refuse("invalid", "account.area-missing", "areaId");
  if (input.role === "employer" && (await tx.organisation.count({ where: { id: input.organisationId, territoryId } })) === 0) return refuse("invalid", "account.organisation-missing", "organisationId");
  return null;
}
