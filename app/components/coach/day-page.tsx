import type { DayGroups, DayLine } from "#app/domain/coaching/day.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { ActionGroup } from "../ui/action-line.tsx";
import { Columns } from "../ui/columns.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Agenda, type AgendaView } from "./agenda.tsx";
import { DayLineRow } from "./day-line.tsx";

const titles: Record<keyof DayGroups, string> = { now: "Maintenant", soon: "Cette semaine", news: "Du nouveau", watch: "À surveiller" };
const order: readonly (keyof DayGroups)[] = ["now", "news", "soon", "watch"];
/** A group longer than this ends with a way to the rest: the count is small on purpose. */
const SHOWN = 6;

/** « Aujourd’hui »: what waits, each line with the button that does it, beside the appointments of the week. */
export function DayPage({ groups, agenda, now }: { groups: DayGroups; agenda: AgendaView; now: Date }) {
  const today = localDay(now);
  const todays = agenda.find(({ day }) => day === today)?.entries.length ?? 0;
  const news = groups.now.length + groups.news.length;
  const isEmpty = order.every((name) => groups[name].length === 0);
  return (
    <>
      <PageTitle lead={`${capital(dayInWords(today))}. ${todays === 0 ? "Pas de rendez-vous aujourd’hui" : count(todays, "rendez-vous", "rendez-vous")}, ${news === 0 ? "rien de nouveau" : count(news, "nouvelle")}.`}>Aujourd’hui</PageTitle>
      <Columns shape="aside">
        <div>
          {isEmpty && (
            <EmptyState icon="check" title="Rien n’attend" next="Les réponses des personnes et des employeurs arrivent ici.">
              <ButtonLink href="/coach/personnes" look="quiet">
                Voir mes personnes
              </ButtonLink>
            </EmptyState>
          )}
          {order.map((name) => (groups[name].length > 0 ? <Group key={name} title={titles[name]} lines={groups[name]} now={now} /> : null))}
        </div>
        <Agenda agenda={agenda} today={today} />
      </Columns>
    </>
  );
}

const keyOf = (line: DayLine) => `${line.kind} ${line.beneficiaryId} ${"offerId" in line ? line.offerId : "taskId" in line ? line.taskId : "appointmentId" in line ? line.appointmentId : ""}`;

function Group({ title, lines, now }: { title: string; lines: readonly DayLine[]; now: Date }) {
  const rest = lines.length - SHOWN;
  return (
    <div>
      <ActionGroup title={title} count={lines.length}>
        {lines.slice(0, SHOWN).map((line) => (
          <DayLineRow key={keyOf(line)} line={line} now={now} />
        ))}
      </ActionGroup>
      {rest > 0 && <Rest lines={lines.slice(SHOWN)} now={now} />}
    </div>
  );
}

/** What does not fit is folded, never lost. */
function Rest({ lines, now }: { lines: readonly DayLine[]; now: Date }) {
  return (
    <details className="fold">
      <summary>{count(lines.length, "autre ligne", "autres lignes")}</summary>
      <ul className="lines">
        {lines.map((line) => (
          <DayLineRow key={keyOf(line)} line={line} now={now} />
        ))}
      </ul>
    </details>
  );
}
