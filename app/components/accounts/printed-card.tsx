import { cardCodeInPrint } from "#app/domain/accounts/card-code.ts";
import { Brand, type Place } from "../layout/brand.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { QrCode } from "../ui/qr-code.tsx";
import { lastDayInWords } from "./card-words.ts";

export type Printed = {
  code: string;
  firstName: string;
  expiresAt: Date;
  /** What the square opens. */
  address: string;
  /** The same page without the code, as one types it: « emploi.example.org/entrer ». */
  page: string;
};

/** The card itself: the size of a postcard, to be cut out. The first name only, and nothing of what the help is. */
export function PrintedCard({ card: { code, firstName, expiresAt, address, page }, place, now }: { card: Printed; place: Place; now: Date }) {
  const steps: { icon: IconName; words: string }[] = [
    { icon: "eye", words: "Visez le carré avec l’appareil photo du téléphone." },
    { icon: "pencil", words: `Ou tapez ${page}, puis le code.` },
    { icon: "check", words: "Touchez « Entrer ». C’est fait." },
  ];
  return (
    <section className="access-card" aria-label={`Carte de ${firstName}`}>
      <header>
        <Brand place={place} href="/" />
        <p className="access-card-name">{firstName}</p>
      </header>
      <div className="access-card-ways">
        <QrCode address={address} label="Carré à viser avec un téléphone" />
        <div>
          <p>Votre code</p>
          <p className="access-card-code">{cardCodeInPrint(code)}</p>
          <ol>
            {steps.map(({ icon, words }) => (
              <li key={icon}>
                <Icon name={icon} />
                <span>{words}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <footer>
        <p>
          Cette carte sert une seule fois, jusqu’au {lastDayInWords(expiresAt, now)}. Gardez-la pour vous.
        </p>
        <p className="access-card-help">
          <Icon name="phone" />
          <span>
            Aide&nbsp;: <strong>{place.helpPhone}</strong>
            {place.helpHours && `, ${place.helpHours}`}
          </span>
        </p>
      </footer>
    </section>
  );
}
