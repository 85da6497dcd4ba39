import { travelModes } from "#app/domain/matching/types.ts";
import { licenceCodes, licenceLabel } from "#app/domain/offers/licences.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import { dayPartCodes, dayPartWords } from "#app/domain/vivier/day-parts.ts";
import { CommuneField, type FoundCommunes } from "../admin/commune-field.tsx";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Found = { code: string; label: string; hint: string };
type Props = { places: readonly string[]; lastResult?: LastResult; /** What the words may mean. */ found: { romeCode: string | null; communeCode: string | null; metiers: readonly Found[]; communes: readonly Found[] } | null };

/** A new vivier, in everyday words. */
export function VivierForm({ places, lastResult, found }: Props) {
  const form = formState(lastResult, { radiusKm: "10" });
  const metier = form.field("metier");
  const metiers = found !== null && found.romeCode === null && metier.value !== "" ? found.metiers : [];
  const communes: FoundCommunes | null = found === null ? null : { chosen: found.communeCode, found: form.field("commune").value === "" ? [] : found.communes };
  return (
    <>
      <PageTitle back={{ href: "/coach/viviers", label: "Viviers" }} lead="Tout est facultatif, sauf le nom et une chose au moins.">
        Nouveau vivier
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        <Card title="Qui cherchez-vous ?">
          <TextInput field={form.field("name")} label="Nom du vivier" hint="Par exemple : Nettoyage, Flers, matin." maxLength={80} autoComplete="off" />
          <TextInput field={metier} label="Métier voulu ou déjà exercé" hint="En mots de tous les jours : ménage, cuisine, cariste." autoComplete="off" optional />
          {found?.romeCode && <input type="hidden" name="romeCode" value={found.romeCode} />}
          {metiers.length > 0 && <Choices field={form.field("romeCode")} legend="Lequel ?" layout="line" options={metiers.map(({ code: value, label, hint }) => ({ value, label, hint }))} />}
          <CommuneField form={form} places={places} communes={communes} />
          <TextInput field={form.field("radiusKm")} label="Jusqu’à (km)" inputMode="decimal" short optional />
          <Choices field={form.field("dayParts")} legend="Libre" type="checkbox" layout="line" options={dayPartCodes.map((value) => ({ value, label: dayPartWords(value) }))} optional />
          <Choices field={form.field("modes")} legend="Se déplace" hint="L’un de ceux-là." type="checkbox" layout="line" options={travelModes.map((value) => ({ value, label: travelModeWords[value] }))} optional />
          <details>
            <summary>Permis et certificats</summary>
            <Choices field={form.field("licences")} legend="A tous ceux-là" type="checkbox" layout="line" options={licenceCodes.map((value) => ({ value, label: licenceLabel(value) }))} optional />
          </details>
          <Actions>
            <Button icon="check">Garder ce vivier</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
