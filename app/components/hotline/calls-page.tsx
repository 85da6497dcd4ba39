import { callOutcomes, motiveInWords, type CallOutcome } from "#app/domain/hotline/calls.ts";
import { addDays } from "#app/domain/check-ins/milestones.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localTime, timeInWords } from "#app/domain/kit/french.ts";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { CallForm } from "./call-form.tsx";

type Call = { callId: string; at: Date; motive: string; outcome: CallOutcome; line: string; userId: string | null; organisationId: string | null; who: string | null };
type Props = { day: string; today: string; calls: readonly Call[]; isNoted: boolean; lastResult?: LastResult };

/** The calls of a day, and the line to note one. */
export function CallsPage({ day, today, calls, isNoted, lastResult }: Props) {
  const form = formState(lastResult);
  return (
    <>
      <PageTitle lead={`${capital(dayInWords(day, today))} : ${count(calls.length, "appel noté", "appels notés", "aucun")}.`}>Appels</PageTitle>
      {isNoted && <Notice kind="ok" title="L’appel est noté." live />}
      <ErrorSummary form={form} />
      <p>
        <a className="alone" href={`?jour=${addDays(day, -1)}`}>La veille</a> {day < today && <a className="alone" href={`?jour=${addDays(day, 1)}`}>Le lendemain</a>}
      </p>
      <Columns shape="aside">
        <div>
          <Table
            caption="Les appels" captionHidden rows={calls} rowKey={({ callId }) => callId} empty={<EmptyState icon="phone" title="Aucun appel noté ce jour" next="Après chaque appel, notez-le en une ligne. Cela dit ce qui reste difficile." />}
            columns={[
              { key: "when", label: "Heure", cell: ({ at }) => timeInWords(localTime(at)) },
              { key: "who", label: "Qui", cell: (call) => <Who call={call} /> },
              { key: "why", label: "Pourquoi", cell: ({ motive, line }) => <span>{motiveInWords(motive)}{line !== "" && <small className="soft under">{line}</small>}</span> },
              { key: "end", label: "Fin", cell: ({ outcome }) => <Chip tone={callOutcomes[outcome].tone}>{callOutcomes[outcome].label}</Chip> },
            ]}
          />
        </div>
        <CallForm form={form} />
      </Columns>
    </>
  );
}

function Who({ call: { who, userId, organisationId } }: { call: Call }) {
  if (who === null) return <span className="soft">pas de nom</span>;
  return <a href={userId !== null ? `/hotline/comptes/${userId}` : `/hotline/organisations/${organisationId}`}>{who}</a>;
}
