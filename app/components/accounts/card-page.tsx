import { cardCodeAloud } from "#app/domain/accounts/card-code.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import type { Place } from "../layout/brand.tsx";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { cardInWords, type CardLine } from "./card-words.ts";
import { PrintedCard, type Printed } from "./printed-card.tsx";

type Person = { firstName: string; lastName: string; communeName: string; coachName: string | null; isClosed: boolean; last: CardLine | null; openSessions: number };
type Props = {
  person: Person;
  place: Place;
  now: Date;
  back: { href: string; label: string };
  /** Where to go on once the card is made. */
  next: readonly { href: string; label: string }[];
  /** Her space was opened just now. */
  isNew?: boolean;
  /** On the phone one makes sure who calls before anything else. */
  onThePhone?: boolean;
  /** Just made: shown on this page, and never again. */
  printed: Printed | null;
  lastResult?: LastResult;
};

/** A person's paper card: where it stands and the button that makes another, or the one just made, to print. */
export function CardPage({ printed, ...props }: Props) {
  return printed ? <MadeCard {...props} printed={printed} /> : <MakeCard {...props} />;
}

function MakeCard({ person, now, back, next, isNew, onThePhone, lastResult }: Omit<Props, "printed">) {
  const form = formState(lastResult);
  const { firstName, last, openSessions } = person;
  return (
    <>
      <PageTitle back={back} lead="Pour entrer sans e-mail ni numéro : un carré à viser, ou un code à recopier.">
        La carte de {firstName}
      </PageTitle>
      {isNew && (
        <Notice kind="ok" title={`L’espace de ${firstName} ${person.lastName} est ouvert.`} live>
          <p>Son accompagnement commence aujourd’hui. Ses offres se cherchent déjà.</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <Card className="narrow">
        <p>{cardInWords(last, now)}</p>
        {person.isClosed ? (
          <p>Ce compte est fermé&nbsp;: l’administration peut le rouvrir.</p>
        ) : (
          <form method="post" noValidate>
            {onThePhone && <Checks person={person} form={form} />}
            {openSessions > 0 && (
              <Checkbox
                field={form.field("closesSessions")}
                label="Fermer aussi ce qui est ouvert à son nom"
                hint={`Carte volée ou téléphone perdu. ${count(openSessions, "appareil est ouvert", "appareils sont ouverts")} en ce moment.`}
              />
            )}
            <p className="field-hint">Une carte sert une seule fois. La nouvelle annule l’ancienne. Son code ne s’affiche qu’au moment où elle est faite.</p>
            <Actions>
              <Button icon="id-card">{last?.state === "waiting" ? "Remplacer sa carte" : "Faire sa carte"}</Button>
            </Actions>
          </form>
        )}
      </Card>
      {next.length > 0 && <Next next={next} />}
    </>
  );
}

function Checks({ person: { firstName, lastName, communeName, coachName }, form }: { person: Person; form: ReturnType<typeof formState> }) {
  return (
    <>
      <p>Demandez d’abord, sans souffler les réponses&nbsp;:</p>
      <ul className="plain">
        <li>
          son nom en entier&nbsp;: <strong>{`${firstName} ${lastName}`}</strong>
        </li>
        <li>
          sa commune&nbsp;: <strong>{communeName}</strong>
        </li>
        <li>
          son coach&nbsp;: <strong>{coachName ?? "personne pour l’instant"}</strong>
        </li>
      </ul>
      <p>Un doute&nbsp;? Ne faites pas de carte, et prévenez son coach.</p>
      <Checkbox field={form.field("isChecked")} label="Les trois réponses sont justes" />
    </>
  );
}

function MadeCard({ person, place, now, back, next, onThePhone, printed }: Omit<Props, "printed"> & { printed: Printed }) {
  const aloud = <Aloud printed={printed} isOpen={onThePhone ?? false} />;
  return (
    <>
      <PageTitle back={back} lead="La voici. S’il y en avait une avant, elle n’ouvre plus rien.">
        La carte de {person.firstName}
      </PageTitle>
      <div className="no-print">
        {onThePhone ? (
          <Notice kind="watch" title="Dictez le code maintenant : il ne sera plus jamais affiché.">
            <p>Restez au téléphone jusqu’à ce que la personne soit entrée.</p>
          </Notice>
        ) : (
          <Notice kind="watch" title="Imprimez-la maintenant : son code ne sera plus jamais affiché.">
            <p>Ctrl + P, ou « Imprimer » dans le menu du navigateur. Sans imprimante, {person.firstName} vise le carré sur votre écran.</p>
          </Notice>
        )}
        {onThePhone && aloud}
        {/* Shown by /print.js. */}
        <Button type="button" icon="file" look={onThePhone ? "quiet" : "primary"} data-print="" hidden>
          Imprimer la carte
        </Button>
      </div>
      <PrintedCard card={printed} place={place} now={now} />
      <div className="no-print">
        {!onThePhone && aloud}
        <Next next={next} />
      </div>
    </>
  );
}

function Aloud({ printed, isOpen }: { printed: Printed; isOpen: boolean }) {
  return (
    <details className="fold" open={isOpen}>
      <summary>Dicter le code au téléphone</summary>
      <p>La personne ouvre {printed.page}. Lisez lentement, un signe après l’autre&nbsp;:</p>
      {cardCodeAloud(printed.code).map((group, index) => (
        <p key={index} className="access-card-aloud">
          {group.join(" — ")}
        </p>
      ))}
    </details>
  );
}

function Next({ next }: Pick<Props, "next">) {
  return (
    <Actions>
      {next.map(({ href, label }) => (
        <ButtonLink key={href} href={href} look="quiet" iconAfter="arrow-right">
          {label}
        </ButtonLink>
      ))}
    </Actions>
  );
}
