import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { plainField } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";

type Props = { label: string; hint?: string; words: string; /** Other choices of the address to keep. */ keep?: Record<string, string | undefined>; isFirst?: boolean; children?: ReactNode };

/** A search kept in the address: a GET form, that one can bookmark and go back to. */
export function SearchForm({ label, hint, words, keep = {}, isFirst = false, children }: Props) {
  return (
    <form method="get" role="search" className="search-form">
      {Object.entries(keep).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
      <TextInput field={plainField("q", words)} label={label} hint={hint} type="search" autoComplete="off" maxLength={120} autoFocus={isFirst} />
      {children}
      <Button icon="search" look={isFirst ? "primary" : "quiet"}>
        Chercher
      </Button>
    </form>
  );
}

/** The address of a list with these choices; empty ones are left out. */
export function listHref(path: string, choices: Record<string, string | undefined>): string {
  const kept = new URLSearchParams(Object.entries(choices).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return kept.size > 0 ? `${path}?${kept}` : path;
}
