import { LONGEST_REPORT, reportReasons } from "#app/domain/offers/moderation/reports.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";

type Props = { offer: { offerId: string; title: string }; isDone: boolean; opened: string; back: string; helpPhone: string; lastResult?: LastResult };

/** Says what is wrong with an offer, with or without an account. Nobody is told who wrote. */
export function ReportPage({ offer, isDone, opened, back, helpPhone, lastResult }: Props) {
  if (isDone) {
    return (
      <>
        <PageTitle lead="Quelqu’un de l’équipe relit cette offre.">Merci, c’est noté</PageTitle>
        <p>Personne ne sait que c’est vous. L’employeur non plus.</p>
        <Actions>
          <ButtonLink href={back}>Retour aux offres</ButtonLink>
        </Actions>
        <NeedHelp phone={helpPhone}>Vous avez payé, ou donné vos papiers</NeedHelp>
      </>
    );
  }
  const form = formState(lastResult);
  return (
    <>
      <PageTitle back={{ href: back, label: "L’offre" }} lead={offer.title}>
        Signaler cette offre
      </PageTitle>
      <ErrorSummary form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="opened" value={opened} />
        <Choices field={form.field("reason")} legend="Qu’est-ce qui ne va pas ?" options={Object.entries(reportReasons).map(([value, label]) => ({ value, label }))} />
        <TextArea field={form.field("words")} label="Dites-en plus" hint="N’écrivez pas votre nom : ce n’est pas utile." optional rows={3} maxLength={LONGEST_REPORT} />
        <p>L’employeur ne saura pas que c’est vous. L’équipe non plus.</p>
        <Actions>
          <Button icon="check" wide>
            Envoyer
          </Button>
        </Actions>
      </form>
      <NeedHelp phone={helpPhone}>Vous avez payé, ou donné vos papiers</NeedHelp>
    </>
  );
}
