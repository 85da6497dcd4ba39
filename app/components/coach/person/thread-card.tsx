import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Card } from "../../ui/card.tsx";
import { ThreadLines, type ThreadLineView } from "../thread-lines.tsx";

/** What happened with her lately, the newest first, and the way to all of it. */
export function ThreadCard({ beneficiaryId, thread, events, now }: { beneficiaryId: string; thread: readonly ThreadLineView[]; events: number; now: Date }) {
  return (
    <Card title="Le fil" id="fil" aside={events > 0 && <span className="tab-count">{events}</span>}>
      {thread.length === 0 && <p className="soft">Ce qui arrive avec la personne s’écrira ici, tout seul.</p>}
      <ThreadLines lines={thread} dayOf={({ at }) => capital(dayNear(localDay(at), localDay(now)))} />
      {events > thread.length && (
        <p>
          <a href={`/coach/personnes/${beneficiaryId}/fil`}>Voir tout le fil ({events} lignes)</a>
        </p>
      )}
    </Card>
  );
}
