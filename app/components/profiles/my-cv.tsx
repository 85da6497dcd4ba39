import type { CvChoices, CvView } from "#app/domain/profiles/cv-view.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { CvSheet } from "./cv-sheet.tsx";

type Props = { cv: CvView; choices: Pick<CvChoices, "hidden">; tooMuch: readonly string[]; coach: { firstName: string } | null; taken: number | null };

/** Her CV as an employer would see it, and what she can do with it. */
export function MyCv({ cv, tooMuch, coach, taken }: Props) {
  const isEmpty = cv.experience.length + cv.skills.length === 0;
  return (
    <>
      <PageTitle lead="Un employeur le voit seulement si vous répondez à son offre.">Mon CV</PageTitle>
      {taken !== null && (
        <Notice kind="ok" title={taken === 0 ? "C’est fini. Rien n’a été ajouté." : "C’est fini. Votre CV est à jour."} live>
          <p>Votre fichier n’a pas été gardé.</p>
        </Notice>
      )}
      {isEmpty && (
        <Notice title="Votre CV est presque vide.">
          <p>Répondez aux questions&nbsp;: il se remplit tout seul. {coach && `Ou remplissez-le avec ${coach.firstName} au prochain rendez-vous.`}</p>
        </Notice>
      )}
      {tooMuch.length > 0 && (
        <Notice kind="watch" title={`Votre CV dit «\u00a0${tooMuch.join("\u00a0», «\u00a0")}\u00a0».`}>
          <p>Un employeur n’a pas besoin de le savoir. Vous pouvez l’enlever.</p>
        </Notice>
      )}
      <CvSheet cv={cv} />
      <Actions>
        <ButtonLink href="/mon-espace/cv/changer" icon="pencil">
          Changer mon CV
        </ButtonLink>
        <ButtonLink href="/mon-espace/cv.pdf" look="quiet" icon="download">
          Ouvrir en PDF
        </ButtonLink>
        <ButtonLink href="/mon-espace/cv/lien" look="quiet" icon="users">
          Le montrer par un lien
        </ButtonLink>
        <ButtonLink href="/mon-espace/carte" look="quiet" icon="id-card">
          Ma carte de visite
        </ButtonLink>
      </Actions>
      <Card title="Vous avez déjà un CV ?">
        <p>On le lit pour vous. Vous dites oui ou non à chaque ligne.</p>
        <Actions>
          <ButtonLink href="/mon-espace/cv/importer" look="quiet" icon="file">
            Lire mon ancien CV
          </ButtonLink>
          <ButtonLink href="/mon-espace/questions" look="quiet" icon="list">
            Répondre aux questions
          </ButtonLink>
        </Actions>
      </Card>
    </>
  );
}
