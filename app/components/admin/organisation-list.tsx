import { count } from "#app/domain/kit/french-amounts.ts";
import { howLongAgo, localDay } from "#app/domain/kit/french.ts";
import { organisationKinds, organisationKindWords, stages, stageWords, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { listHref, SearchForm } from "./search-form.tsx";
import { stageTones } from "./words.ts";

export type OrganisationRow = {
  organisationId: string; name: string; kind: OrganisationKind; siaeKind: string | null; communeName: string; stage: Stage;
  ownerName: string | null; openOffers: number; members: number; lastEventAt: Date | null;
};
export type OrganisationChoices = { q: string; genre?: OrganisationKind; etape?: Stage };
const HERE = "/admin/organisations";

/** The organisations of the territory, by stage, by kind or by words. */
export function OrganisationList({ organisations, choices: { q, genre, etape } }: { organisations: readonly OrganisationRow[]; choices: OrganisationChoices }) {
  const today = localDay(new Date());
  const tab = (label: string, stage?: Stage) => ({ label, href: listHref(HERE, { q, genre, etape: stage }), current: stage === etape });
  return (
    <>
      <PageTitle
        lead="Entreprises, associations et institutions du département."
        actions={
          <>
            <ButtonLink href={`${HERE}/nouvelle`} icon="plus">
              Ajouter une organisation
            </ButtonLink>
            <ButtonLink href={`${HERE}/importer`} look="quiet" icon="file">
              Importer une liste
            </ButtonLink>
          </>
        }
      >
        Organisations
      </PageTitle>
      <Tabs label="Organisations par étape" tabs={[tab("Toutes"), ...stages.map((stage) => tab(`${stageWords[stage]}s`, stage))]} />
      <SearchForm label="Nom, activité ou SIRET" words={q} keep={{ etape }}>
        <Select field={plainField("genre", genre)} label="Genre" empty="Tous" options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindWords[kind] }))} />
      </SearchForm>
      <Table
        caption={count(organisations.length, "organisation")}
        rows={organisations}
        rowKey={(one) => one.organisationId}
        empty={<EmptyState icon="building" title="Aucune organisation ici" next={q ? "Essayez un autre mot, ou une autre étape." : "Ajoutez la première."} />}
        columns={[
          { key: "name", label: "Nom", cell: (one) => <a href={`${HERE}/${one.organisationId}`}>{one.name}</a> },
          { key: "kind", label: "Genre", cell: (one) => [organisationKindWords[one.kind], one.siaeKind].filter(Boolean).join(", ") },
          { key: "place", label: "Commune", cell: (one) => one.communeName },
          { key: "stage", label: "Étape", cell: (one) => <Chip tone={stageTones[one.stage]}>{stageWords[one.stage]}</Chip> },
          { key: "owner", label: "Coach", cell: (one) => one.ownerName ?? "–" },
          { key: "offers", label: "Offres ouvertes", numeric: true, cell: (one) => one.openOffers },
          { key: "members", label: "Comptes", numeric: true, cell: (one) => one.members },
          { key: "last", label: "Dernier contact", cell: (one) => (one.lastEventAt ? howLongAgo(localDay(one.lastEventAt), today) : "–") },
        ]}
      />
    </>
  );
}
