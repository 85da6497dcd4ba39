import { contractsOf, countsInHours } from "#app/domain/offers/contract-rules.ts";
import { contractLabel } from "#app/domain/offers/contracts.ts";
import type { Ask } from "#app/domain/offers/intake/missing.ts";
import { costWords } from "#app/domain/offers/offer-more.schema.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { HoursGrid } from "../ui/hours-grid.tsx";
import { Select } from "../ui/select.tsx";
import { DateInput, TextInput } from "../ui/text-input.tsx";

/** The questions an offer still has, one field each: for its employer by a link, or for the coach who asks him. */
export function RestFields({ form, kind, contract, missing }: { form: FormState; kind: OfferKind; contract: string | null; missing: readonly Ask[] }) {
  const asks = (ask: Ask) => missing.includes(ask);
  const mayBeMission = kind === "EMPLOI" && (contract === null || countsInHours(contract));
  return (
    <>
      {asks("contract") && <Select field={form.field("contract")} label="Quel contrat ?" empty="Je ne sais pas encore" options={contractsOf[kind].map((code) => ({ value: code, label: contractLabel(code) }))} />}
      {(asks("months") || (asks("contract") && kind === "EMPLOI")) && <TextInput field={form.field("contractMonths")} label="Pour combien de mois ?" hint={asks("contract") ? "Si le contrat a une fin." : undefined} inputMode="numeric" short />}
      {asks("hours") && <TextInput field={form.field("weeklyHours")} label="Combien d’heures par semaine ?" hint="Par exemple 24 ou 24,5." inputMode="decimal" short />}
      {asks("hours") && mayBeMission && <TextInput field={form.field("totalHours")} label="Ou combien d’heures en tout ?" hint="Pour une mission courte." inputMode="decimal" short />}
      {asks("timetable") && (
        <>
          <HoursGrid form={form} name="windows" legend="Quels jours, quelles heures ?" rows={4} />
          <TextInput field={form.field("hoursNote")} label="Ou en quelques mots" hint="Par exemple : le matin, un samedi sur deux." maxLength={200} />
        </>
      )}
      {asks("weeks") && <TextInput field={form.field("weeks")} label="Pendant combien de semaines ?" inputMode="numeric" short />}
      {asks("wage") && <TextInput field={form.field("wage")} label="Quel salaire ?" hint="Par exemple : 12,50 € de l’heure." maxLength={80} />}
      {asks("startsOn") && <DateInput field={form.field("startsOn")} label="À partir de quel jour ?" />}
      {asks("preparesFor") && <TextInput field={form.field("preparesFor")} label="Quel diplôme, quelle qualification ?" maxLength={120} />}
      {asks("accompaniedBy") && <TextInput field={form.field("accompaniedBy")} label="Qui accompagne la personne ?" maxLength={120} />}
      {asks("costs") && <Choices field={form.field("costs")} legend="Les frais (trajets, repas)" layout="line" options={Object.entries(costWords).map(([value, label]) => ({ value, label }))} />}
      {asks("contact") && <TextInput field={form.field("contactName")} label="Qui demander sur place ?" hint="Un nom. Seuls les coachs le lisent." autoComplete="name" maxLength={120} />}
    </>
  );
}
