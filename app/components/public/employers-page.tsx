import { count } from "#app/domain/kit/french-amounts.ts";
import type { Figure } from "#app/domain/indicators/employer-figures.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import type { LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { telHref } from "../ui/typography.ts";
import { CallMeForm, type CommuneChoice } from "./call-me-form.tsx";

type Props = { figures: readonly Figure[]; place: { name: string; helpPhone: string }; opened: string; isAsked: boolean; lastResult?: LastResult; communes: readonly CommuneChoice[] };

const WORDS: Record<Figure["of"], { of: (value: number) => string; how: string }> = {
  people: { of: (value) => `Au moins ${count(value, "personne est suivie", "personnes sont suivies")} ici.`, how: "les personnes suivies aujourd’hui, à la dizaine." },
  "first-answer-days": { of: (value) => (value <= 1 ? "Parmi les offres qui ont une réponse, la moitié l’a en un jour." : `Parmi les offres qui ont une réponse, la moitié l’a en ${value} jours.`), how: "les offres des 12 derniers mois, jusqu’à la première réponse d’une personne." },
  started: { of: (value) => `${count(value, "personne a", "personnes ont")} commencé un travail en 12 mois.`, how: "chaque personne une fois, au premier jour confirmé." },
};

/** What an employer gains, in figures that are counted, and a number to leave in twenty seconds. */
export function EmployersPage({ figures, place, opened, isAsked, lastResult, communes }: Props) {
  return (
    <>
      <PageTitle lead="Dites-nous qui vous cherchez. Nous trouvons qui peut venir, et un coach prépare la personne.">Vous recrutez ?</PageTitle>
      {isAsked && (
        <Notice kind="ok" title="C’est noté" live>
          Nous vous appelons bientôt, aux heures de bureau.
        </Notice>
      )}
      {figures.length > 0 && (
        <Card title={`Ici, dans le territoire : ${place.name}`}>
          <ul className="prose">
            {figures.map(({ value, of }) => (
              <li key={of}>
                <strong>{WORDS[of].of(value)}</strong>
              </li>
            ))}
          </ul>
          <details className="fold">
            <summary>Comment nous comptons</summary>
            {figures.map(({ of }) => (
              <p key={of}>Nous comptons {WORDS[of].how}</p>
            ))}
            <p>Ces nombres sont comptés à l’ouverture de cette page.</p>
          </details>
        </Card>
      )}
      <Card title="Ce que vous y gagnez">
        <ul className="prose">
          <li>C’est gratuit. Votre offre s’écrit en deux minutes, ou par téléphone.</li>
          <li>Nous la montrons aux personnes qui peuvent venir, à vos heures.</li>
          <li>Vous voyez pourquoi chaque personne convient, et vous répondez d’un geste.</li>
          <li>Un coach prépare l’entretien. Il prend des nouvelles après le premier jour.</li>
          <li>Associations et mairies : vos missions de bénévolat sont les bienvenues.</li>
        </ul>
      </Card>
      {!isAsked && <CallMeForm opened={opened} lastResult={lastResult} communes={communes} />}
      <Card title="Vous avez déjà un compte">
        <Actions>
          <ButtonLink look="quiet" href="/connexion" icon="building">
            Entrer dans mon espace
          </ButtonLink>
        </Actions>
        <p>
          Vous préférez appeler&nbsp;? <a className="alone" href={telHref(place.helpPhone)}>{place.helpPhone}</a>
        </p>
      </Card>
    </>
  );
}
