import { z } from "zod";
import { isId } from "../kit/id.ts";
import { field, text, typedDay } from "../offers/form-values.schema.ts";

/** The longest thing to do, in signs: one line. */
export const LONGEST_TASK = 160;

const taskId = field<string>((given) => (isId(given) ? { value: given } : { wrong: "Choisissez une ligne de la liste." }));

/** What a coach and a person agreed to do. `dueOn`: the day it should be done by, `null` for the end of the week. */
export const sharedTaskSchema = z.object({
  title: text(LONGEST_TASK, `C’est trop long\u00a0: ${LONGEST_TASK} signes au plus.`, { least: 3, say: "Écrivez ce qu’il y a à faire." }),
  dueOn: typedDay("Indiquez un jour qui existe, par exemple 04/12/2026."),
});
export type SharedTaskInput = z.output<typeof sharedTaskSchema>;

/** Ticking a line, or taking the tick back. */
export const tickTaskSchema = z.object({ taskId, act: z.enum(["fait", "pas-fait"], "Dites si c’est fait.") });
export type TickTaskInput = z.output<typeof tickTaskSchema>;

/** What the coach's page sends: a new line, or a tick. */
export const coachTaskSchema = z.discriminatedUnion("act", [z.object({ act: z.literal("ajouter"), ...sharedTaskSchema.shape }), tickTaskSchema], "Dites ce qu’il faut faire.");
