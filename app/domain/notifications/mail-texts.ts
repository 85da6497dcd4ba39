import type { NotificationKind } from "./kinds.ts";

/** The words of a mail: what it is about, its sentences, and the words of its one button. */
export type MailWords = { subject: string; sentences: readonly string[]; button: string | null };

/** Kinds that a mail or an SMS may carry: all but those told in the application only. */
export type WrittenKind = Exclude<NotificationKind, "match-found">;

const ONLY_YOU = "Tout est dans votre espace. Personne d’autre ne peut le lire.";

const contactChanged = (subject: string, changed: string): MailWords => ({
  subject, sentences: [`${changed} Quelqu’un l’a demandé en donnant votre nom.`, "C’était vous ? Il n’y a rien à faire. Ce n’était pas vous ? Appelez-nous tout de suite."], button: "Appeler l’aide",
});

/** What was changed decides the words: a number may be told of by mail, and an address by SMS. */
export const numberChangedWords: { mail: MailWords; sms: string } = {
  mail: contactChanged("Votre numéro a changé", "L’aide par téléphone vient de changer le numéro de votre compte."), sms: "Votre numéro vient d'être changé. Ce n'était pas vous ?",
};

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
  "application-waiting": {
    subject: "Une réponse est attendue",
    sentences: ["Une personne attend votre réponse.", "Un bouton suffit : oui, plus tard ou non. Il n’y a pas de code à recopier."],
    button: "Répondre",
  },
  "offer-published": {
    subject: "Votre offre est publiée",
    sentences: ["Nous avons relu votre offre : elle est proposée.", "Vous recevrez un message dès que quelqu’un répond."],
    button: "Voir mon offre",
  },
  "offer-to-correct": {
    subject: "Votre offre est à corriger",
    sentences: ["Nous avons relu votre offre. Un point est à corriger avant de la proposer.", "Ce qu’il faut changer est écrit sur sa page. Corrigez, puis renvoyez : nous la relisons."],
    button: "Voir ce qui est à corriger",
  },
  "offer-expiring": {
    subject: "Votre offre est-elle toujours d’actualité ?",
    sentences: ["Une de vos offres se termine dans quelques jours.", "Un bouton la prolonge de 30 jours, un autre dit qu’elle est pourvue. Il n’y a pas de code à recopier."],
    button: "Répondre en une touche",
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
  "meeting-changed": {
    subject: "Du nouveau pour un rendez-vous",
    sentences: ["Un rendez-vous est fixé, ou il a changé.", "Regardez le jour, l’heure et le lieu. Vous pouvez répondre en deux touches."],
    button: "Voir le rendez-vous",
  },
  "invitation-received": {
    subject: "Une invitation pour vous",
    sentences: ["Une rencontre est proposée près de chez vous. Vous choisissez si vous venez.", "Le jour, l’heure et le lieu sont derrière ce lien."],
    button: "Voir l’invitation",
  },
  "coach-changed": {
    subject: "Du nouveau dans votre espace",
    sentences: ["Une nouvelle personne est là pour vous.", "Vos rendez-vous et vos réponses ne changent pas."],
    button: "Voir mon espace",
  },
  "portfolio-changed": {
    subject: "Du nouveau dans vos suivis",
    sentences: ["La liste des personnes que vous suivez a changé.", "Le détail est dans votre espace."],
    button: "Voir mes personnes",
  },
  "application-silent": {
    subject: "Une réponse se fait attendre",
    sentences: ["Une personne que vous suivez attend une réponse depuis plusieurs jours.", "Le détail et le numéro à appeler sont dans votre espace."],
    button: "Ouvrir mon espace",
  },
  "prescription-answered": {
    subject: "Une structure a répondu",
    sentences: ["Une structure a répondu pour une personne que vous suivez.", "Le détail est dans votre espace."],
    button: "Ouvrir mon espace",
  },
  "prescription-moved": {
    subject: "Vous avez un message",
    sentences: ["Il y a du nouveau pour vous.", ONLY_YOU],
    button: "Ouvrir mon espace",
  },
  "check-in-person": {
    subject: "Comment ça se passe ?",
    sentences: ["Nous prenons de vos nouvelles.", "Une touche suffit pour répondre. Pas de code à recopier."],
    button: "Donner de mes nouvelles",
  },
  "check-in-employer": {
    subject: "Comment ça se passe dans votre équipe ?",
    sentences: ["Quelqu’un a rejoint votre équipe. Nous prenons de vos nouvelles.", "Une touche suffit pour répondre. Votre réponse reste entre vous et nous."],
    button: "Répondre en une touche",
  },
  "card-reply": {
    subject: "Vous avez un message",
    sentences: ["Quelqu’un vous a laissé un mot.", ONLY_YOU],
    button: "Lire le mot",
  },
  "card-reply-followed": {
    subject: "Du nouveau dans vos suivis",
    sentences: ["Quelqu’un a laissé un mot pour une personne que vous suivez.", "Le détail est dans votre espace."],
    button: "Lire le mot",
  },
  "still-there": {
    subject: "Toujours là ?",
    sentences: ["Vous n’êtes pas venu dans votre espace depuis longtemps.", "Sans nouvelles de vous, il sera effacé. Le jour est derrière ce lien.", "Un bouton suffit pour le garder."],
    button: "Garder mon espace",
  },
  "entrustment-changed": {
    subject: "Du nouveau dans votre espace",
    sentences: ["Regardez qui peut lire une partie de votre espace, et jusqu’à quand."],
    button: "Voir qui peut lire",
  },
  "referral-decided": {
    subject: "Une réponse vous attend",
    sentences: ["Une demande que vous avez faite a reçu une réponse.", "Le détail est dans votre espace."],
    button: "Ouvrir mon espace",
  },
  "contact-changed": contactChanged("Votre adresse e-mail a changé", "L’aide par téléphone vient de changer l’adresse e-mail de votre compte."),
};

/** Shorter words, for where the link is long: the way to stop must still fit. */
export const shortSmsWords: Partial<Record<WrittenKind, string>> = {
  "meeting-reminder": "Rendez-vous :",
  "meeting-changed": "Rendez-vous :",
  "invitation-received": "Invitation :",
  "check-in-person": "Des nouvelles ?",
  "still-there": "Toujours là ?",
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
  "application-waiting": "Une personne attend votre réponse :",
  "offer-published": "Votre offre est publiée. Pour la voir :",
  "offer-to-correct": "Votre offre est à corriger. Pour voir :",
  "offer-expiring": "Offre toujours d'actualité ? Pour répondre :",
  "application-followed": "Du nouveau dans vos suivis. Pour voir :",
  "letter-from-coach": "Vous avez un message. Pour le lire :",
  "letter-from-person": "Vous avez un message. Pour le lire :",
  "appointment-answered": "Une réponse vous attend. Pour la voir :",
  "meeting-reminder": "Un rendez-vous approche. Pour voir et répondre :",
  "meeting-changed": "Du nouveau pour un rendez-vous. Pour voir :",
  "invitation-received": "Une invitation pour vous. Pour voir :",
  "coach-changed": "Du nouveau dans votre espace. Pour voir :",
  "portfolio-changed": "Du nouveau dans vos suivis. Pour voir :",
  "application-silent": "Une réponse se fait attendre. Pour voir :",
  "prescription-answered": "Une structure a répondu. Pour voir :",
  "prescription-moved": "Vous avez un message. Pour le lire :",
  "check-in-person": "Comment allez-vous ? Pour répondre en une touche :",
  "check-in-employer": "Comment se passe l'arrivée ? Pour répondre :",
  "card-reply": "Vous avez un message. Pour le lire :",
  "card-reply-followed": "Du nouveau dans vos suivis. Pour voir :",
  "still-there": "Toujours là ? Pour garder votre espace :",
  "contact-changed": "Votre adresse e-mail vient de changer. Ce n'était pas vous ?",
  "entrustment-changed": "Du nouveau dans votre espace. Pour voir :",
  "referral-decided": "Une réponse vous attend. Pour la voir :",
};
