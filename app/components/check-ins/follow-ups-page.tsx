import { phoneInWords } from "#app/domain/accounts/address.ts";
import { checkInWords, type CheckInAnswer } from "#app/domain/check-ins/answers.ts";
import { milestones, type CheckInSide, type Milestone } from "#app/domain/check-ins/milestones.ts";
import { dayInWords, dayNear, localDay, sinceInWords } from "#app/domain/kit/french.ts";
import { ActionGroup, ActionLine } from "../ui/action-line.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Table } from "../ui/table.tsx";

type Line = { checkInId: string; applicationId: string; who: string; title: string; employerName: string; side: CheckInSide; milestone: Milestone; phone: string };
export type FollowUpsView = {
  badSigns: readonly (Line & { answer: CheckInAnswer; word: string; at: Date })[];
  calls: readonly (Line & { dueOn: string })[];
  atWork: readonly { applicationId: string; who: string; title: string; employerName: string; hiredOn: string; next: { side: CheckInSide; milestone: Milestone; dueOn: string } | null }[];
  now: Date;
};

export const sideInWords: Record<CheckInSide, string> = { person: "la personne", employer: "l’employeur" };
const hrefOf = (applicationId: string) => `/coach/suivis/${applicationId}`;

function Call({ phone }: { phone: string }) {
  return phone === "" ? null : <a className="alone" href={`tel:${phone}`}>Appeler le {phoneInWords(phone)}</a>;
}

/** What happens after the first day, for a coach: what is wrong, whom to call, then everyone at work. */
export function FollowUpsPage({ badSigns, calls, atWork, now }: FollowUpsView) {
  const today = localDay(now);
  return (
    <>
      <PageTitle lead="Ce que dit l’un n’est jamais montré à l’autre.">Nouvelles du travail</PageTitle>
      {badSigns.length > 0 && (
        <ActionGroup title="À prendre en main" count={badSigns.length}>
          {badSigns.map((one) => (
            <ActionLine
              key={one.checkInId} icon="alert" kind="Mauvais signe" tone="red" who={one.who} href={hrefOf(one.applicationId)}
              fact={<>{`${one.side === "employer" ? `${one.employerName} : ` : ""}${checkInWords[one.side][one.answer].said}, ${dayNear(localDay(one.at), today)}, après ${milestones[one.milestone].label}.`}{one.word !== "" && <> «&nbsp;{one.word}&nbsp;»</>} <Call phone={one.phone} /></>}
              action={<PostButton action={hrefOf(one.applicationId)} fields={{ act: "vu", checkInId: one.checkInId }} look="quiet" icon="check">C’est pris en main<span className="vh"> pour {one.who}</span></PostButton>}
            />
          ))}
        </ActionGroup>
      )}
      {calls.length > 0 && (
        <ActionGroup title="À appeler" count={calls.length}>
          {calls.map((one) => (
            <ActionLine
              key={one.checkInId} icon="phone" kind="Appel" tone="amber" who={one.side === "person" ? one.who : `${one.employerName}, pour ${one.who}`} href={hrefOf(one.applicationId)}
              fact={<>{`Pas de nouvelles après ${milestones[one.milestone].label}, ${sinceInWords(one.dueOn, today)}.`} <Call phone={one.phone} /></>}
              action={<ButtonLink href={hrefOf(one.applicationId)} look="quiet" icon="pencil">Noter ce qui est dit<span className="vh"> pour {one.who}</span></ButtonLink>}
            />
          ))}
        </ActionGroup>
      )}
      {badSigns.length + calls.length === 0 && atWork.length > 0 && <p>Rien à faire aujourd’hui&nbsp;: tout va bien, ou les messages sont en route.</p>}
      <Table
        caption={`En poste (${atWork.length})`} rows={atWork} rowKey={({ applicationId }) => applicationId}
        empty={<EmptyState icon="briefcase" title="Personne n’est en poste pour l’instant" next="Dès qu’un premier jour est confirmé, les nouvelles sont demandées d’elles-mêmes." />}
        columns={[
          { key: "who", label: "Qui", cell: (row) => <a href={hrefOf(row.applicationId)}>{row.who}</a> },
          { key: "work", label: "Travail", cell: (row) => <span>{row.title}<small className="soft under">{row.employerName}</small></span> },
          { key: "since", label: "Premier jour", cell: (row) => dayInWords(row.hiredOn, today) },
          { key: "next", label: "Prochaines nouvelles", cell: ({ next }) => (next === null ? <span className="soft">plus aucune</span> : `${dayNear(next.dueOn, today)}, ${milestones[next.milestone].label}`) },
        ]}
      />
    </>
  );
}
