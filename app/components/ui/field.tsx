import type { ReactNode } from "react";
import { cx } from "./class-names.ts";
import type { FieldState } from "./form-state.ts";
import { Icon } from "./icon.tsx";

/** What a control needs to be tied to its label, its hint and its error. */
export type Wiring = { id: string; name: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
export type FieldWords = { field: FieldState; label: ReactNode; hint?: ReactNode; optional?: boolean };

/** The ids that describe a field, in the order they are read: the error first, then the hint. */
export function describedBy({ id, errors }: FieldState, hint: ReactNode): string | undefined {
  return cx(errors.length > 0 && `${id}-erreur`, Boolean(hint) && `${id}-aide`) || undefined;
}

/** What is wrong with a field and what to do, beside it. */
export function FieldErrors({ id, errors }: FieldState) {
  if (errors.length === 0) return null;
  return (
    <p className="field-error" id={`${id}-erreur`}>
      <Icon name="alert" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}

/** The hint under a label. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="field-hint" id={`${id}-aide`}>
      {children}
    </p>
  );
}

/** Label, hint, error, then the control. What was typed stays. */
export function Field({ field, label, hint, optional, children }: FieldWords & { children: (wiring: Wiring) => ReactNode }) {
  const invalid = field.errors.length > 0;
  return (
    <div className={cx("field", invalid && "field-bad")}>
      <label htmlFor={field.id} className="field-label">
        {label}
        {optional && <span className="field-optional"> (facultatif)</span>}
      </label>
      <FieldHint id={field.id}>{hint}</FieldHint>
      <FieldErrors {...field} />
      {children({ id: field.id, name: field.name, "aria-describedby": describedBy(field, hint), "aria-invalid": invalid || undefined })}
    </div>
  );
}
