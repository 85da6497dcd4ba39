import type { FoldedLines } from "#app/domain/coaching/day/fold.ts";
import type { DayGroup } from "#app/domain/coaching/day/kinds.ts";
import type { ShownDay, ShownGroup } from "#app/domain/coaching/day/shown.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ActionGroup } from "../ui/action-line.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Agenda, type AgendaView } from "./agenda.tsx";
import { DayLineRow } from "./day-line.tsx";

const titles: Record<DayGroup, string> = { now: "Maintenant", soon: "Cette semaine", watch: "À surveiller" };
type Props = { shown: ShownDay; agenda: AgendaView; /** The group that is shown whole. */ whole: DayGroup | null; now: Date };

/** « Aujourd’hui »: what waits, each line with the button that does it, beside the appointments of the week. */
export function DayPage({ shown: { waiting, groups, later }, agenda, whole, now }: Props) {
  const today = localDay(now);
  const todays = agenda.find(({ day }) => day === today)?.entries.length ?? 0;
  return (
    <>
      <PageTitle lead={`${capital(dayInWords(today))}. ${todays === 0 ? "Pas de rendez-vous aujourd’hui" : count(todays, "rendez-vous", "rendez-vous")}, ${waiting === 0 ? "rien n’attend" : `${count(waiting, "ligne")} à voir`}.`}>Aujourd’hui</PageTitle>
      <Columns shape="aside">
        <div>
          {waiting === 0 && (
            <EmptyState icon="check" title="Rien n’attend" next="Les réponses des personnes et des employeurs arrivent ici.">
              <ButtonLink href="/coach/personnes" look="quiet">
                Voir mes personnes
              </ButtonLink>
            </EmptyState>
          )}
          {groups.map((group) => (
            <Group key={group.name} group={group} isWhole={whole === group.name} now={now} />
          ))}
          <Later later={later} now={now} />
        </div>
        <Agenda agenda={agenda} today={today} />
      </Columns>
    </>
  );
}

/** The most urgent lines of a group; what does not fit is a link away, never lost. */
function Group({ group: { name, count: all, entries, rest }, isWhole, now }: { group: ShownGroup; isWhole: boolean; now: Date }) {
  return (
    <div id={name}>
      <ActionGroup title={titles[name]} count={all}>
        {entries.map((entry) => ("lines" in entry ? <Folded key={entry.fold} {...entry} group={name} now={now} /> : <DayLineRow key={entry.key} line={entry} now={now} />))}
      </ActionGroup>
      {!isWhole && <Rest of={name} count={rest} />}
      {isWhole && (
        <p className="day-rest">
          {rest > 0 && `${count(rest, "autre ligne", "autres lignes")} ensuite. `}
          <a href="/coach">Montrer moins de lignes</a>
        </p>
      )}
    </div>
  );
}

/** The way to the lines of a group that are not shown. */
function Rest({ of, count: rest }: { of: DayGroup; count: number }) {
  if (rest === 0) return null;
  return (
    <p className="day-rest">
      <a href={`/coach?groupe=${of}#${of}`}>{`Voir ${rest === 1 ? "l’autre ligne" : `les ${rest}\u00a0autres lignes`}`}</a>
    </p>
  );
}

/** Several lines that are read together: they open in place. */
function Folded({ title, lines, more = 0, group, now }: FoldedLines & { more?: number; group: DayGroup; now: Date }) {
  return (
    <li className="line-fold">
      <details className="fold">
        <summary>{title}</summary>
        <ul className="lines">
          {lines.map((line) => (
            <DayLineRow key={line.key} line={line} now={now} />
          ))}
        </ul>
        <Rest of={group} count={more} />
      </details>
    </li>
  );
}

/** What she put off, to look at or to bring back. */
function Later({ later: { count: all, lines }, now }: { later: ShownDay["later"]; now: Date }) {
  if (all === 0) return null;
  return (
    <details className="fold" id="later">
      <summary>{count(all, "ligne remise à plus tard", "lignes remises à plus tard")}</summary>
      <ul className="lines">
        {lines.map((line) => (
          <DayLineRow key={line.key} line={line} now={now} />
        ))}
      </ul>
    </details>
  );
}
