import type { SignedInRole } from "#app/domain/access/actor.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { channelInWords, kindInWords, messageStateInWords } from "#app/domain/notifications/staff-words.ts";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Table } from "../ui/table.tsx";
import { Contact } from "./contact.tsx";
import { SearchForm } from "./search-form.tsx";
import { lastCame, roleInWords } from "./words.ts";

export type Found = {
  userId: string; role: SignedInRole; firstName: string; lastName: string; email: string | null; phone: string | null; organisationName: string | null;
  areaName: string | null; lastSignInAt: Date | null; isDisabled: boolean; lastMessage: { kind: string; channel: string; status: string; createdAt: Date } | null;
};

/** Who is on the phone: found by what they say, unblocked in one press. */
export function HotlineSearch({ words, accounts, isCut }: { words: string; accounts: readonly Found[]; isCut: boolean }) {
  return (
    <>
      <PageTitle lead="Retrouvez la personne au bout du fil, puis débloquez son accès.">Qui appelle ?</PageTitle>
      <SearchForm label="Nom, numéro, e-mail ou organisation" hint="Par exemple : Le Goff, 06 39 98, @example.org, boulangerie" words={words} isFirst />
      {words === "" ? <HowTo /> : <Results words={words} accounts={accounts} isCut={isCut} />}
    </>
  );
}

function Results({ words, accounts, isCut }: { words: string; accounts: readonly Found[]; isCut: boolean }) {
  return (
    <>
      {isCut && <p>Il y en a plus de 30 : ajoutez un mot, par exemple le prénom.</p>}
      <Table
        caption={isCut ? "Les 30 premières" : count(accounts.length, "réponse")}
        rows={accounts}
        rowKey={(account) => account.userId}
        empty={<EmptyState icon="search" title={`Personne ne répond à « ${words} »`} next="Essayez le nom seul, le numéro seul, ou demandez comment il s’écrit." />}
        columns={[
          { key: "name", label: "Nom", cell: (account) => <Name account={account} /> },
          { key: "role", label: "Rôle", cell: (account) => <>{roleInWords(account.role)}{(account.organisationName ?? account.areaName) && <small className="soft under">{account.organisationName ?? account.areaName}</small>}</> },
          { key: "contact", label: "Pour joindre", cell: (account) => <Contact {...account} /> },
          { key: "came", label: "Dernière entrée", cell: (account) => lastCame(account.lastSignInAt) },
          { key: "message", label: "Dernier message", cell: (account) => <LastMessage message={account.lastMessage} /> },
          { key: "act", label: "Débloquer", cell: (account) => <SendCode account={account} /> },
        ]}
      />
    </>
  );
}

function Name({ account }: { account: Found }) {
  return (
    <>
      <a href={`/hotline/comptes/${account.userId}`}>
        {account.firstName} {account.lastName}
      </a>{" "}
      {account.isDisabled && <Chip tone="red">Fermé</Chip>}
    </>
  );
}

function LastMessage({ message }: { message: Found["lastMessage"] }) {
  if (message === null) return <span className="soft">aucun</span>;
  return (
    <span>
      <Chip tone={message.status === "failed" ? "red" : message.status === "sent" ? "leaf" : "amber"}>{messageStateInWords(message.status)}</Chip>{" "}
      <small className="soft under">
        {kindInWords(message.kind)} {channelInWords(message.channel)}, {dayNear(localDay(message.createdAt), localDay(new Date()))}
      </small>
    </span>
  );
}

function SendCode({ account }: { account: Found }) {
  if (account.isDisabled) return <span className="soft">compte fermé</span>;
  if (!account.email && !account.phone) return <span className="soft">pas d’adresse</span>;
  return (
    <PostButton action={`/hotline/comptes/${account.userId}`} fields={{ intent: "code", channel: account.email ? "mail" : "sms" }} look="quiet">
      Envoyer un code<span className="vh"> à {account.firstName} {account.lastName}</span>
    </PostButton>
  );
}

function HowTo() {
  return (
    <Card title="Au téléphone" className="narrow">
      <div className="prose">
        <ol>
          <li>
            <strong>Vérifiez qui appelle.</strong> Demandez le nom, la commune et le nom du coach. Ne les soufflez pas.
          </li>
          <li>
            <strong>Envoyez un code.</strong> Il part à l’adresse du compte, jamais à une adresse dictée au téléphone.
          </li>
          <li>
            <strong>Laissez la personne l’écrire.</strong> Elle touche «&nbsp;Écrire mon code&nbsp;» dans le message, puis recopie les 6 chiffres. Ne les demandez jamais.
          </li>
        </ol>
      </div>
    </Card>
  );
}
