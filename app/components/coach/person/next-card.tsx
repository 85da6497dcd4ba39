import { appointmentKindWords, appointmentStatusWords } from "#app/domain/coaching/appointments.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords, NBSP } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { frenchText } from "../../ui/typography.ts";
import { AppointmentAnswerLine } from "../appointment-answer.tsx";

export type TaskView = { taskId: string; title: string; dueOn: string | null; isShared: boolean };
export type AppointmentView = { appointmentId: string; kind: string; startsAt: Date; place: string; status: string; answer: string | null; answerReason: string | null; answerNote: string };

/** What is to be done for her: what was agreed, what the coach wrote down, and where the coaching goes. */
export function NextCard({ beneficiaryId, tasks, coachingEnds, now }: { beneficiaryId: string; tasks: readonly TaskView[]; coachingEnds: string; now: Date }) {
  const today = localDay(now);
  return (
    <Card title="À faire" id="suite" aside={tasks.length > 0 && <span className="tab-count">{tasks.length}</span>}>
      {tasks.length === 0 && <p className="soft">Rien de prévu.</p>}
      <ul className="thread">
        {tasks.map(({ taskId, title, dueOn, isShared }) => (
          <li key={taskId}>
            <p>{frenchText(title)}</p>
            <p className="soft">{[dueOn === null ? "" : `${dueOn < today ? "Prévu" : "Pour"} ${dayNear(dueOn, today)}`, isShared ? "convenu avec la personne" : "pour vous"].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ButtonLink href={`/coach/personnes/${beneficiaryId}/a-faire`} look="quiet" icon="list">
          Ajouter ou cocher
        </ButtonLink>
        <ButtonLink href={`/coach/personnes/${beneficiaryId}/accompagnement`} look="quiet" icon="arrow-right">
          Préparer la suite
        </ButtonLink>
      </div>
      <p className="soft small">{coachingEnds}</p>
    </Card>
  );
}

/** Her coming appointments, then the last ones and whether they were kept. */
export function Appointments({ beneficiaryId, coming, past, now }: { beneficiaryId: string; coming: readonly AppointmentView[]; past: readonly AppointmentView[]; now: Date }) {
  const today = localDay(now);
  return (
    <Card title="Rendez-vous" id="rendez-vous">
      {coming.length + past.length === 0 && <p className="soft">Aucun rendez-vous.</p>}
      <ul className="thread">
        {coming.map(({ appointmentId, kind, startsAt, place, ...answered }) => (
          <li key={appointmentId}>
            <p>
              <strong>{capital(momentInWords(startsAt, today))}</strong>
            </p>
            <p className="soft">{[appointmentKindWords(kind), frenchText(place)].filter(Boolean).join(", ")}</p>
            <AppointmentAnswerLine {...answered} />
          </li>
        ))}
        {past.map(({ appointmentId, kind, startsAt, status }) => (
          <li key={appointmentId} className="soft">
            {capital(dayNear(localDay(startsAt), today))}, {appointmentKindWords(kind).toLowerCase()}
            {NBSP}: {appointmentStatusWords(status, true)}
          </li>
        ))}
      </ul>
      <ButtonLink href={`/coach/personnes/${beneficiaryId}/rendez-vous`} look="quiet" icon="calendar">
        {coming.length + past.length > 0 ? "Noter ou voir tout" : "Fixer un rendez-vous"}
      </ButtonLink>
    </Card>
  );
}
