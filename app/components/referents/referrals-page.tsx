import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";

type Line = { referralId: string; name: string; communeName: string; line: string; referent: string; createdAt: Date; isLate: boolean };
type Props = { referrals: readonly Line[]; /** Under which address the pages of each are. */ base: string; lead: string; back?: { href: string; label: string }; isRefused: boolean; isAccepted?: boolean; now: Date };

/** The people whom referents send to the coaching, and who wait for an answer: the oldest first. */
export function ReferralsPage({ referrals, base, lead, back, isRefused, isAccepted = false, now }: Props) {
  return (
    <>
      <PageTitle {...(back && { back })} lead={lead}>
        Orientations en attente
      </PageTitle>
      {(isRefused || isAccepted) && <Notice kind="ok" title={isAccepted ? "L’orientation est acceptée. Le référent est prévenu." : "Votre réponse est envoyée au référent."} live />}
      <Table
        caption="À lire"
        rows={referrals}
        rowKey={({ referralId }) => referralId}
        empty={<EmptyState icon="check" title="Aucune orientation n’attend" next="Quand un référent en enverra une, elle sera ici." />}
        columns={[
          { key: "name", label: "Personne", cell: ({ referralId, name, communeName }) => (<><a href={`${base}/${referralId}`}>{name}</a>, {communeName}</>) },
          { key: "why", label: "Pourquoi", cell: ({ line }) => frenchText(line) },
          { key: "from", label: "Envoyée par", cell: ({ referent, createdAt, isLate }) => (
            <div>
              {referent}, {dayNear(localDay(createdAt), localDay(now))}
              {isLate && <div><Chip tone="amber">Depuis une semaine</Chip></div>}
            </div>
          ) },
        ]}
      />
    </>
  );
}
