import { Actions, ButtonLink } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { telHref } from "../ui/typography.ts";
import type { Place } from "./brand.tsx";
import { PublicLayout } from "./public-layout.tsx";

export type ErrorPageProps = { status: number; place?: Place | undefined; requestId?: string | undefined };

const WORDS: Record<number, { title: string; text: string }> = {
  400: { title: "Cette demande n’a pas pu être lue", text: "Revenez à la page d’avant, rechargez-la et recommencez." },
  403: { title: "Cette page n’est pas pour vous", text: "Votre compte ne permet pas d’ouvrir cette page." },
  404: { title: "Cette page n’existe pas", text: "L’adresse est peut-être incomplète, ou l’offre n’est plus là." },
  409: { title: "Quelqu’un vient de changer cette page", text: "Revenez en arrière, rechargez la page et recommencez." },
  413: { title: "C’est trop long pour nous", text: "Revenez à la page d’avant et envoyez un texte plus court." },
  429: { title: "Trop d’essais", text: "Attendez un quart d’heure, puis recommencez. Vous pouvez aussi nous appeler." },
};
const FAULT = { title: "Quelque chose n’a pas marché", text: "Ce n’est pas votre faute. Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant." };
const wordsOf = (status: number) => WORDS[status] ?? (status >= 400 && status < 500 ? WORDS[400] : undefined) ?? FAULT;

/** What the window is called when the page is a refusal or a fault. */
export function errorTitle(status: number): string {
  return `${wordsOf(status).title} · Passerelle`;
}

/** One calm page for every refusal and every fault; a fault gives the number to quote on the phone. */
export function ErrorPage({ status, place, requestId }: ErrorPageProps) {
  const { title, text } = wordsOf(status);
  const page = (
    <>
      <PageTitle lead={text}>{title}</PageTitle>
      {place ? (
        <p>
          Besoin d’aide&nbsp;? Appelez le <a className="number" href={telHref(place.helpPhone)}>
            {place.helpPhone}
          </a>.
        </p>
      ) : null}
      <Actions>
        <ButtonLink href="/" icon="home">
          Revenir à l’accueil
        </ButtonLink>
      </Actions>
      {status >= 500 && requestId ? <p className="field-hint">Numéro à donner au téléphone&nbsp;: {requestId}</p> : null}
    </>
  );
  // Without a place even the database may be gone: nothing but the words.
  return place ? <PublicLayout place={place}>{page}</PublicLayout> : <main id="contenu" className="page main">{page}</main>;
}
