import { z } from "zod";
import { myDataRefusals } from "./kept-data.ts";

const CHOOSE = { error: myDataRefusals["data.unknown-act"] ?? "" };
/** The one act of « Mes données » that writes: asking for a correction. */
export const correctDataSchema = z.object({ act: z.literal("correct", CHOOSE) });
/** The one act of the link by which one stays. */
export const staySchema = z.object({ act: z.literal("stay", CHOOSE) });
/** The one act of « Je veux partir ». */
export const leaveSchema = z.object({ act: z.literal("leave", CHOOSE) });
