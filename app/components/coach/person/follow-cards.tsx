import type { ReactNode } from "react";
import type { ApplicationState } from "#app/domain/applications/states.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, momentInWords, NBSP } from "#app/domain/kit/french.ts";
import { proposalForCoach, type ProposalStatus } from "#app/domain/recommendations/recommendation-words.ts";
import { phoneInWords } from "#app/domain/accounts/address.ts";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import type { Tone } from "../../ui/tone.ts";
import { frenchText, telHref } from "../../ui/typography.ts";

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

const statusTone: Record<ProposalStatus, Tone> = { waiting: "amber", accepted: "leaf", declined: "red", closed: "plain" };
const statusWords: Record<ProposalStatus, string> = { waiting: "En attente", accepted: "Oui", declined: "Non", closed: "Sans suite" };

/** Lines shown before the fold. */
const MOST = 4;

/** The first few lines; the others behind a fold, so that two years of them do not push the rest of the page away. */
function FoldAfter({ most, label, children }: { most: number; label: (left: number) => string; children: ReactNode[] }) {
  const left = children.length - most;
  return (
    <>
      <ul className="thread">{children.slice(0, most)}</ul>
      {left > 0 && (
        <details className="fold">
          <summary>{label(left)}</summary>
          <ul className="thread">{children.slice(most)}</ul>
        </details>
      )}
    </>
  );
}

/** What was proposed and what the person answered, her reason included. */
export function Proposals({ proposals, next, now }: { proposals: readonly ProposalView[]; next: NextOffer | null; now: Date }) {
  const refused = proposals.find(({ status }) => status === "declined");
  return (
    <Card title="Propositions" id="propositions" aside={proposals.length > 0 && <span className="tab-count">{proposals.length}</span>}>
      {proposals.length === 0 && <p className="soft">Rien n’a encore été proposé.</p>}
      <FoldAfter most={MOST} label={(left) => `${left} plus anciennes`}>
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
            {one === refused && next && <Instead next={next} />}
          </li>
        ))}
      </FoldAfter>
    </Card>
  );
}

/** The best offer she was not told of: what a refusal leads to. */
export type NextOffer = { offerId: string; title: string; communeName: string };

/** After a no, the next offer in one click. */
function Instead({ next }: { next: NextOffer }) {
  return (
    <form method="post">
      <p>
        À la place&nbsp;: <a href={`/coach/offres/${next.offerId}`}>{frenchText(next.title)}</a>, {next.communeName}
      </p>
      <input type="hidden" name="offerIds" value={next.offerId} />
      <Button look="quiet" icon="message">
        La proposer
      </Button>
    </form>
  );
}

const lost: readonly ApplicationState[] = ["refuse", "rompu"];
const good: readonly ApplicationState[] = ["accepte", "demarre", "suivi"];
const over: readonly ApplicationState[] = ["retire", "sans-suite"];
const toneOf = (state: ApplicationState): Tone => (good.includes(state) ? "leaf" : lost.includes(state) ? "red" : over.includes(state) ? "plain" : "sky");

/** Her answers that went to an employer: where each stands, and what comes next. */
export function Applications({ beneficiaryId, applications, now }: { beneficiaryId: string; applications: readonly ApplicationLine[]; now: Date }) {
  const today = localDay(now);
  // What was proposed and not sent stands among the proposals.
  const sent = applications.filter(({ state }) => state !== "sollicite" && state !== "decline");
  return (
    <Card title="Candidatures" id="candidatures" aside={sent.length > 0 && <span className="tab-count">{sent.length}</span>}>
      {sent.length === 0 && <p className="soft">Aucune réponse envoyée à un employeur.</p>}
      <FoldAfter most={MOST} label={(left) => `${left} plus anciennes`}>
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
            <ButtonLink href={`/coach/personnes/${beneficiaryId}/candidatures/${applicationId}`} look="bare">
              Noter la suite<span className="vh"> : {frenchText(offer.title)}</span>
            </ButtonLink>
          </li>
        ))}
      </FoldAfter>
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
