import type { ReactNode } from "react";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { WEEK } from "#app/domain/kit/french.ts";
import { cx } from "./class-names.ts";
import { describedBy, FieldErrors, FieldHint } from "./field.tsx";
import type { FormState } from "./form-state.ts";

/** One row: the days, from, to. */
function HoursRow({ form, path, title }: { form: FormState; path: string; title: string }) {
  const [days, from, to] = [form.field(`${path}.days`), form.field(`${path}.from`), form.field(`${path}.to`)];
  const errors = [...days.errors, ...from.errors, ...to.errors];
  const row = { ...days, id: `${days.id}-ligne`, errors };
  return (
    <fieldset className={cx("hours-row", errors.length > 0 && "field-bad")} aria-describedby={describedBy(row, null)}>
      <legend>{title}</legend>
      <FieldErrors {...row} />
      <div className="days">
        {WEEK.map((day, index) => (
          <label className="day" key={day}>
            <input type="checkbox" id={index === 0 ? days.id : `${days.id}-${index}`} name={days.name} value={index + 1} defaultChecked={days.values.includes(String(index + 1))} />
            <span>
              {capital(day.slice(0, 3))}
              <span className="vh">{day.slice(3)}</span>
            </span>
          </label>
        ))}
      </div>
      <div className="hours">
        <label htmlFor={from.id}>de</label>
        <input className="input" type="time" id={from.id} name={from.name} defaultValue={from.value} aria-invalid={from.errors.length > 0 || undefined} />
        <label htmlFor={to.id}>à</label>
        <input className="input" type="time" id={to.id} name={to.name} defaultValue={to.value} aria-invalid={to.errors.length > 0 || undefined} />
      </div>
    </fieldset>
  );
}

type Props = { form: FormState; name: string; legend: ReactNode; hint?: ReactNode; rows?: number; shown?: number };

/**
 * The hours of a week, as plain inputs: `windows[0].days` (ISO weekdays), `windows[0].from`, `windows[0].to`, several rows.
 *
 * Rows beyond those filled wait under a fold, so that no script is needed to add one. A row left empty sends empty strings:
 * the schema drops it.
 */
export function HoursGrid({ form, name, legend, hint, rows = 5, shown = 1 }: Props) {
  const field = form.field(name);
  const open = Math.min(rows, Math.max(shown, form.size(name)));
  const row = (index: number) => <HoursRow key={index} form={form} path={`${name}[${index}]`} title={`Horaire ${index + 1}`} />;
  return (
    <fieldset className={cx("field", field.errors.length > 0 && "field-bad")} id={field.id} tabIndex={-1} aria-describedby={describedBy(field, hint)}>
      <legend className="field-label">{legend}</legend>
      <FieldHint id={field.id}>{hint}</FieldHint>
      <FieldErrors {...field} />
      {Array.from({ length: open }, (_, index) => row(index))}
      {open < rows && (
        <details className="fold">
          <summary>Ajouter d’autres jours ou d’autres heures</summary>
          {Array.from({ length: rows - open }, (_, index) => row(open + index))}
        </details>
      )}
    </fieldset>
  );
}
