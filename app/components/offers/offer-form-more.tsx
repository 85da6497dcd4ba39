import { costWords } from "#app/domain/offers/offer-more.schema.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";

const shown = ["totalHours", "weeks", "preparesFor", "accompaniedBy", "costs"] as const;
const kept = ["gainedSkills", "clauseHours", "contactName", "contactPhone", "contactEmail"] as const;

/** What only some contracts and missions ask, under a fold; what was entered with the coach goes along unchanged. */
export function OfferFormMore({ form, kind }: { form: FormState; kind: OfferKind }) {
  const isOpen = shown.some((name) => form.field(name).values.length > 0 || form.field(name).errors.length > 0);
  return (
    <>
      <details className="fold" open={isOpen}>
        <summary>{kind === "EMPLOI" ? "Mission en heures, alternance" : "Combien de temps, avec qui"}</summary>
        {kind === "EMPLOI" && <TextInput field={form.field("totalHours")} label="Total pour une mission ponctuelle" hint="En heures, quand la mission est courte." inputMode="decimal" short optional />}
        {kind === "EMPLOI" && <TextInput field={form.field("preparesFor")} label="Diplôme ou qualification préparés" maxLength={120} optional />}
        {kind !== "EMPLOI" && <TextInput field={form.field("weeks")} label="Nombre de semaines" inputMode="numeric" short optional />}
        <TextInput field={form.field("accompaniedBy")} label="Qui accompagne la personne ?" maxLength={120} optional />
        {kind === "BENEVOLAT" && <Choices field={form.field("costs")} legend="Les frais (trajets, repas)" layout="line" options={Object.entries(costWords).map(([value, label]) => ({ value, label }))} optional />}
      </details>
      {kept.flatMap((name) => form.field(name).values.map((value) => <input type="hidden" key={`${name} ${value}`} name={name} value={value} />))}
    </>
  );
}
