import { Choices } from "../ui/choices.tsx";
import { Datalist } from "../ui/datalist.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";

/** What the words of a commune may mean; `chosen` once it is sure. */
export type FoundCommunes = { chosen: string | null; found: readonly { code: string; label: string; hint: string }[] };

/** The commune as it is typed, and those it may be when that is not sure. */
export function CommuneField({ form, places, communes }: { form: FormState; places: readonly string[]; communes: FoundCommunes | null }) {
  const code = form.field("communeCode");
  const mayBe = communes !== null && communes.chosen === null ? communes.found : [];
  // The error is about the code, which nobody types: it is shown where the person can act.
  const typed = mayBe.length > 0 ? form.field("commune") : { ...form.field("commune"), id: code.id, errors: code.errors };
  return (
    <>
      <TextInput field={typed} label="Commune" hint="Son nom ou son code postal : Flers, 61100." list="communes" autoComplete="off" />
      <Datalist id="communes" values={places} />
      {/* What was chosen stays chosen while the words go with it (readOfferWords). */}
      {communes?.chosen && <input type="hidden" name="communeCode" value={communes.chosen} />}
      {mayBe.length > 0 && <Choices field={code} legend="Laquelle ?" layout="line" options={mayBe.map(({ code: value, label, hint }) => ({ value, label, hint }))} />}
    </>
  );
}
