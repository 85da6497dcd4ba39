import { count } from "#app/domain/kit/french-amounts.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { placeInWords } from "./offer-words.ts";

type Props = {
  list: { offers: { offerId: string; title: string; communeName: string; reason: string }[]; metiers: { romeCode: string; label: string; offers: number }[] };
  done: string | null;
};

const DONE: Record<string, string> = { cache: "Ce métier est caché.", montre: "Ce métier est de nouveau dans votre liste." };

/** What she said no to, read by her alone, each with the way back. */
export function SetAsidePage({ list: { offers, metiers }, done }: Props) {
  const said = done === null ? undefined : DONE[done];
  return (
    <>
      <PageTitle back={{ href: "/mon-espace", label: "Pour moi" }} lead="Personne d’autre ne voit cette page. Rien ne compte contre vous.">
        Mises de côté
      </PageTitle>
      {said && <Notice kind="ok" title={said} live />}
      {offers.length + metiers.length === 0 && <EmptyState icon="check" title="Rien de côté" next="Une offre ne vous va pas ? Touchez « Pas pour moi » sur sa page." />}
      {metiers.length > 0 && (
        <>
          <h2>Métiers cachés</h2>
          {metiers.map(({ romeCode, label, offers: hidden }) => (
            <Card key={romeCode} title={label} level={3}>
              <p>{hidden === 0 ? "Pas d’offre de ce métier en ce moment." : `${count(hidden, "offre cachée", "offres cachées")}.`}</p>
              <PostButton fields={{ act: "montrer", romeCode }} look="quiet">
                Montrer ce métier<span className="vh">&nbsp;: {label}</span>
              </PostButton>
            </Card>
          ))}
        </>
      )}
      {offers.length > 0 && (
        <>
          <h2>Offres</h2>
          {offers.map(({ offerId, title, communeName, reason }) => (
            <Card key={offerId} title={<a className="alone" href={`/mon-espace/offres/${offerId}`}>{title}</a>} level={3}>
              <p>
                {placeInWords(communeName, "")}. Votre raison&nbsp;: {reason.toLowerCase()}.
              </p>
              <PostButton fields={{ act: "remettre", offerId }} look="quiet">
                Remettre dans ma liste<span className="vh">&nbsp;: {title}</span>
              </PostButton>
            </Card>
          ))}
        </>
      )}
    </>
  );
}
