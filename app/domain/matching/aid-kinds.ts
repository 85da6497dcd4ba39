import type { TravelMode } from "./types.ts";

/** What a line of the directory of mobility aids is. Only a `loan` is a means that the matching counts upon. */
export const aidKinds = ["loan", "licence", "lessons", "repair", "carpool"] as const;
export type AidKind = (typeof aidKinds)[number];

/** What each is called in a list and on a form. */
export const aidKindWords: Readonly<Record<AidKind, string>> = {
  loan: "Véhicule prêté", licence: "Préparation au permis", lessons: "Cours de vélo", repair: "Réparation", carpool: "Covoiturage",
};

/** What an aid may be about; a bus is nobody's to lend. */
export const aidModes = ["bike", "ebike", "scooter", "car", "carpool"] as const satisfies readonly TravelMode[];
export type AidMode = (typeof aidModes)[number];
