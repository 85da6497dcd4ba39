import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { nameOnCard, type CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Button } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { QrCode } from "../ui/qr-code.tsx";
import type { LinkView } from "./card-link.tsx";

/** As many as an A4 sheet holds, two by two, of 85 by 54 mm. */
const A_SHEET = 10;
/** What is written beside the square; the rest is read by scanning it, and follows what she ticks later. */
const WRITTEN = ["wishes", "phone", "email"];

/** A sheet of visiting cards to print and cut out. */
export function CardSheet({ card, link, back, now }: { card: CardView; link: LinkView; back: { href: string; label: string }; now: Date }) {
  const name = nameOnCard(card);
  const lines = card.blocks.filter(({ part }) => WRITTEN.includes(part)).flatMap(({ lines: said }) => said);
  return (
    <>
      <PageTitle back={back} lead="Une feuille donne dix cartes, à découper.">
        Imprimer des cartes
      </PageTitle>
      <div className="no-print">
        <p>Ctrl + P, ou «&nbsp;Imprimer&nbsp;» dans le menu du navigateur.</p>
        <p>Une carte imprimée suit vos choix. Si vous la coupez, elle ne montre plus rien.</p>
        {/* Shown by /print.js. */}
        <Button type="button" icon="file" data-print="" hidden>
          Imprimer la feuille
        </Button>
      </div>
      <ul className="plain paper-sheet" aria-label="Cartes à découper">
        {Array.from({ length: A_SHEET }, (_, place) => (
          <li key={place} className="paper-card" aria-hidden={place > 0 || undefined}>
            <QrCode address={link.address} label={`Carré à viser pour voir la carte de ${card.firstName}`} />
            <div>
              <p className="paper-card-name">{name}</p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p className="paper-card-how">Visez le carré avec un téléphone.</p>
              {link.expiresAt && <p className="paper-card-how">Jusqu’au {dayInWords(localDay(link.expiresAt), localDay(now))}.</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
