import { LONGEST_ANSWER_NOTE } from "#app/domain/coaching/appointment.schema.ts";
import { absenceReasons } from "#app/domain/coaching/appointments.ts";
import { halfDaysAfter } from "#app/domain/coaching/half-days.ts";
import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextArea } from "../ui/text-input.tsx";

type Props = { what: MyMeeting["what"]; cannot: FormState; move: FormState; isMove: boolean; now: Date };

/** The two other answers to a meeting: she cannot, or she would like another moment. */
export function MeetingAnswers({ what, cannot, move, isMove, now }: Props) {
  return (
    <>
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
      {what === "appointment" && (
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
  );
}
