import { listInWords } from "#app/domain/kit/french-amounts.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea, TextInput } from "../ui/text-input.tsx";
import { WhenItCounts, type Aid } from "./aid-list.tsx";

/** A mobility aid to correct: what the lender changes from one year to the next. */
export function AidForm({ aid, lastResult }: { aid: Aid; lastResult?: LastResult }) {
  const { isActive, radiusKm, serviceKm, maxDays, priceNote, depositEuros, conditions } = aid;
  const typed = (number: number | null) => (number === null ? "" : String(number).replace(".", ","));
  const form = formState(lastResult, { isActive: isActive ? "on" : "", radiusKm: typed(radiusKm), serviceKm: typed(serviceKm), maxDays: typed(maxDays), priceNote, depositEuros: typed(depositEuros), conditions });
  const needs = aid.licences.length > 0 ? ` Demande${"\u00a0"}: ${listInWords(aid.licences.map(licenceLabel))}.` : "";
  return (
    <>
      <PageTitle lead={`${travelModeWords[aid.mode]}, prêté à ${aid.communeName} par ${aid.operator}.${needs}`} back={{ href: "/admin/aides", label: "Aides à la mobilité" }}>
        {aid.name}
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="narrow">
        <Card>
          <Checkbox field={form.field("isActive")} label="En service" hint="Sinon, le calcul ne compte plus dessus." />
          <div className="form-row">
            <TextInput field={form.field("serviceKm")} label="Prêté jusqu’à (km)" hint="Aux personnes qui habitent à cette distance." inputMode="decimal" short />
            <TextInput field={form.field("radiusKm")} label="Va jusqu’à (km)" hint="De chez la personne à son travail." inputMode="decimal" short />
          </div>
          <div className="form-row">
            <TextInput field={form.field("maxDays")} label="Durée la plus longue (jours)" inputMode="numeric" short optional />
            <TextInput field={form.field("depositEuros")} label="Caution (euros)" inputMode="numeric" short optional />
          </div>
          <TextInput field={form.field("priceNote")} label="Prix" hint="Par exemple : 3 € par jour." maxLength={120} optional />
          <TextArea field={form.field("conditions")} label="Conditions" rows={3} optional />
          <div className="field-hint">
            <WhenItCounts />
          </div>
          <Actions>
            <Button icon="check">Enregistrer</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
