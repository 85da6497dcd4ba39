import { count } from "#app/domain/kit/french-amounts.ts";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";

export type WithMyCoachView = { coachName: string | null; unread: number };

/** At the top of « Mes réponses »: what she has with her coach, in short, each line leading to its page. */
export function WithMyCoach({ coachName, unread }: WithMyCoachView) {
  if (coachName === null && unread === 0) return null;
  return (
    <Card title={coachName ? `Avec ${coachName}` : "Vos messages"}>
      <p>
        <a className="alone" href="/mon-espace/messages">
          {coachName ? `Écrire à ${coachName}` : "Lire mes messages"}
        </a>{" "}
        {unread > 0 && <Chip tone="sky">{count(unread, "message non lu", "messages non lus")}</Chip>}
      </p>
    </Card>
  );
}
