import { phoneInWords } from "#app/domain/accounts/address.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { CallForm } from "../hotline/call-form.tsx";
import { AccountFacts, MessageTable, type Account } from "./account-facts.tsx";

type Props = { account: Account; sent: "mail" | "sms" | null; /** What has just been done for the caller. */ done?: keyof typeof doneWords | null; lastResult?: LastResult };

const doneWords = {
  change: { title: "C’est changé.", next: "L’ancienne adresse est prévenue. Envoyez maintenant un code à la nouvelle." },
  sent: { title: "La réponse est envoyée.", next: "La personne reçoit un message qui le dit. Elle peut retirer sa réponse." },
  "already-applied": { title: "Cette réponse était déjà envoyée.", next: "Rien n’est parti deux fois." },
  "no-told": { title: "Le « non » est noté.", next: "Le coach le saura, pour proposer mieux. L’employeur n’en saura rien." },
  "no-kept": { title: "Le « non » est noté.", next: "L’offre quitte la liste de la personne. Ni le coach ni l’employeur ne le savent." },
  reopened: { title: "Le compte est rouvert.", next: "Rien ne sera effacé. Envoyez maintenant un code. Les rendez-vous et les réponses retirés ne reviennent pas." },
} as const;

/** One account for the help line: how to join, what became of the messages, and the code to send. No file. */
export function HotlineAccount({ account, sent, done = null, lastResult }: Props) {
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
      {done && (
        <Notice kind="ok" title={doneWords[done].title} live>
          <p>{doneWords[done].next}</p>
        </Notice>
      )}
      <Columns shape="aside">
        <div>
          <Card title="Débloquer l’accès">
            <Codes account={account} />
          </Card>
          {!account.isDisabled && <WithCaller account={account} />}
          <MessageTable messages={account.messages} retryAction="/hotline/messages" />
        </div>
        <div>
          <Card title="Le compte">
            <AccountFacts account={account} organisationHref={null} />
            {account.organisation && (
              <p>
                <a className="alone" href={`/hotline/organisations/${account.organisation.organisationId}`}>Ses offres et ses réponses en attente</a>
              </p>
            )}
            {account.person && (
              <p>
                <a className="alone" href={`/hotline/comptes/${account.userId}/prevenir`}>Comment prévenir {account.firstName}</a>
              </p>
            )}
            {account.person && <p className="soft">Ouvrir cette page est noté. La personne peut voir que l’aide l’a ouverte.</p>}
          </Card>
          <CallForm form={formState(null)} about={{ userId: account.userId, name }} />
        </div>
      </Columns>
    </>
  );
}

/** What one may do with the caller besides letting her in: look at her pages, type what she says, change how to reach her. */
function WithCaller({ account: { userId, role, firstName } }: { account: Account }) {
  if (role !== "beneficiary" && role !== "employer" && role !== "coach") return null;
  return (
    <Card title={`Avec ${firstName}`}>
      <div className="actions">
        <ButtonLink href={`/hotline/voir/${userId}`} icon="eye" look="quiet">
          Regarder ses pages
        </ButtonLink>
        {role === "beneficiary" && (
          <ButtonLink href={`/hotline/comptes/${userId}/repondre`} icon="message" look="quiet">
            Répondre à une offre
          </ButtonLink>
        )}
        {role !== "coach" && (
          <ButtonLink href={`/hotline/comptes/${userId}/changer`} icon="pencil" look="quiet">
            Changer un numéro ou une adresse
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

function Codes({ account: { userId, role, firstName, email, phone, isDisabled, erasesOn } }: { account: Account }) {
  if (isDisabled && erasesOn !== null) return <CameBack firstName={firstName} erasesOn={erasesOn} />;
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

/** She closed her account herself: until it is erased, a call undoes it. */
function CameBack({ firstName, erasesOn }: { firstName: string; erasesOn: string }) {
  return (
    <>
      <p>
        {firstName} a demandé à partir. Tout est effacé {dayInWords(erasesOn, localDay(new Date()))}.
      </p>
      <p className="field-hint">Vérifiez d’abord que c’est bien {firstName} qui appelle, et qui veut revenir.</p>
      <div className="actions">
        <PostButton fields={{ intent: "reopen" }} icon="check">
          Rouvrir son compte
        </PostButton>
      </div>
    </>
  );
}
