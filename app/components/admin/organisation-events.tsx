import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { contacts, stages, stageWords, type OrganisationEventType } from "#app/domain/organisations/stages.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { DateInput, TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";

export type OrganisationEvent = { id: string; type: string; at: Date; note: string; byName: string | null };

/** A contact or a stage to note, with its day: the official figures count these. */
export function EventForm({ lastResult }: { lastResult?: LastResult }) {
  const form = formState(lastResult, { on: localDay(new Date()) });
  return (
    <details className="fold" open={lastResult !== undefined}>
      <summary>Noter un contact ou une étape</summary>
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="event" />
        <Select field={form.field("type")} label="Ce qui s’est passé" options={[...contacts, ...stages].map((type) => ({ value: type, label: stageWords[type] }))} />
        <DateInput field={form.field("on")} label="Le jour" />
        <TextArea field={form.field("note")} label="Note" rows={3} optional />
        <Button icon="check">Noter</Button>
      </form>
    </details>
  );
}

/** What happened with an organisation, the newest first. */
export function EventList({ events }: { events: readonly OrganisationEvent[] }) {
  const today = localDay(new Date());
  if (events.length === 0) return <p className="soft">Rien n’est encore noté.</p>;
  return (
    <ol className="events">
      {events.map((event) => (
        <li key={event.id}>
          <strong>{stageWords[event.type as OrganisationEventType] ?? event.type}</strong>
          <span className="soft">
            {capital(dayNear(localDay(event.at), today))}
            {event.byName && <>, par {event.byName}</>}
          </span>
          {event.note && <span>{frenchText(event.note)}</span>}
        </li>
      ))}
    </ol>
  );
}
