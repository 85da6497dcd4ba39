import { coachButton } from "#app/domain/applications/coach-buttons.ts";
import type { ApplicationState, Move } from "#app/domain/applications/states.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { MoveForms } from "../applications/move-forms.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";

type Application = {
  beneficiaryId: string;
  firstName: string;
  offer: { offerId: string; title: string; employerName: string };
  state: ApplicationState;
  label: string;
  next: string;
  interviewAt: Date | null;
  interviewPlace: string;
  hiredOn: string | null;
  history: readonly { at: Date; label: string; reason: string | null; byRole: string; byName: string | null }[];
  moves: readonly Pick<Move, "to" | "button" | "reasons" | "needs">[];
};
const roles: Record<string, string> = { beneficiary: "par la personne", employer: "par l’employeur", system: "automatique", hotliner: "saisi par l’aide", admin: "saisi par l’administration" };

/** Where an answer of one of her people stands, what happened, and what the coach was told and notes in their place. */
export function CoachApplicationPage({ application, isDone, now, lastResult }: { application: Application; isDone: boolean; now: Date; lastResult?: LastResult }) {
  const { beneficiaryId, firstName, offer, state, label, next, interviewAt, interviewPlace, hiredOn, history } = application;
  const today = localDay(now);
  const moves = application.moves.map((move) => ({ ...move, button: coachButton(state, move) }));
  const form = formState(lastResult, { meetingPlace: "", note: "" });
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${beneficiaryId}#candidatures`, label: firstName }} lead={frenchText(offer.employerName)}>
        {frenchText(offer.title)}
      </PageTitle>
      {isDone && <Notice kind="ok" title="C’est noté, avec votre nom." live />}
      <ErrorSummary form={form} />
      <Columns shape="aside">
        <Card title="Ce qui s’est passé" id="histoire">
          <ul className="thread">
            {history.map((one, index) => (
              <li key={`${index}-${one.at.toISOString()}`}>
                <p>
                  {one.label}
                  {one.reason && <span className="soft"> ({one.reason.toLowerCase()})</span>}
                </p>
                <p className="soft">
                  {capital(dayNear(localDay(one.at), today))}, {one.byRole === "coach" ? `saisi par ${one.byName ?? "un coach"}` : (roles[one.byRole] ?? one.byRole)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Noter ce qu’on vous a dit" id="noter">
          <p>
            <Chip tone="sky">{label}</Chip>
          </p>
          {interviewAt && (
            <p>
              <strong>Rendez-vous {momentInWords(interviewAt, today)}</strong>
              {interviewPlace && `, ${frenchText(interviewPlace)}`}
            </p>
          )}
          {hiredOn && <p>Premier jour&nbsp;: {dayInWords(hiredOn, today)}</p>}
          <p>{next}</p>
          {moves.length > 0 && <MoveForms moves={moves} seenState={state} form={form} byCoach />}
        </Card>
      </Columns>
    </>
  );
}
