import type { FormState } from "../../ui/form-state.ts";
import { TextInput } from "../../ui/text-input.tsx";

/** How long something lasted: years and months, each left empty when there is none. */
export function DurationFields({ form }: { form: Pick<FormState, "field"> }) {
  return (
    <>
      <TextInput field={form.field("years")} label="Combien d’années" hint={<>Par exemple 2. Moins d’un an&nbsp;: laissez vide.</>} optional short inputMode="numeric" />
      <TextInput field={form.field("months")} label="Et combien de mois" hint="Par exemple 6." optional short inputMode="numeric" />
    </>
  );
}
