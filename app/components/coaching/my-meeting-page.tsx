import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";
import { Coming } from "./coming.tsx";
import { MeetingAnswers } from "./meeting-answers.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";

type Props = { meeting: MyMeeting; now: Date; lastResult?: LastResult };

/** One meeting, and the two other answers: she cannot, or she would like another moment. */
export function MyMeetingPage({ meeting, now, lastResult }: Props) {
  const sent = lastResult?.initialValue as { answer?: unknown } | null | undefined;
  const isMove = sent?.answer === "move";
  // Two forms on one page: only the one that was sent takes back what was typed.
  const cannot = formState(isMove ? null : lastResult, {}, "non");
  const move = formState(isMove ? lastResult : null, {}, "autre");
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/rendez-vous", label: "Mes rendez-vous" }}>{frenchText(meeting.title)}</PageTitle>
      <ErrorSummary form={isMove ? move : cannot} />
      <Card title="Le rendez-vous">
        <MeetingFacts meeting={meeting} now={now} />
        {meeting.about && <p>{frenchText(meeting.about)}</p>}
        {!meeting.isCancelled && !meeting.isExcused && (
          <ButtonLink href={`/mon-espace/rendez-vous/${meeting.meetingId}/agenda.ics`} look="quiet" icon="calendar" wide>
            Ajouter à mon agenda
          </ButtonLink>
        )}
      </Card>
      {meeting.canAnswer && <Coming meeting={meeting} now={now} />}
      {meeting.canAnswer && (
        <>
          <Notice>
            <p>{meeting.what === "interview" ? "L’employeur saura seulement si vous venez. Votre raison est pour votre coach." : "Votre réponse est pour votre coach seulement."} Ce n’est jamais une sanction.</p>
          </Notice>
          <MeetingAnswers what={meeting.what} cannot={cannot} move={move} isMove={isMove} now={now} />
        </>
      )}
    </>
  );
}
