import { capital } from "#app/domain/kit/french-amounts.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Icon } from "../../ui/icon.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { frenchText } from "../../ui/typography.ts";
import { QuestionButtons } from "./question-buttons.tsx";
import { SearchWords } from "./search-words.tsx";

const MOST = 2;
type Found = { value: string; label: string; hint: string };
type Props = { chosen: readonly string[]; found: readonly Found[]; words: string | null; form: FormState; onwards: string };

/** What she would like to do, in everyday words: looked for, then chosen; two wishes, the first counts most. */
export function WishesForm({ chosen, found, words, form, onwards }: Props) {
  const isFull = chosen.length >= MOST;
  const problem = words === null || found.length > 0 ? null : words === "" ? "Écrivez un métier, par exemple cuisine." : `On ne connaît pas «\u00a0${words}\u00a0». Essayez un autre mot, par exemple ménage.`;
  return (
    <>
      {chosen.length > 0 && (
        <ol className="kept-lines">
          {chosen.map((label, place) => (
            <li key={label} className="kept-line">
              <p className="with-icon">
                <Icon name="star" />
                <span>
                  <strong>{frenchText(capital(label))}</strong>
                  <small className="soft">{place === 0 ? "Votre première envie" : "Votre deuxième envie"}</small>
                </span>
              </p>
              <PostButton look="quiet" icon="x" fields={{ acte: "retirer", ligne: String(place) }}>
                Retirer <span className="vh">{label}</span>
              </PostButton>
            </li>
          ))}
        </ol>
      )}
      {found.length > 0 && !isFull && (
        <form method="post">
          <Choices field={form.field("romeCode")} legend={`Pour «\u00a0${words ?? ""}\u00a0», choisissez\u00a0:`} options={found.map(({ value, label, hint }) => ({ value, label: frenchText(label), hint: hint === "" ? undefined : `aussi appelé ${hint}` }))} />
          <QuestionButtons code="wishes" label="Choisir" acte="ajouter" />
        </form>
      )}
      {!isFull && (
        <>
          {chosen.length > 0 && <h2>Une deuxième envie&nbsp;?</h2>}
          <SearchWords label={found.length > 0 ? "Un autre mot" : "Dites-le avec vos mots"} hint="Par exemple ménage, cuisine, vente, jardin." words={words} look={found.length > 0 || chosen.length > 0 ? "quiet" : "primary"} problem={problem} />
        </>
      )}
      {chosen.length > 0 ? (
        <p>
          <ButtonLink href={onwards} iconAfter="arrow-right">
            Continuer
          </ButtonLink>
        </p>
      ) : (
        found.length === 0 && (
          <PostButton look="bare" fields={{ acte: "passer" }}>
            Je ne sais pas
          </PostButton>
        )
      )}
    </>
  );
}
