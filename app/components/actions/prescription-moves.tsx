import { prescriptionMovesNow, refusalReasons, type PrescriptionMover, type PrescriptionState } from "#app/domain/actions/prescription-states.ts";
import { Button } from "../ui/button.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { DateInput } from "../ui/text-input.tsx";

type Props = { prescriptionId: string; state: PrescriptionState; by: PrescriptionMover; /** Of this very prescription only. */ lastResult?: LastResult };
const reasons = Object.entries(refusalReasons).map(([value, label]) => ({ value, label }));

/** The answers that may be given now: one form each, so that each works without scripts. What asks for nothing comes first. */
export function PrescriptionMoves({ prescriptionId, state, by, lastResult }: Props) {
  const moves = prescriptionMovesNow(state, by);
  const sent = (lastResult?.initialValue as { to?: unknown } | null | undefined)?.to;
  return (
    <div className="prescription-moves">
      {moves.map(({ to, asks, button }) => {
        const form = formState(sent === to ? lastResult : null, {}, `${to}-${prescriptionId.slice(0, 8)}`);
        return (
          <form key={to} method="post" noValidate className={asks === "nothing" ? "post" : "prescription-move"}>
            <input type="hidden" name="prescriptionId" value={prescriptionId} />
            <input type="hidden" name="to" value={to} />
            {asks === "day" && <DateInput field={form.field("startsOn")} label="Premier rendez-vous le" />}
            {asks === "reason" && <Select field={form.field("reason")} label={to === "refusee" ? "Pourquoi non" : "Pourquoi"} options={reasons} />}
            <Button look={to === "acceptee" || to === "planifiee" ? "primary" : to === "annulee" ? "bare" : "quiet"}>{button}</Button>
          </form>
        );
      })}
    </div>
  );
}
