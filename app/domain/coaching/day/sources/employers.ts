import { dayNear, localDay } from "../../../kit/french.ts";
import { endsSoon } from "../../../offers/moderation/renewal.ts";
import { OPEN_DAYS } from "../../../offers/open-offer.ts";
import { DAY_RULES } from "../kinds.ts";
import type { DaySource } from "../line.ts";

/** An employer of hers, or of her area and nobody's, who left his number. `who`: « Mme Leroy, 02 61 91 00 00 », as he left it. */
export type CallAskedFact = { organisationId: string; name: string; who: string; askedAt: Date };

/** A number left on the page for employers: called within two weeks, or the help line alone keeps it. */
export const callAskedLines: DaySource<CallAskedFact> = (rows, { now, today }) =>
  rows.filter(({ askedAt }) => now.getTime() - askedAt.getTime() <= DAY_RULES.callAskedDays * 86_400_000).map((row) => {
    const phone = /[\d\u00a0 ]{10,}$/.exec(row.who)?.[0].trim() ?? "";
    return {
      kind: "call-asked", key: `organisation:${row.organisationId}`, stamp: `${row.askedAt.getTime()}`, beneficiaryId: null, who: row.name, order: row.askedAt.getTime(),
      fact: `A laissé son numéro ${dayNear(localDay(row.askedAt), today)}`, about: row.who.replace(/,[^,]*$/, ""),
      action: { label: `Appeler le ${phone}`, href: `tel:+33${phone.replace(/\D/g, "").slice(1)}`, icon: "phone" },
    };
  });

/** What a coach planned with an organisation of hers, or of her area and nobody's, once its day has come. */
export type EmployerStepFact = { organisationId: string; name: string; step: string; dueOn: string };

export const employerStepLines: DaySource<EmployerStepFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "employer-step", fold: "employer-steps", key: `step:${row.organisationId}`, stamp: row.dueOn, beneficiaryId: null, who: row.name, order: Date.parse(row.dueOn),
    fact: row.step, about: row.dueOn === today ? "prévu aujourd’hui" : `prévu ${dayNear(row.dueOn, today)}`,
    action: { label: "Ouvrir", href: `/coach/employeurs/${row.organisationId}#suite` },
  }));

/** An offer typed by the house that ends within days, and whose employer has no account to be asked in: she asks him. */
export type OfferEndingFact = { offerId: string; title: string; employer: string; expiresAt: Date };

export const offerEndingLines: DaySource<OfferEndingFact> = (rows, { now, today }) =>
  rows.filter(({ expiresAt }) => endsSoon(expiresAt, now)).map((row) => ({
    kind: "offer-ending", key: `offer-ending:${row.offerId}`, stamp: `${row.expiresAt.getTime()}`, beneficiaryId: null, who: row.title, order: row.expiresAt.getTime(),
    renewId: row.offerId, fact: `Cette offre se termine ${dayNear(localDay(row.expiresAt), today)}`, about: row.employer === "" ? "" : `À demander à ${row.employer}`,
    action: { label: "Voir l’offre", href: `/coach/offres/${row.offerId}#actualite` },
  }));

/** How much longer an offer stays from the button of its line. */
export const RENEW_WORDS = `Prolonger de ${OPEN_DAYS} jours`;
