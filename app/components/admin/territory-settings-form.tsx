import { travelModes, type TravelMode } from "#app/domain/matching/types.ts";
import { travelModeWords } from "#app/domain/profiles/travel-words.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Settings = { helpPhone: string; helpHours: string; peoplePerPost: number; radii: Record<TravelMode, number | null>; defaults: Record<TravelMode, number> };
type Props = { settings: Settings; wasSaved: boolean; lastResult?: LastResult };

const typed = (km: number | null) => (km === null ? "" : String(km).replace(".", ","));

/** What the territory decides: its help line, how far a means takes someone, how many people are sent to one post. */
export function TerritorySettingsForm({ settings: { helpPhone, helpHours, peoplePerPost, radii, defaults }, wasSaved, lastResult }: Props) {
  const form = formState(lastResult, { helpPhone, helpHours, peoplePerPost: String(peoplePerPost), ...Object.fromEntries(travelModes.map((mode) => [mode, typed(radii[mode])])) });
  return (
    <>
      <PageTitle lead="Ce qui vaut pour tout le territoire. Les pages suivent dans la minute.">Réglages</PageTitle>
      {wasSaved && <Notice kind="ok" title="Les réglages sont enregistrés." live />}
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form narrow">
        <Card title="L’aide par téléphone">
          <TextInput field={form.field("helpPhone")} label="Numéro de l’aide" hint="Il est écrit en haut de chaque page et sur chaque carte." inputMode="tel" autoComplete="off" />
          <TextInput field={form.field("helpHours")} label="Quand on répond" hint="Par exemple : du lundi au vendredi, de 9 h à 17 h." maxLength={120} autoComplete="off" optional />
        </Card>
        <Card title="Jusqu’où va chaque moyen (km)">
          <p className="field-hint">Seulement pour les personnes dont on ne sait pas mieux. Vide&nbsp;: notre distance habituelle. Un changement refait toutes les listes.</p>
          {travelModes.map((mode) => (
            <TextInput key={mode} field={form.field(mode)} label={travelModeWords[mode]} hint={`D’habitude\u00a0: ${typed(defaults[mode])}\u00a0km, à vol d’oiseau.`} inputMode="decimal" short optional />
          ))}
        </Card>
        <Card title="Ne pas envoyer tout le monde au même endroit">
          <TextInput field={form.field("peoplePerPost")} label="Personnes par poste" hint="Au plus tant de personnes voient une offre en premier, pour chacun de ses postes, tant qu’une autre offre leur convient presque aussi bien." inputMode="numeric" short />
          <Actions>
            <Button icon="check">Enregistrer</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
