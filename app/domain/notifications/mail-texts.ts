import type { NotificationKind } from "./kinds.ts";

/** The words of a mail: what it is about, its sentences, and the words of its one button. */
export type MailWords = { subject: string; sentences: readonly string[]; button: string | null };

/** Kinds that a mail or an SMS may carry: all but those told in the application only. */
export type WrittenKind = Exclude<NotificationKind, "match-found">;

const ONLY_YOU = "Tout est dans votre espace. Personne d’autre ne peut le lire.";

/**
 * The French words of each mail.
 *
 * They say that something is there and where to see it. Never a state, the title of an offer, the name of someone else,
 * nor anything that tells what kind of help the person gets: a mailbox is often shared, and is read by its provider.
 */
export const mailWords: Record<WrittenKind, MailWords> = {
  "sign-in-code": {
    subject: "Votre code pour entrer",
    sentences: ["Voici votre code. Il sert une seule fois, pendant 10 minutes.", "Ne le donnez à personne : nous ne vous le demanderons jamais.", "Vous n’avez rien demandé ? Ne faites rien, tout va bien."],
    button: null,
  },
  "sign-in-code-by-help": {
    subject: "Votre code pour entrer",
    sentences: ["Voici le code que l’aide par téléphone vous envoie, comme convenu. Il sert une seule fois, pendant 10 minutes.", "Ne le donnez à personne, même au téléphone : nous ne vous le demanderons jamais.", "Vous n’êtes pas au téléphone avec nous ? Ne faites rien, tout va bien."],
    button: "Écrire mon code",
  },
  "access-opened": {
    subject: "Votre espace est ouvert",
    sentences: ["Un espace vient d’être ouvert pour vous.", "Pour entrer, donnez cette adresse. Vous recevrez un code : pas de mot de passe à retenir."],
    button: "Entrer dans mon espace",
  },
  "match-digest": {
    subject: "Du nouveau pour vous",
    sentences: ["Il y a du nouveau pour vous, près de chez vous.", "Prenez le temps de regarder. Vous choisissez ce qui vous va."],
    button: "Voir ce qui est nouveau",
  },
  "recommendation-received": {
    subject: "Vous avez un message",
    sentences: ["Quelqu’un a pensé à vous et vous a laissé un message.", ONLY_YOU],
    button: "Lire le message",
  },
  "recommendation-answered": {
    subject: "Une réponse vous attend",
    sentences: ["Une personne a répondu à une de vos propositions.", "Sa réponse est dans votre espace."],
    button: "Voir la réponse",
  },
  "application-received": {
    subject: "Un candidat a répondu",
    sentences: ["Un candidat a répondu à votre offre.", "Une réponse rapide fait la différence : deux minutes suffisent."],
    button: "Voir la candidature",
  },
  "application-moved": {
    subject: "Vous avez un message",
    sentences: ["Il y a du nouveau dans vos réponses.", ONLY_YOU],
    button: "Voir mes réponses",
  },
  "application-changed": {
    subject: "Vous avez un message",
    sentences: ["Il y a du nouveau dans les candidatures à vos offres."],
    button: "Voir la candidature",
  },
  "application-followed": {
    subject: "Du nouveau dans vos suivis",
    sentences: ["Une personne que vous suivez a des nouvelles.", "Le détail est dans votre espace."],
    button: "Ouvrir mon espace",
  },
  "letter-from-coach": {
    subject: "Vous avez un message",
    sentences: ["Quelqu’un vous a écrit et attend peut-être une réponse.", ONLY_YOU],
    button: "Lire le message",
  },
  "letter-from-person": {
    subject: "Vous avez un message",
    sentences: ["Une personne que vous suivez vous a écrit.", "Son message est dans votre espace."],
    button: "Lire le message",
  },
  "appointment-answered": {
    subject: "Du nouveau pour un rendez-vous",
    sentences: ["Une personne que vous suivez a répondu pour son rendez-vous.", "Sa réponse est dans votre espace."],
    button: "Ouvrir mon espace",
  },
  "meeting-reminder": {
    subject: "Rappel d’un rendez-vous",
    sentences: ["Un rendez-vous approche. Le jour, l’heure et le lieu sont dans votre espace.", "Vous ne pouvez pas venir ? Dites-le en deux touches."],
    button: "Voir le rendez-vous",
  },
  "application-silent": {
    subject: "Une réponse se fait attendre",
    sentences: ["Une personne que vous suivez attend une réponse depuis plusieurs jours.", "Le détail et le numéro à appeler sont dans votre espace."],
    button: "Ouvrir mon espace",
  },
};

/** The words of each SMS, before the link. Letters of the GSM alphabet only, so that one SMS is enough. */
export const smsWords: Record<WrittenKind, string> = {
  "sign-in-code": "est votre code pour entrer. Ne le donnez à personne.",
  "sign-in-code-by-help": "est votre code. Ne le dites à personne. Pour entrer :",
  "access-opened": "Votre espace est ouvert. Pour entrer :",
  "match-digest": "Il y a du nouveau pour vous. Pour voir :",
  "recommendation-received": "Vous avez un message. Pour le lire :",
  "recommendation-answered": "Une réponse vous attend. Pour la voir :",
  "application-received": "Un candidat a répondu. Pour voir :",
  "application-moved": "Vous avez un message. Pour le lire :",
  "application-changed": "Vous avez un message. Pour le lire :",
  "application-followed": "Du nouveau dans vos suivis. Pour voir :",
  "letter-from-coach": "Vous avez un message. Pour le lire :",
  "letter-from-person": "Vous avez un message. Pour le lire :",
  "appointment-answered": "Une réponse vous attend. Pour la voir :",
  "meeting-reminder": "Un rendez-vous approche. Pour voir et répondre :",
  "application-silent": "Une réponse se fait attendre. Pour voir :",
};
