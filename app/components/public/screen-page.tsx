import { count, ofPlace } from "#app/domain/kit/french-amounts.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";
import { QrCode } from "../ui/qr-code.tsx";

type Props = {
  cards: readonly PublicCard[]; total: number; page: number; pages: number; near: string | null; km: number;
  site: string; place: { brandName: string; helpPhone: string };
  isStopped: boolean; hrefs: { stop: string; go: string; before: string; next: string };
};

/** A view of the screen in a hall: two offers to read from three metres, each with the square that a phone reads. */
export function ScreenPage({ cards, total, page, pages, near, km, site, place, isStopped, hrefs }: Props) {
  return (
    <div className="screen" lang="fr">
      <header>
        <h1>{near ? `Du travail à moins de ${km} km ${ofPlace(near)}` : "Du travail près de chez vous"}</h1>
        <p>{place.brandName}</p>
      </header>
      <main>
        {cards.length === 0 && <p className="screen-none">Pas d’offre ici en ce moment. Revenez bientôt, ou appelez-nous.</p>}
        {cards.map((card) => (
          <article key={card.offerId}>
            <h2>{card.title}</h2>
            <p className="screen-where">{card.where}</p>
            <ul>
              {[...card.chips, ...(card.posts ? [card.posts] : [])].map((chip) => (
                <li key={chip}>{chip}</li>
              ))}
            </ul>
            <div className="screen-code">
              <QrCode address={`${site}/offres/${card.offerId}`} label={`Carré à lire avec un téléphone : ${card.title}`} />
              <p>Prenez ce carré en photo avec votre téléphone.</p>
            </div>
          </article>
        ))}
      </main>
      <footer>
        <p>
          Une question ? <strong>{place.helpPhone}</strong>
        </p>
        <nav aria-label="Défilement">
          {pages > 1 && <span>{page} sur {pages}</span>}
          {isStopped && pages > 1 && <a href={hrefs.before}>Avant</a>}
          {isStopped && pages > 1 && <a href={hrefs.next}>Après</a>}
          <a href={isStopped ? hrefs.go : hrefs.stop}>{isStopped ? "Reprendre" : "Arrêter"}</a>
        </nav>
        <p>{count(total, "offre", "offres", "Aucune")}</p>
      </footer>
    </div>
  );
}
