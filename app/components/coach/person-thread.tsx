import type { ApplicationState } from "#app/domain/applications/states.ts";
import { appointmentKindWords, appointmentStatusWords } from "#app/domain/coaching/appointments.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords, NBSP } from "#app/domain/kit/french.ts";
import { proposalForCoach, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { AppointmentAnswerLine } from "./appointment-answer.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText, telHref } from "../ui/typography.ts";

export type ProposalView = {
  recommendationId: string;
  offerId: string;
  title: string;
  communeName: string;
  note: string;
  sentAt: Date;
  status: ProposalStatus;
  answer: string | null;
  answerReason: string | null;
  answerNote: string;
  answeredAt: Date | null;
};
export type ApplicationLine = {
  applicationId: string;
  offer: { offerId: string; title: string; communeName: string; employerName: string; employerPhone: string };
  state: ApplicationState;
  label: string;
  next: string;
  reason: string | null;
  movedAt: Date;
  interviewAt: Date | null;
  interviewPlace: string;
  silentDays: number | null;
};
export type AppointmentView = { appointmentId: string; kind: string; startsAt: Date; place: string; status: string; answer: string | null; answerReason: string | null; answerNote: string };

const statusTone: Record<ProposalStatus, Tone> = { waiting: "amber", accepted: "leaf", declined: "red", closed: "plain" };
const statusWords: Record<ProposalStatus, string> = { waiting: "En attente", accepted: "Oui", declined: "Non", closed: "Sans suite" };

/** What was proposed and what the person answered, her reason included. */
export function Proposals({ proposals, now }: { proposals: readonly ProposalView[]; now: Date }) {
  return (
    <Card title="Propositions" id="propositions" aside={proposals.length > 0 && <span className="tab-count">{proposals.length}</span>}>
      {proposals.length === 0 && <p className="soft">Rien n’a encore été proposé.</p>}
      <ul className="thread">
        {proposals.map((one) => (
          <li key={one.recommendationId}>
            <p>
              <a href={`/coach/offres/${one.offerId}`}>{frenchText(one.title)}</a>, {one.communeName}
            </p>
            <p>
              <Chip tone={statusTone[one.status]}>{statusWords[one.status]}</Chip> <span className="soft">{proposalForCoach({ ...one, createdAt: one.sentAt }, now)}</span>
            </p>
            {one.answerNote && <blockquote className="soft">«&nbsp;{frenchText(one.answerNote)}&nbsp;»</blockquote>}
            {one.note && (
              <details className="fold small">
                <summary>Votre mot</summary>
                <p className="soft">{frenchText(one.note)}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const lost: readonly ApplicationState[] = ["refuse", "rompu"];
const good: readonly ApplicationState[] = ["accepte", "demarre", "suivi"];
const over: readonly ApplicationState[] = ["retire", "sans-suite"];
const toneOf = (state: ApplicationState): Tone => (good.includes(state) ? "leaf" : lost.includes(state) ? "red" : over.includes(state) ? "plain" : "sky");

/** Her answers that went to an employer: where each stands, and what comes next. */
export function Applications({ applications, now }: { applications: readonly ApplicationLine[]; now: Date }) {
  const today = localDay(now);
  // What was proposed and not sent stands among the proposals.
  const sent = applications.filter(({ state }) => state !== "sollicite" && state !== "decline");
  return (
    <Card title="Candidatures" id="candidatures" aside={sent.length > 0 && <span className="tab-count">{sent.length}</span>}>
      {sent.length === 0 && <p className="soft">Aucune réponse envoyée à un employeur.</p>}
      <ul className="thread">
        {sent.map(({ applicationId, offer, state, label, next, reason, movedAt, interviewAt, interviewPlace, silentDays }) => (
          <li key={applicationId}>
            <p>
              <a href={`/coach/offres/${offer.offerId}`}>{frenchText(offer.title)}</a>, {frenchText(offer.employerName)}
            </p>
            <p>
              <Chip tone={toneOf(state)}>{label}</Chip> <span className="soft">{dayNear(localDay(movedAt), today)}</span>
            </p>
            {state === "entretien" && interviewAt && (
              <p>
                {capital(momentInWords(interviewAt, today))}
                {interviewPlace && `, ${frenchText(interviewPlace)}`}
              </p>
            )}
            {reason && <p>Raison{NBSP}: {reason.toLowerCase()}</p>}
            {silentDays === null ? <p className="soft">{next}</p> : <Silence days={silentDays} phone={offer.employerPhone} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Silence({ days, phone }: { days: number; phone: string }) {
  return (
    <>
      <p>
        <Chip tone="amber" icon="clock">
          Sans nouvelles depuis {days}&nbsp;jours
        </Chip>
      </p>
      {phone && (
        <ButtonLink href={telHref(phone)} look="quiet" icon="phone">
          {phoneInWords(phone)}
        </ButtonLink>
      )}
    </>
  );
}

/** Her coming appointments, then the last ones and whether they were kept. */
export function Appointments({ beneficiaryId, coming, past, now }: { beneficiaryId: string; coming: readonly AppointmentView[]; past: readonly AppointmentView[]; now: Date }) {
  const today = localDay(now);
  return (
    <Card title="Rendez-vous" id="rendez-vous">
      {coming.length + past.length === 0 && <p className="soft">Aucun rendez-vous.</p>}
      <ul className="thread">
        {coming.map(({ appointmentId, kind, startsAt, place, ...answered }) => (
          <li key={appointmentId}>
            <p>
              <strong>{capital(momentInWords(startsAt, today))}</strong>
            </p>
            <p className="soft">{[appointmentKindWords(kind), place].filter(Boolean).join(", ")}</p>
            <AppointmentAnswerLine {...answered} />
          </li>
        ))}
        {past.map(({ appointmentId, kind, startsAt, status }) => (
          <li key={appointmentId} className="soft">
            {capital(dayNear(localDay(startsAt), today))}, {appointmentKindWords(kind).toLowerCase()}{NBSP}: {appointmentStatusWords(status, true)}
          </li>
        ))}
      </ul>
      {coming.length + past.length > 0 && (
        <ButtonLink href={`/coach/personnes/${beneficiaryId}/rendez-vous`} look="quiet" icon="calendar">
          Noter ou voir tout
        </ButtonLink>
      )}
    </Card>
  );
}
