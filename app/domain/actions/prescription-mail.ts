import { composeWords, type Mail } from "../notifications/compose.ts";

/** What a mail to a structure may hold: itself, the action, the way to the page. Never anything of the person. */
export type PrescriptionMailFacts = { actionName: string; operator: string; brandName: string; helpPhone: string; link: string };

/** The mail by which a structure learns that someone is sent to it; who it is stands behind the link. */
export function prescriptionMail({ actionName, operator, ...place }: PrescriptionMailFacts): Mail {
  return composeWords(
    {
      subject: `Une personne vous est adressée : ${actionName}`,
      sentences: [
        `Un coach vous adresse une personne pour « ${actionName} ».`,
        "La page qui suit dit qui appeler. Vous y répondez en un clic : accepter, fixer une date, ou dire non avec une raison.",
        "Ce lien est pour votre structure. Ne le transmettez qu’à qui s’en occupe.",
      ],
      button: "Lire et répondre",
    },
    { firstName: operator, ...place },
  );
}
