import { Actions, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

export type LookView = { state: "held" | "refused"; title: string; sentences: readonly string[]; found: readonly { quote: string; why: string; fix: string }[]; words: string };

/** For an employer: his offer waits for someone to look, or was refused; why, and what to change. */
export function LookNotice({ look, offerId }: { look: LookView; offerId: string }) {
  return (
    <>
      <Notice kind="watch" title={look.title} live>
        {look.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {look.words && <p className="prose pre">«&nbsp;{look.words}&nbsp;»</p>}
        {look.found.length > 0 && (
          <ul>
            {look.found.map(({ quote, why, fix }) => (
              <li key={quote + why}>
                «&nbsp;{quote}&nbsp;» {why} {fix}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Actions>
        <ButtonLink look={look.state === "refused" ? "primary" : "quiet"} href={`/employeur/offres/${offerId}/modifier`}>
          {look.state === "refused" ? "Corriger et renvoyer" : "Corriger mon offre"}
        </ButtonLink>
      </Actions>
    </>
  );
}
