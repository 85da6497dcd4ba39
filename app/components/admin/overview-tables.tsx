import type { SignedInRole } from "#app/domain/access/actor.ts";
import { CASELOAD } from "#app/domain/coaching/portfolio.ts";
import { stageWords, type Stage } from "#app/domain/organisations/stages.ts";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import { Table } from "../ui/table.tsx";
import { rolesInWords } from "./words.ts";

export type RoleCount = { role: SignedInRole; open: number; closed: number; neverCame: number };
export type Load = { userId: string; name: string; areaName: string | null; active: number; portfolio: number };
type Props = { accounts: readonly RoleCount[]; coaches: readonly Load[]; organisations: readonly { stage: Stage; count: number }[] };

const load = ({ active }: Load) => `${active}\u00a0sur\u00a0${CASELOAD.people}`;

/** Coaches with their load, accounts by role, organisations by stage; each line leads to its list. */
export function OverviewTables({ accounts, coaches, organisations }: Props) {
  return (
    <Columns shape="halves">
      <Table
        caption="Coachs"
        rows={coaches}
        rowKey={(coach) => coach.userId}
        empty={<p>Pas encore de coach. Ouvrez un compte pour commencer.</p>}
        columns={[
          { key: "name", label: "Coach", cell: (coach) => <a href={`/admin/comptes/${coach.userId}`}>{coach.name}</a> },
          { key: "area", label: "Secteur", cell: (coach) => coach.areaName ?? "–" },
          { key: "active", label: "File active", numeric: true, cell: (coach) => (coach.active > CASELOAD.people ? <Chip tone="amber">{load(coach)}</Chip> : load(coach)) },
          { key: "portfolio", label: "Personnes suivies", numeric: true, cell: (coach) => coach.portfolio },
        ]}
      />
      <div>
        <Table
          caption="Comptes ouverts"
          rows={accounts}
          rowKey={({ role }) => role}
          empty={null}
          columns={[
            { key: "role", label: "Rôle", cell: ({ role }) => <a href={`/admin/comptes?role=${role}`}>{rolesInWords(role)}</a> },
            { key: "open", label: "Ouverts", numeric: true, cell: ({ open }) => open },
            { key: "never", label: "Jamais entrés", numeric: true, cell: ({ neverCame }) => neverCame },
            { key: "closed", label: "Fermés", numeric: true, cell: ({ closed }) => closed },
          ]}
        />
        <Table
          caption="Organisations par étape"
          rows={organisations}
          rowKey={({ stage }) => stage}
          empty={null}
          columns={[
            { key: "stage", label: "Étape", cell: ({ stage }) => <a href={`/admin/organisations?etape=${stage}`}>{stageWords[stage]}</a> },
            { key: "count", label: "Organisations", numeric: true, cell: ({ count }) => count },
          ]}
        />
      </div>
    </Columns>
  );
}
