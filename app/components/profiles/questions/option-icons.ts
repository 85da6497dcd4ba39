import type { QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import type { IconName } from "../../ui/icon.tsx";

/** The picture of each choice, beside its words. A question or a choice without one has none. */
const ICONS: Partial<Record<QuestionCode, Record<string, IconName>>> = {
  travel: { walk: "foot", bike: "bike", ebike: "ebike", scooter: "scooter", car: "car", carpool: "users", transit: "bus" },
  week: { morning: "sunrise", afternoon: "sun", evening: "sunset", night: "moon", weekend: "calendar", school: "school", any: "check" },
  hours: { few: "part-1", half: "part-2", most: "part-3", full: "part-4", any: "check" },
  licences: {
    AM: "scooter", B: "car", A2: "scooter", A: "scooter", BE: "car", C1: "truck", C: "truck", CE: "truck", D1: "bus", D: "bus", FIMO: "truck", ADR: "truck", SST: "heart-hand",
    CACES: "forklift", "CACES-1": "forklift", "CACES-2": "forklift", "CACES-3": "forklift", "CACES-4": "forklift", "CACES-5": "forklift", "CACES-6": "forklift",
    "CACES-GERBEUR": "forklift", "CACES-NACELLE": "forklift", "CACES-ENGINS": "forklift", "CACES-GRUE": "forklift",
  },
  speaks: { well: "level-3", some: "level-2", little: "level-1" },
  reads: { well: "level-3", some: "level-2", little: "level-1" },
  kinds: { EMPLOI: "briefcase", IMMERSION: "sprout", BENEVOLAT: "heart-hand" },
  avoid: {
    "heavy-loads": "weight", standing: "foot", "early-morning": "sunrise", "late-evening": "sunset", night: "moon", weekend: "calendar", "split-shifts": "clock", outdoors: "sprout",
    "shift-work": "clock", "own-vehicle": "car", cold: "snow", heights: "building", noise: "speaker", phone: "phone", "reading-writing": "book", public: "users",
  },
  experience: { emploi: "briefcase", benevolat: "heart-hand", vie: "home" },
};

export function optionIcon(code: QuestionCode, value: string): IconName | undefined {
  return ICONS[code]?.[value];
}

/** The picture of a question in the list of answers. */
export const questionIcons: Record<string, IconName> = {
  commune: "map-pin", deplacements: "scooter", distance: "map-pin", semaine: "calendar", heures: "clock", envies: "star", parcours: "briefcase", "savoir-faire": "check",
  permis: "id-card", parler: "message", lire: "book", genres: "search", eviter: "x",
};
