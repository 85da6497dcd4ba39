/** How a message goes out; `none` is told in the application only. */
export type Channel = "mail" | "sms" | "none";

/** What each kind of message is: for whom, by what way, and the page its link shows. */
export type KindRule = {
  audience: "anyone" | "beneficiary" | "coach" | "employer";
  /** The ways it may go, the preferred one first; empty = told in the application only. */
  channels: readonly Exclude<Channel, "none">[];
  /** Goes at night too: someone is waiting for it in front of a screen. */
  ignoresQuietHours: boolean;
  /** The page its link shows. The link only shows; a button there acts. Ids only. */
  page: (subjectId: string) => string;
};

const byMail = ["mail", "sms"] as const;

/**
 * Everything the product ever writes to someone.
 *
 * A mail says that there is something to see and where; what it is stays behind the sign-in.
 */
export const notificationKinds = {
  /** Subject: the sign-in code. The way is the one the person typed, not chosen here. */
  "sign-in-code": { audience: "anyone", channels: byMail, ignoresQuietHours: true, page: () => "/connexion" },
  /** Subject: the sign-in code, asked for by the help line for someone who is on the phone: the link opens the page where it is typed. */
  "sign-in-code-by-help": { audience: "anyone", channels: byMail, ignoresQuietHours: true, page: (codeId) => `/connexion/code?essai=${codeId}` },
  /** Subject: the user. An access was opened for someone. */
  "access-opened": { audience: "anyone", channels: byMail, ignoresQuietHours: false, page: () => "/connexion" },
  /** Subject: the offer. The record that she was told of it: it stands in her list, the digest says so. */
  "match-found": { audience: "beneficiary", channels: [], ignoresQuietHours: true, page: (offerId) => `/mon-espace/offres/${offerId}` },
  /** Subject: the day, `2026-11-20`. At most one a day. */
  "match-digest": { audience: "beneficiary", channels: byMail, ignoresQuietHours: false, page: () => "/mon-espace" },
  /** Subject: the recommendation. */
  "recommendation-received": { audience: "beneficiary", channels: byMail, ignoresQuietHours: false, page: () => "/mon-espace" },
  /** Subject: the recommendation. */
  "recommendation-answered": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the application. */
  "application-received": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (id) => `/employeur/candidatures/${id}` },
  /** Subject: the application. */
  "application-moved": { audience: "beneficiary", channels: byMail, ignoresQuietHours: false, page: () => "/mon-espace/reponses" },
  /** Subject: the application. Anything else an employer is told of one. */
  "application-changed": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (id) => `/employeur/candidatures/${id}` },
  /** Subject: the application. */
  "application-followed": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the person. Her coach wrote to her. */
  "letter-from-coach": { audience: "beneficiary", channels: byMail, ignoresQuietHours: false, page: () => "/mon-espace/messages" },
  /** Subject: the person. She wrote to her coach. */
  "letter-from-person": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: (beneficiaryId) => `/coach/personnes/${beneficiaryId}/messages` },
  /** Subject: the appointment. The person said that she cannot come, or asks for another moment. */
  "appointment-answered": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the appointment, or the application whose interview it is. */
  "meeting-reminder": { audience: "beneficiary", channels: byMail, ignoresQuietHours: false, page: (meetingId) => `/mon-espace/rendez-vous/${meetingId}` },
  /** Subject: the application. No employer has answered it for long. */
  "application-silent": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
} as const satisfies Record<string, KindRule>;

export type NotificationKind = keyof typeof notificationKinds;

/** The rule of a kind, or nothing for a word that is no kind. */
export function ruleOf(kind: string): KindRule | undefined {
  return Object.hasOwn(notificationKinds, kind) ? notificationKinds[kind as NotificationKind] : undefined;
}

/** The way a message takes to someone: the first that the kind allows and that she can be reached by. */
export function channelFor(kind: NotificationKind, reachable: { email: string | null; phone: string | null }): Channel {
  const address = { mail: reachable.email, sms: reachable.phone };
  return ruleOf(kind)?.channels.find((channel) => address[channel]) ?? "none";
}
