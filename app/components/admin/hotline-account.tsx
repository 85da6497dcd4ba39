import { phoneInWords } from "#app/domain/accounts/address.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { AccountFacts, MessageTable, type Account } from "./account-facts.tsx";

type Props = { account: Account; sent: "mail" | "sms" | null; lastResult?: LastResult };

/** One account for the help line: how to join, what became of the messages, and the code to send. No file. */
export function HotlineAccount({ account, sent, lastResult }: Props) {
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <>
      <PageTitle back={{ href: "/hotline", label: "Chercher" }}>{name}</PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      {sent && (
        <Notice kind="ok" title={sent === "mail" ? `Le code part à ${account.email ?? ""}.` : `Le code part au ${phoneInWords(account.phone ?? "")}.`} live>
          <p>La personne ouvre le message, touche « Écrire mon code » ou le lien, et recopie les 6 chiffres. Il marche 10 minutes. Ne le lui demandez jamais.</p>
        </Notice>
      )}
      <Columns shape="aside">
        <div>
          <Card title="Débloquer l’accès">
            <Codes account={account} />
          </Card>
          <MessageTable messages={account.messages} retryAction="/hotline/messages" />
        </div>
        <div>
          <Card title="Le compte">
            <AccountFacts account={account} organisationHref={null} />
            {account.person && <p className="soft">Ouvrir cette page est noté. La personne peut voir que l’aide l’a ouverte.</p>}
          </Card>
        </div>
      </Columns>
    </>
  );
}

function Codes({ account: { userId, role, firstName, email, phone, isDisabled } }: { account: Account }) {
  if (isDisabled) return <p>Ce compte est fermé. L’administration peut le rouvrir.</p>;
  const isPerson = role === "beneficiary";
  if (!email && !phone && !isPerson) return <p>Ce compte n’a ni e-mail ni téléphone.</p>;
  return (
    <>
      <p className="field-hint">Vérifiez d’abord que c’est bien {firstName} qui appelle.</p>
      <div className="actions">
        {email && (
          <PostButton fields={{ intent: "code", channel: "mail" }} icon="mail">
            Envoyer un code par e-mail
          </PostButton>
        )}
        {phone && (
          <PostButton fields={{ intent: "code", channel: "sms" }} icon="phone" look={email ? "quiet" : "primary"}>
            Envoyer un code par SMS
          </PostButton>
        )}
        {isPerson && (
          <ButtonLink href={`/hotline/comptes/${userId}/carte`} icon="id-card" look={email || phone ? "quiet" : "primary"}>
            Faire une carte…
          </ButtonLink>
        )}
      </div>
    </>
  );
}
