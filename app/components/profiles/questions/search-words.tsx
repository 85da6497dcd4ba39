import { Button } from "../../ui/button.tsx";
import { plainField } from "../../ui/form-state.ts";
import { TextInput } from "../../ui/text-input.tsx";

type Props = { label: string; hint: string; words: string | null; button?: string; look?: "primary" | "quiet"; problem: string | null };

/** Words to look for, sent by a GET: what was found is a page one can come back to. What was typed stays, with what is wrong beside it. */
export function SearchWords({ label, hint, words, button = "Chercher", look = "primary", problem }: Props) {
  return (
    <form method="get">
      <TextInput field={plainField("mots", words ?? "", problem === null ? [] : [problem])} label={label} hint={hint} maxLength={80} autoComplete="off" />
      <Button look={look} icon="search">
        {button}
      </Button>
    </form>
  );
}
