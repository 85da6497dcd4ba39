import { z } from "zod";

/**
 * The lines of a form that has room for several: those whose key field is empty are left out, each other one is read by `row`.
 *
 * A hole in the list (line 3 without line 2) is an empty line. What is wrong is said beside the field of its line.
 */
export function filledRows<S extends z.ZodObject>(row: S, key: string, most: number, tooMany: string) {
  return z.unknown().optional().transform((given, ctx): z.output<S>[] => {
    const lines: unknown[] = given === undefined || given === null || given === "" ? [] : Array.from(Array.isArray(given) ? given : [given]);
    const filled = lines.map((line, place) => ({ line, place })).filter(({ line }) => isFilled(line, key));
    if (filled.length > most) {
      ctx.addIssue({ code: "custom", message: tooMany, input: given });
      return z.NEVER;
    }
    return filled.flatMap(({ line, place }) => {
      const read = row.safeParse(line);
      if (read.success) return [read.data];
      for (const issue of read.error.issues) ctx.addIssue({ code: "custom", path: [place, ...issue.path], message: issue.message, input: line });
      return [];
    });
  });
}

function isFilled(line: unknown, key: string): boolean {
  if (typeof line !== "object" || line === null) return line !== undefined && line !== null && line !== "";
  const value = (line as Record<string, unknown>)[key];
  return value !== undefined && value !== null && (typeof value !== "string" || value.trim() !== "");
}
