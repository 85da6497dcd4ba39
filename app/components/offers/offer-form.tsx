import { offerKinds, type OfferKind } from "#app/domain/matching/types.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { OfferFormMore } from "./offer-form-more.tsx";
import { OfferFormAsked, OfferFormHours, OfferFormWork, type FormWords } from "./offer-form-groups.tsx";

type Props = {
  kind: OfferKind;
  organisation: { name: string; communeName: string; isAssociation: boolean };
  places: readonly string[];
  metierWords: readonly string[];
  lastResult?: LastResult;
  words: FormWords | null;
  /** An open offer that is corrected: what was typed the first time. */
  correcting?: { offerId: string; defaults: object };
  /** A former offer that is copied: nothing is published until it is sent. */
  copied?: object | undefined;
  /** Typed by the help line while the employer says it: the page to go back to. */
  dictatedTo?: string;
};

const titles: Record<OfferKind, string> = { EMPLOI: "Proposer un emploi", IMMERSION: "Proposer une immersion", BENEVOLAT: "Proposer une mission de bénévolat" };
const tabs: { kind: OfferKind; label: string }[] = [
  { kind: "EMPLOI", label: "Emploi" },
  { kind: "IMMERSION", label: "Immersion" },
  { kind: "BENEVOLAT", label: "Bénévolat" },
];

/** One page, three groups; what was typed always stays. Lists of communes and métiers come with the page, so that they help without scripts. */
export function OfferForm({ kind, organisation, places, metierWords, lastResult, words, correcting, copied, dictatedTo }: Props) {
  const form = formState(lastResult, correcting?.defaults ?? copied ?? { kind, commune: organisation.communeName, posts: 1 });
  const current = offerKinds.find((one) => one === form.field("kind").value) ?? kind;
  return (
    <>
      {correcting ? (
        <PageTitle lead="Les personnes que l’offre concerne sont cherchées de nouveau." back={{ href: `/employeur/offres/${correcting.offerId}`, label: "Mon offre" }}>
          Corriger mon offre
        </PageTitle>
      ) : (
        <>
          <PageTitle
            lead={dictatedTo ? `Pour ${organisation.name}, sous la dictée. Relisez l’offre à voix haute avant de publier.` : "Deux minutes suffisent. Ce que vous ne savez pas encore peut rester vide."}
            back={dictatedTo ? { href: dictatedTo, label: organisation.name } : { href: "/employeur", label: "Mes offres" }}
          >
            {titles[current]}
          </PageTitle>
          <Tabs label="Genre d’offre" tabs={tabs.map((tab) => ({ href: `?genre=${tab.kind}`, label: tab.label, current: tab.kind === current }))} />
        </>
      )}
      <ErrorSummary form={form} />
      <form method="post" noValidate className="offer-form">
        <input type="hidden" name="kind" value={current} />
        <Card title="Le travail">
          <OfferFormWork form={form} kind={current} words={words} places={places} metierWords={metierWords} />
        </Card>
        <Card title="Les heures">
          <OfferFormHours form={form} kind={current} />
          <OfferFormMore form={form} kind={current} />
        </Card>
        <Card title="Ce qu’il faut">
          <OfferFormAsked form={form} kind={current} words={words} />
        </Card>
        <Actions>
          <Button name="intent" value="publish" icon="check">
            {correcting ? "Enregistrer" : "Publier l’offre"}
          </Button>
        </Actions>
      </form>
    </>
  );
}
