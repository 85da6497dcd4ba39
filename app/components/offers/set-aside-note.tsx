import { Actions, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PostButton } from "../ui/post-button.tsx";

export type SetAsideView = { offerId: string; title: string; isTooFar: boolean; wasProposal: boolean; metier: { romeCode: string; label: string } | null };

/** Where what she set aside is looked at, put back, and where a métier is hidden or shown again. */
export const SET_ASIDE = "/mon-espace/mises-de-cote";

/** « C’est noté », what her reason lets her do next, and the way back. */
export function SetAsideNote({ offerId, title, isTooFar, wasProposal, metier }: SetAsideView) {
  return (
    <Notice kind="ok" title="C’est noté : cette offre n’est plus dans votre liste." live>
      <p>{title}</p>
      {isTooFar && (
        <p>
          <a className="alone" href="/mon-espace/questions/distance">Changer jusqu’où je peux aller</a>
        </p>
      )}
      {metier && (
        <>
          <p>Vous avez dit non deux fois à ce métier&nbsp;: {metier.label}. Voulez-vous le cacher&nbsp;?</p>
          <PostButton action={SET_ASIDE} fields={{ act: "cacher", romeCode: metier.romeCode }} look="quiet">
            Cacher ce métier
          </PostButton>
        </>
      )}
      {wasProposal ? (
        <Actions>
          <ButtonLink look="quiet" href={`/mon-espace/offres/${offerId}`}>
            Revoir cette offre
          </ButtonLink>
        </Actions>
      ) : (
        <PostButton action={SET_ASIDE} fields={{ act: "remettre", offerId }} look="quiet">
          Annuler, la remettre
        </PostButton>
      )}
    </Notice>
  );
}
