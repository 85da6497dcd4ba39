import { CASELOAD } from "#app/domain/coaching/portfolio.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { localDay, sinceInWords } from "#app/domain/kit/french.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import type { Stage } from "#app/domain/organisations/stages.ts";
import { ActionGroup, ActionLine } from "../ui/action-line.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Stat } from "../ui/stat.tsx";
import { telHref } from "../ui/typography.ts";
import { FailedMessageLines, type FailedMessage } from "./failed-messages.tsx";
import { OverviewTables, type Load, type RoleCount } from "./overview-tables.tsx";
import { phoneShown } from "./words.ts";

const SHOWN = 5;
const offerKindCounts: Record<OfferKind, [string, string]> = { EMPLOI: ["emploi", "emplois"], IMMERSION: ["immersion", "immersions"], BENEVOLAT: ["mission de bénévolat", "missions de bénévolat"] };

export type OverviewProps = {
  accounts: readonly RoleCount[];
  coaches: readonly Load[];
  withoutCoach: number;
  organisations: readonly { stage: Stage; count: number }[];
  openOffers: readonly { kind: OfferKind; count: number }[];
  waiting: number;
  silentEmployers: readonly { organisationId: string; name: string; phone: string; waiting: number; since: Date }[];
  failed: readonly FailedMessage[];
  lateReferrals: number;
};

/** What waits for someone first, then the state of the house. */
export function OverviewPage(overview: OverviewProps) {
  const offers = overview.openOffers.reduce((sum, { count: number }) => sum + number, 0);
  const kinds = overview.openOffers.map(({ kind, count: number }) => count(number, ...offerKindCounts[kind])).join(", ");
  return (
    <>
      <PageTitle lead="Ce qui attend quelqu’un d’abord, puis où en est la maison.">Vue d’ensemble</PageTitle>
      <Attention {...overview} />
      <section className="titled" aria-labelledby="chiffres">
        <h2 id="chiffres">En chiffres</h2>
        <div className="stats">
          <Stat value={offers} label="offres ouvertes" definition={kinds || "Aucune pour l’instant"} href="/admin/offres/importer" linkLabel="Importer une liste d’offres" />
          <Stat value={overview.waiting} label="réponses sans nouvelle de l’employeur" definition="Envoyées il y a plus de 7 jours" />
          <Stat value={overview.failed.length} label="messages non partis" definition="Les personnes n’ont pas été prévenues" href="/admin/messages" />
          <Stat value={overview.withoutCoach} label="personnes sans coach" definition="Leur compte est ouvert, personne ne les accompagne" />
        </div>
      </section>
      <OverviewTables {...overview} />
    </>
  );
}

function Attention({ failed, silentEmployers, coaches, lateReferrals }: OverviewProps) {
  const today = localDay(new Date());
  const tooMany = coaches.filter((coach) => coach.active > CASELOAD.people);
  if (failed.length + silentEmployers.length + tooMany.length + lateReferrals === 0) return <Notice kind="ok" title="Rien n’attend pour l’instant." />;
  return (
    <>
      {failed.length > 0 && (
        <ActionGroup title="Messages non partis" count={failed.length}>
          <FailedMessageLines messages={failed.slice(0, SHOWN)} accountHref={(id) => `/admin/comptes/${id}`} action="/admin/messages" />
        </ActionGroup>
      )}
      {lateReferrals > 0 && (
        <ActionGroup title="Orientations sans réponse" count={lateReferrals}>
          <ActionLine icon="user" tone="amber" kind="Orientation" who={count(lateReferrals, "personne orientée", "personnes orientées")} href="/admin/orientations" fact="Aucun coach n’a répondu depuis une semaine" action={<ButtonLink href="/admin/orientations" look="quiet">Lire et répondre</ButtonLink>} />
        </ActionGroup>
      )}
      {silentEmployers.length > 0 && (
        <ActionGroup title="Employeurs à relancer" count={silentEmployers.length}>
          {silentEmployers.slice(0, SHOWN).map((employer) => (
            <ActionLine
              key={employer.organisationId}
              icon="clock"
              tone="amber"
              kind="Réponse attendue"
              who={employer.name}
              href={`/admin/organisations/${employer.organisationId}`}
              fact={`${count(employer.waiting, "personne attend", "personnes attendent")} ${sinceInWords(localDay(employer.since), today)}`}
              action={
                employer.phone && (
                  <ButtonLink href={telHref(employer.phone)} look="quiet" icon="phone">
                    {phoneShown(employer.phone)}
                  </ButtonLink>
                )
              }
            />
          ))}
          {silentEmployers.length > SHOWN && <li className="line soft">et {count(silentEmployers.length - SHOWN, "autre employeur", "autres employeurs")}, moins anciens</li>}
        </ActionGroup>
      )}
      {tooMany.length > 0 && (
        <ActionGroup title="Coachs au-delà de leur file" count={tooMany.length}>
          {tooMany.map((coach) => (
            <ActionLine key={coach.userId} icon="users" tone="amber" kind="File active" who={coach.name} href={`/admin/comptes/${coach.userId}`} fact={`${coach.active} personnes en file active, pour ${CASELOAD.people} prévues`} />
          ))}
        </ActionGroup>
      )}
    </>
  );
}
