import { z } from "zod";
import { openedRoles } from "./account.schema.ts";

/** What the address of the list of accounts asks; anything else is as if not said. */
export const accountChoices = z.object({
  q: z.string().max(120).catch(""),
  role: z.enum(["coach", "hotliner", "employer", "admin", "referent", "beneficiary"]).optional().catch(undefined),
  etat: z.enum(["fermes"]).optional().catch(undefined),
});

/** What the address of a new account asks: its role, and the organisation one comes from. */
export const newAccountChoices = z.object({ role: z.enum(openedRoles).catch("coach"), organisation: z.uuid().catch("") });
