import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { ContactInput } from "#app/domain/organisations/prospecting.schema.ts";
import type { Stage } from "#app/domain/organisations/stages.ts";
import type { Context } from "../context.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { noteOrganisationEvent } from "./note-organisation-event.server.ts";
import { setNextStep } from "./set-next-step.server.ts";

/**
 * Notes a contact and, when it is known, what comes next: both or neither. Without a next step the one planned stays.
 *
 * @returns the stage it is at; refusals: those of `noteOrganisationEvent`
 */
export function noteContact(ctx: Context<ActorOf<"coach">>, organisationId: string, { type, on, note, nextStep, nextStepOn }: Omit<ContactInput, "act">): Promise<Result<{ stage: Stage }>> {
  return inTransaction<{ stage: Stage }>(ctx, async (tx) => {
    const inside = within(ctx, tx);
    const noted = await noteOrganisationEvent(inside, organisationId, { type, on, note });
    if (!noted.ok || nextStep === "") return noted;
    const planned = await setNextStep(inside, organisationId, { nextStep, nextStepOn });
    return planned.ok ? noted : planned;
  });
}
