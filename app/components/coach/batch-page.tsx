import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import type { BatchView } from "#app/domain/coaching/batch.ts";
import { CASELOAD } from "#app/domain/coaching/portfolio.ts";
import { pairValue } from "#app/domain/coaching/pairs.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldErrors } from "../ui/field.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { BatchNotes, MovesNotice, type BatchNoteView, type MoveView } from "./batch-notes.tsx";
import { BatchPerson, type BatchPersonView } from "./batch-person.tsx";

type Named = { beneficiaryId: string; firstName: string; lastName: string };
export type BatchData = {
  people: readonly BatchPersonView[];
  without: readonly Named[];
  moved: readonly BatchNoteView[];
  overloaded: readonly BatchNoteView[];
  counts: Record<"sans-proposition" | "toutes", number>;
  all: readonly (Named & { isShown: boolean })[];
  left: number;
};
/** What the last sending did. */
export type BatchSentView = { sent: number; again: number; notSent: readonly { who: string; title: string; why: string }[] };
type Props = { batch: BatchData; view: BatchView; sent: BatchSentView | null; moves: readonly MoveView[]; lastResult?: LastResult };

/** « Proposer à plusieurs »: whom, three suggestions each, one button. */
export function BatchPage({ batch, view, sent, moves, lastResult }: Props) {
  const { people, without, counts } = batch;
  const form = formState(lastResult, { pairs: people.flatMap(({ beneficiaryId, isTicked, suggestions: [first] }) => (isTicked && first ? [pairValue(beneficiaryId, first.offerId)] : [])), note: "" });
  // What was ticked and is no suggestion any more, since someone acted meanwhile, goes along: why it is not sent will be told.
  const shown = new Set(people.flatMap(({ beneficiaryId, suggestions }) => suggestions.map(({ offerId }) => pairValue(beneficiaryId, offerId))));
  const gone = form.field("pairs").values.filter((value) => !shown.has(value));
  const weeks = CASELOAD.quietDays / 7;
  return (
    <>
      <PageTitle back={{ href: "/coach/personnes", label: "Mes personnes" }} lead={`La première offre de chaque personne ${view === "toutes" ? "qui n’a rien en attente " : ""}est cochée. Changez ce que vous voulez, puis envoyez tout.`}>
        Proposer à plusieurs
      </PageTitle>
      {sent && <Sent sent={sent} />}
      {moves.length > 0 ? <MovesNotice moves={moves} /> : <ErrorSummary form={form} />}
      <Tabs
        label="Personnes"
        tabs={[
          { href: "/coach/proposer", label: `Sans proposition depuis ${weeks}\u00a0semaines`, count: counts["sans-proposition"], current: view === "sans-proposition" },
          { href: "/coach/proposer?vue=toutes", label: "Toutes", count: counts.toutes, current: view === "toutes" },
          ...(view === "choisies" ? [{ href: "#personnes", label: "Choisies", count: people.length + without.length, current: true }] : []),
        ]}
      />
      <Choose all={batch.all} />
      {batch.left > 0 && <p className="soft">Les {people.length + without.length} premières sont là, {count(batch.left, "autre attend", "autres attendent")}.</p>}
      {moves.length === 0 && <BatchNotes moved={batch.moved} overloaded={batch.overloaded} />}
      {people.length === 0 && <NoOne view={view} hasWithout={without.length > 0} />}
      {people.length > 0 && (
        <form method="post" noValidate className="propose-many">
          {moves.length > 0 && <input type="hidden" name="isKnowing" value="oui" />}
          {gone.map((value) => (
            <input key={value} type="hidden" name="pairs" value={value} />
          ))}
          <h2 id="personnes" className="vh">
            Personnes et offres
          </h2>
          <FieldErrors {...form.field("pairs")} />
          <ol className="matches">
            {people.map((person, place) => (
              <BatchPerson key={person.beneficiaryId} person={person} form={form} isFirst={place === 0} />
            ))}
          </ol>
          <div className="propose-bar">
            <details className="fold" open={form.field("note").value !== "" || form.field("note").errors.length > 0}>
              <summary>Un mot pour toutes</summary>
              <TextArea field={form.field("note")} label="Votre mot" hint="Le même pour chaque personne, sauf celles à qui vous écrivez un mot à part." optional rows={2} maxLength={LONGEST_NOTE} />
            </details>
            <Button icon="message">{moves.length > 0 ? "Envoyer quand même" : "Envoyer les propositions"}</Button>
          </div>
        </form>
      )}
      {without.length > 0 && <Without people={without} />}
    </>
  );
}

function Sent({ sent: { sent, again, notSent } }: { sent: BatchSentView }) {
  return (
    <>
      {sent + again > 0 && (
        <Notice kind="ok" title={sent > 0 ? `${count(sent, "proposition envoyée", "propositions envoyées")}.` : "Tout était déjà envoyé."} live>
          <p>{again > 0 ? `${count(again, "proposition attend", "propositions attendent")} déjà une réponse\u00a0: rien n’est parti deux fois.` : "Vous verrez les réponses dans « Aujourd’hui »."}</p>
        </Notice>
      )}
      {notSent.length > 0 && (
        <Notice kind="watch" title={`Pas ${count(notSent.length, "envoyée", "envoyées")}`} live>
          <ul className="plain">
            {notSent.map(({ who, title, why }) => (
              <li key={`${who} ${title}`}>
                {who}, {frenchText(title)}&nbsp;: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** All her people, to take those she likes: a question to the page, nothing is sent. */
function Choose({ all }: Pick<BatchData, "all">) {
  if (all.length === 0) return null;
  return (
    <details className="fold">
      <summary>Choisir les personnes</summary>
      <form method="get" action="/coach/proposer" className="pick">
        <fieldset>
          <legend className="vh">Personnes</legend>
          {all.map(({ beneficiaryId, firstName, lastName, isShown }) => (
            <label key={beneficiaryId}>
              <input type="checkbox" name="p" value={beneficiaryId} defaultChecked={isShown} /> {firstName} {lastName}
            </label>
          ))}
        </fieldset>
        <Button look="quiet">Voir leurs offres</Button>
      </form>
    </details>
  );
}

function NoOne({ view, hasWithout }: { view: BatchView; hasWithout: boolean }) {
  if (hasWithout) return <EmptyState icon="briefcase" title="Aucune offre à leur portée aujourd’hui" next="Leurs offres bloquées disent ce qui manque." />;
  if (view !== "sans-proposition") return <EmptyState icon="users" title="Personne ici" next="Choisissez des personnes, ou revenez à celles qui attendent une proposition." />;
  return (
    <EmptyState icon="check" title="Tout le monde a une proposition récente" next="Vous pouvez aussi proposer des offres à d’autres personnes.">
      <ButtonLink href="/coach/proposer?vue=toutes" look="quiet">
        Toutes mes personnes
      </ButtonLink>
    </EmptyState>
  );
}

/** Those for whom there is nothing within reach, with the way to what would open something. */
function Without({ people }: { people: readonly Named[] }) {
  return (
    <div className="group">
      <h2>
        Sans offre à leur portée <span className="tab-count">{people.length}</span>
      </h2>
      <ul className="chip-line">
        {people.map(({ beneficiaryId, firstName, lastName }) => (
          <li key={beneficiaryId}>
            <a href={`/coach/personnes/${beneficiaryId}?vue=bloquees#offres`}>
              {firstName} {lastName}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
