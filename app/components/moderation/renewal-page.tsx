import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

type Props = { offer: { title: string; communeName: string; status: string; expiresAt: Date | null }; done: "renew" | "filled" | null; helpPhone: string; now: Date; lastResult?: LastResult };

/** What the link of a mail shows: one offer, until when it is open, and two buttons. */
export function RenewalPage({ offer, done, helpPhone, now, lastResult }: Props) {
  const until = offer.expiresAt === null ? "" : dayInWords(localDay(offer.expiresAt), localDay(now));
  const states: Record<string, string> = {
    open: until ? `Elle est proposée jusqu’au ${until}.` : "Elle est proposée.", filled: "Elle est notée comme pourvue.", closed: "Elle est retirée.", expired: `Elle n’est plus proposée depuis le ${until}.`,
    held: "Quelqu’un de l’équipe la relit, sous un jour ouvré.", refused: "Elle est à corriger dans votre espace.",
  };
  const mayRenew = ["open", "expired", "filled", "closed"].includes(offer.status);
  return (
    <>
      <PageTitle lead={`${offer.title}, ${offer.communeName}`}>Votre offre est-elle toujours d’actualité&nbsp;?</PageTitle>
      {done === null && <Notice kind={offer.status === "open" ? "info" : "watch"} title={states[offer.status] ?? "Elle n’est plus proposée."} />}
      {done !== null && <Notice kind="ok" title={states[offer.status] ?? "C’est noté."} live>{done === "filled" && <p>Les personnes qui attendaient sont prévenues. Merci&nbsp;!</p>}</Notice>}
      <ErrorSummary form={formState(lastResult)} />
      {done === null && mayRenew && (
        <Actions>
          <PostButton fields={{ act: "renew" }} icon="check">
            {offer.status === "open" ? "Toujours d’actualité : 30 jours de plus" : "La proposer de nouveau, 30 jours"}
          </PostButton>
          {offer.status === "open" && (
            <PostButton fields={{ act: "filled" }} look="quiet">
              Le poste est pourvu
            </PostButton>
          )}
        </Actions>
      )}
      {(done !== null || !mayRenew) && (
        <Actions>
          <ButtonLink look="quiet" href="/employeur">Voir mes offres</ButtonLink>
        </Actions>
      )}
      <NeedHelp phone={helpPhone}>Une question sur votre offre</NeedHelp>
    </>
  );
}
