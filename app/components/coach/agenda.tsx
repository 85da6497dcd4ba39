import { appointmentKindWords } from "#app/domain/coaching/appointments.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localTime, timeInWords } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";

export type AgendaEntryView = { at: Date; kind: string; place: string; people: readonly { beneficiaryId: string; who: string }[] };
export type AgendaView = readonly { day: string; entries: readonly AgendaEntryView[] }[];

/** The appointments of the week, today unfolded. */
export function Agenda({ agenda, today }: { agenda: AgendaView; today: string }) {
  return (
    <Card title="Vos rendez-vous" id="agenda">
      {agenda.length === 0 && <p className="soft">Aucun rendez-vous dans les sept jours.</p>}
      {agenda.map(({ day, entries }, index) => (
        <details key={day} className="fold" open={index === 0}>
          <summary>
            {capital(dayNear(day, today))} <span className="tab-count">{entries.length}</span>
            <span className="vh"> rendez-vous</span>
          </summary>
          <ul className="agenda">
            {entries.map((entry) => (
              <li key={`${entry.at.toISOString()} ${entry.place}`}>
                <span className="agenda-time">{timeInWords(localTime(entry.at))}</span>
                <span>
                  <Who entry={entry} />
                  <small className="soft">{[entry.kind === "individuel" || entry.people.length > 1 ? "" : appointmentKindWords(entry.kind), entry.place].filter(Boolean).join(", ")}</small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}

function Who({ entry: { kind, people } }: { entry: AgendaEntryView }) {
  const [first] = people;
  if (people.length === 1 && first) return <a href={`/coach/personnes/${first.beneficiaryId}`}>{first.who}</a>;
  return (
    <details className="fold-tight">
      <summary>
        {appointmentKindWords(kind)}, {count(people.length, "personne")}
      </summary>
      {people.map(({ beneficiaryId, who }, index) => (
        <span key={beneficiaryId}>
          {index > 0 && ", "}
          <a href={`/coach/personnes/${beneficiaryId}`}>{who}</a>
        </span>
      ))}
    </details>
  );
}
