import type { ReactNode } from "react";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { telHref } from "../ui/typography.ts";

/** What a phone shows without network when it has not kept the page. It stays on the phone: the same words for everyone. */
export function NoNetwork({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Cette page n’est pas gardée sur ce téléphone.">Pas de réseau</PageTitle>
      <p>Rien n’est perdu. Essayez encore dans un instant.</p>
      <Actions>
        <ButtonLink href="/mon-espace/rendez-vous" look="quiet" wide>
          Voir mes rendez-vous
        </ButtonLink>
        <ButtonLink href="/mon-espace" look="quiet" wide>
          Voir mes offres
        </ButtonLink>
      </Actions>
      <CallHelp phone={helpPhone}>Le téléphone marche souvent quand le reste ne passe plus.</CallHelp>
    </>
  );
}

/** What she reads when she signed out without network: gone from this phone at once, and when the server will know. */
export function LeftWithoutNetwork({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Plus rien de vous n’est sur ce téléphone.">C’est fermé ici</PageTitle>
      <p>Sans réseau, nous ne le savons pas encore. Ce téléphone nous le dira dès que le réseau revient.</p>
      <p>Ce n’est pas votre téléphone&nbsp;? Attendez le réseau, puis ouvrez cette page. Tout sera fermé.</p>
      <Actions>
        <ButtonLink href="/mon-espace" look="quiet" wide>
          Fermer aussi chez nous
        </ButtonLink>
      </Actions>
      <CallHelp phone={helpPhone}>Un doute&nbsp;? L’aide peut fermer pour vous.</CallHelp>
    </>
  );
}

function CallHelp({ phone, children }: { phone: string; children: ReactNode }) {
  return (
    <>
      <p>{children}</p>
      <Actions>
        <ButtonLink href={telHref(phone)} icon="phone" wide>
          Appeler le <span className="number">{phone}</span>
        </ButtonLink>
      </Actions>
    </>
  );
}
