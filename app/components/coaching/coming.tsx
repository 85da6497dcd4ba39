import type { MyMeeting } from "#app/domain/coaching/my-meeting.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { PostButton } from "../ui/post-button.tsx";

/** « Je viens », in one tap; of several moments that an employer proposes, one button each. */
export function Coming({ meeting, now }: { meeting: Pick<MyMeeting, "startsAt" | "otherSlots" | "answer">; now: Date }) {
  const others = (meeting.otherSlots ?? []).filter((slot) => slot > now);
  if (others.length > 0) {
    return (
      <Card title="Choisissez votre moment">
        <p>L’employeur propose plusieurs moments. Touchez celui qui vous va.</p>
        {[meeting.startsAt, ...others].map((slot) => (
          <PostButton key={slot.toISOString()} fields={{ answer: "confirmed", slot: slot.toISOString() }} icon="check" look="quiet" wide>
            {capital(momentInWords(slot, localDay(now)))}
          </PostButton>
        ))}
      </Card>
    );
  }
  if (meeting.answer === "confirmed") return null;
  return (
    <PostButton fields={{ answer: "confirmed" }} icon="check" wide>
      Je viens
    </PostButton>
  );
}
