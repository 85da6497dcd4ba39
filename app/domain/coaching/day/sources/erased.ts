import { phoneInWords } from "../../../accounts/address.ts";
import { dayInWords } from "../../../kit/french.ts";
import { ERASURE } from "../../../profiles/contact.ts";
import { fileHref, type DaySource, type Whom } from "../line.ts";

/** Someone not heard of for nearly two years, who was told that all is erased on a day. */
export type ErasedFact = Whom & { phone: string | null; erasesOn: string };

/** A file that will be erased unless someone has news of her: call her, or say so at once. */
export const erasedLines: DaySource<ErasedFact> = (rows, { today }) =>
  rows.map((row) => ({
    kind: "erased", key: `erased:${row.beneficiaryId}`, stamp: row.erasesOn, beneficiaryId: row.beneficiaryId, who: row.who, order: Date.parse(row.erasesOn), keepId: row.beneficiaryId,
    fact: `Aucun contact depuis ${ERASURE.months / 12} ans, tout est effacé le ${dayInWords(row.erasesOn, today)}`, about: "Sauf si vous avez de ses nouvelles",
    action: row.phone === null ? { label: "Lui écrire", href: fileHref(row.beneficiaryId, "/messages") } : { label: `Appeler le ${phoneInWords(row.phone)}`, href: `tel:${row.phone}`, icon: "phone" },
  }));
