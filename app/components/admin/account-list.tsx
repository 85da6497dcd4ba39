import type { SignedInRole } from "#app/domain/access/actor.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { Contact } from "./contact.tsx";
import { listHref, SearchForm } from "./search-form.tsx";
import { lastCame, roleInWords, rolesInWords } from "./words.ts";

export type AccountRow = {
  userId: string; role: SignedInRole; firstName: string; lastName: string; email: string | null; phone: string | null;
  areaName: string | null; organisationName: string | null; structureName: string | null; portfolio: number; isDisabled: boolean; lastSignInAt: Date | null; isMe: boolean;
};
export type AccountChoices = { q: string; role?: SignedInRole; etat?: "fermes" };
const HERE = "/admin/comptes";
const roles: SignedInRole[] = ["coach", "hotliner", "employer", "referent", "admin", "beneficiary"];

/** The accounts, by role or by words, those that are closed included. */
export function AccountList({ accounts, choices: { q, role, etat } }: { accounts: readonly AccountRow[]; choices: AccountChoices }) {
  const tab = (label: string, more: { role?: SignedInRole; etat?: "fermes" }) => ({
    label, href: listHref(HERE, { q, ...more }), current: more.role === role && more.etat === etat,
  });
  return (
    <>
      <PageTitle
        lead="Qui peut entrer, et depuis quand."
        actions={
          <ButtonLink href={`${HERE}/nouveau`} icon="plus">
            Ouvrir un compte
          </ButtonLink>
        }
      >
        Comptes
      </PageTitle>
      <Tabs label="Comptes par rôle" tabs={[tab("Professionnels", {}), ...roles.map((one) => tab(rolesInWords(one), { role: one })), tab("Fermés", { etat: "fermes" })]} />
      <SearchForm label="Nom, e-mail, numéro ou organisation" words={q} keep={{ role, etat }} />
      <Table
        caption={count(accounts.length, "compte")}
        rows={accounts}
        rowKey={(account) => account.userId}
        empty={<EmptyState icon="users" title="Aucun compte ici" next={q ? "Essayez un autre mot, ou un autre rôle." : "Ouvrez le premier compte de ce rôle."} />}
        columns={[
          { key: "name", label: "Nom", cell: (account) => <Name account={account} /> },
          { key: "role", label: "Rôle", cell: (account) => roleInWords(account.role) },
          { key: "for", label: "Secteur, organisation ou structure", cell: (account) => account.organisationName ?? account.structureName ?? account.areaName ?? "–" },
          { key: "contact", label: "Pour joindre", cell: (account) => <Contact {...account} /> },
          { key: "came", label: "Dernière entrée", cell: (account) => lastCame(account.lastSignInAt) },
        ]}
      />
    </>
  );
}

function Name({ account }: { account: AccountRow }) {
  return (
    <>
      <a href={`${HERE}/${account.userId}`}>
        {account.firstName} {account.lastName}
      </a>{" "}
      {account.isDisabled && <Chip tone="red">Fermé</Chip>}
      {account.isMe && <Chip tone="leaf">Vous</Chip>}
    </>
  );
}
