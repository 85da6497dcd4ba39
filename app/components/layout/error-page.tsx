import { telHref } from "../ui/typography.ts";

export type ErrorPageProps = { status: number; place?: { brandName: string; helpPhone: string } | undefined; requestId?: string | undefined };

const WORDS: Record<number, { title: string; text: string }> = {
  403: { title: "Cette page n’est pas pour vous", text: "Votre compte ne permet pas d’ouvrir cette page." },
  404: { title: "Cette page n’existe pas", text: "L’adresse est peut-être incomplète, ou l’offre n’est plus là." },
  409: { title: "Quelqu’un vient de changer cette page", text: "Revenez en arrière, rechargez la page et recommencez." },
  429: { title: "Trop d’essais", text: "Attendez un quart d’heure, puis recommencez. Vous pouvez aussi nous appeler." },
};
const FAULT = { title: "Quelque chose n’a pas marché", text: "Ce n’est pas votre faute. Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant." };

/** One calm page for every refusal and every fault; a fault gives the number to quote on the phone. */
export function ErrorPage({ status, place, requestId }: ErrorPageProps) {
  const words = WORDS[status] ?? FAULT;
  return (
    <main id="contenu" className="main error-page">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {place ? (
        <p>
          Besoin d’aide&nbsp;? Appelez le <a href={telHref(place.helpPhone)}>{place.helpPhone}</a>.
        </p>
      ) : null}
      <p>
        <a className="btn btn-primary" href="/">
          Revenir à l’accueil
        </a>
      </p>
      {status >= 500 && requestId ? <p className="soft">Numéro à donner au téléphone&nbsp;: {requestId}</p> : null}
    </main>
  );
}
