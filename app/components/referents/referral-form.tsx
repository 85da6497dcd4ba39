import { motiveCodes, motives } from "#app/domain/referents/entrustment-words.ts";
import { LONGEST_LINE } from "#app/domain/referents/referral.schema.ts";
import { CommuneField, type FoundCommunes } from "../admin/commune-field.tsx";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Props = { places: readonly string[]; communes: FoundCommunes | null; lastResult?: LastResult };

/** Sending someone to the coaching: who, how to join her, why in one line, her yes. */
export function ReferralForm({ places, communes, lastResult }: Props) {
  const form = formState(lastResult);
  return (
    <>
      <PageTitle back={{ href: "/referent", label: "Personnes confiées" }} lead="Un coach du secteur lit votre demande. Vous voyez sa réponse sur votre page.">
        Orienter une personne
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="narrow">
        <Card title="La personne">
          <div className="form-row">
            <TextInput field={form.field("firstName")} label="Prénom" autoComplete="off" />
            <TextInput field={form.field("lastName")} label="Nom" autoComplete="off" />
          </div>
          <CommuneField form={form} places={places} communes={communes} />
          <TextInput field={form.field("phone")} label="Téléphone" hint="Le sien, ou une adresse e-mail : un des deux suffit." type="tel" autoComplete="off" optional />
          <TextInput field={form.field("email")} label="Adresse e-mail" type="email" autoComplete="off" optional />
        </Card>
        <Card title="La demande">
          <TextInput field={form.field("line")} label="Pourquoi, en une ligne" hint="Ce qu’elle cherche. Rien sur sa santé, sa famille ni ses ressources." maxLength={LONGEST_LINE} autoComplete="off" />
          <Choices field={form.field("motive")} legend="À quel titre vous la suivez" options={motiveCodes.map((value) => ({ value, label: motives[value].label }))} />
          <Checkbox field={form.field("hasAgreed")} label="La personne est d’accord" hint="Elle sait que vous donnez son nom et de quoi la joindre. Sans son accord, rien ne part." />
          <Actions>
            <Button icon="check">Envoyer l’orientation</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
