import { Choices } from "../ui/choices.tsx";
import { Datalist } from "../ui/datalist.tsx";
import type { FormState } from "../ui/form-state.ts";
import { TextInput } from "../ui/text-input.tsx";

export type ProposedSite = { chosen: string | null; choices: readonly { code: string; label: string; hint: string }[] };
type Props = { form: FormState; places: readonly string[]; sites: readonly ProposedSite[]; isFirst: boolean };

/** Lines shown for an order of several places; more are asked for by another order. */
const LINES = 5;

/** Where: one commune, or several for one order, each with its posts. */
export function QuickSites({ form, places, sites, isFirst }: Props) {
  const more = Array.from({ length: LINES - 1 }, (_, at) => at + 1);
  const isFilled = (at: number) => ["commune", "posts", "placeNote"].some((name) => form.field(`sites[${at}].${name}`).value !== "" || form.field(`sites[${at}].${name}`).errors.length > 0);
  const hasMore = more.some(isFilled) || ["posts", "placeNote"].some((name) => form.field(`sites[0].${name}`).value !== "" || form.field(`sites[0].${name}`).errors.length > 0);
  return (
    <>
      <Commune form={form} at={0} label="Où ?" site={sites[0]} hint="La commune où l’on travaille." />
      <Datalist id="communes" values={places} />
      <details className="fold" open={hasMore}>
        <summary>{isFirst ? "Plusieurs postes, ou plusieurs lieux" : "Les postes et les lieux"}</summary>
        <div className="form-row">
          <TextInput field={form.field("sites[0].posts")} label="Postes" inputMode="numeric" short optional />
          <TextInput field={form.field("sites[0].placeNote")} label="Le lieu précis" maxLength={200} optional />
        </div>
        {more.map((at) => (
          <fieldset className="field" key={at}>
            <legend className="field-label">Lieu {at + 1}</legend>
            <Commune form={form} at={at} label="Commune" site={sites[at]} />
            <div className="form-row">
              <TextInput field={form.field(`sites[${at}].posts`)} label="Postes" inputMode="numeric" short />
              <TextInput field={form.field(`sites[${at}].placeNote`)} label="Le lieu précis" maxLength={200} />
            </div>
          </fieldset>
        ))}
        <p className="field-hint">Chaque lieu devient une offre, pour les personnes qui peuvent y aller.</p>
      </details>
    </>
  );
}

function Commune({ form, at, label, site, hint }: { form: FormState; at: number; label: string; site: ProposedSite | undefined; hint?: string }) {
  const [words, code] = [form.field(`sites[${at}].commune`), form.field(`sites[${at}].communeCode`)];
  const mayBe = site && site.chosen === null ? site.choices : [];
  return (
    <>
      <TextInput field={words} label={label} hint={hint} list="communes" autoComplete="off" />
      {site?.chosen && <input type="hidden" name={code.name} value={site.chosen} />}
      {mayBe.length > 0 && <Choices field={code} legend="Laquelle ?" layout="line" options={mayBe.map(({ code: value, label: name, hint: postal }) => ({ value, label: name, hint: postal }))} />}
    </>
  );
}
