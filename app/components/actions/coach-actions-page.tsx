import { prescriptionWords } from "#app/domain/actions/prescription-states.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";
import type { ActionView } from "./action-words.ts";
import { ActionsList, type ActionsFilter } from "./actions-page.tsx";
import type { PrescriptionView } from "./person-prescriptions.tsx";

export type WaitingView = PrescriptionView & { beneficiaryId: string; who: string };
type Props = { actions: readonly ActionView[]; areas: readonly { code: string; name: string }[]; filter: ActionsFilter; prescriptions: readonly WaitingView[]; forPerson: string | null; now: Date };

/** The directory for a coach, after what she has under way in it. */
export function CoachActionsPage({ actions, areas, filter, prescriptions, forPerson, now }: Props) {
  return (
    <>
      <PageTitle lead="Ce qui peut lever un frein : où, pour qui, à quel prix, avec combien de places.">Actions</PageTitle>
      {prescriptions.length > 0 && (
        <Card title="Demandes en cours">
          <WaitingTable prescriptions={prescriptions} now={now} />
        </Card>
      )}
      <ActionsList actions={actions} areas={areas} filter={filter} home="/coach/actions" forPerson={forPerson} />
    </>
  );
}

/** Prescriptions of several people, the longest without an answer first. */
export function WaitingTable({ prescriptions, now }: { prescriptions: readonly WaitingView[]; now: Date }) {
  return (
    <Table
      caption="Demandes en cours"
      captionHidden
      rows={prescriptions}
      rowKey={({ prescriptionId }) => prescriptionId}
      empty={null}
      columns={[
        { key: "who", label: "Personne", cell: ({ beneficiaryId, who }) => <a href={`/coach/personnes/${beneficiaryId}/prescriptions`}>{who}</a> },
        { key: "action", label: "Action", cell: ({ actionId, actionName, operator }) => <a href={`/coach/actions/${actionId}`}>{frenchText(`${actionName}, ${operator}`)}</a> },
        {
          key: "state", label: "Où elle en est",
          cell: ({ state, startsOn, waitingDays }) => (
            <>
              <Chip tone={waitingDays === null ? "plain" : "amber"}>{waitingDays === null ? prescriptionWords[state].coach : `Sans réponse depuis ${count(waitingDays, "jour")}`}</Chip>
              {startsOn !== null && <small className="soft">{dayInWords(startsOn, localDay(now))}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
