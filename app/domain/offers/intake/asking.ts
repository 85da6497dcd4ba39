import { isMobile } from "../../hotline/contact-change.ts";
import { composeWords, type Mail } from "../../notifications/compose.ts";
import { ONE_SMS, gsmLength, toGsm } from "../../notifications/gsm.ts";

/** How long the link that asks for the rest of an offer opens, days. Our choice: as long as the offer stays open without a word. */
export const ASKING_LINK_DAYS = 30;

type Ways = { contactEmail: string; contactPhone: string };
type House = { email: string; phone: string } | null;

/** Where an employer is asked: who stands on the offer before the house, a mail before an SMS; null when nothing reads a link. */
export function wayToAsk({ contactEmail, contactPhone }: Ways, house: House): { channel: "mail" | "sms"; to: string } | null {
  const email = contactEmail || (isMobile(contactPhone) ? "" : (house?.email ?? ""));
  if (email !== "") return { channel: "mail", to: email };
  const phone = [contactPhone, house?.phone ?? ""].find(isMobile);
  return phone === undefined ? null : { channel: "sms", to: phone };
}

export type AskingFacts = { title: string; organisationName: string; questions: number; brandName: string; helpPhone: string; link: string };

/** The mail that asks an employer for the rest of his offer: the offer is his, nobody else is named. */
export function askingMail({ title, organisationName, questions, ...place }: AskingFacts): Mail {
  const many = questions === 1 ? "une question" : `${questions} questions`;
  return composeWords(
    {
      subject: `Votre offre « ${title} » : il reste ${many}`,
      sentences: [
        `Votre offre « ${title} » est déjà proposée. ${questions === 1 ? "Une réponse" : "Quelques réponses"} de plus, et plus de personnes sauront si elles peuvent venir.`,
        `La page qui suit pose ${many}. Une minute suffit, sans compte ni mot de passe.`,
        "Ce lien est pour vous. Il ouvre cette offre et rien d’autre.",
      ],
      button: "Compléter mon offre",
    },
    { firstName: organisationName, ...place },
  );
}

/** The same in one SMS. */
export function askingSms({ questions, brandName, link }: AskingFacts): string {
  const words = (name: string) => toGsm(`${name} : il reste ${questions === 1 ? "1 question" : `${questions} questions`} pour votre offre. Pour repondre : ${link}`);
  const long = words(brandName);
  return gsmLength(long) <= ONE_SMS ? long : words("Passerelle");
}
