import { LONGEST_ANSWER_NOTE } from "#app/domain/coaching/appointment.schema.ts";
import { absenceReasons } from "#app/domain/coaching/appointments.ts";
import { halfDaysAfter } from "#app/domain/coaching/half-days.ts";
import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
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
      </Card>
      {meeting.canAnswer && (
        <>
          <Notice>
            <p>{meeting.what === "interview" ? "L’employeur saura seulement si vous venez. Votre raison est pour votre coach." : "Votre réponse est pour votre coach seulement."} Ce n’est jamais une sanction.</p>
          </Notice>
          <Card title="Je ne peux pas">
            <form method="post" noValidate>
              <input type="hidden" name="answer" value="cannot" />
              <Choices field={cannot.field("reason")} legend="Pourquoi ?" options={absenceReasons.map(({ code, label }) => ({ value: code, label }))} />
              <TextArea field={cannot.field("note")} label="Un mot pour votre coach" optional rows={2} maxLength={LONGEST_ANSWER_NOTE} />
              <Button look="quiet" wide>
                Dire que je ne peux pas
              </Button>
            </form>
          </Card>
          {meeting.what === "appointment" && (
            <details className="fold" open={isMove}>
              <summary>Demander un autre moment</summary>
              <form method="post" noValidate>
                <input type="hidden" name="answer" value="move" />
                <Choices type="checkbox" field={move.field("halfDays")} legend="Quand pouvez-vous venir ?" hint="Cochez deux ou trois moments." options={halfDaysAfter(localDay(now)).map(({ value, words }) => ({ value, label: words }))} />
                <TextArea field={move.field("note")} label="Un mot pour votre coach" optional rows={2} maxLength={LONGEST_ANSWER_NOTE} />
                <Button look="quiet" wide>
                  Demander un autre moment
                </Button>
              </form>
            </details>
          )}
        </>
      )}
    </>
  );
}
