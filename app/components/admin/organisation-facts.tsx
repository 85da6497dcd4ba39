import { siretInWords } from "#app/domain/organisations/siret.ts";
import { organisationKindWords, type OrganisationKind } from "#app/domain/organisations/stages.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { offerKindWords, offerStatusWords } from "../offers/status-words.ts";
import { Chip } from "../ui/chip.tsx";
import { DefinitionList, type Definition } from "../ui/definition-list.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";
import { Contact } from "./contact.tsx";

type Known = { kind: OrganisationKind; siaeKind: string | null; siret: string | null; communeName: string; areaName: string | null; phone: string; email: string };
export type OrganisationOffer = { offerId: string; title: string; kind: OfferKind; status: string; communeName: string; answers: number; note: string };

/** What is known of an organisation. @param more what this page's reader sees besides */
export function OrganisationFacts({ organisation: { kind, siaeKind, siret, communeName, areaName, phone, email }, more }: { organisation: Known; more: Definition | false }) {
  const items: (Definition | false)[] = [
    { term: "Genre", detail: [organisationKindWords[kind], siaeKind].filter(Boolean).join(", ") },
    { term: "Commune", detail: areaName ? `${communeName}, secteur ${areaName}` : communeName },
    { term: "Pour joindre", detail: <Contact email={email} phone={phone} /> },
    siret !== null && { term: "SIRET", detail: siretInWords(siret) },
    more,
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

/** The offers of an organisation. @param hrefFor where an offer is read, for whom may */
export function OrganisationOffers({ title, offers, hrefFor }: { title: string; offers: readonly OrganisationOffer[]; hrefFor?: (offerId: string) => string }) {
  return (
    <section className="titled" aria-labelledby="offres">
      <h2 id="offres">{title}</h2>
      <Table
        caption="Offres de l’organisation"
        captionHidden
        rows={offers}
        rowKey={(offer) => offer.offerId}
        empty={<p className="soft">Pas encore d’offre.</p>}
        columns={[
          { key: "title", label: "Offre", cell: (offer) => <OfferTitle offer={offer} hrefFor={hrefFor} /> },
          { key: "kind", label: "Genre", cell: (offer) => offerKindWords[offer.kind] },
          { key: "place", label: "Commune", cell: (offer) => offer.communeName },
          { key: "status", label: "État", cell: (offer) => <Chip tone={offer.status === "open" ? "leaf" : "plain"}>{offerStatusWords[offer.status] ?? offer.status}</Chip> },
          { key: "answers", label: "Réponses", numeric: true, cell: (offer) => offer.answers },
        ]}
      />
    </section>
  );
}

function OfferTitle({ offer, hrefFor }: { offer: OrganisationOffer; hrefFor: ((offerId: string) => string) | undefined }) {
  const title = frenchText(offer.title);
  return (
    <>
      {hrefFor ? <a href={hrefFor(offer.offerId)}>{title}</a> : title}
      {offer.note !== "" && <div className="soft">{offer.note}</div>}
    </>
  );
}
