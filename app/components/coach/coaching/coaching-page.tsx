import type { EpisodeAct } from "#app/domain/coaching/episode-acts.ts";
import { episodeRanks } from "#app/domain/coaching/episode.ts";
import { exitWords } from "#app/domain/coaching/exits.ts";
import { dayInWords, localDay, momentInWords } from "#app/domain/kit/french.ts";
import type { Coaching, EpisodeView } from "#app/domain/coaching/coaching-view.ts";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { frenchText } from "../../ui/typography.ts";
import { CoachingActs } from "./coaching-acts.tsx";
import { phaseInWords, phaseTone } from "./coaching-words.ts";

export type CoachingPerson = { beneficiaryId: string; firstName: string };
type Props = { person: CoachingPerson; coaching: Coaching; done: string | null; now: Date; lastResult?: LastResult };

const thanks: Record<string, string> = {
  start: "L’accompagnement est ouvert.", hire: "L’embauche est notée. La fin suit.", unhire: "L’embauche est retirée.", renew: "L’accompagnement est renouvelé.",
  close: "L’accompagnement est terminé.", later: "L’emploi trouvé ensuite est noté.",
};

/** The coaching of one person for her coach: where it stands, what may be done, and all that was before. */
export function CoachingPage({ person, coaching, done, now, lastResult }: Props) {
  const today = localDay(now);
  const [last] = coaching.episodes;
  const act = (lastResult?.initialValue as { act?: EpisodeAct } | null | undefined)?.act ?? null;
  return (
    <>
      <PageTitle back={{ href: `/coach/personnes/${person.beneficiaryId}`, label: person.firstName }} lead={last ? phaseInWords(last, today) : "Aucun accompagnement pour l’instant."}>
        Accompagnement de {person.firstName}
      </PageTitle>
      {done !== null && Object.hasOwn(thanks, done) && <Notice kind="ok" title={thanks[done]} live />}
      <ErrorSummary form={formState(lastResult, {}, act ?? "f")} />
      {last?.phase === "over" && (
        <Notice kind="watch" title="La fin est passée.">
          <p>Rien ne se ferme tout seul. Indiquez une sortie ou un relais, ou renouvelez si c’est encore possible.</p>
        </Notice>
      )}
      <CoachingActs coaching={coaching} act={act} now={now} lastResult={lastResult} />
      <Card title="Depuis le début" id="histoire">
        {coaching.episodes.length === 0 && <p className="soft">Rien encore.</p>}
        <ul className="thread">
          {coaching.episodes.map((episode) => (
            <EpisodeLine key={episode.episodeId} episode={episode} today={today} />
          ))}
        </ul>
      </Card>
      <Card title="Qui l’accompagne" id="coachs">
        {coaching.changes.length === 0 && <p className="soft">Pas de changement de coach.</p>}
        <ul className="thread">
          {coaching.changes.map(({ changeId, at, fromName, toName, byRole, note }) => (
            <li key={changeId}>
              <p>
                <strong>{toName}</strong>, {momentInWords(at, today)}
                {fromName !== null && `, à la suite de ${fromName}`}
                {byRole === "admin" && " (par l’administration)"}
              </p>
              {note && <blockquote className="soft">«&nbsp;{frenchText(note)}&nbsp;»</blockquote>}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function EpisodeLine({ episode, today }: { episode: EpisodeView; today: string }) {
  const { rank, stay, startsOn, endsOn, closedOn, exit, phase, hiredOn, laterExit, laterOn } = episode;
  return (
    <li>
      <p>
        <strong>{episodeRanks[rank]}</strong> {stay > 1 && <span className="soft">(retour n° {stay - 1}) </span>}
        <Chip tone={phaseTone[phase]}>{phase === "closed" && exit ? exitWords(exit) : phaseInWords(episode, today)}</Chip>
      </p>
      <p className="soft">
        Du {dayInWords(startsOn, today)} au {dayInWords(closedOn ?? endsOn, today)}, avec {episode.coachName}
        {hiredOn && `, en emploi depuis le ${dayInWords(hiredOn, today)}`}
      </p>
      {episode.renewalReason && <p>Renouvelé parce que&nbsp;: {frenchText(episode.renewalReason)}</p>}
      {episode.relayTo && <p>Relais&nbsp;: {frenchText(episode.relayTo)}</p>}
      {episode.exitNote && <p>{frenchText(episode.exitNote)}</p>}
      {laterExit && laterOn && (
        <p>
          Trouvé ensuite&nbsp;: {exitWords(laterExit)}, le {dayInWords(laterOn, today)}
        </p>
      )}
    </li>
  );
}
