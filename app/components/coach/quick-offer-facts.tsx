import { contractAdvice, contractsOf } from "#app/domain/offers/contract-rules.ts";
import { contractLabel, type ContractCode } from "#app/domain/offers/contracts.ts";
import { accessOffered, constraintLabel } from "#app/domain/offers/constraints.ts";
import { licenceLabel } from "#app/domain/offers/licences.ts";
import { costWords } from "#app/domain/offers/offer-more.schema.ts";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { HoursGrid } from "../ui/hours-grid.tsx";
import { Select } from "../ui/select.tsx";
import { DateInput, TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import type { QuickGenre, QuickProposals } from "./quick-offer-page.tsx";

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What was read of the text: in the fields it fills, and as boxes to untick. What was not said stays empty. */
export function QuickFacts({ form, genre, proposals: { boxes, romeCode, metiers, skills } }: { form: FormState; genre: QuickGenre; proposals: QuickProposals }) {
  const isBenevolat = genre === "BENEVOLAT";
  const advice = contractAdvice[form.field("contract").value as ContractCode];
  return (
    <Card title="Ce que nous avons lu">
      <TextInput field={form.field("title")} label="Titre de l’offre" maxLength={120} />
      {romeCode === null && metiers.length > 0 && <Choices field={form.field("romeCode")} legend="Le métier le plus proche" hint="Il sert à trouver les bonnes personnes." options={[...metiers.slice(0, 4).map(({ code, label, hint }) => ({ value: code, label, hint: hint || undefined })), { value: "", label: "Aucun de ceux-ci" }]} />}
      {romeCode !== null && (
        <>
          <input type="hidden" name="romeCode" value={romeCode} />
          <p className="field-hint">Métier&nbsp;: {frenchText(metiers.find(({ code }) => code === romeCode)?.label ?? "")}</p>
        </>
      )}
      {boxes.length > 0 && <Choices type="checkbox" field={form.field("keeps")} legend="Est-ce juste ?" hint="Décochez ce qui ne l’est pas, et corrigez aussi le texte plus bas." options={boxes.map(({ key, says, sentence }) => ({ value: key, label: says, hint: <>«&nbsp;{frenchText(sentence)}&nbsp;»</> }))} />}
      {!isBenevolat && <Select field={form.field("contract")} label="Contrat" hint={advice} empty="Pas encore connu" options={[...contractsOf.EMPLOI, ...contractsOf.IMMERSION].map((code) => ({ value: code, label: contractLabel(code) }))} />}
      <div className="form-row">
        <TextInput field={form.field("weeklyHours")} label="Heures par semaine" inputMode="decimal" short optional />
        {isBenevolat ? <TextInput field={form.field("weeks")} label="Semaines" inputMode="numeric" short optional /> : <TextInput field={form.field("contractMonths")} label="Durée en mois" inputMode="numeric" short optional />}
      </div>
      <div className="form-row">
        {!isBenevolat && <TextInput field={form.field("wage")} label="Salaire" maxLength={80} optional />}
        <DateInput field={form.field("startsOn")} label="Début" optional />
      </div>
      {isBenevolat && (
        <>
          <TextInput field={form.field("accompaniedBy")} label="Qui accompagne ?" hint="Par exemple : la responsable de la boutique." maxLength={120} optional />
          <Choices field={form.field("costs")} legend="Les frais (trajets, repas)" layout="line" options={options(costWords)} optional />
          {skills.length > 0 && <Choices type="checkbox" field={form.field("gainedSkills")} legend="Ce que l’on y apprend" hint="La personne pourra l’ajouter à son CV, si elle le veut." layout="line" options={skills.slice(0, 10).map(({ id, label }) => ({ value: id, label }))} optional />}
        </>
      )}
      <details className="fold" open={form.size("windows") > 0 || form.field("hoursNote").value !== ""}>
        <summary>Jours et heures</summary>
        <p className="field-hint">Ceux que le texte dit comptent déjà.</p>
        <HoursGrid form={form} name="windows" legend="Jours et heures" rows={4} />
        <TextInput field={form.field("hoursNote")} label="Une précision sur les horaires" optional maxLength={200} />
      </details>
      <FormerAsks form={form} />
      {!isBenevolat && <QuickKinds form={form} />}
    </Card>
  );
}

/** What a copied offer asked in its fields: boxes to untick, and what has no box goes along. */
function FormerAsks({ form }: { form: FormState }) {
  const boxes = (name: string, labelOf: (code: string) => string) => form.field(name).values.map((value) => ({ value, label: labelOf(value) }));
  const [asked, particular] = [boxes("licences", licenceLabel), boxes("constraints", constraintLabel)];
  return (
    <>
      {asked.length > 0 && <Choices type="checkbox" field={form.field("licences")} legend="Permis et certificats demandés" layout="line" options={asked} />}
      {particular.length > 0 && <Choices type="checkbox" field={form.field("constraints")} legend="Particularités" layout="line" options={particular} />}
      {["requiredSkills", "usefulSkills", "frenchLevel", "experienceAsked"].flatMap((name) => form.field(name).values.map((value) => <input type="hidden" key={`${name} ${value}`} name={name} value={value} />))}
    </>
  );
}

/** What only some contracts ask. */
function QuickKinds({ form }: { form: FormState }) {
  const names = ["totalHours", "weeks", "preparesFor", "accompaniedBy", "endsOn", "clauseHours", "access"];
  const isOpen = names.some((name) => form.field(name).values.length > 0 || form.field(name).errors.length > 0);
  return (
    <details className="fold" open={isOpen}>
      <summary>Mission en heures, immersion, alternance, saison, clause sociale</summary>
      <TextInput field={form.field("totalHours")} label="Heures en tout" hint="Pour une mission ponctuelle : association intermédiaire, extra, intérim." inputMode="decimal" short optional />
      <TextInput field={form.field("weeks")} label="Semaines d’immersion ou de stage" inputMode="numeric" short optional />
      <TextInput field={form.field("preparesFor")} label="Diplôme ou qualification" hint="Apprentissage, contrat de professionnalisation, GEIQ." maxLength={120} optional />
      <TextInput field={form.field("accompaniedBy")} label="Tuteur, ou qui accompagne" maxLength={120} optional />
      <DateInput field={form.field("endsOn")} label="Fin" hint="Pour une saison ou un remplacement." optional />
      <Choices type="checkbox" field={form.field("access")} legend="Pour aider à venir" options={options(accessOffered)} layout="line" optional />
      <TextInput field={form.field("clauseHours")} label="Clause sociale : heures dues" hint="Les heures d’insertion que ce marché public demande." inputMode="numeric" short optional />
    </details>
  );
}
