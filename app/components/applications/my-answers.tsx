import { stateTable } from "#app/domain/applications/states.ts";
import type { MyAnswer } from "#app/domain/applications/my-answer.ts";
import { WithMyCoach, type WithMyCoachView } from "../coaching/with-my-coach.tsx";
import { placeInWords } from "../offers/offer-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { AnswerCard } from "./answer-card.tsx";
import type { TimelineItem } from "./timeline.tsx";

/** Two years leave many of them: an old phone gets so many at a time. */
const ENDED_A_PAGE = 10;

/** Where each of her answers stands, in everyday words; what ended by pages, what is under way on the first. */
export function MyAnswers({ answers, sent, page, withCoach, now }: { answers: readonly MyAnswer[]; sent: string | null; page: number; withCoach: WithMyCoachView; now: Date }) {
  const justSent = answers.some((answer) => answer.applicationId === sent);
  const running = answers.filter((answer) => !stateTable[answer.progress.state].isExit);
  const ended = answers.filter((answer) => stateTable[answer.progress.state].isExit);
  const pages = Math.max(1, Math.ceil(ended.length / ENDED_A_PAGE));
  const at = Math.min(page, pages);
  return (
    <>
      <PageTitle>Mes réponses</PageTitle>
      {justSent && (
        <Notice kind="ok" title="Votre réponse est envoyée." live>
          <p>L’employeur vient d’être prévenu. Vous verrez ici ce qu’il répond.</p>
        </Notice>
      )}
      {at === 1 && <WithMyCoach {...withCoach} now={now} />}
      {answers.length === 0 && (
        <EmptyState icon="list" title="Pas encore de réponse" next="Quand une offre vous plaît, répondez en deux touches. Vous suivrez tout ici.">
          <ButtonLink href="/mon-espace">Voir mes offres</ButtonLink>
        </EmptyState>
      )}
      {at === 1 && running.map((answer) => (
        <OneAnswer key={answer.applicationId} answer={answer} />
      ))}
      {ended.length > 0 && <h2>Terminées</h2>}
      {ended.slice((at - 1) * ENDED_A_PAGE, at * ENDED_A_PAGE).map((answer) => (
        <OneAnswer key={answer.applicationId} answer={answer} />
      ))}
      <Pagination page={at} pages={pages} hrefFor={(each) => (each === 1 ? "/mon-espace/reponses" : `/mon-espace/reponses?page=${each}`)} label="Réponses terminées" />
    </>
  );
}

function OneAnswer({ answer }: { answer: MyAnswer }) {
  const { progress } = answer;
  const items: TimelineItem[] = progress.dots.map((dot) => ({ title: dot.label, detail: dot.detail ?? undefined, state: dot.tone }));
  return (
    <AnswerCard
      answer={{ href: `/mon-espace/offres/${answer.offerId}`, title: answer.title, where: placeInWords(answer.communeName, answer.employerName), items, ...(progress.silence ? { silence: progress.silence } : {}) }}
    >
      {progress.next && <p>{progress.next}</p>}
      {answer.waitingProposal && (
        <ButtonLink href={`/mon-espace/offres/${answer.offerId}`} wide iconAfter="arrow-right">
          Répondre à mon coach
        </ButtonLink>
      )}
      {(progress.state === "demarre" || progress.state === "suivi") && answer.kind !== "BENEVOLAT" && (
        <ButtonLink look="quiet" href={`/mon-espace/nouvelles/${answer.applicationId}`} wide>
          Comment ça se passe&nbsp;?
        </ButtonLink>
      )}
      {answer.teaches && (
        <p>
          <a className="alone" href={`/mon-espace/cv/savoir-faire?mission=${answer.applicationId}`}>Ajouter à mon CV ce que j’y apprends</a>
        </p>
      )}
      {answer.canSendAgain && (
        <ButtonLink look="quiet" href={`/mon-espace/offres/${answer.offerId}/repondre`}>
          Répondre à nouveau
        </ButtonLink>
      )}
      {answer.canWithdraw && (
        <p>
          <a className="alone" href={`/mon-espace/reponses/${answer.applicationId}/retirer`}>Retirer ma réponse</a>
        </p>
      )}
    </AnswerCard>
  );
}
