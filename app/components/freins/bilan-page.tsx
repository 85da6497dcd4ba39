import { bilanDimensionCodes, bilanDimensions, bilanLevelCodes, bilanLevels, dimensionWords, LONGEST_BILAN_NOTE, type BilanDimension, type BilanLevel, type BilanLine } from "#app/domain/freins/dimensions.ts";
import { HEALTH } from "#app/domain/freins/themes.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type FormState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";

export type BilanView = { bilanId: string; createdAt: Date; authorName: string | null; lines: readonly BilanLine[]; changes: readonly { dimension: BilanDimension; from: BilanLevel | null; to: BilanLevel }[] };
type Props = { person: { beneficiaryId: string; firstName: string }; bilans: readonly BilanView[]; isSaved: boolean; now: Date; lastResult?: LastResult };

/** « Fait le 12 novembre par Odile Prescrit ». */
export function bilanWhen({ createdAt, authorName }: Pick<BilanView, "createdAt" | "authorName">, now: Date): string {
  return `Fait le ${dayInWords(localDay(createdAt), localDay(now))}${authorName === null ? "" : ` par ${authorName}`}`;
}

/** Where one of her people stands in fifteen dimensions: the last bilan, a new one that starts from it, and those before. */
export function BilanPage({ person, bilans, isSaved, now, lastResult }: Props) {
  const [last, ...before] = bilans;
  const form = formState(lastResult, { seenId: last?.bilanId ?? "", ...Object.fromEntries((last?.lines ?? []).flatMap(({ dimension, level, note }) => [[`level-${dimension}`, level], [`note-${dimension}`, note]])) });
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}`, label: person.firstName }} lead={`À remplir avec ${person.firstName}, qui le lit dans son espace. Les employeurs ne le voient jamais, et les offres n’en tiennent pas compte.`}>
        Bilan de {person.firstName}
      </PageTitle>
      {isSaved && <Notice kind="ok" title="Le bilan est enregistré." live />}
      <ErrorSummary form={form} />
      {last && (
        <Card title="Où en est la personne" id="dernier">
          <p className="soft">{frenchText(bilanWhen(last, now))}.</p>
          <BilanLists lines={last.lines} />
          <Changes bilan={last} />
        </Card>
      )}
      <details className="fold" open={!last || Boolean(lastResult)}>
        <summary>{last ? "Faire un nouveau bilan, à partir de celui-ci" : "Faire un premier bilan"}</summary>
        <form method="post" noValidate className="stack">
          <input type="hidden" name="seenId" value={form.field("seenId").value} />
          {bilanDimensionCodes.map((code) => (
            <Dimension key={code} code={code} form={form} />
          ))}
          <Button icon="check">Enregistrer le bilan</Button>
        </form>
      </details>
      {before.length > 0 && (
        <Card title="Bilans d’avant" id="avant">
          {before.map((one) => (
            <details key={one.bilanId} className="fold">
              <summary>
                {frenchText(bilanWhen(one, now))} ({count(one.lines.length, "ligne")})
              </summary>
              <BilanLists lines={one.lines} />
            </details>
          ))}
        </Card>
      )}
    </>
  );
}

function Dimension({ code, form }: { code: BilanDimension; form: FormState }) {
  return (
    <div className="bilan-line">
      <Choices field={form.field(`level-${code}`)} legend={bilanDimensions[code]} layout="line" options={[...bilanLevelCodes.map((value) => ({ value, label: bilanLevels[value] })), { value: "", label: "Pas vu" }]} />
      {code !== HEALTH && <TextInput field={form.field(`note-${code}`)} label={`Un mot : ${bilanDimensions[code].toLowerCase()}`} optional maxLength={LONGEST_BILAN_NOTE} />}
    </div>
  );
}

const titles: Record<BilanLevel, string> = { atout: "Ses atouts", "a-travailler": "À travailler", frein: "Ses freins" };

/** The lines of a bilan, the strengths first. */
export function BilanLists({ lines, words = titles, reader = "coach" }: { lines: readonly BilanLine[]; words?: Record<BilanLevel, string>; reader?: "coach" | "person" }) {
  return (
    <>
      {bilanLevelCodes.map((level) => {
        const own = lines.filter((line) => line.level === level);
        if (own.length === 0) return null;
        return (
          <div key={level}>
            <h3>{words[level]}</h3>
            <ul className="plain">
              {own.map(({ dimension, note }) => (
                <li key={dimension}>
                  {dimensionWords(dimension, reader)}
                  {note && <span className="soft">&nbsp;: {frenchText(note)}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Changes({ bilan: { changes } }: { bilan: BilanView }) {
  if (changes.length === 0) return null;
  return (
    <details className="fold">
      <summary>Ce qui a changé depuis le bilan d’avant ({changes.length})</summary>
      <ul className="plain">
        {changes.map(({ dimension, from, to }) => (
          <li key={dimension}>
            {dimensionWords(dimension)}&nbsp;: {from === null ? "pas vu" : bilanLevels[from].toLowerCase()} → {bilanLevels[to].toLowerCase()}
          </li>
        ))}
      </ul>
    </details>
  );
}
