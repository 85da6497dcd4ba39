import type { PersonView } from "#app/domain/offers/offer-views.ts";
import { inShortSentences } from "../offers/offer-words.ts";
import { offerDefinitions } from "../offers/offer-facts.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { QrCode } from "../ui/qr-code.tsx";
import { Brand } from "../layout/brand.tsx";

type Props = { offer: PersonView; address: string; place: { brandName: string; helpPhone: string } };

/** One offer on a sheet of A4: to pin up. Printed, only the sheet is left. */
export function PosterPage({ offer, address, place }: Props) {
  const facts = offerDefinitions({ contract: offer.contract, hours: [...offer.week, offer.hoursNote].filter(Boolean).join(", "), start: offer.start, pay: offer.pay, place: offer.placeNote, licences: offer.licences });
  return (
    <>
      <PageTitle back={{ href: `/offres/${offer.offerId}`, label: "L’offre" }} lead="Une feuille A4, à accrocher au mur.">Affiche</PageTitle>
      <p className="poster-tools">
        {/* Shown by /print.js. */}
        <button type="button" className="btn btn-primary" data-print hidden>Imprimer</button>
        <span>Ou ouvrez le menu de votre navigateur, puis Imprimer.</span>
      </p>
      <section className="poster" aria-label="L’affiche">
        <header>
          <Brand place={place} href="/" />
        </header>
        <h2>{offer.title}</h2>
        <p className="poster-where">{offer.where}</p>
        <p className="poster-chips">{[...offer.chips, ...(offer.posts ? [offer.posts] : [])].join(" · ")}</p>
        <dl>
          {facts.map(({ term, detail }, at) => (
            <div key={at}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
        {offer.particular.length > 0 && <p>À savoir&nbsp;: {inShortSentences(offer.particular)}</p>}
        <footer>
          <QrCode address={address} label="Carré à lire avec un téléphone : la page de l’offre" />
          <div>
            <p className="poster-call">Ça vous intéresse&nbsp;?</p>
            <p>Prenez ce carré en photo avec votre téléphone.</p>
            <p>Ou appelez le <strong>{place.helpPhone}</strong>.</p>
            <p className="poster-address">{address}</p>
          </div>
        </footer>
      </section>
    </>
  );
}
