import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import type { EntrustmentState } from "#app/domain/referents/entrustment.ts";
import { motives, type EntrustmentMotive } from "#app/domain/referents/entrustment-words.ts";
import { referralStates, type ReferralState } from "#app/domain/referents/referrals.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import type { Tone } from "../ui/tone.ts";

type Person = { entrustmentId: string; beneficiaryId: string; name: string; motive: EntrustmentMotive; endsOn: string; state: EntrustmentState; meetingAt: Date | null };
type Referral = { referralId: string; name: string; createdAt: Date; decidedAt: Date | null; state: ReferralState; reason: string; beneficiaryId: string | null };
type Props = { people: readonly Person[]; ended: readonly { entrustmentId: string; who: string; endedOn: string }[]; referrals: readonly Referral[]; isSent: boolean; now: Date };

const tones: Record<ReferralState, Tone> = { attente: "amber", acceptee: "leaf", refusee: "plain" };
const pageOf = (beneficiaryId: string) => `/referent/personnes/${beneficiaryId}`;

/** The people entrusted to a referent, what comes soon, what ended, and what became of those she sent. */
export function ReferentHomePage({ people, ended, referrals, isSent, now }: Props) {
  const today = localDay(now);
  return (
    <>
      <PageTitle
        lead="Un coach vous les confie, pour un temps. Chaque lecture est notée et la personne peut la voir."
        actions={
          <ButtonLink href="/referent/orienter" icon="plus">
            Orienter une personne
          </ButtonLink>
        }
      >
        Personnes confiées
      </PageTitle>
      {isSent && (
        <Notice kind="ok" title="L’orientation est envoyée." live>
          Un coach l’accepte ou la refuse, que la personne soit déjà accompagnée ou non. Sa réponse est sur cette page, et un message vous prévient.
        </Notice>
      )}
      <Soon people={people} today={today} />
      <Table
        caption="Vos personnes"
        rows={people}
        rowKey={({ entrustmentId }) => entrustmentId}
        empty={<EmptyState icon="users" title="Personne ne vous est confié pour l’instant" next="Un coach ouvre l’accès, avec la personne. Vous pouvez aussi orienter quelqu’un." />}
        columns={[
          { key: "name", label: "Nom", cell: ({ beneficiaryId, name }) => <a href={pageOf(beneficiaryId)}>{name}</a> },
          { key: "why", label: "À quel titre", cell: ({ motive }) => motives[motive].label },
          { key: "until", label: "Jusqu’au", cell: ({ endsOn }) => dayInWords(endsOn, today) },
        ]}
      />
      <Table
        caption="Vos orientations"
        rows={referrals}
        rowKey={({ referralId }) => referralId}
        empty={<p className="soft">Vous n’avez encore orienté personne.</p>}
        columns={[
          { key: "name", label: "Nom", cell: ({ name, beneficiaryId }) => (beneficiaryId === null ? name : <a href={pageOf(beneficiaryId)}>{name}</a>) },
          { key: "sent", label: "Envoyée", cell: ({ createdAt }) => dayNear(localDay(createdAt), today) },
          { key: "state", label: "Réponse", cell: (referral) => <Answer referral={referral} today={today} /> },
        ]}
      />
      {ended.length > 0 && (
        <Card title="Accès terminés">
          <ul>
            {ended.map(({ entrustmentId, who, endedOn }) => (
              <li key={entrustmentId}>
                {who}, {dayNear(endedOn, today)}
              </li>
            ))}
          </ul>
          <p className="soft">Un accès terminé ne se lit plus. Cette liste s’efface après 30 jours.</p>
        </Card>
      )}
    </>
  );
}

/** What comes within days: accesses that end, meetings of three. */
function Soon({ people, today }: { people: readonly Person[]; today: string }) {
  const ending = people.filter(({ state }) => state === "ending");
  const meetings = people.flatMap(({ meetingAt, ...person }) => (meetingAt === null ? [] : [{ ...person, meetingAt }]));
  if (ending.length + meetings.length === 0) return null;
  return (
    <Card title="À venir">
      <ul>
        {meetings.sort((a, b) => a.meetingAt.getTime() - b.meetingAt.getTime()).map(({ entrustmentId, beneficiaryId, name, meetingAt }) => (
          <li key={entrustmentId}>
            <a href={pageOf(beneficiaryId)}>{name}</a>&nbsp;: rendez-vous à trois, {momentInWords(meetingAt, today)}
          </li>
        ))}
        {ending.map(({ entrustmentId, beneficiaryId, name, endsOn }) => (
          <li key={`${entrustmentId}-end`}>
            <a href={pageOf(beneficiaryId)}>{name}</a>&nbsp;: l’accès se termine {dayNear(endsOn, today)}. Besoin de plus&nbsp;? Demandez à son coach.
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answer({ referral: { state, reason, decidedAt }, today }: { referral: Referral; today: string }) {
  return (
    <div>
      <Chip tone={tones[state]}>{referralStates[state]}</Chip> {decidedAt !== null && capital(dayNear(localDay(decidedAt), today))}
      {reason !== "" && <div className="soft">{reason}</div>}
    </div>
  );
}
