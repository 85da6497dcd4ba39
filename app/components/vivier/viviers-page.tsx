import { count } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";
import { criteriaInWords, type CriteriaView } from "./vivier-words.ts";

export type VivierView = { searchId: string; name: string; criteria: CriteriaView; people: number; offers: number; newPeople: number; newOffers: number };

const News = ({ total, fresh }: { total: number; fresh: number }) => (
  <>
    {total} {fresh > 0 && <Chip tone="amber">{count(fresh, "nouveau", "nouveaux")}</Chip>}
  </>
);

/** A coach's viviers: what each asks for, who is in it, what is new. */
export function ViviersPage({ viviers }: { viviers: readonly VivierView[] }) {
  return (
    <>
      <PageTitle
        back={{ href: "/coach/personnes", label: "Mes personnes" }}
        lead="Des recherches gardées parmi vos personnes. Vous êtes averti quand une personne ou une offre y entre."
        actions={
          <ButtonLink href="/coach/viviers/nouveau" icon="plus">
            Nouveau vivier
          </ButtonLink>
        }
      >
        Viviers
      </PageTitle>
      <Table
        caption="Vos viviers"
        captionHidden
        rows={viviers}
        rowKey={({ searchId }) => searchId}
        empty={<EmptyState icon="search" title="Pas encore de vivier" next="Par exemple : nettoyage, Flers, le matin, en scooter." />}
        columns={[
          {
            key: "name", label: "Vivier",
            cell: ({ searchId, name, criteria }) => (
              <>
                <a href={`/coach/viviers/${searchId}`}>{frenchText(name)}</a>
                <small className="soft">{frenchText(criteriaInWords(criteria))}</small>
              </>
            ),
          },
          { key: "people", label: "Personnes", cell: ({ people, newPeople }) => <News total={people} fresh={newPeople} /> },
          { key: "offers", label: "Offres ouvertes", cell: ({ offers, newOffers }) => <News total={offers} fresh={newOffers} /> },
        ]}
      />
    </>
  );
}
