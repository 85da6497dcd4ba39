import { phoneInWords } from "#app/domain/accounts/address.ts";
import { RATE_DEFINITION } from "#app/domain/applications/answer-rate.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, howLongAgo, localDay } from "#app/domain/kit/french.ts";
import type { EmployerChoices } from "#app/domain/organisations/prospecting.schema.ts";
import { organisationKindWords, stageWords, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { stageTones } from "../admin/words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText, telHref } from "../ui/typography.ts";
import { EmployerFilters } from "./employer-filters.tsx";

export type EmployerLine = {
  organisationId: string; name: string; kind: OrganisationKind; siaeKind: string | null; activity: string; communeName: string; phone: string; stage: Stage;
  ownerName: string | null; isMine: boolean; openOffers: number; lastEventAt: Date | null; nextStep: string; nextStepOn: string | null;
};
/** `answers`: « 8 sur 9, en 2 jours (médiane) » of each organisation of the page. */
type Props = { rows: readonly EmployerLine[]; answers: Readonly<Record<string, string>>; choices: EmployerChoices; hasArea: boolean; now: Date };

/** How many lines a page has. */
export const EMPLOYERS_A_PAGE = 25;
const HERE = "/coach/employeurs";

/** The organisations of the territory: how far we have come with them, who follows them, what comes next, how to call them. */
export function EmployersPage({ rows, answers, choices, hasArea, now }: Props) {
  const today = localDay(now);
  const pages = Math.max(1, Math.ceil(rows.length / EMPLOYERS_A_PAGE));
  const page = Math.min(choices.page, pages);
  const { page: _page, a, ...kept } = choices;
  const hrefFor = (at: number) => `${HERE}?${new URLSearchParams(Object.entries({ ...kept, a: a === "tous" ? "" : a, page: at }).flatMap(([name, value]) => (value === "" || value === null ? [] : [[name, String(value)]])))}`;
  return (
    <>
      <PageTitle
        lead={`${count(rows.length, "organisation")} du territoire, entreprises, associations et institutions.`}
        actions={
          <>
            <ButtonLink href={`${HERE}/nouvelle`} icon="plus">
              Ajouter une organisation
            </ButtonLink>
            <ButtonLink href={`${HERE}/importer`} look="quiet" icon="file">
              Importer une liste
            </ButtonLink>
            <ButtonLink href={`${HERE}/doublons`} look="quiet">
              Doublons possibles
            </ButtonLink>
          </>
        }
      >
        Employeurs
      </PageTitle>
      <EmployerFilters choices={choices} hasArea={hasArea} />
      <Table
        caption="Organisations du territoire"
        captionHidden
        rows={rows.slice((page - 1) * EMPLOYERS_A_PAGE, page * EMPLOYERS_A_PAGE)}
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
            cell: ({ organisationId, name, activity, kind, siaeKind, communeName }) => (
              <>
                <a href={`${HERE}/${organisationId}`}>{frenchText(name)}</a>
                <small className="soft">{[communeName, organisationKindWords[kind], siaeKind, frenchText(activity)].filter(Boolean).join(" · ")}</small>
              </>
            ),
          },
          { key: "stage", label: "Étape", cell: ({ stage }) => <Chip tone={stageTones[stage]}>{stageWords[stage]}</Chip> },
          { key: "owner", label: "Suivie par", cell: ({ ownerName, isMine }) => (isMine ? "vous" : (ownerName ?? <span className="soft">personne</span>)) },
          { key: "last", label: "Dernier contact", cell: ({ lastEventAt }) => (lastEventAt ? howLongAgo(localDay(lastEventAt), today) : <span className="soft">aucun</span>) },
          {
            key: "next", label: "Ensuite", typed: true,
            cell: ({ nextStep, nextStepOn }) => (nextStepOn === null ? <span className="soft">rien de prévu</span> : <>{frenchText(nextStep)}, {dayNear(nextStepOn, today)}</>),
          },
          { key: "phone", label: "Téléphone", cell: ({ phone }) => (phone ? <a href={telHref(phone)} className="number">{phoneInWords(phone)}</a> : <span className="soft">inconnu</span>) },
          { key: "offers", label: "Offres ouvertes", numeric: true, cell: ({ openOffers }) => openOffers },
          { key: "answers", label: "A répondu à", cell: ({ organisationId }) => answers[organisationId] ?? "" },
        ]}
      />
      <p className="field-hint">«&nbsp;A répondu à&nbsp;»&nbsp;: {frenchText(RATE_DEFINITION)}</p>
      <Pagination page={page} pages={pages} hrefFor={hrefFor} label="Pages des employeurs" />
    </>
  );
}
