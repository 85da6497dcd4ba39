import { LONGEST_NOTE } from "#app/domain/applications/longest-note.ts";
import { noteName, pairValue } from "#app/domain/coaching/pairs.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import type { MatchInShort } from "#app/domain/coaching/match-in-short.ts";
import { TELLING } from "#app/domain/notifications/telling.ts";
import { proposalsInWords } from "#app/domain/recommendations/recommendation-words.ts";
import { placeInWords } from "../offers/offer-words.ts";
import { Chip } from "../ui/chip.tsx";
import type { FormState } from "../ui/form-state.ts";
import { Icon } from "../ui/icon.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { travelOf, type MatchView } from "./match-view.ts";

export type SuggestionView = {
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  chips: readonly string[];
  score: number;
  travel: MatchView["travel"];
  short: MatchInShort;
  proposals: { sent: number; answered: number };
};
export type BatchPersonView = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  wish: string | null;
  pendingProposals: number;
  isTicked: boolean;
  suggestions: readonly SuggestionView[];
  moved: { title: string; cost: number } | null;
};

/** One person of a batch: her three suggestions to tick, why the first is not her very best, and a word for her alone. */
export function BatchPerson({ person, form, isFirst }: { person: BatchPersonView; form: FormState; isFirst: boolean }) {
  const { beneficiaryId, firstName, lastName, moved, suggestions } = person;
  const ticked = form.field("pairs").values;
  const note = form.field(`notes.${noteName(beneficiaryId)}`);
  return (
    <li className="batch">
      <div>
        <h3>
          <a href={`/coach/personnes/${beneficiaryId}`}>{`${firstName} ${lastName}`}</a>
        </h3>
        <p className="soft small">{[person.communeName, person.wish && frenchText(person.wish)].filter(Boolean).join(" · ")}</p>
        {suggestions.every(({ score }) => score < TELLING.leastScore) && <Chip tone="amber">Rien de très proche</Chip>}
        {person.pendingProposals > 0 && <Chip tone="plain">{count(person.pendingProposals, "proposition")} en attente</Chip>}
      </div>
      <fieldset>
        <legend className="vh">Offres pour {`${firstName} ${lastName}`}</legend>
        {suggestions.map((suggestion, place) => (
          <Suggestion key={suggestion.offerId} id={isFirst && place === 0 ? form.field("pairs").id : undefined} value={pairValue(beneficiaryId, suggestion.offerId)} ticked={ticked} suggestion={suggestion} who={firstName} isFirst={place === 0} />
        ))}
        {suggestions.length < 3 && <p className="soft small">{suggestions.length === 1 ? "C’est la seule offre à sa portée aujourd’hui." : "Il n’y en a pas d’autre à sa portée aujourd’hui."}</p>}
        {moved && (
          <p className="soft small">
            «&nbsp;{frenchText(moved.title)}&nbsp;» lui irait {moved.cost === 0 ? "aussi bien" : `un peu mieux (${count(moved.cost, "point")} de plus)`}, mais trop de personnes l’ont déjà devant elles.
          </p>
        )}
        <details className="fold small" open={note.value !== "" || note.errors.length > 0}>
          <summary>Un mot pour {firstName}</summary>
          <TextArea field={note} label={`Votre mot pour ${firstName}`} hint="À la place du mot commun." optional rows={2} maxLength={LONGEST_NOTE} />
        </details>
      </fieldset>
    </li>
  );
}

/** A box to tick: what, where and how, why, what is missing, and how often it was proposed. */
function Suggestion({ suggestion, value, ticked, who, id, isFirst }: { suggestion: SuggestionView; value: string; ticked: readonly string[]; who: string; id?: string; isFirst: boolean }) {
  const { offerId, title, short, proposals } = suggestion;
  const travel = travelOf(suggestion);
  const words = frenchText(title);
  // The first says why; the others stay short, so that a screen holds several people.
  const why = isFirst ? [short.strengths.slice(0, 3).join(", "), short.gaps.length > 0 ? `Manque\u00a0: ${short.gaps.slice(0, 2).join(", ")}` : ""] : [];
  const about = [...why, proposals.sent > 0 ? proposalsInWords(proposals) : ""].filter(Boolean);
  return (
    <div className="suggestion">
      <label>
        <input type="checkbox" id={id} name="pairs" value={value} defaultChecked={ticked.includes(value)} />
        <span>
          <strong>{words}</strong>
          <span className="vh"> pour {who}</span>
          <small>
            {frenchText(placeInWords(suggestion.communeName, suggestion.employerName))} · <Icon name={travel.icon} /> {travel.text}
            {suggestion.chips.length > 0 && ` · ${suggestion.chips.join(", ")}`}
          </small>
          {about.length > 0 && <small className="soft">{about.join(" · ")}</small>}
        </span>
      </label>
      <p className="number">
        <strong>
          <span className="vh">Note&nbsp;: </span>
          {Math.round(suggestion.score)}
        </strong>
        <a href={`/coach/offres/${offerId}`}>
          Voir<span className="vh">&nbsp;: {words}</span>
        </a>
      </p>
    </div>
  );
}
