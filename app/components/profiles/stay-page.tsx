import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

type Props = { erasesOn: string | null; helpPhone: string; now: Date };

/** What the link of a warning leads to: one button keeps everything, doing nothing erases it. */
export function StayPage({ erasesOn, helpPhone, now }: Props) {
  if (erasesOn === null) {
    return (
      <>
        <PageTitle lead="Votre espace reste ouvert. Rien n’est effacé.">C’est noté</PageTitle>
        <Actions>
          <ButtonLink href="/connexion">Entrer dans mon espace</ButtonLink>
        </Actions>
        <NeedHelp phone={helpPhone}>Vous n’arrivez pas à entrer</NeedHelp>
      </>
    );
  }
  return (
    <>
      <PageTitle lead="Vous n’êtes pas venu depuis longtemps.">Garder votre espace&nbsp;?</PageTitle>
      <Notice kind="watch" title={`Sans réponse, tout est effacé le ${dayInWords(erasesOn, localDay(now))}.`}>
        <p>C’est la règle&nbsp;: nous ne gardons rien sans raison.</p>
      </Notice>
      <Actions>
        <PostButton fields={{ act: "stay" }} icon="check">
          Garder mon espace
        </PostButton>
      </Actions>
      <p>Vous ne voulez plus rien garder&nbsp;? Ne faites rien. Cela n’arrête aucune aide.</p>
      <NeedHelp phone={helpPhone}>Une question</NeedHelp>
    </>
  );
}
