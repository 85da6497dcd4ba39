import { phoneInWords } from "#app/domain/accounts/address.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { siretInWords } from "#app/domain/organisations/siret.ts";
import { organisationKindWords, stageWords, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Choices } from "../ui/choices.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";

type Side = {
  organisationId: string; name: string; kind: OrganisationKind; communeName: string; siret: string | null; siren: string | null; phone: string; email: string; activity: string;
  stage: Stage; ownerName: string | null; events: number; offers: number; members: number; calls: number;
};
type Pair = { sides: readonly Side[]; mayMerge: boolean };
type Props = { pairs: readonly Pair[]; total: number; done: "reunir" | "deux" | null; lastResult?: LastResult };

/** Sheets that may be one organisation, side by side: they are brought together, or said to be two once for all. */
export function PairsPage({ pairs, total, done, lastResult }: Props) {
  return (
    <>
      <PageTitle back={{ href: "/coach/employeurs", label: "Employeurs" }} lead="La même commune, et un nom ou un SIREN qui se ressemblent.">
        Doublons possibles
      </PageTitle>
      {done && <Notice kind="ok" title={done === "reunir" ? "C’est fait : il n’y a plus qu’une fiche." : "C’est noté : ce sont deux organisations."} live />}
      {pairs.length === 0 && <EmptyState icon="check" title="Aucun doublon possible" next="Quand deux fiches se ressembleront, elles seront ici." />}
      {total > pairs.length && <p className="soft">{count(total, "paire")} au total, voici les {pairs.length} premières.</p>}
      {pairs.map((pair) => (
        <PairCard key={pair.sides.map(({ organisationId }) => organisationId).join()} pair={pair} lastResult={lastResult} />
      ))}
    </>
  );
}

function PairCard({ pair: { sides, mayMerge }, lastResult }: { pair: Pair; lastResult: LastResult }) {
  const [a = "", b = ""] = sides.map(({ organisationId }) => organisationId);
  const sent = lastResult?.initialValue as { a?: unknown; b?: unknown } | null | undefined;
  const form = formState(sent?.a === a && sent.b === b ? lastResult : undefined, {}, `p-${a.slice(0, 8)}-${b.slice(0, 8)}`);
  return (
    <Card title={sides.map(({ name }) => frenchText(name)).join(" et ")} id={`paire-${a.slice(0, 8)}-${b.slice(0, 8)}`}>
      <div className="form-row">
        {sides.map((side) => (
          <SideFacts key={side.organisationId} side={side} />
        ))}
      </div>
      <ErrorSummary form={form} />
      {mayMerge ? (
        <form method="post" noValidate>
          <input type="hidden" name="act" value="reunir" />
          <input type="hidden" name="a" value={a} />
          <input type="hidden" name="b" value={b} />
          <Choices field={form.field("keep")} legend="C’est la même : quelle fiche garder ?" hint="Offres, contacts, comptes et appels des deux y seront. L’autre fiche disparaît." layout="line" options={sides.map((side, index) => ({ value: side.organisationId, label: frenchText(side.name), hint: index === 0 ? "La première" : "La seconde" }))} />
          <Button icon="check">Réunir ces deux fiches</Button>
        </form>
      ) : (
        <p className="soft">Une ou un collègue suit l’une des deux. Voyez ensemble pour les réunir.</p>
      )}
      <PostButton fields={{ act: "deux", a, b }} look="quiet">
        Ce sont deux organisations
      </PostButton>
    </Card>
  );
}

function SideFacts({ side: { organisationId, name, kind, communeName, siret, siren, phone, email, activity, stage, ownerName, events, offers, members, calls } }: { side: Side }) {
  const number = siret === null ? (siren ?? "–") : siretInWords(siret);
  return (
    <div>
      <h3>
        <a href={`/coach/employeurs/${organisationId}`}>{frenchText(name)}</a>
      </h3>
      <DefinitionList
        items={[
          { term: "Genre", detail: [organisationKindWords[kind], frenchText(activity)].filter(Boolean).join(", ") },
          { term: "Commune", detail: communeName },
          { term: "SIRET ou SIREN", detail: number },
          { term: "Pour joindre", detail: [phone && phoneInWords(phone), email].filter(Boolean).join(", ") || "–" },
          { term: "Étape", detail: stageWords[stage] },
          { term: "Suivie par", detail: ownerName ?? "personne" },
          { term: "Avec elle", detail: [count(offers, "offre"), count(events, "événement"), count(members, "compte"), count(calls, "appel")].join(", ") },
        ]}
      />
    </div>
  );
}
