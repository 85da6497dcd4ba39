import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import { MOST_OFFERS_AT_ONCE } from "#app/domain/coaching/propose.schema.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FieldErrors } from "../../ui/field.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Pagination } from "../../ui/pagination.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { TextArea } from "../../ui/text-input.tsx";
import { MatchList } from "../../matching/match-row.tsx";
import type { MoveView } from "../batch-notes.tsx";
import { RankedOffer, type RankedOfferView } from "./ranked-offer.tsx";

export type OffersView = { offers: readonly RankedOfferView[]; counts: { portee: number; bloquees: number }; view: "portee" | "bloquees"; page: number; pages: number };
type Props = {
  ranked: OffersView;
  firstName: string;
  beneficiaryId: string;
  form: FormState;
  /** What the rule of the spread would turn of what was ticked; what cannot be proposed, and why. */
  moves: readonly MoveView[];
  notSent: readonly { offerId: string; why: string }[];
};

/** Offers shown on one page: the rank goes on from page to page. */
const A_PAGE = 10;

/** The ranked offers of a person: the bar and the sentences behind it, what blocks and what would lift it, to tick; one word and one button for those ticked. */
export function RankedOffers({ ranked, firstName, beneficiaryId, form, moves, notSent }: Props) {
  const { offers, counts, view, page, pages } = ranked;
  const href = (to: string, at = 1) => `?${new URLSearchParams({ ...(to === "bloquees" ? { vue: to } : {}), ...(at > 1 ? { page: String(at) } : {}) })}#offres`;
  const ticked = form.field("offerIds");
  const note = form.field("note");
  const first = offers.find(({ canPropose }) => canPropose);
  return (
    <div>
      <h2 id="offres">Offres pour {firstName}</h2>
      <Tabs
        label="Offres"
        tabs={[
          { href: href("portee"), label: "À sa portée", count: counts.portee, current: view === "portee" },
          { href: href("bloquees"), label: "Bloquées aujourd’hui", count: counts.bloquees, current: view === "bloquees" },
        ]}
      />
      {offers.length === 0 && <NoOffer view={view} firstName={firstName} />}
      {offers.length > 0 && (
        <form method="post" noValidate className="propose-many">
          {moves.length > 0 && <input type="hidden" name="isKnowing" value="oui" />}
          <FieldErrors {...ticked} />
          <MatchList label={view === "portee" ? "Offres à sa portée, classées" : "Offres bloquées, classées"}>
            {offers.map((offer, index) => (
              <RankedOffer
                key={offer.offerId}
                offer={offer}
                rank={(page - 1) * A_PAGE + index + 1}
                beneficiaryId={beneficiaryId}
                // What was refused is unticked: the others go with one press.
                box={{ id: offer === first ? ticked.id : undefined, name: ticked.name, isTicked: ticked.values.includes(offer.offerId) && !notSent.some(({ offerId }) => offerId === offer.offerId) }}
                move={moves.find(({ offerId }) => offerId === offer.offerId)}
                why={notSent.find(({ offerId }) => offerId === offer.offerId)?.why}
              />
            ))}
          </MatchList>
          {first && (
            <div className="propose-bar">
              <details className="fold" open={note.value !== "" || note.errors.length > 0}>
                <summary>Ajouter un mot</summary>
                <TextArea field={note} label={`Votre mot pour ${firstName}`} hint={`Le même pour chaque offre cochée (${MOST_OFFERS_AT_ONCE} au plus). Affiché avec l’offre, dans « Pour moi ».`} optional rows={2} maxLength={LONGEST_NOTE} />
              </details>
              <Button icon="message">{moves.length > 0 ? "Envoyer quand même" : "Proposer"}</Button>
            </div>
          )}
        </form>
      )}
      <Pagination page={page} pages={pages} hrefFor={(at) => href(view, at)} label="Pages des offres" />
    </div>
  );
}

function NoOffer({ view, firstName }: { view: OffersView["view"]; firstName: string }) {
  if (view === "bloquees") return <EmptyState icon="check" title="Rien n’est bloqué" next={`Aucune offre proche des projets de ${firstName} n’est bloquée aujourd’hui.`} />;
  return (
    <EmptyState
      icon="briefcase"
      title="Aucune offre à sa portée pour l’instant"
      next="Un projet, un moyen de transport ou des heures à compléter peuvent en ouvrir. Les offres bloquées disent ce qui manque."
    />
  );
}
