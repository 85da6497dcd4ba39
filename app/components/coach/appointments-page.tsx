import { appointmentKindWords, appointmentMovesNow, appointmentStatus, appointmentStatusWords } from "#app/domain/coaching/appointments.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Actions } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";
import { AppointmentAnswerLine } from "./appointment-answer.tsx";
import type { AppointmentView } from "./person-thread.tsx";

type Props = { person: { beneficiaryId: string; firstName: string }; coming: readonly AppointmentView[]; past: readonly AppointmentView[]; isNoted: boolean; now: Date; lastResult?: LastResult };

/** A person's appointments: what she said of each, and the buttons that note what became of it. */
export function AppointmentsPage({ person, coming, past, isNoted, now, lastResult }: Props) {
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}`, label: person.firstName }} lead="Rien ne se note tout seul : une absence est excusée ou non par vous.">
        Rendez-vous de {person.firstName}
      </PageTitle>
      {isNoted && <Notice kind="ok" title="C’est noté." live />}
      <ErrorSummary form={formState(lastResult)} />
      <List title="À venir" empty="Aucun rendez-vous à venir." list={coming} now={now} />
      <List title="Passés" empty="Aucun rendez-vous passé." list={past} now={now} />
    </>
  );
}

function List({ title, empty, list, now }: { title: string; empty: string; list: readonly AppointmentView[]; now: Date }) {
  return (
    <Card title={title}>
      {list.length === 0 && <p className="soft">{empty}</p>}
      <ul className="thread">
        {list.map((one) => (
          <li key={one.appointmentId}>
            <p>
              <strong>{capital(momentInWords(one.startsAt, localDay(now)))}</strong>, {appointmentStatusWords(one.status, one.startsAt <= now)}
            </p>
            <p className="soft">{[appointmentKindWords(one.kind), frenchText(one.place)].filter(Boolean).join(", ")}</p>
            <AppointmentAnswerLine {...one} />
            <Actions>
              {appointmentMovesNow(appointmentStatus(one.status), one.startsAt, now).map(({ to, button }) => (
                <PostButton key={to} fields={{ appointmentId: one.appointmentId, seen: appointmentStatus(one.status), to }} look="quiet">
                  {button}
                  <span className="vh">&nbsp;: {momentInWords(one.startsAt, localDay(now))}</span>
                </PostButton>
              ))}
            </Actions>
          </li>
        ))}
      </ul>
    </Card>
  );
}
