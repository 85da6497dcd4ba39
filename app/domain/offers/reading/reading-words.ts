import { capital, count } from "../../kit/french-amounts.ts";
import { dayInWords } from "../../kit/french.ts";
import { accessOffered, constraintLabel } from "../constraints.ts";
import { licenceLabel } from "../licences.ts";
import { weeklyHoursWords, windowWords } from "../wording.ts";
import type { Finding } from "./finding.ts";
import type { Reading } from "./reading.ts";

/** What a finding says, in a few words for the coach: « Permis B (voiture) : demandé », « Pas de travail le week-end ». */
export function readingWords(reading: Finding): string {
  switch (reading.kind) {
    case "licence":
      return `${licenceLabel(reading.value)}\u00a0: ${asked(reading)}`;
    case "vehicle":
      return reading.value === "provided" ? "Véhicule prêté pour le travail" : `Véhicule personnel\u00a0: ${asked(reading)}`;
    case "window":
      return capital(windowWords({ days: reading.value.days ?? [], fromMinute: reading.value.from, toMinute: reading.value.to }));
    case "weekly-hours":
      return weeklyHoursWords(reading.value);
    case "working-time":
      return reading.value === "full" ? "Temps plein" : "Temps partiel";
    case "constraint":
      return reading.stance === "no" ? `Non\u00a0: ${constraintLabel(reading.value).toLocaleLowerCase("fr")}` : constraintLabel(reading.value);
    case "beginner":
      return reading.stance === "no" ? "Débutants non acceptés" : "Débutants acceptés";
    case "experience":
      return `Expérience${reading.value === null ? "" : ` de ${lengthWords(reading.value)}`}\u00a0: ${asked(reading)}`;
    case "access":
      return reading.stance === "no" ? `Non\u00a0: ${accessOffered[reading.value].toLocaleLowerCase("fr")}` : accessOffered[reading.value];
    case "start":
      return reading.value === "asap" ? "Commence dès que possible" : `Commence ${dayInWords(reading.value)}`;
  }
}

/** « Le champ dit : rien. », for a reading that its field contradicts; '' when they agree. */
export function flagWords(reading: Reading): string {
  return reading.flag ? `Le champ dit\u00a0: ${reading.flag.fieldSays || "rien"}.` : "";
}

function asked(reading: Finding): string {
  return reading.stance === "yes" ? "demandé" : reading.stance === "wish" ? "souhaité" : "pas demandé";
}

function lengthWords(months: number): string {
  return months % 12 === 0 ? count(months / 12, "an") : count(months, "mois", "mois");
}
