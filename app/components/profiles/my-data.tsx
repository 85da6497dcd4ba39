import { ERASURE } from "#app/domain/profiles/contact.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { VisuallyHidden } from "../ui/hidden.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { KeptList } from "./kept-list.tsx";
import { OpenLinks, type OpenLinkView } from "./open-links.tsx";

type Consent = { applicationId: string; employer: string; offer: string; since: string; canTakeBack: boolean };
type Props = { consents: readonly Consent[]; links: readonly OpenLinkView[]; asked: boolean; refusal: string | undefined };

/** Her data: who may see her CV, what is kept, and the three acts: take all, correct, leave. */
export function MyData({ consents, links, asked, refusal }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/aide", label: "Aide" }} lead="Elles sont à vous. Vous pouvez les lire, les corriger, partir.">
        Mes données
      </PageTitle>
      {asked && (
        <Notice kind="ok" title="Votre demande est faite." live>
          <p>Votre coach corrige avec vous.</p>
        </Notice>
      )}
      {refusal && (
        <Notice kind="watch" title="Pas pour l’instant." live>
          <p>{refusal}</p>
        </Notice>
      )}
      <Card title="Qui peut voir mon CV">
        {consents.length === 0 ? <p>Aucun employeur. Vous n’avez donné votre accord à personne.</p> : <p>Vous avez donné votre accord à ces employeurs.</p>}
        {consents.length > 0 && (
          <ul className="stack">
            {consents.map((one) => (
              <li key={one.applicationId}>
                <p>
                  <strong>{one.employer}</strong>, pour «&nbsp;{one.offer}&nbsp;», {one.since}.
                </p>
                {one.canTakeBack && (
                  <p>
                    <a className="alone" href={`/mon-espace/reponses/${one.applicationId}/retirer`}>
                      Reprendre mon accord<VisuallyHidden> pour {one.offer}</VisuallyHidden>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <OpenLinks links={links} />
      <Card title="Tout garder chez vous">
        <p>Un seul fichier&nbsp;: une page à lire, les mêmes données pour une machine, votre CV.</p>
        <Actions>
          <PostButton action="/mon-espace/mes-donnees/tout.zip" icon="download">
            Enregistrer mes données
          </PostButton>
        </Actions>
      </Card>
      <Card title="Corriger" id="corriger">
        <p>Votre nom, votre téléphone, votre e-mail ou votre situation sont faux&nbsp;? Votre coach les corrige avec vous.</p>
        <Actions>
          <PostButton fields={{ act: "correct" }} look="quiet">
            Demander à corriger
          </PostButton>
        </Actions>
      </Card>
      <h2>Ce qui est gardé</h2>
      <KeptList links />
      <Card title="Partir">
        <p>Vous pouvez fermer votre compte. Cela n’arrête pas votre RSA.</p>
        <p className="soft">
          Sans nouvelles de vous pendant {ERASURE.months / 12}&nbsp;ans, tout est effacé. Vous êtes prévenu {ERASURE.warnedDays}&nbsp;jours avant.
        </p>
        <Actions>
          <ButtonLink href="/mon-espace/partir" look="quiet">
            Je veux partir
          </ButtonLink>
        </Actions>
      </Card>
    </>
  );
}
