import { isKept } from "#app/domain/coaching/absences.ts";
import { appointmentKindWords, appointmentMovesNow, appointmentStatus, appointmentStatusWords, appointmentStatuses } from "#app/domain/coaching/appointments.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords, timeInWords, WEEK } from "#app/domain/kit/french.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";
import { AppointmentAnswerLine } from "./appointment-answer.tsx";
import type { AppointmentView } from "./person/next-card.tsx";

type Trace = { at: Date; what: string; from: string | null; to: string | null; wasAt: Date | null };
type Line = AppointmentView & { explanation: string; waitsSince: Date | null; isWeekly: boolean; trace: readonly Trace[] };
type Series = { seriesId: string; kind: string; weekday: number; minuteOfDay: number; place: string };
type Props = {
  person: { beneficiaryId: string; firstName: string }; coming: readonly Line[]; past: readonly Line[]; series: readonly Series[];
  /** Unexcused absences of her stay, once there are more than the territory lets pass; else 0. */
  alert: number;
  done: string | null; now: Date; lastResult?: LastResult;
};

const thanks: Record<string, string> = { note: "C’est noté.", fixe: "Le rendez-vous est fixé.", serie: "La série est en place.", change: "Le rendez-vous est changé.", arret: "La série est arrêtée.", garde: "C’est noté. La personne voit que vous l’avez lue." };

/** A person's appointments: what she said of each, what happened to it, and the buttons that note what became of it. */
export function AppointmentsPage({ person, coming, past, series, alert, done, now, lastResult }: Props) {
  const here = `/coach/personnes/${person.beneficiaryId}/rendez-vous`;
  return (
    <>
      <PageTitle
        back={{ href: `/coach/personnes/${person.beneficiaryId}`, label: person.firstName }}
        lead="Rien ne se note tout seul : une absence est excusée ou non par vous."
        actions={
          <ButtonLink href={`${here}/nouveau`} icon="plus">
            Nouveau rendez-vous
          </ButtonLink>
        }
      >
        Rendez-vous de {person.firstName}
      </PageTitle>
      {done !== null && Object.hasOwn(thanks, done) && <Notice kind="ok" title={thanks[done]} live />}
      {alert > 0 && (
        <Notice kind="watch" title={`${capital(count(alert, "absence"))} non excusées.`}>
          <p>Vous seul le savez, avec la personne. Parlez-en ensemble&nbsp;: un trajet ou un horaire peut bloquer.</p>
        </Notice>
      )}
      <ErrorSummary form={formState(lastResult)} />
      {series.length > 0 && (
        <Card title="Chaque semaine">
          <ul className="thread">
            {series.map(({ seriesId, kind, weekday, minuteOfDay, place }) => (
              <li key={seriesId}>
                <p>
                  <strong>
                    {capital(WEEK[weekday - 1] ?? "")} à {timeInWords(`${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, "0")}`)}
                  </strong>
                  , {[appointmentKindWords(kind), frenchText(place)].filter(Boolean).join(", ")}
                </p>
                <PostButton fields={{ act: "arret", seriesId }} look="quiet">
                  Arrêter la série et annuler la suite
                </PostButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <List title="À venir" empty="Aucun rendez-vous à venir." list={coming} now={now} here={here} />
      <List title="Passés ou annulés" empty="Aucun rendez-vous passé." list={past} now={now} here={here} />
    </>
  );
}

/** « Avant : absence non excusée, corrigé hier », « Déplacé : prévu d’abord mardi à 9 h ». */
function traceInWords({ at, what, from, to, wasAt }: Trace, today: string): string | null {
  if (isKept({ what, from, to })) return `Explication lue ${dayNear(localDay(at), today)}\u00a0: l’absence reste non excusée.`;
  if (what === "moved" && wasAt) return `Déplacé ${dayNear(localDay(at), today)}\u00a0: prévu d’abord ${momentInWords(wasAt, today)}.`;
  if (what !== "noted" || from === null || from === "fixe" || to === null) return null;
  return `Corrigé ${dayNear(localDay(at), today)}\u00a0: noté d’abord « ${appointmentStatuses[appointmentStatus(from)]} ».`;
}

function List({ title, empty, list, now, here }: { title: string; empty: string; list: readonly Line[]; now: Date; here: string }) {
  const today = localDay(now);
  return (
    <Card title={title}>
      {list.length === 0 && <p className="soft">{empty}</p>}
      <ul className="thread">
        {list.map((one) => (
          <li key={one.appointmentId}>
            <p>
              <strong>{capital(momentInWords(one.startsAt, today))}</strong>, {appointmentStatusWords(one.status, one.startsAt <= now)}
            </p>
            <p className="soft">{[appointmentKindWords(one.kind), frenchText(one.place), one.isWeekly ? "chaque semaine" : ""].filter(Boolean).join(", ")}</p>
            <AppointmentAnswerLine {...one} />
            {one.explanation && (
              <p>
                {one.waitsSince && <Chip tone="amber">À lire</Chip>} La personne explique&nbsp;: «&nbsp;{frenchText(one.explanation)}&nbsp;»
              </p>
            )}
            {one.trace.map((trace) => traceInWords(trace, today)).filter((words) => words !== null).map((words) => (
              <p key={words} className="soft small">
                {words}
              </p>
            ))}
            <Actions>
              {one.status === "fixe" && one.startsAt > now && (
                <ButtonLink href={`${here}/${one.appointmentId}`} look="quiet" icon="clock">
                  Changer<span className="vh">&nbsp;: {momentInWords(one.startsAt, today)}</span>
                </ButtonLink>
              )}
              {appointmentMovesNow(appointmentStatus(one.status), one.startsAt, now).map(({ to, button }) => (
                <PostButton key={to} fields={{ appointmentId: one.appointmentId, seen: appointmentStatus(one.status), to }} look="quiet">
                  {button}
                  <span className="vh">&nbsp;: {momentInWords(one.startsAt, today)}</span>
                </PostButton>
              ))}
              {one.waitsSince && (
                <PostButton fields={{ act: "garder", appointmentId: one.appointmentId, seen: one.waitsSince.toISOString() }} look="quiet">
                  Laisser non excusée<span className="vh">&nbsp;: {momentInWords(one.startsAt, today)}</span>
                </PostButton>
              )}
            </Actions>
          </li>
        ))}
      </ul>
    </Card>
  );
}
