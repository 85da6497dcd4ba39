import type { SelectHTMLAttributes } from "react";
import { Field } from "./field.tsx";
import type { FieldWords } from "./field.tsx";

export type Option = { value: string; label: string };
type Props = FieldWords & { options: readonly Option[]; empty?: string } & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name">;

/** One among many. For up to seven answers prefer `Choices`: they are all seen at once. */
export function Select({ field, label, hint, optional, options, empty = "Choisissez", ...rest }: Props) {
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      {(wiring) => (
        <select className="input" defaultValue={field.value} {...wiring} {...rest}>
          {empty !== "" && <option value="">{empty}</option>}
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
