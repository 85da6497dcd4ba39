import { count, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";

export type Aid = {
  aidId: string; name: string; operator: string; mode: TravelMode; communeName: string; radiusKm: number; serviceKm: number; maxDays: number | null;
  licences: readonly string[]; priceNote: string; depositEuros: number | null; conditions: string; isActive: boolean; people: number;
};

/** When a change of the directory shows: the administrator should not wait in front of a list. */
export function WhenItCounts() {
  return <p>Les offres et les profils qui changent en tiennent compte tout de suite. Les listes déjà faites sont refaites la nuit suivante, à 3 h 30.</p>;
}

/** The vehicles that are lent in the territory: what the matching may count on. */
export function AidList({ aids, isSaved }: { aids: readonly Aid[]; isSaved: boolean }) {
  return (
    <>
      <PageTitle lead="Les véhicules prêtés dans le département. Le calcul des offres compte sur eux quand une personne n’a pas de quoi venir.">Aides à la mobilité</PageTitle>
      {isSaved && (
        <Notice kind="ok" title="L’aide est modifiée." live>
          <WhenItCounts />
        </Notice>
      )}
      <Table
        caption={count(aids.length, "aide")}
        rows={aids}
        rowKey={(aid) => aid.aidId}
        empty={<EmptyState icon="scooter" title="Aucune aide connue ici" next="Le calcul ne compte que sur les moyens des personnes." />}
        columns={[
          { key: "name", label: "Aide", cell: (aid) => <a href={`/admin/aides/${aid.aidId}`}>{aid.name}</a> },
          { key: "mode", label: "Véhicule", cell: (aid) => travelModeWords[aid.mode] },
          { key: "place", label: "Prêté à", cell: (aid) => aid.communeName },
          { key: "service", label: "Prêté jusqu’à", numeric: true, cell: (aid) => distanceInWords(aid.serviceKm) },
          { key: "radius", label: "Va jusqu’à", numeric: true, cell: (aid) => distanceInWords(aid.radiusKm) },
          { key: "days", label: "Durée", numeric: true, cell: (aid) => (aid.maxDays === null ? "–" : count(aid.maxDays, "jour")) },
          { key: "price", label: "Prix", cell: (aid) => frenchText(aid.priceNote) || "–" },
          { key: "deposit", label: "Caution", numeric: true, cell: (aid) => (aid.depositEuros === null ? "–" : `${aid.depositEuros} €`) },
          { key: "people", label: "Ouvre une offre à", numeric: true, cell: (aid) => count(aid.people, "personne") },
          { key: "state", label: "État", cell: (aid) => <Chip tone={aid.isActive ? "leaf" : "plain"}>{aid.isActive ? "En service" : "Arrêtée"}</Chip> },
        ]}
      />
    </>
  );
}
