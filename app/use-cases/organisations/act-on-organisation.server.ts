import type { ActorOf } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/kit/result.ts";
import type { ProspectingAct } from "#app/domain/organisations/prospecting.schema.ts";
import type { Context } from "../context.server.ts";
import { changeOwner } from "./change-owner.server.ts";
import { moveStage } from "./move-stage.server.ts";
import { noteContact } from "./note-contact.server.ts";
import { setNextStep } from "./set-next-step.server.ts";

/** What a coach does on the page of an organisation: each act is its own use case, with its own refusals. */
export function actOnOrganisation(ctx: Context<ActorOf<"coach">>, organisationId: string, act: ProspectingAct): Promise<Result<unknown>> {
  switch (act.act) {
    case "contact":
      return noteContact(ctx, organisationId, act);
    case "etape":
      return moveStage(ctx, organisationId, act);
    case "suite":
      return setNextStep(ctx, organisationId, act);
    case "suivi":
      return changeOwner(ctx, organisationId, act.to);
  }
}
