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
  userId: string; role: SignedInRole; firstName: string; lastName: string; email: string | null; phone: string | null; organisationName: string | null; communeName: string | null; coachName: string | null;
  areaName: string | null; lastSignInAt: Date | null; isDisabled: boolean; lastMessage: { kind: string; channel: string; status: string; createdAt: Date } | null;
};

export type FoundOrganisation = { organisationId: string; name: string; communeName: string; phone: string; openOffers: number };
type Props = { words: string; accounts: readonly Found[]; isCut: boolean; isNear: boolean; organisations: readonly FoundOrganisation[]; /** Offers that wait for a human look. */ toLookAt: number };

/** Who is on the phone: found by what they say, unblocked in one press. */
export function HotlineSearch({ organisations, toLookAt, ...found }: Props) {
  const { words } = found;
  return (
    <>
      <PageTitle lead="Retrouvez la personne au bout du fil, puis débloquez son accès.">Qui appelle ?</PageTitle>
      {toLookAt > 0 && words === "" && (
        <p>
          <a className="alone" href="/hotline/moderation">{count(toLookAt, "offre attend un regard", "offres attendent un regard")}</a>
        </p>
      )}
      <SearchForm label="Nom, numéro, e-mail ou organisation" hint="Par exemple : Le Goff, 06 39 98, @example.org, boulangerie" words={words} isFirst />
      {words === "" ? <HowTo /> : <Results {...found} />}
      {organisations.length > 0 && <Organisations organisations={organisations} />}
    </>
  );
}

function Organisations({ organisations }: { organisations: readonly FoundOrganisation[] }) {
  return (
    <Table
      caption="Organisations" rows={organisations} rowKey={({ organisationId }) => organisationId} empty={null}
      columns={[
        { key: "name", label: "Nom", cell: ({ organisationId, name }) => <a href={`/hotline/organisations/${organisationId}`}>{name}</a> },
        { key: "place", label: "Commune", cell: ({ communeName }) => communeName },
        { key: "contact", label: "Pour joindre", cell: ({ phone }) => <Contact email={null} phone={phone || null} /> },
        { key: "offers", label: "Offres ouvertes", numeric: true, cell: ({ openOffers }) => openOffers },
      ]}
    />
  );
}

function Results({ words, accounts, isCut, isNear }: Omit<Props, "organisations" | "toLookAt">) {
  return (
    <>
      {isNear && <p role="status">Personne ne s’écrit «&nbsp;{words}&nbsp;». Voici qui s’écrit presque ainsi.</p>}
      {isCut && <p>Il y en a plus de 30 : ajoutez un mot, par exemple le prénom.</p>}
      <Table
        caption={isCut ? "Les 30 premières" : count(accounts.length, "réponse")}
        rows={accounts}
        rowKey={(account) => account.userId}
        empty={<EmptyState icon="search" title={`Personne ne répond à « ${words} »`} next="Essayez le nom seul, le numéro seul, ou demandez comment il s’écrit." />}
        columns={[
          { key: "name", label: "Nom", cell: (account) => <Name account={account} /> },
          { key: "role", label: "Rôle", cell: (account) => <>{roleInWords(account.role)}<small className="soft under">{whereInWords(account)}</small></> },
          { key: "contact", label: "Pour joindre", cell: (account) => <Contact {...account} /> },
          { key: "came", label: "Dernière entrée", cell: (account) => lastCame(account.lastSignInAt) },
          { key: "message", label: "Dernier message", cell: (account) => <LastMessage message={account.lastMessage} /> },
          { key: "act", label: "Débloquer", cell: (account) => <SendCode account={account} /> },
        ]}
      />
    </>
  );
}

/** What tells two of one name apart: the organisation, or the commune and the coach, or the area. */
function whereInWords({ organisationName, communeName, coachName, areaName }: Found): string {
  return organisationName ?? (communeName === null ? (areaName ?? "") : [communeName, coachName === null ? "sans coach" : `coach : ${coachName}`].join(", "));
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
