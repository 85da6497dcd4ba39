import type { ReactNode } from "react";
import { Timeline } from "#app/components/applications/timeline.tsx";
import { coachNav, navAt } from "#app/components/layout/nav-item.ts";
import { ProLayout } from "#app/components/layout/pro-layout.tsx";
import { MatchList, MatchRow } from "#app/components/matching/match-row.tsx";
import { LiveCard } from "#app/components/offers/live-card.tsx";
import { OfferRow } from "#app/components/offers/offer-row.tsx";
import { ActionGroup, ActionLine } from "#app/components/ui/action-line.tsx";
import { Actions, Button, ButtonLink } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip, Chips } from "#app/components/ui/chip.tsx";
import { Choices } from "#app/components/ui/choices.tsx";
import { Columns } from "#app/components/ui/columns.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { ErrorSummary } from "#app/components/ui/error-summary.tsx";
import { formState, plainField } from "#app/components/ui/form-state.ts";
import { HoursGrid } from "#app/components/ui/hours-grid.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageTitle } from "#app/components/ui/page-title.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { Stat } from "#app/components/ui/stat.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { DateInput, TextArea, TextInput } from "#app/components/ui/text-input.tsx";
import { cleaning, offerRows, personRow, place } from "./gallery-facts.ts";

function Coach({ path, children }: { path: string; children: ReactNode }) {
  const nav = coachNav(path).map((item) => (item.href === "/coach" ? { ...item, count: 5 } : item));
  return (
    <ProLayout place={place} firstName="Marie" under="DTAS de Flers" home="/coach" nav={nav}>
      {children}
    </ProLayout>
  );
}

function Today() {
  const later = <Button look="bare">Plus tard</Button>;
  return (
    <Coach path="/coach">
      <PageTitle lead="Jeudi 3 décembre. Deux choses ne peuvent pas attendre.">Aujourd’hui</PageTitle>
      <ActionGroup title="Maintenant" count={2}>
        <ActionLine icon="car" kind="Trajet" tone="red" who="Aïcha B." href="#" fact="Entretien demain 9 h à Flers, sans véhicule" action={<Button>Trouver un trajet</Button>} later={later} />
        <ActionLine icon="message" kind="Réponse" tone="amber" who="Karim D." href="#" fact="A répondu « pas pour moi » à Cariste, à Flers : trop loin" action={<Button look="quiet">Lire sa réponse</Button>} later={later} />
      </ActionGroup>
      <ActionGroup title="Cette semaine" count={1}>
        <ActionLine icon="calendar" kind="Rendez-vous" tone="sky" who="Sylvie et Jean-Baptiste M." href="#" fact="Bilan des 3 mois vendredi 4 décembre à 14 h" action={<Button look="quiet">Préparer</Button>} later={later} />
      </ActionGroup>
      <ActionGroup title="À surveiller" count={2}>
        <ActionLine icon="clock" kind="Silence" who="Propreté du Bocage" href="#" fact="3 réponses non lues depuis 8 jours" action={<Button look="quiet" icon="phone">Appeler</Button>} later={later} />
        <ActionLine icon="file" kind="CV" who="Lina R." href="#" fact="Pas de CV, 4 offres proches d’elle" action={<Button look="quiet">Faire son CV</Button>} later={later} />
      </ActionGroup>
    </Coach>
  );
}

function Person() {
  return (
    <Coach path="/coach/personnes/1">
      <PageTitle back={{ href: "#", label: "Mes personnes" }} actions={<Button look="quiet" icon="pencil">Noter un échange</Button>}>Aïcha B.</PageTitle>
      <Columns shape="person">
        <div>
          <Card title="Qui elle est">
            <DefinitionList items={[{ term: "Souhaite", detail: "Entretien, puis cuisine collective" }, { term: "Se déplace", detail: "Scooter prêté jusqu’au 31 janvier, 18 km" }, { term: "Libre", detail: "Du lundi au vendredi : 8 h 30 – 16 h 30" }, { term: "Permis", detail: "AM" }]} />
            <Chips label="Ce qu’elle apporte" items={["Entretien d’un logement", "Repassage", "Français A2"]} />
          </Card>
        </div>
        <div>
          <Tabs label="Offres" tabs={[{ href: "#1", label: "À sa portée", count: 12, current: true }, { href: "#2", label: "Proposées", count: 3 }, { href: "#3", label: "Bloquées", count: 28 }]} />
          <MatchList label="Offres classées">
            {offerRows.map((offer, index) => (
              <OfferRow key={offer.title} offer={offer} rank={index + 1}>
                <Button look={index === 0 ? "primary" : "quiet"}>Proposer</Button>
              </OfferRow>
            ))}
            <MatchRow open row={personRow} select={<input type="checkbox" name="ids" value="1" aria-label="Choisir Aïcha B." />}><Button look="quiet">Proposer</Button></MatchRow>
          </MatchList>
          <Pagination page={3} pages={9} hrefFor={(page) => `?page=${page}`} />
        </div>
        <div>
          <Card title="Le fil" aside={<a href="#">Tout voir</a>}>
            <Timeline label="Ce qui s’est passé" items={[{ title: "Entretien à Flers", when: "demain à 9 h", state: "now" }, { title: "Offre proposée", when: "mardi", detail: "Agent d’entretien, Messei", state: "done" }, { title: "Rendez-vous manqué", when: "jeudi 26 novembre", state: "lost" }]} />
          </Card>
        </div>
      </Columns>
    </Coach>
  );
}

function People() {
  const rows = [
    { name: "Aïcha B.", town: "Flers", offers: 12, state: "Entretien demain", since: "depuis 2 mois" },
    { name: "Karim D.", town: "Domfront en Poiraie", offers: 0, state: "Sans nouvelles", since: "depuis 3 semaines" },
    { name: "Marie-Christine de La Ferté", town: "Saint-Germain-du-Corbéis", offers: 4, state: "En poste", since: "depuis 6 mois" },
  ];
  return (
    <Coach path="/coach/personnes">
      <PageTitle actions={<ButtonLink href="#" icon="plus">Ajouter une personne</ButtonLink>}>Mes personnes</PageTitle>
      <Notice kind="watch" title="2 personnes sans nouvelles"><p>Aucun contact depuis plus de 3 semaines.</p></Notice>
      <div className="stats">
        <Stat value="38" label="personnes accompagnées" definition="Épisode ouvert ce jour." href="#" />
        <Stat value="12" label="en emploi à 3 mois" definition="Sur 20 entrées en poste avant septembre." href="#" />
        <Stat value="4 j" label="avant une réponse" definition="Médiane des 30 derniers jours." />
      </div>
      <Table
        caption="Personnes accompagnées" rows={rows} rowKey={(row) => row.name} empty={null}
        columns={[
          { key: "name", label: "Personne", cell: (row) => <a href="#">{row.name}</a> },
          { key: "town", label: "Commune", cell: (row) => row.town },
          { key: "offers", label: "Offres proches", cell: (row) => row.offers, numeric: true },
          { key: "state", label: "Où elle en est", cell: (row) => <Chip tone={row.offers === 0 ? "amber" : "plain"}>{row.state}</Chip> },
          { key: "since", label: "Accompagnée", cell: (row) => row.since },
        ]}
      />
      <EmptyState icon="users" title="Aucune personne archivée" next="Une personne arrive ici à la fin de son accompagnement." />
    </Coach>
  );
}

function Employer() {
  const form = formState({ initialValue: { title: "Agent d’entretien (F/H)", hours: "24", windows: [{ days: ["1", "2", "4"], from: "09:00", to: "08:00" }], contract: "CDI" }, error: { commune: ["Indiquez la commune, par exemple Flers."], "windows[0].to": ["L’heure de fin est avant le début : vérifiez, ou indiquez une nuit."] } });
  const nav = navAt([{ href: "/employeur", label: "Mes offres", icon: "briefcase" }, { href: "/employeur/reponses", label: "Réponses", icon: "message", count: 2 }, { href: "/employeur/aide", label: "Aide", icon: "help" }], "/employeur/offres/nouvelle");
  return (
    <ProLayout place={place} firstName="Paul" under="Propreté du Bocage" home="/employeur" nav={nav}>
      <PageTitle back={{ href: "#", label: "Mes offres" }}>Nouvelle offre</PageTitle>
      <Columns shape="aside">
        <form method="post" noValidate>
          <ErrorSummary form={form} />
          <div className="form-group">
            <h2>Le travail</h2>
            <TextInput field={form.field("title")} label="Métier" hint="Avec vos mots : « femme de ménage », « cariste »…" />
            <TextInput field={form.field("commune")} label="Commune" />
            <TextArea field={form.field("about")} label="Ce qu’on y fait" optional rows={3} />
          </div>
          <div className="form-group">
            <h2>Le contrat et les heures</h2>
            <Choices field={form.field("contract")} legend="Contrat" layout="line" options={["CDI", "CDD", "Intérim"].map((value) => ({ value, label: value }))} />
            <div className="form-row">
              <TextInput field={form.field("hours")} label="Heures par semaine" inputMode="numeric" />
              <DateInput field={form.field("start")} label="Début" optional />
              <Select field={form.field("level")} label="Français demandé" options={[{ value: "A1", label: "Quelques mots" }, { value: "A2", label: "Conversation simple" }]} />
            </div>
            <HoursGrid form={form} name="windows" legend="Jours et heures" hint="Les personnes voient leur semaine avant de répondre." />
          </div>
          <Actions>
            <Button>Publier l’offre</Button>
            <Button look="quiet">Garder en brouillon</Button>
            <Button look="danger">Supprimer</Button>
          </Actions>
        </form>
        <div>
          <LiveCard offer={{ ...cleaning, closeness: null, travel: null, reasons: [] }} matches="Votre offre correspond à 12 personnes dans votre zone" />
          <TextInput field={plainField("q", "")} label="Chercher" type="search" />
        </div>
      </Columns>
    </ProLayout>
  );
}

function Bare() {
  return (
    <ProLayout place={{ ...place, brandName: "Passerelle · Seine-et-Marne et Val-d’Oise" }} firstName="Marie-Antoinette" under="Association intermédiaire du Pays de L’Aigle et de la Marche" home="/employeur" nav={[]}>
      <PageTitle lead="Rien n’est écrit encore.">Une offre vide, dans une organisation au nom long</PageTitle>
      <Columns shape="halves">
        <LiveCard offer={{}} matches="Écrivez le métier et la commune pour voir combien de personnes sont proches." />
        <Notice kind="lost" title="L’offre n’est plus en ligne" live><p>Elle a été pourvue mardi.</p></Notice>
      </Columns>
    </ProLayout>
  );
}

/** The pages of the gallery in the professionals' look, by file name. */
export const proPages: Record<string, ReactNode> = { "coach-today": <Today />, "coach-person": <Person />, "coach-people": <People />, "employer-offer": <Employer />, "employer-bare": <Bare /> };
