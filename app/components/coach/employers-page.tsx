import { phoneInWords } from "#app/domain/accounts/address.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { organisationKindWords, stageWords, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText, telHref } from "../ui/typography.ts";

export type EmployerLine = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  siaeKind: string | null;
  activity: string;
  communeName: string;
  phone: string;
  stage: Stage;
  ownerName: string | null;
  isMine: boolean;
  openOffers: number;
};
type Props = { rows: readonly EmployerLine[]; filter: { words: string; stage: Stage | null; page: number } };

const A_PAGE = 25;
const tones: Record<Stage, Tone> = { prospectee: "plain", rencontree: "sky", inscrite: "leaf", conventionnee: "leaf" };

/** The organisations of the territory, to read: who they are, how far we have come with them, how to call them. */
export function EmployersPage({ rows, filter }: Props) {
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const hrefFor = (at: number) => `/coach/employeurs?${new URLSearchParams(Object.entries({ q: filter.words, etape: filter.stage ?? "", page: String(at) }).filter(([, value]) => value !== ""))}`;
  return (
    <>
      <PageTitle lead={`${count(rows.length, "organisation")} du territoire, entreprises, associations et institutions.`}>Employeurs</PageTitle>
      <form method="get" className="filters" role="search">
        <TextInput field={plainField("q", filter.words)} label="Nom, activité ou SIRET" type="search" />
        <Select field={plainField("etape", filter.stage ?? "")} label="Étape" empty="Toutes" options={Object.entries(stageWords).filter(([stage]) => stage in tones).map(([value, label]) => ({ value, label }))} />
        <Button look="quiet" icon="search">
          Filtrer
        </Button>
      </form>
      <Table
        caption="Organisations du territoire"
        captionHidden
        rows={rows.slice((page - 1) * A_PAGE, page * A_PAGE)}
        rowKey={({ organisationId }) => organisationId}
        empty={
          <EmptyState icon="building" title="Aucune organisation trouvée" next="Essayez un autre mot, ou toutes les étapes.">
            <ButtonLink href="/coach/employeurs" look="quiet">
              Tous les employeurs
            </ButtonLink>
          </EmptyState>
        }
        columns={[
          {
            key: "name", label: "Organisation",
            cell: ({ name, activity }) => (
              <>
                {frenchText(name)}
                {activity && <small className="soft">{frenchText(activity)}</small>}
              </>
            ),
          },
          { key: "kind", label: "Genre", cell: ({ kind, siaeKind }) => (siaeKind ? `${organisationKindWords[kind]} (${siaeKind})` : organisationKindWords[kind]) },
          { key: "place", label: "Commune", cell: ({ communeName }) => communeName },
          { key: "stage", label: "Étape", cell: ({ stage }) => <Chip tone={tones[stage]}>{stageWords[stage]}</Chip> },
          { key: "owner", label: "Suivie par", cell: ({ ownerName, isMine }) => (isMine ? "vous" : (ownerName ?? <span className="soft">personne</span>)) },
          { key: "phone", label: "Téléphone", cell: ({ phone }) => (phone ? <a href={telHref(phone)} className="number">{phoneInWords(phone)}</a> : <span className="soft">inconnu</span>) },
          { key: "offers", label: "Offres ouvertes", numeric: true, cell: ({ openOffers }) => openOffers },
        ]}
      />
      <Pagination page={page} pages={pages} hrefFor={hrefFor} label="Pages des employeurs" />
    </>
  );
}
