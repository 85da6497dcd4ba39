import type { Clash } from "#app/domain/coaching/clashes.ts";
import { LONGEST_PLACE } from "#app/domain/coaching/appointment.schema.ts";
import { appointmentKinds } from "#app/domain/coaching/appointments.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox, Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput, DateInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";

/** Day, hour, length and place: what every meeting asks for. */
export function MomentFields({ form, today }: { form: FormState; today: string }) {
  return (
    <>
      <DateInput field={form.field("day")} label="Jour" min={today} />
      <TextInput field={form.field("time")} label="Heure" hint="Par exemple : 9 h 30." short autoComplete="off" />
      <TextInput field={form.field("minutes")} label="Durée (minutes)" inputMode="numeric" short />
      <TextInput field={form.field("place")} label="Lieu" hint="Il part aussi dans votre agenda. Pour une visite, écrivez « Chez la personne », sans adresse." maxLength={LONGEST_PLACE} autoComplete="off" />
    </>
  );
}

/** « Mardi 24 novembre à 9 h : Rendez-vous N. R. », « Noël ». */
function clashInWords({ startsAt, reason }: Clash, today: string): string {
  const when = capital(momentInWords(startsAt, today));
  if (reason.kind === "holiday") return `${when}\u00a0: jour férié (${reason.name}).`;
  if (reason.kind === "sunday") return `${when}\u00a0: c’est un dimanche.`;
  return `${when}\u00a0: ${frenchText(reason.taken.what)}${reason.taken.whose === "person" ? ", pour la personne" : ", pour vous"}.`;
}

type Shared = { person: { beneficiaryId: string; firstName: string }; now: Date; clashes: readonly Clash[]; lastResult?: LastResult };
type Props = Shared & ({ moving?: undefined } | { moving: { startsAt: Date; day: string; time: string; minutes: number; place: string } });

/** A new appointment, or another hour for one that stands. What clashes is told once, and may be kept. */
export function AppointmentForm({ person, now, clashes, moving, lastResult }: Props) {
  const form = formState(lastResult, moving ? { ...moving, minutes: String(moving.minutes) } : { kind: "individuel", minutes: "45" });
  const today = localDay(now);
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}/rendez-vous`, label: `Rendez-vous de ${person.firstName}` }} lead={moving ? `Prévu ${momentInWords(moving.startsAt, today)}. La personne reçoit un message.` : "La personne reçoit un message, puis un rappel."}>
        {moving ? "Changer le rendez-vous" : "Nouveau rendez-vous"}
      </PageTitle>
      <ErrorSummary form={form} />
      {clashes.length > 0 && (
        <Notice kind="watch" title="Quelque chose est déjà prévu." live>
          <ul>
            {clashes.map((clash, place) => (
              <li key={place}>{clashInWords(clash, today)}</li>
            ))}
          </ul>
          <p>Changez le jour ou l’heure. Ou cochez « Garder quand même », en bas.</p>
        </Notice>
      )}
      <form method="post" noValidate className="offer-form narrow">
        <Card>
          {moving ? <input type="hidden" name="seen" value={moving.startsAt.toISOString()} /> : <Choices field={form.field("kind")} legend="Quel rendez-vous ?" layout="line" options={Object.entries(appointmentKinds).map(([value, label]) => ({ value, label }))} />}
          <MomentFields form={form} today={today} />
          {!moving && <Checkbox field={form.field("weekly")} label="Chaque semaine, à la même heure" hint="Préparé 6 semaines à l’avance. Les jours fériés sont sautés." />}
          {(clashes.length > 0 || form.field("agreed").value !== "") && <Checkbox field={form.field("agreed")} label="Garder quand même" />}
          <Actions>
            <Button icon="check">{moving ? "Changer le rendez-vous" : "Fixer le rendez-vous"}</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
