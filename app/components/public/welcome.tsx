import { count } from "#app/domain/kit/french-amounts.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "../accounts/need-help.tsx";

type Props = { place: { name: string; helpPhone: string }; home: string | null; counts: { jobs: number; benevolat: number } };

/** The first page: two doors, and a number to call. */
export function Welcome({ place, home, counts }: Props) {
  return (
    <>
      <PageTitle lead="Des offres que vous pouvez vraiment rejoindre, avec quelqu’un à vos côtés.">Du travail près de chez vous</PageTitle>
      <Card title="Je cherche">
        <p>
          {count(counts.jobs, "offre d’emploi", "offres d’emploi")} et {count(counts.benevolat, "mission de bénévolat", "missions de bénévolat")} en ce moment ({place.name}).
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
      <Card title="Je recrute, ou je cherche des bénévoles">
        <p>Décrivez votre besoin en deux minutes. Nous proposons votre offre aux personnes qui peuvent venir, et leurs coachs les préparent.</p>
        <Actions>
          <ButtonLink look="quiet" href={home ?? "/connexion"} icon="building">
            Entrer dans mon espace
          </ButtonLink>
        </Actions>
        <p>Vous n’avez pas encore de compte&nbsp;? Appelez-nous, nous l’ouvrons avec vous.</p>
      </Card>
      <NeedHelp phone={place.helpPhone}>Une question</NeedHelp>
    </>
  );
}
