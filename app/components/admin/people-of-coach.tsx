import { LONGEST_COACHING_NOTE } from "#app/domain/coaching/episode.schema.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { TextArea } from "../ui/text-input.tsx";

type Coach = { coachId: string; name: string; areaName: string; people: number };
type Person = { beneficiaryId: string; name: string; communeName: string; endsOn: string | null; isOver: boolean };
type Props = { coach: Coach; people: readonly Person[]; others: readonly Coach[]; now: Date; lastResult?: LastResult };

/** The people of one coach, to be given to others: she leaves, or has too many. */
export function PeopleOfCoach({ coach, people, others, now, lastResult }: Props) {
  const form = formState(lastResult);
  const endOf = ({ endsOn, isOver }: Person) => (endsOn === null ? "pas d’accompagnement ouvert" : isOver ? `à terminer, fini le ${dayInWords(endsOn, localDay(now))}` : `jusqu’au ${dayInWords(endsOn, localDay(now))}`);
  return (
    <>
      <PageTitle back={{ href: "/admin/accompagnements", label: "Accompagnements" }} lead="Rendez-vous à venir et choses à faire suivent. Les coachs et les personnes le savent.">
        Personnes suivies par {coach.name}
      </PageTitle>
      <ErrorSummary form={form} />
      {people.length === 0 && <EmptyState icon="users" title="Personne n’est suivi ici" next="Il n’y a rien à confier." />}
      {people.length > 0 && (
        <form method="post" noValidate className="offer-form narrow">
          <Card title="Confier à un autre coach">
            <Choices type="checkbox" field={form.field("beneficiaryIds")} legend="Qui" hint={count(people.length, "personne")} options={people.map((one) => ({ value: one.beneficiaryId, label: one.name, hint: `${one.communeName}, ${endOf(one)}` }))} />
            <Select field={form.field("toId")} label="Prochain coach" options={others.map(({ coachId, name, areaName, people: load }) => ({ value: coachId, label: `${name} (${[areaName, count(load, "personne")].filter(Boolean).join(", ")})` }))} />
            <TextArea field={form.field("note")} label="Un mot pour le prochain coach" hint="Le même pour toutes ces personnes. Rien sur la santé." rows={3} maxLength={LONGEST_COACHING_NOTE} optional />
            <Actions>
              <Button icon="check">Confier ces personnes</Button>
            </Actions>
          </Card>
        </form>
      )}
    </>
  );
}
