import { reasonLists } from "#app/domain/applications/reasons.ts";
import type { ApplicationState, Move } from "#app/domain/applications/states.ts";
import { Button } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { DateInput, TextInput } from "../ui/text-input.tsx";

type OpenMove = Pick<Move, "to" | "button" | "reasons" | "needs">;

/** One form for each move the table allows from here: at once when nothing is asked, behind a fold when a day or a reason is. */
export function MoveForms({ moves, seenState, form }: { moves: readonly OpenMove[]; seenState: ApplicationState; form: FormState }) {
  return (
    <div className="stack">
      {moves.map((move, index) => (
        <MoveForm key={`${move.to}-${move.button}`} move={move} seenState={seenState} form={form} isFirst={index === 0} />
      ))}
    </div>
  );
}

function MoveForm({ move, seenState, form, isFirst }: { move: OpenMove; seenState: ApplicationState; form: FormState; isFirst: boolean }) {
  const isGoing = move.to === "entretien" || move.to === "accepte" || move.to === "demarre";
  const asks = move.reasons !== null || move.needs.includes("meeting") || move.needs.includes("start-day");
  // The page may show several of these forms: only the one that was sent takes back what was typed and its errors.
  const wasSent = form.field("to").value === move.to;
  const own = wasSent ? form : blank;
  const body = (
    <form method="post" noValidate>
      <input type="hidden" name="to" value={move.to} />
      <input type="hidden" name="seenState" value={seenState} />
      {move.needs.includes("meeting") && (
        <>
          <DateInput field={own.field("meetingDay")} label="Jour" />
          <TextInput field={own.field("meetingTime")} label="Heure" type="time" short />
          <TextInput field={own.field("meetingPlace")} label="Lieu, et qui demander" optional maxLength={500} />
        </>
      )}
      {move.needs.includes("start-day") && <DateInput field={own.field("startedOn")} label="Premier jour de travail" />}
      {move.reasons !== null && <Choices field={own.field("reason")} legend="Pourquoi ?" hint="Cela reste dans la maison : la personne ne le lira pas." options={reasonLists[move.reasons].map(({ code, label }) => ({ value: code, label }))} />}
      <Button look={isGoing ? "primary" : "quiet"} wide>
        {asks ? `Confirmer : ${move.button.toLowerCase()}` : move.button}
      </Button>
    </form>
  );
  if (!asks) return body;
  return (
    <details className="fold" open={wasSent || (isFirst && move.needs.includes("meeting") && wasSent)}>
      <summary>{move.button}</summary>
      {body}
    </details>
  );
}

const blank: Pick<FormState, "field"> = { field: (name) => ({ name, id: `neuf-${name}`, value: "", values: [], errors: [] }) };
