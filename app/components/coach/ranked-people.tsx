import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { costInWords } from "#app/domain/recommendations/spread-words.ts";
import { MatchList, MatchRow } from "../matching/match-row.tsx";
import { Button } from "../ui/button.tsx";
import type { FormState } from "../ui/form-state.ts";
import { describedBy, FieldErrors } from "../ui/field.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { partsOf, travelOf, type MatchView } from "./match-view.ts";
import { Obstacles, Strengths } from "./obstacles.tsx";

export type RankedPersonView = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  wishes: readonly string[];
  match: MatchView | null;
  told: string | null;
  canPropose: boolean;
};

/** Another offer that is nearly as good for someone, once this one is full. */
export type AlternativeView = { offerId: string; title: string; communeName: string; cost: number };

/** The best ones at once, the others behind a fold. */
const SHOWN = 10;

type Alternatives = Readonly<Record<string, AlternativeView>>;
type Props = { possible: readonly RankedPersonView[]; blocked: readonly RankedPersonView[]; alternatives: Alternatives; form: FormState };

/** The people of a portfolio for an offer, to tick, with one word for them all and « Proposer ». */
export function RankedPeople({ possible, blocked, alternatives, form }: Props) {
  const shared = { alternatives, form };
  const ticked = form.field("beneficiaryIds");
  const note = form.field("note");
  const isTicked = (people: readonly RankedPersonView[]) => people.some(({ beneficiaryId }) => ticked.values.includes(beneficiaryId));
  return (
    <form method="post" noValidate className="propose-many">
      <FieldErrors {...ticked} />
      {possible.length > 0 && <People label="Personnes, classées" people={possible.slice(0, SHOWN)} {...shared} />}
      {possible.length > SHOWN && (
        <details className="fold" open={isTicked(possible.slice(SHOWN))}>
          <summary>{count(possible.length - SHOWN, "autre personne", "autres personnes")}, moins proches de l’offre</summary>
          <People label="Suite des personnes, classées" people={possible.slice(SHOWN)} {...shared} rankFrom={SHOWN} />
        </details>
      )}
      {blocked.length > 0 && (
        <details className="fold" open={possible.length === 0 || isTicked(blocked)}>
          <summary>
            Bloquées aujourd’hui <span className="tab-count">{blocked.length}</span>
          </summary>
          <People label="Personnes bloquées, classées" people={blocked} {...shared} rankFrom={possible.length} />
        </details>
      )}
      <div className="propose-bar">
        <details className="fold" open={note.value !== "" || note.errors.length > 0}>
          <summary>Ajouter un mot</summary>
          <TextArea field={note} label="Votre mot" hint="Le même pour chaque personne cochée." optional rows={2} maxLength={LONGEST_NOTE} />
        </details>
        <Button icon="message">Proposer</Button>
      </div>
    </form>
  );
}

function People({ label, people, alternatives, form, rankFrom = 0 }: { label: string; people: readonly RankedPersonView[]; alternatives: Alternatives; form: FormState; rankFrom?: number }) {
  const ticked = form.field("beneficiaryIds");
  const { id, name, values } = ticked;
  return (
    <MatchList label={label}>
      {people.map((person, index) => {
        const { beneficiaryId, match } = person;
        if (match === null) return null;
        const fullName = `${person.firstName} ${person.lastName}`;
        return (
          <MatchRow
            key={beneficiaryId}
            rank={rankFrom + index + 1}
            row={{
              href: `/coach/personnes/${beneficiaryId}`,
              title: fullName,
              about: [person.communeName, ...person.wishes.slice(0, 2).map(frenchText)].join(" · "),
              travel: travelOf(match),
              score: match.score,
              parts: partsOf(match),
              blockers: match.short.blockers,
              gaps: match.short.gaps,
            }}
            select={<input type="checkbox" id={rankFrom + index === 0 ? id : undefined} name={name} value={beneficiaryId} aria-label={`Choisir ${fullName}`} aria-describedby={describedBy(ticked, null)} defaultChecked={values.includes(beneficiaryId)} />}
            below={
              <>
                {match.isBlocked ? (
                  <details className="fold small">
                    <summary>Ce qui lèverait le blocage</summary>
                    <Obstacles blockers={match.blockers} gaps={match.gaps} />
                  </details>
                ) : (
                  <Strengths words={match.short.strengths} />
                )}
                <Instead of={alternatives[beneficiaryId]} />
              </>
            }
          />
        );
      })}
    </MatchList>
  );
}

function Instead({ of }: { of: AlternativeView | undefined }) {
  if (!of) return null;
  return (
    <p className="small">
      {of.cost === 0 ? "Aussi bien pour cette personne" : `Presque aussi bien pour cette personne (${costInWords(of.cost)})`}&nbsp;: <a href={`/coach/offres/${of.offerId}`}>{frenchText(of.title)}</a>, {of.communeName}.
    </p>
  );
}
