import type { AppointmentAnswer } from "#app/domain/coaching/appointments.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { frenchText } from "../ui/typography.ts";

export type WithMyCoachView = { coachName: string | null; unread: number; toDo: number; toExplain: number; cardReplies: number; next: { title: string; startsAt: Date; place: string; answer: AppointmentAnswer | null } | null };

/** At the top of « Mes réponses »: what she has with her coach, in short, each line leading to its page. */
export function WithMyCoach({ coachName, unread, toDo, toExplain, cardReplies, next, now }: WithMyCoachView & { now: Date }) {
  if (coachName === null && unread + toDo + toExplain + cardReplies === 0 && next === null) return null;
  return (
    <Card title={coachName ? `Avec ${coachName}` : "Pour vous"}>
      {next && (
        <p>
          <strong>{frenchText(next.title)}</strong>, {momentInWords(next.startsAt, localDay(now))}
          {next.place && `, ${frenchText(next.place)}`}. {next.answer === null && <Chip tone="amber">Venez-vous&nbsp;?</Chip>}
        </p>
      )}
      {cardReplies > 0 && (
        <p>
          <a className="alone" href="/mon-espace/carte">
            On souhaite vous rencontrer
          </a>{" "}
          <Chip tone="sky">{count(cardReplies, "mot", "mots")}</Chip>
        </p>
      )}
      <p>
        <a className="alone" href="/mon-espace/rendez-vous">
          {next?.answer === null ? "Répondre pour ce rendez-vous" : "Voir mes rendez-vous"}
        </a>
      </p>
      {toExplain > 0 && (
        <p>
          <a className="alone" href="/mon-espace/rendez-vous#absences">
            Expliquer une absence
          </a>{" "}
          <Chip tone="amber">{count(toExplain, "absence", "absences")}</Chip>
        </p>
      )}
      <p>
        <a className="alone" href="/mon-espace/a-faire">
          À faire cette semaine
        </a>{" "}
        {toDo > 0 && <Chip tone="sky">{count(toDo, "chose", "choses")}</Chip>}
      </p>
      <p>
        <a className="alone" href="/mon-espace/messages">
          {coachName ? `Écrire à ${coachName}` : "Lire mes messages"}
        </a>{" "}
        {unread > 0 && <Chip tone="sky">{count(unread, "message non lu", "messages non lus")}</Chip>}
      </p>
    </Card>
  );
}
