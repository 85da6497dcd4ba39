import { z } from "zod";
import { organisationKinds, stages } from "./stages.ts";

/** What the address of the list of organisations asks; anything else is as if not said. */
export const organisationChoices = z.object({
  q: z.string().max(120).catch(""),
  genre: z.enum(organisationKinds).optional().catch(undefined),
  etape: z.enum(stages).optional().catch(undefined),
});
