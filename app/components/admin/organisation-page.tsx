import { stageWords, type OrganisationKind, type Stage } from "#app/domain/organisations/stages.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import type { LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Table } from "../ui/table.tsx";
import { frenchText } from "../ui/typography.ts";
import { OrganisationFacts, OrganisationOffers, type OrganisationOffer } from "./organisation-facts.tsx";
import { EventForm, EventList, type OrganisationEvent } from "./organisation-events.tsx";
import { lastCame, stageTones } from "./words.ts";

export type Organisation = {
  organisationId: string; name: string; kind: OrganisationKind; siaeKind: string | null; siret: string | null; activity: string; phone: string; email: string;
  communeName: string; areaName: string | null; stage: Stage; ownerName: string | null;
  members: readonly { userId: string; name: string; email: string | null; lastSignInAt: Date | null; isDisabled: boolean }[];
  events: readonly OrganisationEvent[];
  offers: readonly OrganisationOffer[];
};
export type OrganisationDone = "ajoutee" | "membre" | "note" | null;
const notices: Record<Exclude<OrganisationDone, null>, string> = {
  ajoutee: "L’organisation est ajoutée.",
  membre: "Le compte est ouvert. Un message vient de lui dire comment entrer.",
  note: "C’est noté.",
};

/** An organisation: what is known, who speaks for it, what happened, its offers. */
export function OrganisationPage({ organisation, done, lastResult }: { organisation: Organisation; done: OrganisationDone; lastResult?: LastResult }) {
  return (
    <>
      <PageTitle back={{ href: "/admin/organisations", label: "Organisations" }} lead={organisation.activity && frenchText(organisation.activity)}>
        {organisation.name}
      </PageTitle>
      {done && <Notice kind="ok" title={notices[done]} live />}
      <Columns shape="aside">
        <div>
          <Members organisation={organisation} />
          <OrganisationOffers title="Offres" offers={organisation.offers} />
        </div>
        <div>
          <Card title="Ce que l’on sait" aside={<Chip tone={stageTones[organisation.stage]}>{stageWords[organisation.stage]}</Chip>}>
            <OrganisationFacts organisation={organisation} more={{ term: "Coach qui la suit", detail: organisation.ownerName ?? "Personne pour l’instant" }} />
          </Card>
          <Card title="Suivi">
            <EventForm lastResult={lastResult} />
            <EventList events={organisation.events} />
          </Card>
        </div>
      </Columns>
    </>
  );
}

function Members({ organisation: { organisationId, members } }: { organisation: Organisation }) {
  return (
    <section className="titled" aria-labelledby="comptes">
      <div className="card-head">
        <h2 id="comptes">Comptes</h2>
        <ButtonLink href={`/admin/comptes/nouveau?role=employer&organisation=${organisationId}`} look="quiet" icon="plus">
          Ouvrir un compte
        </ButtonLink>
      </div>
      <Table
        caption="Comptes de l’organisation"
        captionHidden
        rows={members}
        rowKey={(member) => member.userId}
        empty={<p className="soft">Personne ne peut encore publier d’offre pour elle.</p>}
        columns={[
          { key: "name", label: "Nom", cell: (member) => <a href={`/admin/comptes/${member.userId}`}>{member.name}</a> },
          { key: "mail", label: "E-mail", cell: (member) => member.email ?? "–" },
          { key: "came", label: "Dernière entrée", cell: (member) => (member.isDisabled ? <Chip tone="red">Fermé</Chip> : lastCame(member.lastSignInAt)) },
        ]}
      />
    </section>
  );
}
