import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { capital, lengthInWords } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { frenchText } from "../ui/typography.ts";
import { Coming } from "./coming.tsx";
import { MeetingAnswers } from "./meeting-answers.tsx";

type Meeting = Pick<MyMeeting, "what" | "startsAt" | "otherSlots" | "minutes" | "place" | "isCancelled" | "isExcused" | "answer" | "canAnswer">;
type Props = { meeting: Meeting; isDone: boolean; now: Date; lastResult?: LastResult };

const said = { confirmed: "C’est noté\u00a0: vous venez.", cannot: "C’est noté\u00a0: vous ne pouvez pas venir.", move: "C’est noté. On vous propose bientôt un autre moment." } as const;

/** A meeting by its link, without an account: when and where, and nothing of who or why. */
export function LinkedMeetingPage({ meeting, isDone, now, lastResult }: Props) {
  const sent = lastResult?.initialValue as { answer?: unknown } | null | undefined;
  const isMove = sent?.answer === "move";
  const cannot = formState(isMove ? null : lastResult, {}, "non");
  const move = formState(isMove ? lastResult : null, {}, "autre");
  return (
    <>
      <PageTitle>Rendez-vous</PageTitle>
      <ErrorSummary form={isMove ? move : cannot} />
      {meeting.isExcused && <Notice kind="ok" title="Votre absence est excusée. Vous n’avez rien à faire." />}
      {meeting.answer && !meeting.isExcused && <Notice kind={meeting.answer === "confirmed" ? "ok" : "info"} title={said[meeting.answer]} live={isDone} />}
      {meeting.isCancelled && <Notice kind="lost" title="Ce rendez-vous est annulé." />}
      <Card>
        <p>
          <strong>{capital(momentInWords(meeting.startsAt, localDay(now)))}</strong>
          {meeting.minutes !== null && `, ${lengthInWords(meeting.minutes)}`}
        </p>
        {meeting.place && <p>{frenchText(meeting.place)}</p>}
      </Card>
      {meeting.canAnswer && (
        <>
          <Coming meeting={meeting} now={now} />
          <MeetingAnswers what={meeting.what} cannot={cannot} move={move} isMove={isMove} now={now} />
        </>
      )}
    </>
  );
}

/** A link whose meeting is over, or that is none: said kindly, and where to go. */
export function MeetingLinkOver({ isOver, helpPhone }: { isOver: boolean; helpPhone: string }) {
  return (
    <>
      <PageTitle>{isOver ? "Ce rendez-vous est passé" : "Ce lien ne s’ouvre pas"}</PageTitle>
      <p>{isOver ? "Il n’y a plus rien à répondre ici. Merci." : "Il est peut-être incomplet, ou trop ancien."}</p>
      <p>
        Vos rendez-vous sont dans <a href="/mon-espace/rendez-vous">votre espace</a>.
      </p>
      <p>Une question&nbsp;? Appelez le {helpPhone}.</p>
    </>
  );
}
