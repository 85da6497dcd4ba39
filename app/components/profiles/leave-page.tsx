import { GRACE_DAYS } from "#app/domain/profiles/kept-data.ts";
import { NeedHelp } from "../accounts/need-help.tsx";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

/** What leaving does, before the one button that does it. */
export function LeavePage({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/mes-donnees", label: "Mes données" }} lead="C’est votre choix. Fermer ce compte n’arrête pas votre RSA.">
        Je veux partir
      </PageTitle>
      <Card title="Ce qui se passe tout de suite">
        <ul className="plain stack">
          <li>Votre compte est fermé, sur tous vos appareils.</li>
          <li>Vos liens et vos cartes ne montrent plus rien.</li>
          <li>Vos réponses en attente sont retirées. Les employeurs le savent.</li>
          <li>Vos rendez-vous et vos demandes d’aide sont annulés.</li>
          <li>Votre coach est au courant.</li>
        </ul>
      </Card>
      <Card title={`Dans ${GRACE_DAYS}\u00a0jours`}>
        <p>Tout est effacé pour toujours. Avant, un appel suffit pour rouvrir votre compte.</p>
        <p>Ce qui est annulé ne revient pas. Vous pourrez recommencer.</p>
        <NeedHelp phone={helpPhone}>Vous changez d’avis</NeedHelp>
      </Card>
      <Actions>
        <PostButton fields={{ act: "leave" }} look="danger">
          Fermer mon compte
        </PostButton>
        <ButtonLink href="/mon-espace" look="quiet">
          Je reste
        </ButtonLink>
      </Actions>
    </>
  );
}
