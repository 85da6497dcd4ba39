import type { Tone } from "../ui/tone.ts";

export type ImportLine = {
  runId: string; source: string; label: string; by: string; day: string; time: string; state: "running" | "done" | "partial" | "failed" | "broken-off"; fault: string | null;
  created: number; updated: number; unchanged: number; joined: number; closed: number; refused: number;
};

/** How an import went, in words and in colour. */
export const importStates: Readonly<Record<ImportLine["state"], { label: string; tone: Tone }>> = {
  running: { label: "En cours", tone: "plain" },
  done: { label: "Terminé", tone: "leaf" },
  partial: { label: "Lu en partie", tone: "amber" },
  failed: { label: "Arrêté", tone: "red" },
  "broken-off": { label: "Interrompu", tone: "red" },
};
