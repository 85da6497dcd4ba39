import { count } from "../kit/french-amounts.ts";
import { tablesOf } from "./kept-tables.ts";

/** What becomes of the rows of a table: they go with her account, a number of days after they served, or they are about nobody. */
export type Keeping = { kind: "with-file" } | { kind: "days"; days: number } | { kind: "kept"; because: string };
/** A table: what becomes of it, and whether she is given it; else why not. `null`: it is not about her. */
export type KeptTable = { keeping: Keeping; given: true | { leftOut: string } | null };

const file = { keeping: { kind: "with-file" }, given: true } as const satisfies KeptTable;
const days = (length: number, given: KeptTable["given"]): KeptTable => ({ keeping: { kind: "days", days: length }, given });
const kept = (because: string): KeptTable => ({ keeping: { kind: "kept", because }, given: null });
const secret = { leftOut: "C’est une empreinte secrète qui ouvre votre compte." } as const;
const technical = { leftOut: "Ce sont des numéros techniques, effacés vite." } as const;

/** How long what has served is kept, in days. @source our choice: the shortest that still helps a human; audit, one year */
export const KEPT_DAYS = {
  session: 0, signInCode: 1, localMessage: 30, relayedFact: 7, rateLimit: 1, accessCard: 90, cvReading: 7, share: 90, cardReply: 180, audit: 365, notification: 365, importRun: 365, sentOnce: 60, contactChange: 30, referral: 90, importedList: 1,
} as const;

/** After she leaves, the help line can still open her account again for so many days; then all is erased. */
export const GRACE_DAYS = 30;

/** Every table of the database. A test fails for a table without a line. */
export const keptTables: Readonly<Record<string, KeptTable>> = {
  User: file, Beneficiary: file, ProfileQuestion: file, Training: file, Cv: file, TravelMeans: file, Availability: file, Project: file, Experience: file,
  BeneficiarySkill: file, Situation: file, Letter: file, TellingChoice: file, OfferDismissal: file, Recommendation: file, Application: file, ApplicationEvent: file,
  CoachingEpisode: file, Appointment: file, CoachTask: file, AppointmentEvent: file, AppointmentSeries: file, CheckIn: file, CoachChange: file, ContactChange: file, ErasureNotice: file,
  GroupInvitation: file, Prescription: file, PrescriptionEvent: file, HotlineCall: file, Frein: file, FreinEvent: file, Bilan: file, BilanLine: file, Entrustment: file, Referral: days(KEPT_DAYS.referral, true), ReferentStructure: kept("a structure is no person"),
  CalendarFeed: { keeping: { kind: "with-file" }, given: secret }, SentOnce: days(KEPT_DAYS.sentOnce, technical),
  DaySnooze: kept("a coach's own list"), SavedSearch: kept("a coach's own list"),
  SavedSearchEntry: { keeping: { kind: "with-file" }, given: { leftOut: "Ce sont des listes de recherche, refaites à chaque changement." } },
  GroupEvent: kept("a meeting is no person"), InsertionAction: kept("the directory of actions"),
  Match: { keeping: { kind: "with-file" }, given: { leftOut: "Ce sont des calculs refaits chaque jour. Le résultat est dans votre espace." } },
  PushSubscription: { keeping: { kind: "with-file" }, given: secret },
  Share: days(KEPT_DAYS.share, true), CardReply: days(KEPT_DAYS.cardReply, true), CvReading: days(KEPT_DAYS.cvReading, true), Audit: days(KEPT_DAYS.audit, true), Notification: days(KEPT_DAYS.notification, true),
  AccessCard: days(KEPT_DAYS.accessCard, secret), Session: days(KEPT_DAYS.session, secret), SignInCode: days(KEPT_DAYS.signInCode, secret),
  LocalMessage: days(KEPT_DAYS.localMessage, { leftOut: "C’est la copie des messages déjà reçus." }),
  OutboxEvent: days(KEPT_DAYS.relayedFact, technical), RateLimiterFlexible: days(KEPT_DAYS.rateLimit, technical), ImportRun: days(KEPT_DAYS.importRun, null), ImportedList: days(KEPT_DAYS.importedList, null), ListColumns: kept("columns of a list are no person"),
  AnonymousCount: kept("numbers about nobody"),
  Territory: kept("the place"), Area: kept("the place"), Commune: kept("the place"),
  Metier: kept("reference"), Appellation: kept("reference"), Skill: kept("reference"), MetierSkill: kept("reference"), NearMetier: kept("reference"),
  Organisation: kept("an organisation is no person"), OrganisationEvent: kept("an organisation is no person"), OrganisationPair: kept("an organisation is no person"),
  Offer: kept("an offer is no person"), OfferSource: kept("an offer is no person"), OfferWindow: kept("an offer is no person"), OfferSkill: kept("an offer is no person"), OfferReview: kept("an offer is no person"), OfferReport: kept("nobody can tell who wrote it, and it goes once the offer was looked at"), OfferAsking: kept("an offer is no person"), ClauseWork: kept("hours of nobody in particular"), MobilityAid: kept("the directory of aids"),
  SearchDocument: kept("a copy of open offers"), SearchGeneration: kept("a copy of open offers"), SearchWord: kept("words of open offers"),
};

/** One kind of thing kept, in her words, and the tables it stands for. */
export type KeptKind = { code: string; title: string; what: string; why: string; seenBy: string; change: { href: string; label: string } | null; tables: readonly string[] };

/** All that is kept of her. The public page, her own page and her download are made from it. */
export const keptKinds: readonly KeptKind[] = [
  { code: "identity", title: "Qui vous êtes", what: "Votre nom, votre commune, votre téléphone, votre e-mail, et leurs changements.", why: "Pour vous joindre et vous reconnaître.", seenBy: "Votre coach et l’équipe d’aide.", change: { href: "#corriger", label: "Demander à corriger" }, tables: tablesOf.identity },
  { code: "profile", title: "Votre profil", what: "Vos envies, vos horaires, vos moyens de déplacement, votre parcours.", why: "Pour vous proposer des offres que vous pouvez rejoindre.", seenBy: "Votre coach et l’équipe d’aide.", change: { href: "/mon-espace/questions", label: "Changer mes réponses" }, tables: tablesOf.profile },
  { code: "cv", title: "Votre CV", what: "Ce que vous avez fait, vos savoir-faire.", why: "Pour montrer ce que vous savez faire.", seenBy: "Votre coach. Un employeur, si vous lui répondez ou lui montrez.", change: { href: "/mon-espace/cv/changer", label: "Changer mon CV" }, tables: tablesOf.cv },
  { code: "links", title: "Vos liens et votre carte de visite", what: "Ce qu’ils montrent, et les mots que l’on vous a laissés.", why: "Pour montrer qui vous êtes, à qui vous voulez.", seenBy: "Ceux à qui vous les donnez. Les mots : vous et votre coach.", change: { href: "/mon-espace/carte", label: "Voir ma carte de visite" }, tables: tablesOf.links },
  { code: "situation", title: "Votre situation", what: "Votre année de naissance, votre famille, votre parcours, s’ils sont notés.", why: "Pour des totaux demandés au Département, sans aucun nom.", seenBy: "Aucun employeur. Elle ne sert pas à choisir les offres.", change: { href: "#corriger", label: "Demander à corriger" }, tables: tablesOf.situation },
  { code: "answers", title: "Vos réponses aux offres", what: "Vos oui, vos non, la suite, et vos nouvelles du travail.", why: "Pour que chacun sache où en est votre réponse.", seenBy: "Votre coach. L’employeur à qui vous avez répondu.", change: { href: "/mon-espace/reponses", label: "Voir mes réponses" }, tables: tablesOf.answers },
  { code: "coaching", title: "Votre suivi", what: "Vos rendez-vous, vos ateliers, ce qui est à faire, vos messages, vos appels.", why: "Pour avancer avec votre coach.", seenBy: "Votre coach. L’équipe d’aide, pour vos appels.", change: { href: "/mon-espace/messages", label: "Écrire à mon coach" }, tables: tablesOf.coaching },
  { code: "freins", title: "Ce qui freine", what: "Ce qui rend le travail difficile, et le bilan de vos forces.", why: "Pour trouver l’aide qui convient.", seenBy: "Vous et votre coach. Jamais un employeur.", change: { href: "/mon-espace/messages", label: "Écrire à mon coach" }, tables: tablesOf.freins },
  { code: "messages", title: "Ce que l’on vous envoie", what: "La liste des messages, et comment vous voulez être au courant.", why: "Pour ne pas vous écrire deux fois.", seenBy: "L’équipe d’aide.", change: null, tables: tablesOf.messages },
  { code: "entry", title: "Vos entrées", what: "Vos codes et cartes pour entrer, sous forme secrète.", why: "Pour que personne n’entre à votre place.", seenBy: "Personne ne peut les lire.", change: null, tables: tablesOf.entry },
  { code: "looks", title: "Qui a regardé votre dossier", what: "Chaque lecture de votre dossier, avec le jour.", why: "Pour que vous puissiez vérifier.", seenBy: "Vous, et l’administration.", change: { href: "/mon-espace/dossier", label: "Voir la liste" }, tables: tablesOf.looks },
];

/** How long a kind of thing is kept, in one or two short sentences. */
export function keptInWords(kind: KeptKind): string {
  const keepings = kind.tables.map((table) => keptTables[table]?.keeping);
  const longest = Math.max(0, ...keepings.map((keeping) => (keeping?.kind === "days" ? keeping.days : 0)));
  if (keepings.some((keeping) => keeping?.kind === "with-file")) return "Tant que votre compte existe.";
  return longest >= 365 ? "Un an." : `${count(longest, "jour", "jours")} au plus, une fois que cela a servi.`;
}

/** Why a part of a kind of thing is in no page and in no file of hers: one short sentence each. */
export function leftOutWords(kind: KeptKind): string[] {
  return [...new Set(kind.tables.flatMap((table) => { const given = keptTables[table]?.given; return typeof given === "object" && given !== null ? [given.leftOut] : []; }))];
}

/** Refusals of her acts on her data. */
export const myDataRefusals: Record<string, string> = {
  "data.too-many": "Vous avez déjà enregistré vos données plusieurs fois. Recommencez dans une heure.",
  "data.no-coach": "Appelez l’aide par téléphone. Elle corrige avec vous.",
  "data.unknown-act": "Choisissez ce que vous voulez faire.",
};
