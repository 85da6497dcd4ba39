import { Card } from "../ui/card.tsx";
import { frenchText } from "../ui/typography.ts";

type Read = { says: readonly string[]; sentence: string };
export type OfferReadingsView = { flags: readonly (Read & { how: "hidden" | "differs"; fieldSays: string })[]; others: readonly Read[] };

/** What was read in the text of the offer, each with its sentence: first what the fields contradict, to check with the employer. */
export function OfferReadings({ flags, others }: OfferReadingsView) {
  return (
    <>
      {flags.length > 0 && (
        <Card title="À vérifier avec l’employeur" className="card-watch">
          <ul className="thread">
            {flags.map(({ how, says, sentence, fieldSays }) => (
              <li key={`${sentence} ${how} ${fieldSays}`}>
                <p>
                  <strong>{sayAll(says)}</strong>. Le texte dit {quoted(sentence)}.
                </p>
                <p className="soft">
                  {how === "hidden" ? "La fiche n’en parle pas" : "La fiche dit autre chose"}
                  {fieldSays !== "" && fieldSays !== "rien" && `\u00a0: ${frenchText(fieldSays)}`}.
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {others.length > 0 && (
        <Card title="Lu dans le texte">
          <details className="fold" open={flags.length === 0 && others.length <= 3}>
            <summary>Ce que le texte demande, et sa phrase</summary>
            <ul className="thread">
              {others.map(({ says, sentence }) => (
                <li key={sentence}>
                  {sayAll(says)}. <span className="soft">{quoted(sentence)}</span>
                </li>
              ))}
            </ul>
          </details>
        </Card>
      )}
    </>
  );
}

const sayAll = (says: readonly string[]) => frenchText(says.join(" · "));
const quoted = (sentence: string) => `«\u00a0${frenchText(sentence.trim().replace(/[.\s]+$/, ""))}\u00a0»`;
