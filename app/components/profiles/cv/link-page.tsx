import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { plainField } from "../../ui/form-state.ts";

export type LinkView = { address: string; expiresAt: Date | null; seen: number; lastSeenAt: Date | null } | null;

/** Her CV by a link: made, copied, counted, cut. */
export function CvLinkPage({ link, now, cut }: { link: LinkView; now: Date; cut: boolean }) {
  const today = localDay(now);
  return (
    <>
      <PageTitle back={{ href: "/mon-espace/cv", label: "Mon CV" }} lead="Celui qui a le lien voit votre CV, sans compte.">
        Montrer mon CV par un lien
      </PageTitle>
      {cut && link === null && (
        <Notice kind="ok" title="Le lien est coupé." live>
          <p>Plus personne ne peut voir votre CV avec.</p>
        </Notice>
      )}
      {link === null ? (
        <Card title="Faire un lien">
          <p>Vous l’envoyez à qui vous voulez, par message ou par e-mail.</p>
          <p>Vous pourrez le couper quand vous voulez. Il s’éteint seul après 3&nbsp;mois.</p>
          <Actions>
            <PostButton fields={{ act: "make" }} icon="plus">
              Faire mon lien
            </PostButton>
          </Actions>
        </Card>
      ) : (
        <>
          <Card title="Votre lien">
            <TextInput field={plainField("adresse", link.address)} label="À copier et à envoyer" readOnly data-copy="Copier le lien" data-copied="C’est copié" />
            <div className="copy-room" data-copy-room="" />
            <p>{link.seen === 0 ? "Personne ne l’a encore ouvert." : `Il a été ouvert ${count(link.seen, "fois", "fois")}.`}</p>
            {link.lastSeenAt && <p>La dernière fois&nbsp;: {dayNear(localDay(link.lastSeenAt), today)}. On ne sait pas par qui.</p>}
            {link.expiresAt && <p>Il marche jusqu’au {dayInWords(localDay(link.expiresAt), today)}.</p>}
            <Actions>
              <ButtonLink href={new URL(link.address).pathname} look="quiet" icon="eye">
                Voir ce qu’on verra
              </ButtonLink>
            </Actions>
          </Card>
          <Card title="Ne plus montrer mon CV">
            <p>Le lien dira «&nbsp;Ce lien a été coupé&nbsp;». Cela ne se défait pas.</p>
            <Actions>
              <PostButton fields={{ act: "cut" }} look="danger" icon="eye-off">
                Couper le lien
              </PostButton>
            </Actions>
          </Card>
        </>
      )}
    </>
  );
}
