/** How a message goes out; `none` is told in the application only. */
export type Channel = "mail" | "sms" | "push" | "none";

/** What each kind of message is: for whom, by what way, and the page its link shows. */
export type KindRule = {
  audience: "anyone" | "beneficiary" | "coach" | "employer" | "referent";
  /** The ways it may go, the preferred one first; empty = told in the application only. */
  channels: readonly Exclude<Channel, "none">[];
  /** Goes at night too: someone is waiting for it in front of a screen. */
  ignoresQuietHours: boolean;
  /** Goes whatever its reader chose: she asked for it, or has not been told yet that she may choose. */
  isAlwaysSent?: true;
  /** The page its link shows. The link only shows; a button there acts. Ids only. */
  page: (subjectId: string) => string;
  /** A shorter address for an SMS, which holds 160 signs. */
  smsPage?: string;
};

const byMail = ["mail", "sms"] as const;
/** What a person may choose among. */
const byChoice = ["mail", "sms", "push"] as const;

/**
 * Everything the product ever writes to someone.
 *
 * A mail says that there is something to see and where; what it is stays behind the sign-in.
 */
export const notificationKinds = {
  /** Subject: the sign-in code. The way is the one the person typed, not chosen here. */
  "sign-in-code": { audience: "anyone", channels: byMail, ignoresQuietHours: true, isAlwaysSent: true, page: () => "/connexion" },
  /** Subject: the sign-in code, asked for by the help line for someone who is on the phone: the link opens the page where it is typed. */
  "sign-in-code-by-help": { audience: "anyone", channels: byMail, ignoresQuietHours: true, isAlwaysSent: true, page: (codeId) => `/connexion/code?essai=${codeId}` },
  /** Subject: the user. An access was opened for someone. */
  "access-opened": { audience: "anyone", channels: byMail, ignoresQuietHours: false, isAlwaysSent: true, page: () => "/connexion" },
  /** Subject: the offer. The record that she was told of it: it stands in her list, the digest says so. */
  "match-found": { audience: "beneficiary", channels: [], ignoresQuietHours: true, page: (offerId) => `/mon-espace/offres/${offerId}` },
  /** Subject: when it is due, a day `2026-11-20` or an hour of it. At most one an hour, a day or a week: digest.ts. */
  "match-digest": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace" },
  /** Subject: the recommendation. */
  "recommendation-received": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace" },
  /** Subject: the recommendation. */
  "recommendation-answered": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the application. The link is sealed when it is sent: he reads and answers without signing in. */
  "application-received": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (token) => `/candidature/${token}` },
  /** Subject: the application. */
  "application-moved": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/reponses" },
  /** Subject: the application. Anything else an employer is told of one, by the same link. */
  "application-changed": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (token) => `/candidature/${token}` },
  /** Subject: the application. Something is awaited of its employer: an answer, how the meeting went, the first day. */
  "application-waiting": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (token) => `/candidature/${token}` },
  /** Subject: the offer. Someone looked at it: it is seen, or it is to be corrected, and why is on its page. */
  "offer-published": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (offerId) => `/employeur/offres/${offerId}` },
  "offer-to-correct": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (offerId) => `/employeur/offres/${offerId}` },
  /** Subject: the offer. It ends within days. The link is sealed when it is sent: two buttons there, without signing in. */
  "offer-expiring": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (token) => `/renouveler/${token}` },
  /** Subject: the application. */
  "application-followed": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the person. Her coach wrote to her. */
  "letter-from-coach": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/messages" },
  /** Subject: the person. She wrote to her coach. */
  "letter-from-person": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: (beneficiaryId) => `/coach/personnes/${beneficiaryId}/messages` },
  /** Subject: the appointment. The person said that she cannot come, or asks for another moment. */
  "appointment-answered": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the appointment, or the application whose interview it is. */
  "meeting-reminder": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, smsPage: "/mon-espace/rendez-vous", page: (meetingId) => `/mon-espace/rendez-vous/${meetingId}` },
  /** Subject: the appointment. Her coach fixed it, moved it or cancelled it. */
  "meeting-changed": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, smsPage: "/mon-espace/rendez-vous", page: (meetingId) => `/mon-espace/rendez-vous/${meetingId}` },
  /** Subject: the invitation. A workshop, a job dating; also when it is cancelled. */
  "invitation-received": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, smsPage: "/mon-espace/rendez-vous", page: (invitationId) => `/mon-espace/rendez-vous/${invitationId}` },
  /** Subject: the person. Another coach follows her. */
  "coach-changed": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/messages" },
  /** Subject: the change of coach. People came or left: told to the coaches. */
  "portfolio-changed": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach/personnes" },
  /** Subject: the application. No employer has answered it for long. */
  "application-silent": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: () => "/coach" },
  /** Subject: the person. A structure answered what her coach prescribed. */
  "prescription-answered": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: (beneficiaryId) => `/coach/personnes/${beneficiaryId}/prescriptions` },
  /** Subject: the prescription. */
  "prescription-moved": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/a-faire" },
  /** Subject: the check-in. The link is sealed when it is sent: it opens without signing in. */
  "check-in-person": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: (token) => `/nouvelles/${token}` },
  "check-in-employer": { audience: "employer", channels: ["mail"], ignoresQuietHours: false, page: (token) => `/nouvelles/${token}` },
  /** Subject: the user. Two years without contact: all will be erased unless she stays. The link opens without signing in. */
  "still-there": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: (token) => `/rester/${token}` },
  /** Subject: the person. Someone who has her visiting card would like to meet her. */
  "card-reply": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/carte" },
  "card-reply-followed": { audience: "coach", channels: ["mail"], ignoresQuietHours: false, page: (beneficiaryId) => `/coach/personnes/${beneficiaryId}/carte-de-visite` },
  /** Subject: the change. Her address or number was changed by the help line: said to the old one, by the way it was reached. */
  "contact-changed": { audience: "anyone", channels: byMail, ignoresQuietHours: true, isAlwaysSent: true, page: () => "/connexion/aide" },
  /** Subject: the entrustment. Another structure may read a part of her file, or for longer. */
  "entrustment-changed": { audience: "beneficiary", channels: byChoice, ignoresQuietHours: false, page: () => "/mon-espace/dossier" },
  /** Subject: the referral. It was accepted or refused. */
  "referral-decided": { audience: "referent", channels: ["mail"], ignoresQuietHours: false, page: () => "/referent" },
} as const satisfies Record<string, KindRule>;

export type NotificationKind = keyof typeof notificationKinds;

/** The rule of a kind, or nothing for a word that is no kind. */
export function ruleOf(kind: string): KindRule | undefined {
  return Object.hasOwn(notificationKinds, kind) ? notificationKinds[kind as NotificationKind] : undefined;
}
