import type { ReactNode } from "react";
import { cx } from "./class-names.ts";
import { describedBy, FieldErrors, FieldHint } from "./field.tsx";
import type { FieldState } from "./form-state.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; icon?: IconName };

/** One choice: the whole box answers to the finger. The words come after the control, so that CSS alone can show what is ticked. */
function ChoiceBox({ type, name, id, checked, choice }: { type: "radio" | "checkbox"; name: string; id: string; checked: boolean; choice: Choice }) {
  return (
    <label className="choice">
      <input type={type} id={id} name={name} value={choice.value} defaultChecked={checked} />
      <span className="choice-box">
        {choice.icon && <Icon name={choice.icon} />}
        <span className="choice-words">
          {choice.label}
          {choice.hint && <small>{choice.hint}</small>}
        </span>
      </span>
    </label>
  );
}

type Props = {
  field: FieldState;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Choice[];
  type?: "radio" | "checkbox";
  optional?: boolean;
  /** `line` puts short answers side by side. */
  layout?: "column" | "line";
  /** The legend as the title of the page: one question a page. */
  isTitle?: boolean;
};

/** A question and its answers, all seen at once. `radio`: one of them; `checkbox`: as many as one likes, sent under the same name. */
export function Choices({ field, legend, hint, options, type = "radio", optional, layout = "column", isTitle = false }: Props) {
  return (
    <fieldset className={cx("field", field.errors.length > 0 && "field-bad")} aria-describedby={describedBy(field, hint)}>
      <legend className={isTitle ? undefined : "field-label"}>
        {isTitle ? <h1>{legend}</h1> : legend}
        {optional && <span className="field-optional"> (facultatif)</span>}
      </legend>
      <FieldHint id={field.id}>{hint}</FieldHint>
      <FieldErrors {...field} />
      <div className={cx("choices", layout === "line" && "choices-line")}>
        {options.map((choice, index) => (
          <ChoiceBox key={choice.value} type={type} name={field.name} id={index === 0 ? field.id : `${field.id}-${index}`} checked={field.values.includes(choice.value)} choice={choice} />
        ))}
      </div>
    </fieldset>
  );
}

/** One box to tick: an agreement, an option. Sent as `on`. */
export function Checkbox({ field, label, hint }: { field: FieldState; label: ReactNode; hint?: ReactNode }) {
  return (
    <div className={cx("field", field.errors.length > 0 && "field-bad")}>
      <FieldErrors {...field} />
      <label className="choice">
        <input type="checkbox" id={field.id} name={field.name} value="on" defaultChecked={field.value !== ""} aria-describedby={describedBy(field, null)} aria-invalid={field.errors.length > 0 || undefined} />
        <span className="choice-box">
          <span className="choice-words">
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </span>
      </label>
    </div>
  );
}
