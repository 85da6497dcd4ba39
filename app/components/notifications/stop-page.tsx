import { Actions, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

/** The page a message leads to when one wants no more of them: one button stops, the same place takes it back. */
export function StopPage({ isStopped, isPerson }: { isStopped: boolean; isPerson: boolean }) {
  return (
    <>
      <PageTitle lead={isStopped ? "C’est arrêté. Nous ne vous écrivons plus." : "Un seul bouton. Rien n’est effacé."}>{isStopped ? "Vos messages sont arrêtés" : "Ne plus recevoir de messages"}</PageTitle>
      <p>{isPerson ? "Vos offres, vos réponses et vos rendez-vous restent dans votre espace." : "Les candidatures à vos offres restent dans votre espace."}</p>
      <p>Le code pour entrer part encore, quand vous le demandez.</p>
      {!isStopped && (
        <Notice kind="watch" title={isPerson ? "Les rappels de rendez-vous s’arrêtent aussi." : "Nous ne vous dirons plus qu’une personne a répondu."}>
          <p>Pensez à regarder votre espace.</p>
        </Notice>
      )}
      <Actions>
        <PostButton fields={{ act: isStopped ? "resume" : "stop" }} icon={isStopped ? "bell" : "x"}>
          {isStopped ? "Reprendre les messages" : "Arrêter les messages"}
        </PostButton>
        {isPerson && (
          <ButtonLink href="/mon-espace/prevenir" look="quiet" icon="settings">
            {isStopped ? "Choisir quand on me prévient" : "En recevoir moins"}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}
