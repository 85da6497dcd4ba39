import { reasonsOffered, type ReasonListName } from "#app/domain/applications/reasons.ts";
import { LATER_DAYS } from "#app/domain/applications/slots.ts";
import type { ApplicationState, Move } from "#app/domain/applications/states.ts";
import { Button } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { DateInput, TextInput } from "../ui/text-input.tsx";

type OpenMove = Pick<Move, "to" | "button" | "reasons" | "needs">;

/** One form for each move the table allows from here: at once when nothing is asked, behind a fold when a day or a reason is. */
export function MoveForms({ moves, seenState, form, byCoach = false }: { moves: readonly OpenMove[]; seenState: ApplicationState; form: FormState; byCoach?: boolean }) {
  return (
    <div className="stack">
      {moves.map((move, index) => (
        <MoveForm key={`${move.to}-${move.button}`} move={move} seenState={seenState} form={form} isFirst={index === 0} byCoach={byCoach} ids={`neuf-${index}`} />
      ))}
    </div>
  );
}

function MoveForm({ move, seenState, form, isFirst, byCoach, ids }: { move: OpenMove; seenState: ApplicationState; form: FormState; isFirst: boolean; byCoach: boolean; ids: string }) {
  const isGoing = move.to === "entretien" || move.to === "accepte" || move.to === "demarre";
  const isLater = move.to === "positionne" && seenState === "positionne";
  const asks = isLater || move.reasons !== null || move.needs.includes("meeting") || move.needs.includes("start-day");
  // The page may show several of these forms: only the one that was sent takes back what was typed and its errors.
  const wasSent = form.field("to").value === move.to;
  const own = wasSent ? form : blank(ids);
  const body = (
    <form method="post" noValidate>
      <input type="hidden" name="to" value={move.to} />
      <input type="hidden" name="seenState" value={seenState} />
      {move.needs.includes("meeting") && (
        <>
          <DateInput field={own.field("meetingDay")} label="Jour" />
          <TextInput field={own.field("meetingTime")} label="Heure" type="time" short />
          <details className="fold" open={["secondDay", "secondTime", "thirdDay", "thirdTime"].some((name) => own.field(name).value !== "" || own.field(name).errors.length > 0)}>
            <summary>Proposer d’autres moments</summary>
            <p className="field-hint">La personne choisit celui qui lui va.</p>
            <DateInput field={own.field("secondDay")} label="Deuxième jour" optional />
            <TextInput field={own.field("secondTime")} label="Deuxième heure" type="time" short optional />
            <DateInput field={own.field("thirdDay")} label="Troisième jour" optional />
            <TextInput field={own.field("thirdTime")} label="Troisième heure" type="time" short optional />
          </details>
          <TextInput field={own.field("meetingPlace")} label="Lieu, et qui demander" optional maxLength={500} />
        </>
      )}
      {isLater && <Choices field={own.field("laterDays")} legend="Quand vous le rappeler ?" optional options={LATER_DAYS.map((days) => ({ value: String(days), label: laterWords[days] }))} />}
      {move.needs.includes("start-day") && <DateInput field={own.field("startedOn")} label="Premier jour de travail" />}
      {move.needs.includes("end-day") && <DateInput field={own.field("endedOn")} label="Dernier jour de travail" hint="Vide : aujourd’hui." optional />}
      {move.reasons !== null && <Choices field={own.field("reason")} legend="Pourquoi ?" hint={byCoach ? undefined : "Cela reste dans la maison : la personne ne le lira pas."} options={reasonsToChoose(move.reasons, byCoach)} />}
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

const laterWords: Record<(typeof LATER_DAYS)[number], string> = { 1: "Demain", 3: "Dans trois jours", 7: "Dans une semaine" };

/** A coach reads the reasons by their short names; who is offered which is a rule of the domain. */
function reasonsToChoose(list: ReasonListName, byCoach: boolean) {
  return reasonsOffered(list, byCoach ? "coach" : "employer").map(({ code, label, short }) => ({ value: code, label: byCoach ? short : label }));
}

/** Fields in which nobody typed, whose ids begin so. */
const blank = (ids: string): Pick<FormState, "field"> => ({ field: (name) => ({ name, id: `${ids}-${name}`, value: "", values: [], errors: [] }) });
