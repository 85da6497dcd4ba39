import { z } from "zod";

const labelsSchema = z.object({ helpHours: z.string().trim().min(1).max(120).nullable().catch(null) }).catch({ helpHours: null });

/** Words of the territory's own; what is unreadable is as if not said. */
export function territoryLabels(labels: unknown): { helpHours: string | null } {
  return labelsSchema.parse(labels);
}
