import { phoneInWords } from "../../../accounts/address.ts";
import { count } from "../../../kit/french-amounts.ts";
import { dayInWords, dayNear, daysBetween, localDay } from "../../../kit/french.ts";
import type { TravelMode } from "../../../matching/types.ts";
import { DAY_RULES } from "../kinds.ts";
import { fileHref, type DayLine, type DaySource, type Whom } from "../line.ts";
import type { OfferNamed } from "./applications.ts";

/** A vehicle that was lent to her. */
export type LoanFact = Whom & { meansId: string; mode: TravelMode; untilOn: string };
/** The last message to someone that did not arrive, on a way where none has arrived since; `error` is a code. */
export type UndeliveredFact = Whom & { channel: string; failedAt: Date; error: string | null; phone: string | null };
/** An offer of this week that suits people of hers to whom nobody has spoken of it. */
export type SuitsFact = OfferNamed & { people: number; publishedAt: Date | null };

const LENT: Partial<Record<TravelMode, string>> = { scooter: "scooter", ebike: "vélo électrique", bike: "vélo", car: "voiture" };

/** A loan that ends within ten days: what follows is found before. */
export const loanLines: DaySource<LoanFact> = (rows, { today }) =>
  rows.flatMap((row): DayLine[] => {
    const left = daysBetween(today, row.untilOn);
    if (left < 0 || left > DAY_RULES.loanDays) return [];
    return [{
      kind: "loan", key: `loan:${row.meansId}`, stamp: row.untilOn, beneficiaryId: row.beneficiaryId, who: row.who, order: left, group: left <= DAY_RULES.loanUrgentDays ? ("now") : ("soon"),
      fact: `Prêt (${LENT[row.mode] ?? "transport"}) fini ${left === 0 ? "aujourd’hui" : `dans ${count(left, "jour")}`}`, about: `Jusqu’au ${dayInWords(row.untilOn, today)}`,
      action: { label: "Trouver la suite", href: fileHref(row.beneficiaryId, "#trajet") },
    }];
  });

/** A mail or an SMS that never came: the person waits for news that she did not get. */
export const undeliveredLines: DaySource<UndeliveredFact> = (rows, { now, today }) =>
  rows.flatMap((row): DayLine[] => {
    if (now.getTime() - row.failedAt.getTime() > DAY_RULES.undeliveredDays * 86_400_000) return [];
    const isSms = row.channel === "sms";
    return [{
      kind: "undelivered", key: `undelivered:${row.beneficiaryId}`, stamp: `${row.channel} ${row.failedAt.getTime()}`, beneficiaryId: row.beneficiaryId, who: row.who, order: -row.failedAt.getTime(),
      fact: `${isSms ? "SMS non arrivé" : "Courriel non arrivé"} ${dayNear(localDay(row.failedAt), today)}`,
      about: row.error === "no-address" ? "Ni numéro ni adresse" : isSms ? "Son numéro a peut-être changé" : "Son adresse a peut-être changé",
      action: row.phone === null ? { label: "Revoir ses coordonnées", href: fileHref(row.beneficiaryId, "/prevenir") } : { label: `Appeler le ${phoneInWords(row.phone)}`, href: `tel:${row.phone}`, icon: "phone" },
    }];
  });

/** The widest new offers: one act tells several people. */
export const suitsLines: DaySource<SuitsFact> = (rows) =>
  rows.filter(({ people }) => people >= DAY_RULES.offerPeople).sort((a, b) => b.people - a.people).slice(0, DAY_RULES.offersShown).map((row) => ({
    kind: "suits-several", key: `offer:${row.offerId}`, stamp: `${row.people}`, beneficiaryId: null, who: row.title, order: -row.people,
    fact: `Nouvelle offre qui va à ${count(row.people, "personne")}`, about: row.employerName, action: { label: "Proposer à plusieurs", href: `/coach/offres/${row.offerId}#personnes` },
  }));
