import type { LastResult } from "../ui/form-state.ts";
import { ButtonLink } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";
import { GiveNews, type NewsAsked } from "./give-news.tsx";

type Props = { title: string; asked: NewsAsked | null; helpPhone: string; lastResult?: LastResult };

/** Her news from her own pages: the same question and buttons as by the link; between two moments, the way to her coach. */
export function MyNewsPage({ title, asked, helpPhone, lastResult }: Props) {
  return (
    <>
      <p>
        <a className="alone" href="/mon-espace/reponses">
          Mes réponses
        </a>
      </p>
      {asked !== null && !(asked.isOver && asked.answer === null) ? (
        <GiveNews {...asked} helpPhone={helpPhone} lastResult={lastResult} />
      ) : (
        <>
          <PageTitle lead={frenchText(title)}>Comment ça se passe&nbsp;?</PageTitle>
          <p>Bien ou pas bien, dites-le à votre coach. Il lit vos messages.</p>
          <ButtonLink href="/mon-espace/messages" icon="message" wide>
            Écrire à mon coach
          </ButtonLink>
          <p className="soft">Votre employeur ne voit jamais ce que vous dites ici.</p>
        </>
      )}
    </>
  );
}
