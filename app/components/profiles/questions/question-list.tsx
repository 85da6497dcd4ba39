import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink, Actions } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { StepProgress } from "../../ui/steps.tsx";
import { frenchText } from "../../ui/typography.ts";
import { questionIcons } from "./option-icons.ts";

type Line = { slug: string; short: string; state: "answered" | "skipped" | "open"; answer: string[]; enteredBy: string | null };
export type QuestionListView = { firstName: string; lines: Line[]; next: { slug: string; title: string } | null; done: number; isNew: boolean };
type Props = { list: QuestionListView; isDone: boolean; base: string; asker: "person" | "coach"; back: string };

/** « Faisons connaissance »: where she is, the way on, and each answer with « Changer ». */
export function QuestionList({ list, isDone, base, asker, back }: Props) {
  const { lines, next, done, isNew, firstName } = list;
  const isCoach = asker === "coach";
  return (
    <div className="question">
      <PageTitle back={{ href: back, label: isCoach ? firstName : "Pour moi" }} lead={isCoach ? "Posez les questions ensemble. Chaque réponse garde qui l’a saisie." : undefined}>
        {isCoach ? `Questions avec ${firstName}` : "Faisons connaissance"}
      </PageTitle>
      {isDone && next === null && (
        <Notice kind="ok" title="Merci, tout est noté." live>
          <p>{isCoach ? `Les offres de ${firstName} sont recalculées.` : "Vos offres tiennent compte de vos réponses."}</p>
        </Notice>
      )}
      {!isCoach && (
        <div className="question-why">
          <p>Répondez à une question par page. Vous pouvez passer, ou arrêter quand vous voulez.</p>
          <p>On ne vous demande pas de CV&nbsp;: il se fait avec vos réponses.</p>
        </div>
      )}
      {!isNew && next !== null && <StepProgress step={done} of={lines.length} label={`${count(done, "réponse")} sur\u00a0${lines.length}`} />}
      {next !== null ? (
        <Actions>
          <ButtonLink href={`${base}/${next.slug}`} iconAfter="arrow-right">
            {done === 0 ? "Commencer" : "Continuer"}
          </ButtonLink>
          {isNew && !isCoach && (
            <PostButton look="quiet" wide>
              Plus tard
            </PostButton>
          )}
        </Actions>
      ) : (
        <Actions>
          <ButtonLink href={back}>{isCoach ? `Revenir à ${firstName}` : "Voir mes offres"}</ButtonLink>
        </Actions>
      )}
      {!isNew && <h2>{isCoach ? "Réponses" : "Vos réponses"}</h2>}
      {!isNew && (
        <ul className="kept-lines">
          {lines.map((line) => (
            <AnswerLine key={line.slug} line={line} base={base} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AnswerLine({ line: { slug, short, state, answer, enteredBy }, base }: { line: Line; base: string }) {
  const icon = questionIcons[slug];
  return (
    <li className="kept-line">
      <div>
        <p className="with-icon soft">
          {icon && <Icon name={icon} />}
          <span>{short}</span>
        </p>
        {state === "answered" ? answer.map((text) => <p key={text}>{frenchText(capital(text))}</p>) : <p className="soft">{state === "skipped" ? "Passée" : "Pas encore dit"}</p>}
        {enteredBy !== null && <p className="soft small">Saisi par {enteredBy}</p>}
      </div>
      <ButtonLink href={`${base}/${slug}`} look="quiet" icon={state === "answered" ? "pencil" : "arrow-right"}>
        {state === "answered" ? "Changer" : "Répondre"} <span className="vh">{short}</span>
      </ButtonLink>
    </li>
  );
}
