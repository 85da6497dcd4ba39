import { z } from "zod";
import { snoozeChoices, type SnoozeChoice } from "./snooze.ts";

const key = z.string().regex(/^[a-z-]{1,30}(:[0-9a-f-]{36}){1,2}$/);
const choices = Object.keys(snoozeChoices) as [SnoozeChoice, ...SnoozeChoice[]];

/** What a button of the day may send: something done, a line put off or brought back. */
export const dayActSchema = z.union([
  z.object({ taskId: z.uuid() }),
  z.object({ keepId: z.uuid() }),
  z.object({ renewId: z.uuid() }),
  z.object({ extendId: z.uuid(), beneficiaryId: z.uuid() }),
  z.object({ key, stamp: z.string().max(200), pour: z.enum(choices) }),
  z.object({ key, ramener: z.literal("1") }),
]);
