import { count } from "#app/domain/kit/french-amounts.ts";
import { coachingRuleBounds, defaultCoachingRules, type CoachingRules } from "#app/domain/coaching/episode-rules.ts";
import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Load = { coachId: string; name: string; areaName: string; people: number; isGone: boolean };
type Props = { loads: readonly Load[]; rules: CoachingRules; wasSaved: boolean; moved: number; lastResult?: LastResult };

const labels: Record<keyof CoachingRules, string> = {
  months: "Durée d’un premier accompagnement (mois)",
  monthsInJob: "Dont, en emploi (mois)",
  renewalMonths: "Ce qu’un renouvellement ajoute (mois ; 0 : pas de renouvellement)",
  renewalFromDays: "On peut renouveler à partir de tant de jours avant la fin",
  renewalUntilDays: "Et jusqu’à tant de jours après la fin",
  laterExitMonths: "Un emploi trouvé après la fin compte pendant (mois)",
  absencesLetPass: "Absences non excusées avant de le signaler au coach",
};

/** Who follows how many people, and the rules of coaching of the territory. */
export function CoachingSettings({ loads, rules, wasSaved, moved, lastResult }: Props) {
  const form = formState(lastResult, Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)])));
  return (
    <>
      <PageTitle lead="Qui suit combien de personnes, et les règles du territoire.">Accompagnements</PageTitle>
      {wasSaved && <Notice kind="ok" title="Les règles sont enregistrées." live />}
      {moved > 0 && <Notice kind="ok" title={`${count(moved, "personne")} ${moved > 1 ? "confiées" : "confiée"}. Les coachs et les personnes le savent.`} live />}
      <ErrorSummary form={form} />
      <Card title="Les coachs">
        {loads.length === 0 && <p className="soft">Aucun coach pour l’instant.</p>}
        <ul className="thread">
          {loads.map(({ coachId, name, areaName, people, isGone }) => (
            <li key={coachId}>
              <a href={`/admin/accompagnements/${coachId}`}>{name}</a> <span className="soft">{[areaName, count(people, "personne")].filter(Boolean).join(" · ")}</span>{" "}
              {isGone && <Chip tone="amber">Compte fermé</Chip>}
            </li>
          ))}
        </ul>
      </Card>
      <form method="post" noValidate className="offer-form narrow">
        <Card title="Les règles">
          <p className="field-hint">Elles comptent pour la suite. Les dates déjà écrites ne changent pas.</p>
          {(Object.keys(coachingRuleBounds) as (keyof CoachingRules)[]).map((name) => (
            <TextInput key={name} field={form.field(name)} label={labels[name].replace(" ;", "\u00a0;").replace(" :", "\u00a0:")} hint={`D’habitude\u00a0: ${defaultCoachingRules[name]}.`} inputMode="numeric" short />
          ))}
          <Actions>
            <Button icon="check">Enregistrer</Button>
          </Actions>
        </Card>
      </form>
    </>
  );
}
