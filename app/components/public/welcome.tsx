import { count } from "#app/domain/kit/french-amounts.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "../accounts/need-help.tsx";

type Props = { place: { name: string; helpPhone: string }; home: string | null; counts: { jobs: number; benevolat: number } };

/** The first page: a door for each of those who come, and a number to call. */
export function Welcome({ place, home, counts }: Props) {
  return (
    <>
      <PageTitle lead="Des offres que vous pouvez vraiment rejoindre, avec quelqu’un à vos côtés.">Du travail près de chez vous</PageTitle>
      <Card title="Je cherche">
        <p>
          {count(counts.jobs, "offre d’emploi", "offres d’emploi")} en ce moment ({place.name}). Et {count(counts.benevolat, "mission", "missions")} pour aider sans être payé (bénévolat).
        </p>
        <Actions>
          <ButtonLink href={home ?? "/connexion"} icon="home">
            {home ? "Aller dans mon espace" : "Entrer dans mon espace"}
          </ButtonLink>
          <ButtonLink look="quiet" href="/offres" icon="search">
            Voir les offres
          </ButtonLink>
        </Actions>
      </Card>
      <Card title="Je recrute">
        <p>Décrivez votre besoin en deux minutes. Nous proposons votre offre aux personnes qui peuvent venir, et leurs coachs les préparent.</p>
        <Actions>
          <ButtonLink look="quiet" href="/employeurs" icon="building">
            Ce que vous y gagnez
          </ButtonLink>
        </Actions>
      </Card>
      <Card title="Notre association cherche des bénévoles">
        <p>Quelques heures par semaine, à côté de chez soi. Vos missions sont montrées ici, sans jamais obliger personne.</p>
        <Actions>
          <ButtonLink look="quiet" href="/offres?genre=BENEVOLAT" icon="heart-hand">
            Voir les missions
          </ButtonLink>
          <ButtonLink look="quiet" href="/employeurs#rappel" icon="phone">
            Être rappelé
          </ButtonLink>
        </Actions>
      </Card>
      <Card title="J’accompagne des personnes">
        <p>Vous êtes coach, ou vous travaillez dans une structure&nbsp;? Votre espace vous attend.</p>
        <Actions>
          <ButtonLink look="quiet" href={home ?? "/connexion"} icon="users">
            {home ? "Mon espace" : "Me connecter"}
          </ButtonLink>
        </Actions>
      </Card>
      <NeedHelp phone={place.helpPhone}>Une question</NeedHelp>
    </>
  );
}
