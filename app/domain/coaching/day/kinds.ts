/** Where a line stands: to do now, this week, or only to watch. */
export type DayGroup = "now" | "soon" | "watch";
export const dayGroupNames: readonly DayGroup[] = ["now", "soon", "watch"];

/**
 * Every kind of line of a coach's day: where it stands unless its source says otherwise, and how urgent it is, the smallest
 * first. The one table that says what matters: no two kinds are as urgent as one another, so the order never wavers.
 *
 * Of two lines about one thing the more urgent is kept. What tens are left free is for kinds to come.
 *
 * @source the kinds: issue 5 item 1; their order: decision 0035
 */
export const dayKinds = {
  // Somebody stands at a door tomorrow and cannot get there, or is not where we think.
  "interview-no-transport": { group: "now", urgency: 10, label: "Entretien sans transport", icon: "car", tone: "red" },
  unable: { group: "now", urgency: 20, label: "Rendez-vous", icon: "calendar", tone: "amber" },
  interview: { group: "soon", urgency: 30, label: "Entretien", icon: "calendar", tone: "sky" },
  undelivered: { group: "now", urgency: 40, label: "Message non arrivé", icon: "alert", tone: "red" },
  "bad-sign": { group: "now", urgency: 45, label: "En poste", icon: "alert", tone: "red" },
  // Somebody waits for an answer of hers.
  together: { group: "now", urgency: 50, label: "Avec vous", icon: "users", tone: "amber" },
  explained: { group: "now", urgency: 55, label: "Absence expliquée", icon: "calendar", tone: "amber" },
  // An employer waits for a call.
  "card-reply": { group: "now", urgency: 57, label: "Carte de visite", icon: "id-card", tone: "leaf" },
  letter: { group: "now", urgency: 60, label: "Message", icon: "message", tone: "sky" },
  "call-asked": { group: "now", urgency: 65, label: "Employeur à rappeler", icon: "phone", tone: "sky" },
  "employer-step": { group: "now", urgency: 68, label: "Employeur", icon: "building", tone: "sky" },
  referral: { group: "now", urgency: 62, label: "Orientation", icon: "user", tone: "amber" },
  task: { group: "now", urgency: 70, label: "À faire", icon: "list", tone: "amber" },
  // What is lost if the week goes by.
  loan: { group: "soon", urgency: 110, label: "Prêt", icon: "scooter", tone: "amber" },
  erased: { group: "soon", urgency: 115, label: "Bientôt effacé", icon: "clock", tone: "amber" },
  "access-ending": { group: "soon", urgency: 118, label: "Accès d’un référent", icon: "eye", tone: "plain" },
  absences: { group: "soon", urgency: 120, label: "Absences", icon: "user", tone: "amber" },
  hired: { group: "soon", urgency: 130, label: "Candidature", icon: "check", tone: "leaf" },
  silent: { group: "soon", urgency: 140, label: "Silence", icon: "clock", tone: "amber" },
  "follow-up": { group: "soon", urgency: 143, label: "Prendre des nouvelles", icon: "phone", tone: "sky" },
  "structure-silent": { group: "soon", urgency: 146, label: "Silence d’une structure", icon: "clock", tone: "amber" },
  declined: { group: "soon", urgency: 150, label: "Réponse", icon: "message", tone: "amber" },
  "suits-several": { group: "soon", urgency: 160, label: "Nouvelle offre", icon: "briefcase", tone: "leaf" },
  "offer-ending": { group: "soon", urgency: 165, label: "Offre qui se termine", icon: "clock", tone: "amber" },
  vivier: { group: "soon", urgency: 170, label: "Vivier", icon: "search", tone: "leaf" },
  // What does not move by itself.
  ending: { group: "watch", urgency: 210, label: "Fin d’accompagnement", icon: "calendar", tone: "amber" },
  "no-sign": { group: "watch", urgency: 220, label: "Sans nouvelles", icon: "user", tone: "plain" },
  quiet: { group: "watch", urgency: 230, label: "À relancer", icon: "users", tone: "plain" },
  news: { group: "watch", urgency: 290, label: "Du nouveau", icon: "check", tone: "sky" },
} as const satisfies Record<string, { group: DayGroup; urgency: number; label: string; icon: string; tone: "plain" | "leaf" | "sky" | "amber" | "red" }>;

export type DayKind = keyof typeof dayKinds;

/**
 * After how long each thing becomes a line, and until when.
 *
 * @source issue 5 item 1; `absencesShownDays`, `loanUrgentDays`, `undeliveredDays`: our choice (decision 0035)
 */
export const DAY_RULES = {
  /** Interviews are announced, news are told for this long. */
  weekDays: 7,
  /** Later ones are read together. */
  interviewDays: 2,
  loanDays: 10,
  loanUrgentDays: 3,
  noSignDays: 14,
  endingDays: 30,
  endingUrgentDays: 7,
  /** Unexcused absences in one coaching, and for how long after the last the line stands. */
  absences: 2,
  absencesShownDays: 14,
  /** A new offer is worth a line when it suits this many of her people; of these the widest few. */
  offerPeople: 4,
  offersShown: 3,
  undeliveredDays: 14,
  /** How long a number left by an employer stays in a coach's day; the help line has it until someone is reached. */
  callAskedDays: 14,
} as const;
