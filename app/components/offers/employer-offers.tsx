import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { offerKindWords, offerStatusWords } from "./status-words.ts";

export type EmployerOffer = {
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  status: string;
  posts: number;
  publishedAt: Date | null;
  expiresAt: Date | null;
  enteredBy: string | null;
  counts: { toRead: number; waiting: number; accepted: number; all: number };
};

const TONES: Record<string, "leaf" | "amber" | "red"> = { open: "leaf", held: "amber", refused: "red" };

/** An employer's offers, with who waits for him. */
export function EmployerOffers({ offers }: { offers: readonly EmployerOffer[] }) {
  const toRead = offers.reduce((sum, offer) => sum + offer.counts.toRead, 0);
  return (
    <>
      <PageTitle
        lead={toRead > 0 ? `${count(toRead, "personne attend", "personnes attendent")} votre réponse. Un mot suffit.` : "Vos offres et les personnes qui y répondent."}
        actions={
          <ButtonLink href="/employeur/offres/nouvelle" icon="plus">
            Nouvelle offre
          </ButtonLink>
        }
      >
        Mes offres
      </PageTitle>
      <Table
        caption="Mes offres"
        captionHidden
        rows={offers}
        rowKey={(offer) => offer.offerId}
        empty={<EmptyState icon="briefcase" title="Pas encore d’offre" next="Décrivez votre besoin en deux minutes. Nous le proposons aux personnes qui peuvent venir." />}
        columns={[
          { key: "title", label: "Offre", cell: ({ offerId, title, enteredBy }) => <><a href={`/employeur/offres/${offerId}`}>{title}</a>{enteredBy && <small className="soft under">Saisie par {enteredBy}</small>}</> },
          { key: "kind", label: "Genre", cell: (offer) => offerKindWords[offer.kind] },
          { key: "place", label: "Commune", cell: (offer) => offer.communeName },
          { key: "status", label: "État", cell: (offer) => <Status offer={offer} /> },
          { key: "answers", label: "Réponses", numeric: true, cell: (offer) => offer.counts.all },
          { key: "toRead", label: "À lire", numeric: true, cell: (offer) => (offer.counts.toRead > 0 ? <Chip tone="amber">{offer.counts.toRead}</Chip> : "0") },
        ]}
      />
    </>
  );
}

function Status({ offer }: { offer: EmployerOffer }) {
  const today = localDay(new Date());
  const until = offer.status === "open" && offer.expiresAt ? ` jusqu’au ${dayInWords(localDay(offer.expiresAt), today)}` : "";
  return (
    <>
      <Chip tone={TONES[offer.status] ?? "plain"}>{offerStatusWords[offer.status] ?? offer.status}</Chip>
      {until}
    </>
  );
}
