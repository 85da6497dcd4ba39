import type { ActorOf } from "#app/domain/access/actor.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { firstMemberOf, type NewOrganisationInput } from "#app/domain/organisations/new-organisation.schema.ts";
import { createAccount } from "../accounts/create-account.server.ts";
import type { Context } from "../context.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { createOrganisation } from "./create-organisation.server.ts";

/**
 * Adds an organisation with the coach who follows it and the account of its first member, all at once or not at all.
 *
 * @returns refusals: those of `createOrganisation`; `organisation.owner-missing`; those of `createAccount`, on the fields
 *   `memberEmail`
 */
export function openOrganisation(ctx: Context<ActorOf<"admin">>, input: NewOrganisationInput): Promise<Result<{ organisationId: string; userId: string | null }>> {
  return inTransaction<{ organisationId: string; userId: string | null }>(ctx, async (tx) => {
    const inside = within(ctx, tx);
    const { ownerId, memberFirstName: _first, memberLastName: _last, memberEmail: _email, ...organisation } = input;
    const made = await createOrganisation(inside, organisation);
    if (!made.ok) return made;
    const { organisationId } = made.value;
    if (ownerId !== null) {
      const coach = await tx.user.count({ where: { id: ownerId, role: "coach", territoryId: ctx.actor.territoryId, disabledAt: null } });
      if (coach === 0) return refuse("invalid", "organisation.owner-missing", "ownerId");
      await tx.organisation.update({ where: { id: organisationId }, data: { ownerId }, select: { id: true } });
    }
    const member = firstMemberOf(input, organisationId);
    if (member === null) return ok({ organisationId, userId: null });
    const account = await createAccount(inside, member);
    if (!account.ok) return refuse(account.refusal.kind, account.refusal.code, "memberEmail");
    return ok({ organisationId, userId: account.value.userId });
  });
}
