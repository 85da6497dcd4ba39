import { aidKindWords } from "#app/domain/matching/aid-kinds.ts";
import { count, distanceInWords } from "#app/domain/kit/french-amounts.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import type { AidKind } from "#app/domain/matching/aid-kinds.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";

export type Aid = {
  aidId: string; kind: AidKind; name: string; operator: string; mode: TravelMode; communeCode: string; communeName: string; radiusKm: number; serviceKm: number; maxDays: number | null;
  licences: readonly string[]; prepares: readonly string[]; priceNote: string; depositEuros: number | null; placesAYear: number | null; conditions: string; isActive: boolean;
};
type Listed = Aid & { people: number };

/** When a change of the directory shows: the administrator should not wait in front of a list. */
export function WhenItCounts() {
  return <p>Les conditions sont à jour tout de suite. Les offres de tout le département sont calculées de nouveau dans les minutes qui suivent.</p>;
}

const notes: Readonly<Record<string, string>> = { ajoutee: "L’aide est ajoutée.", modifiee: "L’aide est modifiée." };

/**
 * What helps people to come to work: the vehicles that are lent, on which the matching counts, and what leads to one of one's own.
 *
 * @param done what was just done, as the address says it
 */
export function AidList({ aids, done }: { aids: readonly Listed[]; done: string | null }) {
  const note = done !== null && Object.hasOwn(notes, done) ? notes[done] : undefined;
  const ofLoan = (aid: Listed, words: string) => (aid.kind === "loan" ? words : "–");
  return (
    <>
      <PageTitle
        lead="Le calcul des offres compte sur les véhicules prêtés quand une personne n’a pas de quoi venir. Le reste aide à avoir son propre moyen."
        actions={
          <ButtonLink href="/admin/aides/nouvelle" icon="plus">
            Ajouter une aide
          </ButtonLink>
        }
      >
        Aides à la mobilité
      </PageTitle>
      {note && (
        <Notice kind="ok" title={note} live>
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
          { key: "kind", label: "Genre", cell: (aid) => (aid.kind === "loan" ? `${travelModeWords[aid.mode]} à prêter` : aidKindWords[aid.kind]) },
          { key: "place", label: "À", cell: (aid) => aid.communeName },
          { key: "service", label: "Sert jusqu’à", numeric: true, cell: (aid) => distanceInWords(aid.serviceKm) },
          { key: "radius", label: "Va jusqu’à", numeric: true, cell: (aid) => ofLoan(aid, distanceInWords(aid.radiusKm)) },
          { key: "days", label: "Durée", numeric: true, cell: (aid) => (aid.maxDays === null ? "–" : count(aid.maxDays, "jour")) },
          { key: "price", label: "Prix", typed: true, cell: (aid) => frenchText(aid.priceNote) || "À demander" },
          { key: "deposit", label: "Caution", numeric: true, cell: (aid) => (aid.depositEuros === null ? "–" : `${aid.depositEuros}\u00a0€`) },
          { key: "people", label: "Personnes à qui elle ouvre une offre", numeric: true, cell: (aid) => ofLoan(aid, String(aid.people)) },
          { key: "state", label: "État", cell: (aid) => <Chip tone={aid.isActive ? "leaf" : "plain"}>{aid.isActive ? "En service" : "Arrêtée"}</Chip> },
        ]}
      />
    </>
  );
}
