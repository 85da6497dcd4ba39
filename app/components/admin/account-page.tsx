import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Columns } from "../ui/columns.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { AccountFacts, MessageTable, type Account } from "./account-facts.tsx";

export type AccountDone = "cree" | "ferme" | "rouvert" | null;

/** One account for its administrator: who, the last messages, and closing or opening it again. */
export function AccountPage({ account, done }: { account: Account; done: AccountDone }) {
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <>
      <PageTitle back={{ href: "/admin/comptes", label: "Comptes" }}>{name}</PageTitle>
      {done === "cree" && (
        <Notice kind="ok" title={`Le compte de ${name} est ouvert.`} live>
          <p>Un message part à {account.email}. Pour entrer, il suffit de donner cette adresse et de recopier le code reçu.</p>
        </Notice>
      )}
      {done === "ferme" && <Notice kind="ok" title={`Le compte de ${name} est fermé.`} live />}
      {done === "rouvert" && <Notice kind="ok" title={`Le compte de ${name} est rouvert.`} live />}
      {account.isDisabled && done !== "ferme" && <Notice kind="watch" title="Ce compte est fermé." />}
      <Columns shape="aside">
        <MessageTable messages={account.messages} retryAction="/admin/messages" />
        <div>
          <Card title="Le compte">
            <AccountFacts account={account} organisationHref={(id) => `/admin/organisations/${id}`} />
          </Card>
          <Closing account={account} />
        </div>
      </Columns>
    </>
  );
}

function Closing({ account }: { account: Account }) {
  if (account.isMe) return <p className="soft">C’est votre compte : un autre administrateur peut le fermer.</p>;
  if (account.isDisabled)
    return (
      <PostButton fields={{ intent: "enable" }} icon="check">
        Rouvrir ce compte
      </PostButton>
    );
  return (
    <p>
      <ButtonLink href={`/admin/comptes/${account.userId}/fermer`} look="quiet">
        Fermer ce compte…
      </ButtonLink>
    </p>
  );
}
