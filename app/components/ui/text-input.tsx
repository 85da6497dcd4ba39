import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "./class-names.ts";
import { Field } from "./field.tsx";
import type { FieldWords } from "./field.tsx";

/** `short` is for a code, a number, an hour: the box is as wide as what goes in it. */
type TextProps = FieldWords & { short?: boolean } & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name">;

/** One line of text, a number, an e-mail address, a code. */
export function TextInput({ field, label, hint, optional, short, type = "text", className, ...rest }: TextProps) {
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      {(wiring) => <input className={cx("input", short && "input-short", className)} type={type} defaultValue={field.value} {...wiring} {...rest} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ field, label, hint, optional, rows = 4, ...rest }: FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name">) {
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      {(wiring) => <textarea className="input" rows={rows} defaultValue={field.value} {...wiring} {...rest} />}
    </Field>
  );
}

/** A day, with the calendar of the device; sent as `2026-12-04`. */
export function DateInput(props: TextProps) {
  return <TextInput type="date" short placeholder="aaaa-mm-jj" {...props} />;
}
