import { aidKinds, aidKindWords, aidModes } from "#app/domain/matching/aid-kinds.ts";
import { isDrivingLicence } from "#app/domain/matching/licences.ts";
import { licenceCodes, licenceLabel } from "#app/domain/offers/licences.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea, TextInput } from "../ui/text-input.tsx";
import { WhenItCounts, type Aid } from "./aid-list.tsx";
import { CommuneField, type FoundCommunes } from "./commune-field.tsx";

type Props = {
  /** `null`: a new one. */
  aid: Aid | null;
  places: readonly string[];
  lastResult?: LastResult;
  communes: FoundCommunes | null;
};

const typed = (number: number | null) => (number === null ? "" : String(number).replace(".", ","));
const licenceOptions = licenceCodes.filter(isDrivingLicence).map((code) => ({ value: code, label: licenceLabel(code) }));

/** What the form shows before anyone typed. Nothing is lent so far as 0 km: the field is left empty. */
function defaultsOf(aid: Aid | null) {
  if (aid === null) return { kind: "loan", isActive: "on" };
  const { kind, name, operator, mode, communeName, radiusKm, serviceKm, maxDays, licences, prepares, priceNote, depositEuros, placesAYear, conditions, isActive } = aid;
  return {
    kind, name, operator, mode, commune: communeName, serviceKm: typed(serviceKm), radiusKm: typed(radiusKm || null), maxDays: typed(maxDays), licences: [...licences], prepares: [...prepares],
    priceNote, depositEuros: typed(depositEuros), placesAYear: typed(placesAYear), conditions, isActive: isActive ? "on" : "",
  };
}

/** A line of the directory of mobility aids: what it is, where, for whom, at what price. */
export function AidForm({ aid, places, lastResult, communes }: Props) {
  const form = formState(lastResult, defaultsOf(aid));
  return (
    <>
      <PageTitle lead="Ce que les personnes et leurs coachs lisent, et ce sur quoi le calcul compte." back={{ href: "/admin/aides", label: "Aides à la mobilité" }}>
        {aid?.name ?? "Ajouter une aide"}
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        <Card title="L’aide">
          <Choices field={form.field("kind")} legend="Ce que c’est" layout="line" options={aidKinds.map((kind) => ({ value: kind, label: aidKindWords[kind] }))} />
          <Choices field={form.field("mode")} legend="Moyen de transport" layout="line" options={aidModes.map((mode) => ({ value: mode, label: travelModeWords[mode] }))} />
          <TextInput field={form.field("name")} label="Nom de l’aide" hint="Par exemple : Scooter de Mobylis." autoComplete="off" />
          <TextInput field={form.field("operator")} label="Structure" hint="Une structure, jamais une personne." autoComplete="off" />
          <CommuneField form={form} places={places} communes={communes ?? (aid && { chosen: aid.communeCode, found: [] })} />
          <TextInput field={form.field("serviceKm")} label="Sert jusqu’à (km)" hint="Aux personnes qui habitent à cette distance de la commune." inputMode="decimal" short />
        </Card>
        <LentVehicle form={form} />
        <Card title="Le prix et les conditions">
          <TextInput field={form.field("priceNote")} label="Prix" hint="Par exemple : 3 € par jour. Vide : « à demander »." maxLength={120} optional />
          <Choices field={form.field("prepares")} legend="Permis préparé" hint="Pour une préparation au permis." type="checkbox" layout="line" options={licenceOptions} optional />
          <TextInput field={form.field("placesAYear")} label="Places par an" hint="Pour une préparation, un cours, une réparation." inputMode="numeric" short optional />
          <TextArea field={form.field("conditions")} label="Conditions" hint="Qui peut la demander, et comment." rows={3} optional />
          <Checkbox field={form.field("isActive")} label="En service" hint="Sinon, elle n’est plus montrée, et le calcul ne compte plus dessus." />
          <div className="field-hint">
            <WhenItCounts />
          </div>
          <Actions>
            <Button icon="check">{aid ? "Enregistrer" : "Ajouter l’aide"}</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}

function LentVehicle({ form }: { form: FormState }) {
  return (
    <Card title="Le véhicule prêté">
      <p className="field-hint">Seulement pour un véhicule prêté.</p>
      <TextInput field={form.field("radiusKm")} label="Va jusqu’à (km)" hint="De chez la personne à son travail." inputMode="decimal" short />
      <div className="form-row">
        <TextInput field={form.field("maxDays")} label="Durée la plus longue (jours)" inputMode="numeric" short optional />
        <TextInput field={form.field("depositEuros")} label="Caution (euros)" inputMode="numeric" short optional />
      </div>
      <Choices field={form.field("licences")} legend="Permis demandés" hint="Celui que la loi demande est toujours compté : B pour une voiture, AM pour un scooter." type="checkbox" layout="line" options={licenceOptions} optional />
    </Card>
  );
}
