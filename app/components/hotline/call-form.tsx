import { callMotiveCodes, callMotives, callOutcomeCodes, callOutcomes, LONGEST_LINE } from "#app/domain/hotline/calls.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Props = { form: FormState; /** Whom it is about, when that is known. */ about?: { userId?: string; organisationId?: string; name: string } };

/** A call in one line: why, how it ended, and a few words. */
export function CallForm({ form, about }: Props) {
  const userId = about?.userId ?? form.field("userId").value;
  const organisationId = about?.organisationId ?? form.field("organisationId").value;
  return (
    <Card title={about ? `Noter cet appel de ${about.name}` : "Noter un appel"}>
      <form method="post" action="/hotline/appels" noValidate>
        <input type="hidden" name="userId" value={userId} />
        <input type="hidden" name="organisationId" value={organisationId} />
        <Select field={form.field("motive")} label="Pourquoi" options={callMotiveCodes.map((code) => ({ value: code, label: callMotives[code].label }))} />
        <Choices field={form.field("outcome")} legend="Comment l’appel s’est fini" layout="line" options={callOutcomeCodes.map((code) => ({ value: code, label: callOutcomes[code].label }))} />
        <TextInput field={form.field("line")} label="En une ligne" hint="Ce qui a été fait. Jamais de santé ni de vie privée." optional maxLength={LONGEST_LINE} autoComplete="off" />
        <Button icon="check" look="quiet">Noter l’appel</Button>
      </form>
    </Card>
  );
}
