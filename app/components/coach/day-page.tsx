import type { DayGroups } from "#app/domain/coaching/day/arrange.ts";
import { folded, linesToRead, type DayEntry, type FoldedLines } from "#app/domain/coaching/day/fold.ts";
import { dayGroupNames, type DayGroup } from "#app/domain/coaching/day/kinds.ts";
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
/** How many lines of a group are shown; the rest is one link away. The count is small on purpose. */
const SHOWN: Record<DayGroup, number> = { now: 10, soon: 8, watch: 6 };
/** Above this, what is asked for whole is cut all the same: nobody reads three hundred lines. */
const MOST = 300;

type Props = { groups: DayGroups; agenda: AgendaView; /** The group that is shown whole. */ whole: DayGroup | null; now: Date };

/** « Aujourd’hui »: what waits, each line with the button that does it, beside the appointments of the week. */
export function DayPage({ groups, agenda, whole, now }: Props) {
  const today = localDay(now);
  const todays = agenda.find(({ day }) => day === today)?.entries.length ?? 0;
  const waiting = linesToRead(groups);
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
          {dayGroupNames.map((name) => (groups[name].length > 0 ? <Group key={name} name={name} entries={folded(groups[name])} isWhole={whole === name} now={now} /> : null))}
          <Later groups={groups} now={now} />
        </div>
        <Agenda agenda={agenda} today={today} />
      </Columns>
    </>
  );
}

/** The most urgent lines of a group; what does not fit is a link away, never lost. */
function Group({ name, entries, isWhole, now }: { name: DayGroup; entries: readonly DayEntry[]; isWhole: boolean; now: Date }) {
  const shown = entries.slice(0, isWhole ? MOST : SHOWN[name]);
  const rest = entries.length - shown.length;
  return (
    <div id={name}>
      <ActionGroup title={titles[name]} count={entries.length}>
        {shown.map((entry) => ("lines" in entry ? <Folded key={entry.fold} {...entry} now={now} /> : <DayLineRow key={entry.key} line={entry} now={now} />))}
      </ActionGroup>
      {rest > 0 && !isWhole && (
        <p className="day-rest">
          <a href={`/coach?groupe=${name}#${name}`}>{`Voir ${rest === 1 ? "l’autre ligne" : `les ${rest}\u00a0autres lignes`}`}</a>
        </p>
      )}
      {isWhole && (
        <p className="day-rest">
          {rest > 0 && `${count(rest, "autre ligne", "autres lignes")} ensuite. `}
          <a href="/coach">Montrer moins de lignes</a>
        </p>
      )}
    </div>
  );
}

/** Several lines that are read together: they open in place. */
function Folded({ title, lines, now }: FoldedLines & { now: Date }) {
  return (
    <li className="line-fold">
      <details className="fold">
        <summary>{title}</summary>
        <ul className="lines">
          {lines.map((line) => (
            <DayLineRow key={line.key} line={line} now={now} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** What she put off, to look at or to bring back. */
function Later({ groups: { later }, now }: Pick<Props, "groups" | "now">) {
  if (later.length === 0) return null;
  return (
    <details className="fold" id="later">
      <summary>{count(later.length, "ligne remise à plus tard", "lignes remises à plus tard")}</summary>
      <ul className="lines">
        {later.slice(0, MOST).map((line) => (
          <DayLineRow key={line.key} line={line} now={now} />
        ))}
      </ul>
    </details>
  );
}
