import { ButtonLink } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

type Props = { offer: { offerId: string; title: string; coachName: string | null; talksWith: string | null }; helpPhone: string; lastResult?: LastResult };

/** « Avec ma coach »: nothing goes to the employer; her coach reads that she wants to answer together. */
export function WithCoach({ offer, helpPhone, lastResult }: Props) {
  const here = `/mon-espace/offres/${offer.offerId}`;
  return (
    <>
      <PageTitle back={{ href: here, label: "Revoir l’offre" }} lead={offer.title}>
        {offer.coachName ? `Répondre avec ${offer.coachName}` : "Répondre avec l’aide"}
      </PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      {offer.talksWith && <TalkingNote name={offer.talksWith} />}
      {offer.coachName === null && (
        <Notice title="Vous n’avez pas de coach pour l’instant.">
          <p>L’aide peut répondre avec vous, au {helpPhone}.</p>
        </Notice>
      )}
      {offer.coachName && !offer.talksWith && (
        <>
          <p>{offer.coachName} verra que cette offre vous intéresse. Rien ne part chez l’employeur.</p>
          <PostButton icon="users" wide>
            Prévenir {offer.coachName}
          </PostButton>
        </>
      )}
      <ButtonLink href={`${here}/repondre`} look="quiet" wide>
        Répondre sans attendre
      </ButtonLink>
    </>
  );
}

/** What she reads once she asked, on the offer's page too. */
export function TalkingNote({ name }: { name: string }) {
  return (
    <Notice kind="ok" title={`Vous en parlez avec ${name}.`} live>
      <p>{name} le voit dans sa liste du jour. Rien n’est parti chez l’employeur.</p>
    </Notice>
  );
}
