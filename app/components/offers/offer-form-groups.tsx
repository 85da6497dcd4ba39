import { accessOffered, constraints } from "#app/domain/offers/constraints.ts";
import { contractsOf, mayHaveMonths } from "#app/domain/offers/contract-rules.ts";
import { contractLabel } from "#app/domain/offers/contracts.ts";
import { licences } from "#app/domain/offers/licences.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { frenchLevelChoices } from "#app/domain/skills/french-levels.ts";
import { Button } from "../ui/button.tsx";
import { Choices, type Choice } from "../ui/choices.tsx";
import type { FormState } from "../ui/form-state.ts";
import { HoursGrid } from "../ui/hours-grid.tsx";
import { Select } from "../ui/select.tsx";
import { DateInput, TextArea, TextInput } from "../ui/text-input.tsx";
import { Datalist } from "../ui/datalist.tsx";

export type FormWords = {
  romeCode: string | null;
  communeCode: string | null;
  metiers: readonly { code: string; label: string; hint: string }[];
  communes: readonly { code: string; label: string; hint: string }[];
  skills: readonly { id: string; label: string }[];
};
type Group = { form: FormState; kind: OfferKind; words?: FormWords | null };

const options = (labels: Record<string, string>): Choice[] => Object.entries(labels).map(([value, label]) => ({ value, label }));
const choices = (found: FormWords["metiers"]): Choice[] => found.map(({ code, label, hint }) => ({ value: code, label, hint: hint || undefined }));
const constraintLabels = Object.fromEntries(Object.entries(constraints).map(([code, { offer }]) => [code, offer]));

/** What, where, under which contract, how many. */
export function OfferFormWork({ form, kind, words, places, metierWords }: Group & { places: readonly string[]; metierWords: readonly string[] }) {
  const isBenevolat = kind === "BENEVOLAT";
  const months = contractsOf[kind].filter((code) => mayHaveMonths(code));
  return (
    <>
      <TextInput field={form.field("metier")} label={isBenevolat ? "Que fera la personne ?" : "Quel métier ?"} hint="Avec vos mots : femme de ménage, cariste, aide à domicile…" list="metiers" autoComplete="off" optional={isBenevolat} />
      <Datalist id="metiers" values={metierWords} />
      {words && words.romeCode === null && words.metiers.length > 0 && (
        <Choices field={form.field("romeCode")} legend="Est-ce l’un de ces métiers ?" hint="Choisissez le plus proche." options={choices(words.metiers)} />
      )}
      {words?.romeCode && <input type="hidden" name="romeCode" value={words.romeCode} />}
      <TextInput field={form.field("title")} label="Titre de l’offre" hint="Vide : nous prenons le métier." optional maxLength={120} />
      <TextInput field={form.field("commune")} label="Commune" list="communes" autoComplete="off" hint="Là où l’on travaille, par exemple Flers ou 61100." />
      <Datalist id="communes" values={places} />
      {words && words.communeCode === null && words.communes.length > 0 && <Choices field={form.field("communeCode")} legend="Quelle commune ?" options={choices(words.communes)} />}
      {words?.communeCode && <input type="hidden" name="communeCode" value={words.communeCode} />}
      {!isBenevolat && (
        <div className="form-row">
          <Select field={form.field("contract")} label="Contrat" options={contractsOf[kind].map((code) => ({ value: code, label: contractLabel(code) }))} optional={kind === "IMMERSION"} />
          {months.length > 0 && <TextInput field={form.field("contractMonths")} label="Durée en mois" inputMode="numeric" short optional />}
        </div>
      )}
      <div className="form-row">
        <TextInput field={form.field("posts")} label={isBenevolat ? "Combien de personnes ?" : "Nombre de postes"} inputMode="numeric" short />
        <DateInput field={form.field("startsOn")} label="Début" optional />
      </div>
      {!isBenevolat && <TextInput field={form.field("wage")} label="Salaire" hint="Par exemple : 12,02 € de l’heure. Une offre avec un salaire reçoit plus de réponses." optional maxLength={80} />}
      <TextArea field={form.field("description")} label="En quelques phrases" hint="Ce que la personne fera, avec qui. Dites ce qui compte vraiment." rows={5} optional />
    </>
  );
}

/** How long and when. */
export function OfferFormHours({ form, kind }: Group) {
  return (
    <>
      <TextInput field={form.field("weeklyHours")} label="Heures par semaine" inputMode="decimal" hint="Par exemple 24 ou 24,5." short optional={kind !== "EMPLOI"} />
      <HoursGrid form={form} name="windows" legend="Jours et heures" hint="Si vous les connaissez : les personnes sans voiture en ont besoin pour savoir si elles peuvent venir." />
      <TextInput field={form.field("hoursNote")} label="Une précision sur les horaires" optional maxLength={200} />
    </>
  );
}

/** What is asked, and what the employer offers so that people can come. */
export function OfferFormAsked({ form, kind, words }: Group) {
  return (
    <>
      {words && words.skills.length > 0 ? (
        <>
          <Choices type="checkbox" field={form.field("requiredSkills")} legend="Indispensable dès le premier jour" hint="Moins vous en cochez, plus de personnes peuvent répondre." options={words.skills.map(({ id, label }) => ({ value: id, label }))} optional layout="line" />
          <details className="fold">
            <summary>Ce qui serait un plus</summary>
            <Choices type="checkbox" field={form.field("usefulSkills")} legend="Utile, mais cela s’apprend" options={words.skills.map(({ id, label }) => ({ value: id, label }))} optional layout="line" />
          </details>
        </>
      ) : (
        <p>
          <Button look="quiet" name="intent" value="look" icon="list">
            Afficher les compétences de ce métier
          </Button>
        </p>
      )}
      {kind !== "BENEVOLAT" && <Select field={form.field("experienceAsked")} label="Expérience" empty="Sans importance" options={[{ value: "beginner", label: "Débutant accepté" }, { value: "wished", label: "Souhaitée" }, { value: "required", label: "Exigée" }]} optional />}
      <Select field={form.field("frenchLevel")} label="Français nécessaire" empty="Sans importance" options={frenchLevelChoices.map(({ code, forOffer }) => ({ value: code, label: forOffer }))} optional />
      <details className="fold" open={form.field("licences").values.length > 0}>
        <summary>Permis et certificats demandés</summary>
        <Choices type="checkbox" field={form.field("licences")} legend="Permis et certificats" hint="Seulement ceux qu’il faut pour faire le travail." options={options(licences)} optional layout="line" />
      </details>
      <details className="fold" open={form.field("constraints").values.length > 0}>
        <summary>Particularités du travail</summary>
        <Choices type="checkbox" field={form.field("constraints")} legend="Particularités" hint="Les dire évite les mauvaises surprises." options={options(constraintLabels)} optional layout="line" />
      </details>
      <details className="fold" open={form.field("access").values.length > 0}>
        <summary>Pour aider à venir</summary>
        <Choices type="checkbox" field={form.field("access")} legend="Ce que vous pouvez proposer" options={options(accessOffered)} optional layout="line" />
      </details>
    </>
  );
}
