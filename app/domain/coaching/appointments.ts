/** What kinds of appointments there are, and how they ended; the words of the columns `appointment.kind` and `.status`. */
export const appointmentKinds = { individuel: "Rendez-vous", atelier: "Atelier", tripartite: "Rendez-vous à trois" } as const;
export const appointmentStatuses = { fixe: "à venir", honore: "honoré", excuse: "absence excusée", "non-excuse": "absence non excusée", annule: "annulé" } as const;

/** « Atelier »; a word nobody knows is shown as it is. */
export function appointmentKindWords(kind: string): string {
  return Object.hasOwn(appointmentKinds, kind) ? appointmentKinds[kind as keyof typeof appointmentKinds] : kind;
}

/** « honoré », « absence excusée »; one that is past and still `fixe` has not been noted. */
export function appointmentStatusWords(status: string, isPast: boolean): string {
  if (status === "fixe") return isPast ? "à noter" : appointmentStatuses.fixe;
  return Object.hasOwn(appointmentStatuses, status) ? appointmentStatuses[status as keyof typeof appointmentStatuses] : status;
}
