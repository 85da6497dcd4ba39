import { capital } from "#app/domain/kit/french-amounts.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { PostButton } from "../../ui/post-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { frenchText } from "../../ui/typography.ts";
import { optionIcon } from "./option-icons.ts";
import { SearchWords } from "./search-words.tsx";

type Found = { value: string; label: string; hint: string };
type Props = { lines: readonly { label: string; detail: string }[]; found: readonly Found[]; words: string | null; form: FormState; onwards: string };

const WHERE = [["emploi", "Un emploi", "Avec un salaire."], ["benevolat", "Du bénévolat", "Aider sans être payé, en association."], ["vie", "Dans ma vie", "Chez moi, pour ma famille, mes voisins."]] as const;
const HOW_LONG = [["weeks", "Quelques semaines"], ["months", "Quelques mois"], ["year", "Un an environ"], ["years", "Deux à cinq ans"], ["long", "Plus de cinq ans"]] as const;

/** What she has done, line by line, at work or not: in her words, then where and how long, and which métier it is like. */
export function ExperienceForm({ lines, found, words, form, onwards }: Props) {
  const isAdding = words !== null && words.length > 1;
  const near = [...found.map(({ value, label }) => ({ value, label: frenchText(label) })), { value: "", label: "Rien de tout cela" }];
  return (
    <>
      {lines.length > 0 && (
        <ul className="kept-lines">
          {lines.map(({ label, detail }, place) => (
            <li key={place} className="kept-line">
              <p>
                <strong>{frenchText(capital(label))}</strong>
                <small className="soft">{capital(detail)}</small>
              </p>
              <PostButton look="quiet" icon="x" fields={{ acte: "retirer", ligne: String(place) }}>
                Retirer <span className="vh">{label}</span>
              </PostButton>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <form method="post">
          <TextInput field={withDefault(form, "label", words)} label="Ce que vous avez fait" maxLength={120} autoComplete="off" />
          <Choices field={form.field("kind")} legend="C’était…" options={WHERE.map(([value, label, hint]) => ({ value, label, hint, icon: optionIcon("experience", value) }))} />
          <Choices field={form.field("duration")} legend="Combien de temps&nbsp;?" options={HOW_LONG.map(([value, label]) => ({ value, label }))} />
          {found.length > 0 && <Choices field={form.field("romeCode")} legend="Est-ce proche d’un de ces métiers&nbsp;?" options={near} optional />}
          <Actions>
            <Button name="acte" value="ajouter" icon="plus">
              Ajouter
            </Button>
            <ButtonLink href="?" look="quiet">
              Annuler
            </ButtonLink>
          </Actions>
        </form>
      ) : (
        <>
          {lines.length > 0 && <h2>Autre chose&nbsp;?</h2>}
          <SearchWords
            label="Dites-le avec vos mots" hint="Par exemple ménage chez des voisins, garde d’enfants." words={words} button="Ajouter"
            look={lines.length > 0 ? "quiet" : "primary"} problem={words === null ? null : "Dites ce que vous avez fait, par exemple ménage."}
          />
        </>
      )}
      {!isAdding && lines.length > 0 && (
        <p>
          <ButtonLink href={onwards} iconAfter="arrow-right">
            Continuer
          </ButtonLink>
        </p>
      )}
      {!isAdding && lines.length === 0 && (
        <PostButton look="bare" fields={{ acte: "passer" }}>
          Passer
        </PostButton>
      )}
    </>
  );
}

/** What was typed on the page before, until the form itself was sent. */
function withDefault(form: FormState, name: string, words: string) {
  const field = form.field(name);
  return field.value !== "" || form.problems.length > 0 ? field : { ...field, value: words, values: [words] };
}
