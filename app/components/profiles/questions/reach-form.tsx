import type { ReachMeans } from "#app/domain/profiles/questions/reach-body.ts";
import { Choices } from "../../ui/choices.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { DateInput } from "../../ui/text-input.tsx";
import { frenchText } from "../../ui/typography.ts";
import { optionIcon } from "./option-icons.ts";
import { QuestionButtons } from "./question-buttons.tsx";
import { ReachMap } from "./reach-map.tsx";
import { Icon } from "../../ui/icon.tsx";

/** How far each of her ways takes her, in places that people know; for a vehicle, whether it is lent and until when. */
export function ReachForm({ means, form }: { means: readonly ReachMeans[]; form: FormState }) {
  return (
    <form method="post">
      {means.map((one, place) => {
        const field = form.field(`means[${place}].radiusKm`);
        const icon = optionIcon("travel", one.mode);
        return (
          <section key={one.mode} className="reach" data-reach="">
            <input type="hidden" name={`means[${place}].mode`} value={one.mode} />
            <Choices field={field} legend={<span className="with-icon">{icon && <Icon name={icon} />}{one.label}</span>} options={one.options.map(({ km, label, hint }) => ({ value: String(km), label: frenchText(label), hint: `${hint} en ligne droite` }))} />
            <ReachMap map={one.map} radiusKm={Number(field.value) || one.radiusKm} />
            {one.mayBeLent && <DateInput field={form.field(`means[${place}].until`)} label="On vous le prête&nbsp;? Dernier jour du prêt" hint="Laissez vide si c’est à vous." optional />}
          </section>
        );
      })}
      <QuestionButtons code="reach" />
    </form>
  );
}
