import { count } from "#app/domain/kit/french-amounts.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import type { Account } from "./account-facts.tsx";

/** What closing does, then the button that does it. */
export function CloseAccount({ account, lastResult }: { account: Account; lastResult?: LastResult }) {
  const here = `/admin/comptes/${account.userId}`;
  return (
    <>
      <PageTitle back={{ href: here, label: `${account.firstName} ${account.lastName}` }}>
        Fermer le compte de {account.firstName} {account.lastName} ?
      </PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      <div className="narrow stacked">
        {account.role === "coach" && account.portfolio > 0 && (
          <Notice kind="watch" title={`${account.firstName} suit encore ${count(account.portfolio, "personne")}.`}>
            <p>Leur dossier ne bouge pas, mais plus personne ne s’en occupe. Prévoyez qui prend la suite.</p>
          </Notice>
        )}
        <Card>
          <ul className="plain">
            <li>{account.firstName} ne pourra plus entrer{account.openSessions > 0 && <>, et ce qui est ouvert se ferme tout de suite ({count(account.openSessions, "connexion ouverte", "connexions ouvertes")})</>}.</li>
            <li>Plus aucun message ne lui est envoyé.</li>
            <li>Rien de ce qui a été fait n’est effacé. Vous pourrez rouvrir ce compte.</li>
          </ul>
          <form method="post">
            <input type="hidden" name="intent" value="close" />
            <Actions>
              <Button look="danger">Fermer ce compte</Button>
              <ButtonLink href={here} look="quiet">
                Le garder ouvert
              </ButtonLink>
            </Actions>
          </form>
        </Card>
      </div>
    </>
  );
}
