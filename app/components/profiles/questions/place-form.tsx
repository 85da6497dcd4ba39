import { atPlace } from "#app/domain/kit/french-amounts.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { QuestionButtons } from "./question-buttons.tsx";
import { SearchWords } from "./search-words.tsx";

export type PlaceView = { current: { code: string; name: string }; found: readonly { value: string; label: string; hint: string }[] };
type Props = { body: PlaceView; words: string | null; form: FormState };

/** Her commune: the one that is noted, or another by its name or postal code, then which of those it may be. */
export function PlaceForm({ body: { current, found }, words, form }: Props) {
  const field = form.field("communeCode");
  const only = found.length === 1 ? found[0] : undefined;
  const chosen = field.value === "" && only ? { ...field, value: only.value, values: [only.value] } : field;
  const problem = words === null || found.length > 0 ? null : words === "" ? "Écrivez le nom ou le code postal." : `On ne trouve pas «\u00a0${words}\u00a0». Essayez le code postal, par exemple 61100.`;
  return (
    <>
      {found.length > 0 ? (
        <form method="post">
          <Choices field={chosen} legend={only ? "C’est bien ici\u00a0?" : "Laquelle\u00a0?"} options={found.map(({ value, label, hint }) => ({ value, label, hint, icon: "map-pin" }))} />
          <QuestionButtons code="place" label="C’est ici" />
        </form>
      ) : (
        <form method="post" className="stack">
          <p>
            Aujourd’hui, c’est noté&nbsp;: <strong>{current.name}</strong>.
          </p>
          <Button name="communeCode" value={current.code} icon="check">
            Oui, j’habite {atPlace(current.name)}
          </Button>
        </form>
      )}
      <h2>{found.length > 0 ? "Ce n’est pas dans la liste\u00a0?" : "Vous habitez ailleurs\u00a0?"}</h2>
      <SearchWords label="Votre commune" hint="Son nom ou son code postal." words={words} look="quiet" problem={problem} />
      {found.length === 0 && (
        <form method="post">
          <Button look="bare" name="acte" value="passer">
            Passer
          </Button>
        </form>
      )}
    </>
  );
}
