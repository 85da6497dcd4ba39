import { count, listInWords } from "#app/domain/kit/french-amounts.ts";
import { costInWords, peopleMoved, whyMoved, type Standing } from "#app/domain/recommendations/spread-words.ts";
import { Notice } from "../ui/notice.tsx";
import { frenchText } from "../ui/typography.ts";

export type BatchNoteView = Standing & { offerId: string; title: string; people: readonly { beneficiaryId: string; firstName: string; cost: number }[] };
export type MoveView = { beneficiaryId: string; firstName: string; lastName: string; offerId: string; title: string; standing: Standing; to: { offerId: string; title: string; communeName: string }; cost: number };

const NAMED = 4;

/** What the rule moved, so that nobody is sent where too many go already, and what stays beyond its bound. */
export function BatchNotes({ moved, overloaded }: { moved: readonly BatchNoteView[]; overloaded: readonly BatchNoteView[] }) {
  if (moved.length + overloaded.length === 0) return null;
  return (
    <Notice title="Pour que tout le monde n’aille pas au même endroit">
      <ul className="plain">
        {moved.map((note) => (
          <li key={note.offerId}>
            {whyMoved(frenchText(note.title), note)}&nbsp;: une autre offre vient d’abord pour {peopleMoved(note.people)}.
          </li>
        ))}
        {overloaded.map(({ offerId, title, people, posts, already }) => (
          <li key={offerId}>
            «&nbsp;{frenchText(title)}&nbsp;» reste en premier pour {names(people)} ({count(already + people.length, "personne")} en tout pour {count(posts, "poste")})&nbsp;: rien d’autre ne {people.length > 1 ? "leur" : "lui"} va presque aussi bien.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function names(people: BatchNoteView["people"]): string {
  const said = people.slice(0, NAMED).map(({ firstName }) => firstName);
  return listInWords(people.length > NAMED ? [...said, count(people.length - NAMED, "autre")] : said);
}

/** What would be turned of what was ticked, told before anything is sent: a warning, not a wall. `brief`: the page itself lists for whom. */
export function MovesNotice({ moves, brief = false }: { moves: readonly MoveView[]; brief?: boolean }) {
  const offers = [...new Map(moves.map((move) => [move.offerId, move])).values()];
  return (
    <Notice kind="watch" title="Rien n’est encore envoyé." live>
      {offers.map(({ offerId, title, standing }) => (
        <div key={offerId}>
          <p>
            {whyMoved(frenchText(title), standing)}. Une autre offre irait presque aussi bien{brief ? ` à ${count(moves.length, "personne")}. Choisissez, puis envoyez.` : "\u00a0:"}
          </p>
          {!brief && (
            <ul className="plain">
              {moves.filter((move) => move.offerId === offerId).map(({ beneficiaryId, firstName, lastName, to, cost }) => (
                <li key={beneficiaryId}>
                  {firstName} {lastName}&nbsp;: <a href={`/coach/offres/${to.offerId}`}>{frenchText(to.title)}</a>, {to.communeName} ({costInWords(cost)})
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Notice>
  );
}
