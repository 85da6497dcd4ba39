import type { ReactNode } from "react";
import { TRYING } from "#app/domain/offers/contracts.ts";
import { ClosenessLabel } from "../matching/closeness-label.tsx";
import type { Closeness } from "../matching/closeness-label.tsx";
import { MissingLine, ReasonList } from "../matching/reason-list.tsx";
import type { Missing } from "../matching/reason-list.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Chips } from "../ui/chip.tsx";
import { Icon } from "../ui/icon.tsx";
import { TravelLine } from "./travel-line.tsx";
import type { TravelView } from "./travel-line.tsx";

export type OfferKind = "EMPLOI" | "IMMERSION" | "BENEVOLAT";

/** An offer as a person sees it. Sentences are ready: the card decides nothing. */
export type OfferCardView = {
  href: string;
  kind: OfferKind;
  /** The métier in everyday words. */
  title: string;
  /** « À Messei, chez une entreprise de nettoyage ». */
  where: string;
  closeness: Closeness | null;
  travel: TravelView | null;
  reasons: readonly string[];
  missing: Missing | null;
  /** Contract and hours. */
  chips: readonly string[];
  /** « Votre coach vous propose cette offre », with her note. */
  proposal?: { by: string; note?: string } | null;
  /** Where her answer is written: two taps from her list to a sent answer. Absent where nothing may be sent. */
  answerHref?: string;
  /** Where she says no, a tap a reason. Absent where nothing may be set aside. */
  noHref?: string;
  /** « Réponse envoyée mardi »: then the card has no green button. */
  answered?: string | null;
};

const kindWords: Record<OfferKind, string | null> = { EMPLOI: null, IMMERSION: TRYING, BENEVOLAT: "Bénévolat" };

/** The facts of an offer from its title down; shared by the card and the offer's own page. */
export function OfferFace({ offer, heading }: { offer: OfferCardView; heading: ReactNode }) {
  // The contract often says the kind already: « Bénévolat : sans salaire », « Immersion : essayer un métier ».
  const kind = offer.chips.some((chip) => chip.startsWith("Bénévolat") || chip.startsWith("Immersion")) ? null : kindWords[offer.kind];
  return (
    <>
      {offer.closeness && <ClosenessLabel closeness={offer.closeness} />}
      {heading}
      <p className="offer-where">{offer.where}</p>
      {offer.travel && <TravelLine travel={offer.travel} />}
      <ReasonList reasons={offer.reasons} />
      {offer.missing && <MissingLine missing={offer.missing} />}
      <Chips label="Contrat et heures" items={[...(kind ? [kind] : []), ...offer.chips]} />
    </>
  );
}

/** « Marie vous propose cette offre », and what she wrote. */
export function ProposalNote({ by, note }: { by: string; note?: string }) {
  return (
    <div className="proposal">
      <Icon name="message" />
      <div>
        <p>
          <strong>{by}</strong>
        </p>
        {note && <blockquote>{note}</blockquote>}
      </div>
    </div>
  );
}

/** The card of one offer in a person's list: one green button, to see it; a plain one under it, to answer at once; a line to say no. */
export function OfferCard({ offer, level = 2 }: { offer: OfferCardView; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <article className="card offer">
      {offer.proposal && <ProposalNote {...offer.proposal} />}
      <OfferFace offer={offer} heading={<Heading className="offer-title">{offer.title}</Heading>} />
      {offer.answered ? (
        <p className="offer-answered">
          <Icon name="check" />
          <a className="alone" href={offer.href}>{offer.answered}</a>
        </p>
      ) : (
        <>
          <ButtonLink href={offer.href} wide iconAfter="arrow-right">
            Voir l’offre<span className="vh">&nbsp;: {offer.title}</span>
          </ButtonLink>
          {offer.answerHref && (
            <ButtonLink href={offer.answerHref} look="quiet" wide icon="check">
              Ça m’intéresse<span className="vh">&nbsp;: {offer.title}</span>
            </ButtonLink>
          )}
          {offer.noHref && (
            <p>
              <a className="alone" href={offer.noHref}>Pas pour moi<span className="vh">&nbsp;: {offer.title}</span></a>
            </p>
          )}
        </>
      )}
    </article>
  );
}

/** Cards one under the other. */
export function OfferList({ children }: { children: ReactNode }) {
  return <div className="offers">{children}</div>;
}
