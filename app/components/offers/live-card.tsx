import type { ReactNode } from "react";
import { OfferFace } from "./offer-card.tsx";
import type { OfferCardView } from "./offer-card.tsx";

/** What an employer is writing, as people will see it; what is not yet written is shown as a place that waits. */
export function LiveCard({ offer, matches, children }: { offer: Partial<OfferCardView>; matches?: string; children?: ReactNode }) {
  const { title, where } = offer;
  const face: OfferCardView = {
    href: "", kind: "EMPLOI", closeness: null, travel: null, reasons: [], missing: null, chips: [], ...offer,
    title: title || "Le métier, en mots simples",
    where: where || "La commune, et le nom de votre organisation",
  };
  return (
    <aside className="live" aria-label="Aperçu de l’offre">
      <p className="live-label">Ce que les personnes verront</p>
      <div className={title ? "card offer" : "card offer offer-waiting"}>
        <OfferFace offer={face} heading={<p className="offer-title">{face.title}</p>} />
      </div>
      {matches && (
        <p className="live-count">
          <strong>{matches}</strong>
        </p>
      )}
      {children}
    </aside>
  );
}
