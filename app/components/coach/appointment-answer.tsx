import { absenceReasonWords, appointmentAnswerWords } from "#app/domain/coaching/appointments.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { Chip } from "../ui/chip.tsx";
import { frenchText } from "../ui/typography.ts";

/** What the person said of an appointment, and why: for her coach. Nothing while she has not answered. */
export function AppointmentAnswerLine({ answer, answerReason, answerNote }: { answer: string | null; answerReason: string | null; answerNote: string }) {
  const words = appointmentAnswerWords(answer);
  if (words === null) return null;
  return (
    <p>
      <Chip tone={answer === "confirmed" ? "leaf" : "amber"}>{capital(words)}</Chip> {[answerReason === null ? "" : `${absenceReasonWords(answerReason)}.`, frenchText(answerNote)].filter(Boolean).join(" ")}
    </p>
  );
}
