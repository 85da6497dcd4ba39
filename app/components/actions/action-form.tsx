import { actionEntries, actionThemes, liftedFreins } from "#app/domain/actions/themes.ts";
import { licenceCodes, licenceLabel } from "#app/domain/offers/licences.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { DateInput, TextArea, TextInput } from "../ui/text-input.tsx";
import type { ActionView } from "./action-words.ts";

type Props = { /** `null`: a new one. */ action: ActionView | null; areas: readonly { code: string; name: string }[]; lastResult?: LastResult };
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const licenceOptions = licenceCodes.map((code) => ({ value: code, label: licenceLabel(code) }));
const typed = (number: number | null) => (number === null ? "" : String(number));

function defaultsOf(action: ActionView | null) {
  if (action === null) return { entry: "prescription", isActive: "on" };
  const { placesAYear, depositEuros, startsOn, endsOn, isActive, lifts, prepares, areaCodes, ...rest } = action;
  return { ...rest, lifts: [...lifts], prepares: [...prepares], areaCodes: [...areaCodes], placesAYear: typed(placesAYear), depositEuros: typed(depositEuros), startsOn: startsOn ?? "", endsOn: endsOn ?? "", isActive: isActive ? "on" : "" };
}

/** A line of the directory of actions: what it lifts, where, for whom, at what price, and how the structure is reached. */
export function ActionForm({ action, areas, lastResult }: Props) {
  const form = formState(lastResult, defaultsOf(action));
  return (
    <>
      <PageTitle lead="Ce que les coachs lisent avant d’envoyer quelqu’un." back={{ href: "/admin/actions", label: "Actions d’insertion" }}>
        {action?.name ?? "Ajouter une action"}
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        <Card title="L’action">
          <TextInput field={form.field("name")} label="Nom de l’action" hint="Par exemple : Accompagnement au permis B." autoComplete="off" maxLength={120} />
          <Select field={form.field("theme")} label="Thème" options={options(actionThemes)} />
          <Choices field={form.field("lifts")} legend="Freins que cela lève" type="checkbox" layout="line" options={options(liftedFreins)} />
          <TextArea field={form.field("format")} label="Comment cela se passe" hint="Durée, rythme, en groupe ou seul." rows={2} optional />
          <Choices field={form.field("areaCodes")} legend="Secteurs" hint="Aucun : tout le département." type="checkbox" layout="line" options={areas.map(({ code, name }) => ({ value: code, label: name }))} optional />
          <TextInput field={form.field("place")} label="Lieu" hint="Une commune, pas de rue." optional />
        </Card>
        <Card title="La structure">
          <TextInput field={form.field("operator")} label="Structure" hint="Une structure, jamais une personne." autoComplete="off" maxLength={120} />
          <TextInput field={form.field("operatorEmail")} label="Adresse e-mail" hint="Elle reçoit le lien pour répondre. Une adresse de service, pas celle d’une personne." type="email" autoComplete="off" optional />
          <TextInput field={form.field("operatorPhone")} label="Téléphone" type="tel" autoComplete="off" short optional />
        </Card>
        <Card title="Les conditions">
          <Choices field={form.field("entry")} legend="Comment on y entre" layout="line" options={options(actionEntries)} />
          <TextInput field={form.field("placesAYear")} label="Places par an" inputMode="numeric" short optional />
          <TextInput field={form.field("delayNote")} label="Délai" hint="Par exemple : un mois d’attente." optional />
          <TextInput field={form.field("priceNote")} label="Prix" hint="Vide : « à demander »." optional />
          <TextInput field={form.field("depositEuros")} label="Caution (euros)" inputMode="numeric" short optional />
          <details>
            <summary>Permis et certificats préparés</summary>
            <Choices field={form.field("prepares")} legend="Prépare" type="checkbox" layout="line" options={licenceOptions} optional />
          </details>
          <TextArea field={form.field("conditions")} label="Conditions" rows={2} optional />
          <div className="form-row">
            <DateInput field={form.field("startsOn")} label="Début" optional />
            <DateInput field={form.field("endsOn")} label="Fin" optional />
          </div>
          <Checkbox field={form.field("isActive")} label="En service" hint="Sinon, elle n’est plus proposée ; les demandes en cours continuent." />
          <Actions>
            <Button icon="check">{action ? "Enregistrer" : "Ajouter l’action"}</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
