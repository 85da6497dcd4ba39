import type { QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import type { ReachMeans } from "#app/domain/profiles/questions/reach-body.ts";
import type { TickBody } from "#app/domain/profiles/questions/tick-options.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../../ui/form-state.ts";
import { Icon } from "../../ui/icon.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { StepProgress } from "../../ui/steps.tsx";
import { ExperienceForm } from "./experience-form.tsx";
import { FrenchLevelForm } from "./french-level-form.tsx";
import { PlaceForm, type PlaceView } from "./place-form.tsx";
import { ReachForm } from "./reach-form.tsx";
import { TickForm } from "./tick-form.tsx";
import { WishesForm } from "./wishes-form.tsx";

type Found = { value: string; label: string; hint: string };
export type BodyView =
  | ({ kind: "ticks" } & TickBody)
  | ({ kind: "place" } & PlaceView)
  | { kind: "reach"; means: ReachMeans[] }
  | { kind: "wishes"; chosen: string[]; found: Found[] }
  | { kind: "experience"; lines: { label: string; detail: string }[]; found: Found[] };
export type OneQuestion = {
  firstName: string; question: { code: QuestionCode; title: string; why: string; seenBy: string }; step: number; of: number; before: string | null; after: string | null;
  words: string | null; body: BodyView; frenchLevel: string | null;
};
type Props = { view: OneQuestion; base: string; asker: "person" | "coach"; lastResult?: LastResult };

/** One question: where she is, why it is asked, who will see it, big choices, on, past it and back. The coach asks it in the same words. */
export function QuestionPage({ view, base, asker, lastResult }: Props) {
  const { question, step, of, before } = view;
  const form = formState(lastResult, defaultsOf(view.body));
  return (
    <div className="question">
      <StepProgress step={step} of={of} />
      <PageTitle back={before === null ? { href: base, label: "Mes réponses aux questions" } : { href: `${base}/${before}`, label: "Question d’avant" }}>{question.title}</PageTitle>
      <ErrorSummary form={form} />
      <div className="question-why">
        <p className="with-icon">
          <Icon name="info" />
          <span>{question.why}</span>
        </p>
        <p className="with-icon soft">
          <Icon name="eye" />
          <span>{question.seenBy}</span>
        </p>
      </div>
      <Body view={view} form={form} base={base} />
      {asker === "coach" && (question.code === "speaks" || question.code === "reads") && <FrenchLevelForm level={view.frenchLevel} />}
      <p className="question-end">
        <a className="alone" href={base}>
          {asker === "coach" ? `Les réponses de ${view.firstName}` : "Arrêter et garder mes réponses"}
        </a>
      </p>
    </div>
  );
}

function Body({ view: { question, body, words, after }, form, base }: { view: OneQuestion; form: FormState; base: string }) {
  const onwards = after === null ? `${base}?fini=1` : `${base}/${after}`;
  switch (body.kind) {
    case "ticks":
      return <TickForm code={question.code} title={question.title} body={body} form={form} />;
    case "place":
      return <PlaceForm body={body} words={words} form={form} />;
    case "reach":
      return <ReachForm means={body.means} form={form} />;
    case "wishes":
      return <WishesForm {...body} words={words} form={form} onwards={onwards} />;
    case "experience":
      return <ExperienceForm {...body} words={words} form={form} onwards={onwards} />;
  }
}

/** What the form shows before anything was sent: what is kept. */
function defaultsOf(body: BodyView): object {
  if (body.kind === "ticks") return { [body.name]: body.values };
  if (body.kind === "reach") return { means: body.means.map(({ radiusKm, until }) => ({ radiusKm, until })) };
  return {};
}
