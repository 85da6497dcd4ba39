import type { MeetingAnswer } from "#app/domain/applications/meeting-answer.ts";
import type { ApplicationState, Move } from "#app/domain/applications/states.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { ReasonList } from "../matching/reason-list.tsx";
import { CvSheet } from "../profiles/cv-sheet.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { MoveForms } from "./move-forms.tsx";

export type ApplicationView = {
  applicationId: string;
  offer: { offerId: string; title: string; posts: number };
  firstName: string;
  state: ApplicationState;
  label: string;
  next: string;
  sentAt: Date;
  message: string;
  wantsCall: boolean;
  interviewAt: Date | null;
  interviewPlace: string;
  otherSlots: Date[];
  laterOn: string | null;
  meetingAnswer: MeetingAnswer | null;
  cv: CvView | null;
  moves: readonly Pick<Move, "to" | "button" | "reasons" | "needs">[];
};
/** `isByLink`: he has not signed in, there is no page to go back to. */
type Props = { application: ApplicationView; criteria: Criteria; done: string | null; isByLink?: boolean; lastResult?: LastResult };
export type Criteria = { summary: string; met: readonly string[]; unmet: readonly string[] } | null;

const thanks: Partial<Record<ApplicationState, string>> = {
  positionne: "C’est noté. La personne sait que vous prenez un peu de temps.",
  entretien: "Le rendez-vous est proposé. La personne vient d’être prévenue.",
  accepte: "Merci ! La personne et son coach viennent d’être prévenus.",
  refuse: "Merci d’avoir répondu. La personne est prévenue, votre raison reste entre vous et son coach.",
  demarre: "Merci ! Le démarrage est confirmé.",
  rompu: "C’est noté. Son coach prend le relais.",
};

/** What is said to an employer who just answered. */
export function thanksFor(state: ApplicationState): string | undefined {
  return thanks[state];
}

/** An answer to an offer, for its employer: what she says, what she can do, and the buttons that answer. */
export function ApplicationPage({ application, criteria, done, isByLink = false, lastResult }: Props) {
  const { firstName, offer, state, label, next, cv, message, moves } = application;
  const today = localDay(new Date());
  const form = formState(lastResult, { meetingPlace: "", note: "" });
  return (
    <>
      <PageTitle back={isByLink ? undefined : { href: `/employeur/offres/${offer.offerId}`, label: offer.title }} lead={`A répondu ${dayNear(localDay(application.sentAt), today)} à votre offre «\u00a0${offer.title}\u00a0».`}>
        {firstName}
      </PageTitle>
      {done === state && thanks[state] && <Notice kind="ok" title={thanks[state]} live />}
      <ErrorSummary form={form} />
      <Columns shape="aside">
        <div>
          {message && (
            <Card title="Son message">
              <blockquote className="message">{message}</blockquote>
              {application.wantsCall && (
                <p className="with-icon">
                  <Icon name="phone" /> {firstName} préfère que vous appeliez.
                </p>
              )}
            </Card>
          )}
          {criteria && (
            <Card title={criteria.summary}>
              <ReasonList reasons={criteria.met} max={12} label="Critères de votre offre" />
              {criteria.unmet.length > 0 && <p className="soft">Pas encore&nbsp;: {criteria.unmet.join(" ; ")}.</p>}
            </Card>
          )}
          {cv ? <CvSheet cv={cv} /> : <Notice title="Cette personne a retiré sa réponse.">Son CV n’est plus visible. Il n’y a rien à faire.</Notice>}
        </div>
        <Card title="Votre réponse">
          <p>
            <Chip tone="sky">{label}</Chip>
          </p>
          {application.interviewAt && (
            <p>
              <strong>Rendez-vous {momentInWords(application.interviewAt, today)}</strong>
              {application.interviewPlace && `, ${application.interviewPlace}`}
            </p>
          )}
          {application.otherSlots.length > 0 && (
            <p>
              Ou, si elle préfère&nbsp;: {application.otherSlots.map((slot) => momentInWords(slot, today)).join(" ; ")}. {firstName} choisit, vous serez prévenu.
            </p>
          )}
          {application.laterOn && <p>Nous vous le rappelons {dayNear(application.laterOn, today)}.</p>}
          {application.meetingAnswer === "confirmed" && <Notice kind="ok" title={`${firstName} a confirmé ce rendez-vous.`} />}
          {application.meetingAnswer === "cannot" && (
            <Notice kind="watch" title={`${firstName} ne peut pas venir à ce rendez-vous.`}>
              <p>Proposez un autre moment, si vous le pouvez.</p>
            </Notice>
          )}
          <p>{capital(next)}</p>
          <MoveForms moves={moves} seenState={state} form={form} />
        </Card>
      </Columns>
    </>
  );
}
