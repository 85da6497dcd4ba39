import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { telHref } from "../ui/typography.ts";

type Props = { helpPhone: string; helpHours: string | null };

/** « Je n’arrive pas à me connecter »: someone to call first, then what one can try alone. */
export function StuckPage({ helpPhone, helpHours }: Props) {
  return (
    <>
      <PageTitle lead="Appelez. Quelqu’un vous fait entrer." back={{ href: "/connexion", label: "Revenir" }}>
        Je n’arrive pas à me connecter
      </PageTitle>
      <Card>
        <p>Dites votre nom. Nous vous envoyons un code, ou nous vous en dictons un.</p>
        {helpHours && <p>{`L’aide répond ${helpHours}.`}</p>}
        <ButtonLink href={telHref(helpPhone)} icon="phone" wide>
          Appeler le {helpPhone}
        </ButtonLink>
      </Card>
      <Card title="J’ai une carte avec un code">
        <p>Votre coach vous a donné une carte&nbsp;? Elle suffit pour entrer.</p>
        <ButtonLink href="/entrer" icon="id-card" look="quiet" wide>
          Entrer avec ma carte
        </ButtonLink>
      </Card>
      <Card title="Le code n’arrive pas">
        <ul className="plain">
          <li>Attendez une minute.</li>
          <li>Pour un e-mail, regardez aussi dans les indésirables.</li>
          <li>Essayez l’autre&nbsp;: l’e-mail ou le téléphone.</li>
          <li>Vous avez changé de numéro&nbsp;? Appelez-nous.</li>
        </ul>
        <ButtonLink href="/connexion" icon="mail" look="quiet" wide>
          Demander un autre code
        </ButtonLink>
      </Card>
      <Card title="Ni e-mail, ni téléphone">
        <p>Votre coach peut imprimer une carte pour vous. Demandez-lui au prochain rendez-vous.</p>
      </Card>
    </>
  );
}
