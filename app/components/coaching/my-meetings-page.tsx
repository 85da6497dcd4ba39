import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";
import { MyAbsences, type MyAbsenceView } from "./my-absences.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";

const thanks: Record<string, string> = { confirmed: "C’est noté\u00a0: vous venez.", cannot: "C’est noté. Votre coach le sait.", move: "C’est noté. Votre coach vous répondra.", absence: "C’est envoyé. Seul votre coach le lit." };

/** A person's meetings to come, the next first: with her coach, and with employers; then the absences that were noted. */
export function MyMeetingsPage({ meetings, absences, answered, now }: { meetings: readonly MyMeeting[]; absences: readonly MyAbsenceView[]; answered: string | null; now: Date }) {
  const done = answered !== null && Object.hasOwn(thanks, answered) ? thanks[answered] : null;
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/reponses", label: "Mes réponses" }}>Mes rendez-vous</PageTitle>
      {done && <Notice kind="ok" title={done} live />}
      {meetings.length === 0 && <EmptyState icon="calendar" title="Pas de rendez-vous prévu" next="Vos prochains rendez-vous seront ici." />}
      {meetings.map((meeting) => (
        <Card key={meeting.meetingId} title={frenchText(meeting.title)}>
          <MeetingFacts meeting={meeting} now={now} />
          {meeting.canAnswer && (
            <Actions>
              {meeting.answer !== "confirmed" && (
                <PostButton action={`/mon-espace/rendez-vous/${meeting.meetingId}`} fields={{ answer: "confirmed" }} icon="check" wide>
                  Je viens<span className="vh">&nbsp;: {meeting.title}</span>
                </PostButton>
              )}
              <ButtonLink href={`/mon-espace/rendez-vous/${meeting.meetingId}`} look="quiet" wide>
                {meeting.answer === "confirmed" ? "Changer ma réponse" : "Je ne peux pas"}
                <span className="vh">&nbsp;: {meeting.title}</span>
              </ButtonLink>
            </Actions>
          )}
        </Card>
      ))}
      {absences.length > 0 && <MyAbsences absences={absences} now={now} />}
    </>
  );
}
