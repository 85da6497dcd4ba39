import { count } from "#app/domain/kit/french-amounts.ts";
import type { PublicCard } from "#app/domain/offers/offer-views.ts";

type Props = { cards: readonly PublicCard[]; total: number; near: string | null; site: string; allHref: string; brandName: string };

/** The list that another site shows in a frame: titles and places, each opens on our site in a tab of its own. No form, no script. */
export function EmbedPage({ cards, total, near, site, allHref, brandName }: Props) {
  return (
    <main className="embed" lang="fr">
      <h1>Offres{near && ` autour de ${near}`}</h1>
      {cards.length === 0 && <p>Aucune offre en ce moment.</p>}
      <ul>
        {cards.map((card) => (
          <li key={card.offerId}>
            <a href={`${site}/offres/${card.offerId}`} target="_blank" rel="noopener">{card.title}</a>
            <span>{[card.where, ...card.chips].join(" · ")}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={allHref} target="_blank" rel="noopener">{total > cards.length ? `Voir les ${count(total, "offre")}` : "Chercher d’autres offres"}</a>
        <span>{brandName}</span>
      </p>
    </main>
  );
}
