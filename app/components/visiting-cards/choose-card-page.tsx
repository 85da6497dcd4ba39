import type { CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import type { CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { CardFace } from "./card-face.tsx";
import { CardTicks } from "./card-ticks.tsx";

type Props = { whole: CardView; shows: readonly CardPart[]; isMade: boolean; lastResult?: LastResult };

/** She ticks what her card shows, and sees the card under it: as it is saved, or, with scripts, as she ticks. */
export function ChooseCardPage({ whole, shows, isMade, lastResult }: Props) {
  const form = formState(lastResult, { shows });
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/carte", label: "Ma carte de visite" }} lead="L’employeur voit seulement ce qui est coché.">
        Choisir ce que l’on voit
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="act" value="choose" />
        <CardTicks field={form.field("shows")} whole={whole} legend="Ma carte montre" />
        <p className="soft">Jamais votre adresse, votre âge ni vos aides.</p>
        <Actions>
          <Button icon="check">{isMade ? "Enregistrer" : "Faire ma carte"}</Button>
          <ButtonLink href="/mon-espace/carte" look="quiet">
            Ne rien changer
          </ButtonLink>
        </Actions>
      </form>
      <h2>Ce que l’employeur voit</h2>
      <CardFace card={whole} shows={shows} />
    </>
  );
}
