import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { capital, lengthInWords } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords, NBSP } from "#app/domain/kit/french.ts";
import { Chip } from "../ui/chip.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText } from "../ui/typography.ts";

const said: Record<NonNullable<MyMeeting["answer"]>, { words: string; tone: Tone }> = {
  confirmed: { words: "Vous avez dit oui", tone: "leaf" },
  cannot: { words: "Vous avez dit que vous ne pouvez pas", tone: "amber" },
  move: { words: "Vous avez demandé un autre moment", tone: "amber" },
};

/** « À environ 12 km de chez vous »: in a straight line, and said to be about. */
export function nearInWords(near: NonNullable<MyMeeting["near"]>): string {
  if (near.km < 1) return `C’est dans votre commune, à ${near.communeName}.`;
  return `${near.communeName}${NBSP}: à environ ${Math.round(near.km)}${NBSP}km de chez vous.`;
}

/** When, where, how far, and what she said of it. */
export function MeetingFacts({ meeting, now }: { meeting: MyMeeting; now: Date }) {
  return (
    <>
      <p>
        <strong>{capital(momentInWords(meeting.startsAt, localDay(now)))}</strong>
        {meeting.minutes !== null && `, ${lengthInWords(meeting.minutes)}`}
      </p>
      {meeting.place && <p>{frenchText(meeting.place)}</p>}
      {meeting.near && (
        <p className="soft">
          {nearInWords(meeting.near)} {meeting.near.km >= 1 && <a href="/mon-espace/deplacements">Comment y aller</a>}
        </p>
      )}
      {meeting.isExcused && <Excused meeting={meeting} today={localDay(now)} />}
      {meeting.isExcused ? null : meeting.isCancelled ? (
        <p>
          <Chip tone="red">Annulé</Chip>
        </p>
      ) : (
        meeting.answer && (
          <p>
            <Chip tone={said[meeting.answer].tone}>{said[meeting.answer].words}</Chip>
          </p>
        )
      )}
    </>
  );
}

/** She is not expected: said, with what comes next. */
function Excused({ meeting: { nextAt }, today }: { meeting: Pick<MyMeeting, "nextAt">; today: string }) {
  return (
    <>
      <p>
        <Chip tone="leaf">Absence excusée</Chip>
      </p>
      <p>Votre coach sait que vous ne venez pas. Vous n’avez rien à faire.</p>
      {nextAt !== undefined && <p>{nextAt === null ? "Votre coach peut vous proposer un autre moment." : `Votre prochain rendez-vous${NBSP}: ${momentInWords(nextAt, today)}.`}</p>}
    </>
  );
}
