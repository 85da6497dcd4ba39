import { organisationKinds, type OrganisationKind } from "#app/domain/organisations/stages.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";

export type CommuneChoice = { code: string; label: string; hint: string };
const KINDS: Record<OrganisationKind, string> = { entreprise: "Une entreprise", association: "Une association", institution: "Une mairie, un service public" };

/** Name, organisation, place, number: twenty seconds. No account, and a sentence that says what becomes of it. */
export function CallMeForm({ opened, lastResult, communes }: { opened: string; lastResult?: LastResult; communes: readonly CommuneChoice[] }) {
  const form = formState(lastResult, { kind: "entreprise" });
  const place = form.field("commune");
  return (
    <Card title="Nous vous rappelons">
      <ErrorSummary form={form} />
      <form method="post" action="/employeurs" id="rappel" noValidate>
        <input type="hidden" name="opened" value={opened} />
        <TextInput field={form.field("name")} label="Votre nom" autoComplete="name" maxLength={80} />
        <TextInput field={form.field("organisation")} label="Votre entreprise, association ou mairie" autoComplete="organization" maxLength={160} />
        <Choices field={form.field("kind")} legend="C’est" layout="line" options={organisationKinds.map((value) => ({ value, label: KINDS[value] }))} />
        <TextInput field={{ ...place, errors: [...place.errors, ...form.field("communeCode").errors] }} label="Commune, ou code postal" autoComplete="postal-code" maxLength={80} />
        {communes.length > 1 && <Choices field={form.field("communeCode")} legend="Laquelle ?" options={communes.map(({ code, label, hint }) => ({ value: code, label, hint }))} />}
        <TextInput field={form.field("phone")} label="Votre téléphone" type="tel" inputMode="tel" autoComplete="tel" short maxLength={20} />
        <p className="vh" aria-hidden="true">
          <label>
            Laissez vide
            <input className="input" type="text" name="site" tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <p className="soft">En envoyant, vous acceptez d’être rappelé. Ce numéro ne sert qu’à cela. Pour l’effacer, il suffit de le demander.</p>
        <Actions>
          <Button icon="phone" wide>
            Rappelez-moi
          </Button>
        </Actions>
      </form>
    </Card>
  );
}
