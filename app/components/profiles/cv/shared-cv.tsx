import type { CvView } from "#app/domain/profiles/cv-view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { CvSheet } from "../cv-sheet.tsx";

/** A CV for whoever holds its link. */
export function SharedCv({ cv, pdf }: { cv: CvView; pdf: string }) {
  return (
    <>
      <PageTitle lead="Cette personne vous a donné ce lien. Merci de ne pas le faire circuler.">CV de {cv.name}</PageTitle>
      <CvSheet cv={cv} />
      <Actions>
        <ButtonLink href={pdf} look="quiet" icon="download">
          Ouvrir en PDF
        </ButtonLink>
      </Actions>
    </>
  );
}

/** The same once its owner cut the link, or its time is over: nobody is named. */
export function GoneCv({ state }: { state: "cut" | "expired" }) {
  return (
    <PageTitle lead={state === "cut" ? "La personne ne montre plus son CV par ce lien." : "Un lien marche 3 mois. Demandez-en un autre à la personne."}>
      {state === "cut" ? "Ce lien a été coupé" : "Ce lien n’est plus valable"}
    </PageTitle>
  );
}
