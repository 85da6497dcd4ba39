import { freinMovesFrom, freinStateWords, type FreinMove, type FreinState } from "#app/domain/freins/move-frein.ts";
import { freinMeans, freinMeansCodes, freinMeansWords, freinThemeCodes, freinThemes, freinWords, HEALTH, LONGEST_FREIN_WORDS } from "#app/domain/freins/themes.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Tone } from "../ui/tone.ts";
import { frenchText } from "../ui/typography.ts";

export type FreinStepView = { to: FreinState; at: Date; byWhat: string | null; action: string | null; byName: string | null };
export type FreinView = { freinId: string; theme: string; words: string; state: FreinState; steps: readonly FreinStepView[] };
type Action = { prescriptionId: string; name: string };
type Props = { person: { beneficiaryId: string; firstName: string }; freins: readonly FreinView[]; actions: readonly Action[]; now: Date; lastResult?: LastResult };

export const freinTones: Record<FreinState, Tone> = { ouvert: "amber", travaille: "sky", leve: "leaf" };
const verbs: Record<FreinState, string> = { ouvert: "Ouvert", travaille: "Travaillé", leve: "Levé" };

/** What a step was, in words: « Levé hier, par une action du répertoire (Permis B), noté par Odile ». */
export function stepInWords({ to, at, byWhat, action, byName }: FreinStepView, today: string): string {
  const by = byWhat === null ? "" : `, par${"\u00a0"}: ${freinMeansWords(byWhat).toLowerCase()}${action === null ? "" : ` (${action})`}`;
  return `${verbs[to]} ${dayNear(localDay(at), today)}${by}${byName === null ? "" : `, saisi par ${byName}`}`;
}

/** What makes working harder for one of her people: what is open, what is worked on, what was lifted and by what. */
export function FreinsPage({ person, freins, actions, now, lastResult }: Props) {
  const here = `/coach/personnes/${person.beneficiaryId}`;
  const sent = lastResult?.initialValue as { act?: unknown; freinId?: unknown; to?: unknown } | null | undefined;
  const isNew = sent?.act !== "changer";
  const form = formState(isNew ? lastResult : null, { theme: "", words: "" });
  return (
    <>
      <PageTitle
        back={{ href: here, label: person.firstName }}
        lead={`${person.firstName} lit cette page dans son espace. Personne d’autre que vous deux : ni les employeurs, ni vos collègues. Les offres n’en tiennent pas compte.`}
        actions={
          <ButtonLink href={`/coach/actions?pour=${person.beneficiaryId}`} look="quiet" icon="book">
            Actions qui en lèvent
          </ButtonLink>
        }
      >
        Freins, avec {person.firstName}
      </PageTitle>
      <ErrorSummary form={isNew ? form : formState(lastResult)} />
      {freins.length === 0 && <EmptyState icon="check" title="Aucun frein noté" next="Notez-en un avec la personne, s’il y en a. Rien n’oblige à commencer par là." />}
      {freins.map((frein) => (
        <FreinCard key={frein.freinId} frein={frein} actions={frein.theme === HEALTH ? [] : actions} today={localDay(now)} lastResult={sent?.freinId === frein.freinId ? lastResult : null} to={sent?.to} />
      ))}
      <Card title="Noter un frein" id="nouveau">
        <form method="post" noValidate className="stack">
          <input type="hidden" name="act" value="ouvrir" />
          <Select field={form.field("theme")} label="De quoi s’agit-il ?" options={freinThemeCodes.map((value) => ({ value, label: freinThemes[value] }))} />
          <TextInput field={form.field("words")} label="Dans ses mots" hint="Une phrase que la personne relira. Rien sur la santé, jamais : le mot « Santé » suffit." optional maxLength={LONGEST_FREIN_WORDS} />
          <Button icon="plus">Noter ce frein</Button>
        </form>
      </Card>
    </>
  );
}

function FreinCard({ frein, actions, today, lastResult, to }: { frein: FreinView; actions: readonly Action[]; today: string; lastResult: LastResult; to: unknown }) {
  return (
    <Card title={freinWords(frein.theme)} id={`f-${frein.freinId.slice(0, 8)}`} aside={<Chip tone={freinTones[frein.state]}>{freinStateWords[frein.state].coach}</Chip>}>
      {frein.words && <p>«&nbsp;{frenchText(frein.words)}&nbsp;»</p>}
      <ul className="thread">
        {frein.steps.map((step) => (
          <li key={`${step.to}-${step.at.toISOString()}`} className="soft">
            {frenchText(stepInWords(step, today))}
          </li>
        ))}
      </ul>
      {freinMovesFrom(frein.state).map((move) => (
        <MoveForm key={move.to} frein={frein} move={move} actions={actions} lastResult={to === move.to ? lastResult : null} />
      ))}
    </Card>
  );
}

function MoveForm({ frein, move, actions, lastResult }: { frein: FreinView; move: FreinMove; actions: readonly Action[]; lastResult: LastResult }) {
  const form = formState(lastResult, {}, `m-${frein.freinId.slice(0, 8)}-${move.to}`);
  const fields = (
    <form method="post" noValidate className="stack">
      <input type="hidden" name="act" value="changer" />
      <input type="hidden" name="freinId" value={frein.freinId} />
      <input type="hidden" name="seenState" value={frein.state} />
      <input type="hidden" name="to" value={move.to} />
      {move.asks && <Select field={form.field("means")} label="Par quoi ?" options={freinMeansCodes.map((value) => ({ value, label: freinMeans[value] }))} />}
      {move.asks && actions.length > 0 && <Select field={form.field("prescriptionId")} label="Quelle action ?" optional empty="Aucune de celles-ci" options={actions.map(({ prescriptionId, name }) => ({ value: prescriptionId, label: name }))} />}
      <Button look="quiet">
        {move.button}
        <span className="vh"> : {freinWords(frein.theme)}</span>
      </Button>
    </form>
  );
  if (!move.asks) return fields;
  return (
    <details className="fold" open={Boolean(lastResult)}>
      <summary>
        {move.button}…<span className="vh"> ({freinWords(frein.theme)})</span>
      </summary>
      {fields}
    </details>
  );
}
