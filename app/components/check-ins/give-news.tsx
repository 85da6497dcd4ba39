import { checkInAnswers, checkInWords, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { LONGEST_WORD } from "#app/domain/check-ins/check-in.schema.ts";
import type { CheckInSide } from "#app/domain/check-ins/milestones.ts";
import { dayInWords } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea } from "../ui/text-input.tsx";

export type NewsAsked = { side: CheckInSide; firstName: string; title: string; hiredOn: string | null; today: string; answer: CheckInAnswer | null; word: string; isOver: boolean };

/** The page behind a link: one question, three buttons, then a word if one likes. Works without scripts. */
export function GiveNews({ lastResult, helpPhone, ...asked }: NewsAsked & { helpPhone: string; lastResult?: LastResult }) {
  const form = formState(lastResult, { word: asked.word });
  if (asked.isOver && asked.answer === null) {
    return (
      <>
        <PageTitle>Merci</PageTitle>
        <p>Il n’y a plus rien à répondre ici. Besoin de parler&nbsp;? Appelez le {helpPhone}.</p>
      </>
    );
  }
  return (
    <>
      <ErrorSummary form={form} />
      {asked.answer === null ? <Question {...asked} /> : <Thanks {...asked} answer={asked.answer} form={form} />}
    </>
  );
}

function Question({ side, firstName, title, hiredOn, today }: NewsAsked) {
  const since = hiredOn === null ? "" : ` depuis le ${dayInWords(hiredOn, today)}`;
  return side === "person" ? (
    <>
      <PageTitle lead="Une touche suffit.">Bonjour {firstName}, comment ça se passe&nbsp;?</PageTitle>
      <p>Vous travaillez{since}. Comment ça va&nbsp;?</p>
      <Answers side={side} />
      <p className="soft">Votre coach lit votre réponse. Votre employeur ne la voit jamais.</p>
    </>
  ) : (
    <>
      <PageTitle lead="Une touche suffit.">Comment ça se passe avec {firstName}&nbsp;?</PageTitle>
      <p>{firstName} est dans votre équipe{since}&nbsp;: {title}.</p>
      <Answers side={side} />
      <p className="soft">Seul le coach lit votre réponse. {firstName} ne la voit pas.</p>
    </>
  );
}

/** One form, three buttons: what is pressed is what is sent. */
function Answers({ side, skip = null }: { side: CheckInSide; skip?: CheckInAnswer | null }) {
  return (
    <form method="post" className="stack">
      <input type="hidden" name="act" value="repondre" />
      {checkInAnswers.filter((answer) => answer !== skip).map((answer) => (
        <div key={answer}>
          <Button name="answer" value={answer} wide look={answer === "well" && skip === null ? "primary" : "quiet"} aria-describedby={`aide-${answer}`}>
            {checkInWords[side][answer].button}
          </Button>
          <p className="field-hint" id={`aide-${answer}`}>{checkInWords[side][answer].hint}</p>
        </div>
      ))}
    </form>
  );
}

function Thanks({ side, answer, word, isOver, form }: NewsAsked & { answer: CheckInAnswer; form: ReturnType<typeof formState> }) {
  const words = checkInWords[side][answer];
  return (
    <>
      <PageTitle>Merci</PageTitle>
      <Notice kind="ok" title={words.thanks} live>
        <p>Votre réponse&nbsp;: {words.button.toLowerCase()}.</p>
      </Notice>
      {!isOver && (
        <>
          <form method="post" noValidate>
            <input type="hidden" name="act" value="mot" />
            <TextArea field={form.field("word")} label={word === "" ? "Un mot à ajouter" : "Votre mot"} hint={side === "person" ? "Seul votre coach le lit. Ne parlez pas de votre santé." : "Seul le coach le lit. Pas de détail de santé."} optional rows={3} maxLength={LONGEST_WORD} />
            <Button look="quiet">{word === "" ? "Ajouter ce mot" : "Changer ce mot"}</Button>
          </form>
          <details className="fold">
            <summary>Changer ma réponse</summary>
            <Answers side={side} skip={answer} />
          </details>
        </>
      )}
    </>
  );
}
