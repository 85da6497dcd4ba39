import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, dayNear, localDay } from "#app/domain/kit/french.ts";
import type { CardState } from "#app/domain/visiting-cards/visiting-card.ts";
import { Actions } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { QrCode } from "../ui/qr-code.tsx";

export type LinkView = { address: string; path: string; state: CardState; expiresAt: Date | null; seen: number; lastSeenAt: Date | null };

/** The square to show, large: it is in the page itself, so that it shows without network. */
export function CardSquare({ link, firstName }: { link: LinkView; firstName: string }) {
  return (
    <div className="visiting-card-square">
      <QrCode address={link.address} label={`Carré à viser pour voir la carte de ${firstName}`} />
    </div>
  );
}

/** How often it was looked at: a number and a day, since nothing else is known. */
export function CardLooks({ link, now }: { link: LinkView; now: Date }) {
  const today = localDay(now);
  return (
    <>
      <p>{link.seen === 0 ? "Personne ne l’a encore regardée." : `Elle a été regardée ${count(link.seen, "fois", "fois")}.`}</p>
      {link.lastSeenAt && <p>La dernière fois&nbsp;: {dayNear(localDay(link.lastSeenAt), today)}. On ne sait pas par qui.</p>}
      {link.expiresAt && <p>Elle marche jusqu’au {dayInWords(localDay(link.expiresAt), today)}.</p>}
    </>
  );
}

/** Ends the card, or makes another at once. */
export function CardEnds() {
  return (
    <Card title="Couper ou refaire la carte">
      <p>Une carte coupée ne montre plus rien, même imprimée. Cela ne se défait pas.</p>
      <Actions>
        <PostButton fields={{ act: "renew" }} look="quiet" icon="plus">
          Refaire une carte neuve
        </PostButton>
        <PostButton fields={{ act: "cut" }} look="danger" icon="eye-off">
          Couper la carte
        </PostButton>
      </Actions>
      <p className="soft">La carte neuve montre la même chose. L’ancienne ne montre plus rien.</p>
    </Card>
  );
}
