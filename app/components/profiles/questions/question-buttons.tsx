import type { QuestionCode } from "#app/domain/profiles/questions/questions.ts";
import { Actions, Button } from "../../ui/button.tsx";

const UNKNOWN: readonly QuestionCode[] = ["reach", "week", "hours", "speaks", "reads"];

/** The words of the way past a question: one may not know, or not want to say. */
export function skipWords(code: QuestionCode): string {
  return UNKNOWN.includes(code) ? "Je ne sais pas" : "Passer";
}

/** « Continuer » and the way past the question, in its form. `acte` is sent by the first, as Enter does. */
export function QuestionButtons({ code, label = "Continuer", acte }: { code: QuestionCode; label?: string; acte?: string }) {
  return (
    <Actions>
      <Button iconAfter="arrow-right" {...(acte === undefined ? {} : { name: "acte", value: acte })}>
        {label}
      </Button>
      <Button look="quiet" name="acte" value="passer" formNoValidate>
        {skipWords(code)}
      </Button>
    </Actions>
  );
}
