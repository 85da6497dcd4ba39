import { count } from "#app/domain/kit/french-amounts.ts";
import type { Ask } from "#app/domain/offers/intake/missing.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chips } from "../ui/chip.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";
import { RestFields } from "./rest-fields.tsx";

type Props = {
  offer: { title: string; organisationName: string; communeName: string; kind: OfferKind; contract: string | null; chips: readonly string[]; missing: readonly Ask[]; isOpen: boolean };
  isAnswered: boolean; helpPhone: string; lastResult?: LastResult;
};

/** An employer completes his offer by the link he was sent: the questions that are left, and nothing else. */
export function AskedOfferPage({ offer, isAnswered, helpPhone, lastResult }: Props) {
  const { title, organisationName, communeName, kind, contract, chips, missing, isOpen } = offer;
  const form = formState(lastResult);
  return (
    <>
      <PageTitle lead={[organisationName, communeName].filter(Boolean).map(frenchText).join(", ")}>{frenchText(title)}</PageTitle>
      {isAnswered && (
        <Notice kind="ok" title="Merci, c’est enregistré." live>
          <p>Votre offre est à jour. {missing.length > 0 ? "Le reste peut attendre." : "Il ne manque plus rien."}</p>
        </Notice>
      )}
      <Chips items={[...chips]} />
      {!isOpen && <Notice title="Cette offre n’est plus ouverte." />}
      {isOpen && missing.length === 0 && !isAnswered && <Notice kind="ok" title="Il ne manque rien à votre offre." />}
      <ErrorSummary form={form} />
      {isOpen && missing.length > 0 && (
        <form method="post" noValidate>
          <Card title={`Il reste ${count(missing.length, "question")}`}>
            <p className="field-hint">Répondez à ce que vous savez. Chaque réponse aide les personnes à savoir si elles peuvent venir.</p>
            <RestFields form={form} kind={kind} contract={contract} missing={missing} />
            <Actions>
              <Button icon="check" wide>
                Enregistrer
              </Button>
            </Actions>
          </Card>
        </form>
      )}
      <p className="field-hint">Ce lien ouvre cette offre et rien d’autre. Une question&nbsp;? {helpPhone}</p>
    </>
  );
}
