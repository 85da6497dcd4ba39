import { groupEventKindWords } from "#app/domain/coaching/group-events.ts";
import { capital, count } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { frenchText } from "../../ui/typography.ts";

export type EventLine = { eventId: string; kind: string; title: string; startsAt: Date; place: string; places: number; isCancelled: boolean; isMine: boolean; counts: { invited: number; confirmed: number; declined: number; present: number } };

/** « 8 invitations, 5 oui, 12 places ». */
export function countsInWords({ counts, places }: Pick<EventLine, "counts" | "places">, isPast: boolean): string {
  const came = isPast ? [`${count(counts.present, "personne")} ${counts.present > 1 ? "venues" : "venue"}`] : [];
  return [...came, count(counts.invited, "invitation"), `${counts.confirmed}\u00a0oui`, count(places, "place")].join(" · ");
}

/** The workshops and job datings of the territory. */
export function EventsPage({ coming, past, now }: { coming: readonly EventLine[]; past: readonly EventLine[]; now: Date }) {
  return (
    <>
      <PageTitle
        lead="Ateliers, job datings, informations collectives et visites du territoire."
        actions={
          <ButtonLink href="/coach/ateliers/nouveau" icon="plus">
            Prévoir une rencontre
          </ButtonLink>
        }
      >
        Ateliers et rencontres
      </PageTitle>
      {coming.length + past.length === 0 && <EmptyState icon="calendar" title="Rien de prévu" next="Prévoyez un atelier ou un job dating, puis invitez vos personnes." />}
      {coming.length > 0 && <Lines title="À venir" list={coming} now={now} />}
      {past.length > 0 && <Lines title="Ces trois derniers mois" list={past} now={now} />}
    </>
  );
}

function Lines({ title, list, now }: { title: string; list: readonly EventLine[]; now: Date }) {
  return (
    <Card title={title}>
      <ul className="thread">
        {list.map((event) => (
          <li key={event.eventId}>
            <p>
              <a href={`/coach/ateliers/${event.eventId}`}>{frenchText(event.title)}</a> <Chip>{groupEventKindWords(event.kind)}</Chip> {event.isCancelled && <Chip tone="red">Annulé</Chip>}
            </p>
            <p className="soft">
              {capital(momentInWords(event.startsAt, localDay(now)))}, {frenchText(event.place)}
            </p>
            <p className="soft">{countsInWords(event, event.startsAt <= now)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
