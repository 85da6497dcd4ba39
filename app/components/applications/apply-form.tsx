import { placeInWords } from "../offers/offer-words.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { TalkingNote } from "./with-coach.tsx";

type Props = { offer: { offerId: string; title: string; communeName: string; employerName: string; kind: string; isOpen: boolean; employerReads: boolean; readySentence: string; coachName: string | null; talksWith: string | null }; lastResult?: LastResult };

/**
 * The second tap: a ready sentence that she may change, and one button.
 *
 * The button itself is the consent for this employer, and says so beside it: no box to find before it works.
 */
export function ApplyForm({ offer, lastResult }: Props) {
  const form = formState(lastResult, { message: offer.readySentence });
  const here = `/mon-espace/offres/${offer.offerId}`;
  return (
    <>
      <PageTitle back={{ href: here, label: "Revoir l’offre" }} lead={`${offer.title}. ${placeInWords(offer.communeName, offer.employerName)}.`}>
        Envoyer ma réponse
      </PageTitle>
      <ErrorSummary form={form} />
      {offer.isOpen ? (
        <>
          {offer.talksWith && <TalkingNote name={offer.talksWith} />}
          <form method="post" noValidate>
            <TextArea field={form.field("message")} label="Votre message" hint="Il est prêt. Vous pouvez le changer." rows={4} maxLength={500} />
            <Checkbox field={form.field("wantsCall")} label="Je préfère que l’on m’appelle" />
            <Notice>
              <p>
                {offer.employerReads
                  ? "En envoyant, vous acceptez que cet employeur voie votre CV et comment vous joindre. Rien d’autre."
                  : "Cette offre vient d’un autre site. En envoyant, vous acceptez que votre coach transmette votre CV à cet employeur. Rien d’autre."}{" "}
                Vous pourrez retirer votre réponse.
              </p>
            </Notice>
            <Actions>
              <Button name="consent" value="on" icon="check" wide>
                Envoyer ma réponse
              </Button>
              <ButtonLink look="quiet" href={here}>
                Pas maintenant
              </ButtonLink>
            </Actions>
          </form>
          {offer.coachName && !offer.talksWith && (
            <>
              <h2>Plutôt à deux&nbsp;?</h2>
              <p>{offer.coachName} peut répondre avec vous. Rien ne part tant que vous n’en avez pas parlé.</p>
              <PostButton action={`${here}/ensemble`} look="quiet" icon="users" wide>
                Répondre avec {offer.coachName}
              </PostButton>
            </>
          )}
        </>
      ) : (
        <Notice kind="watch" title="Cette offre n’est plus ouverte.">
          <p>
            <a className="alone" href="/mon-espace">Voir mes autres offres</a>
          </p>
        </Notice>
      )}
    </>
  );
}
