import { Actions, Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { TextArea } from "../ui/text-input.tsx";
import { frenchText } from "../ui/typography.ts";
import { QuickFacts } from "./quick-offer-facts.tsx";
import { QuickEmployer, type ProposedOrganisation } from "./quick-offer-employer.tsx";
import { QuickSites, type ProposedSite } from "./quick-offer-sites.tsx";

export type QuickProposals = {
  boxes: readonly { key: string; says: string; sentence: string }[];
  romeCode: string | null;
  metiers: readonly { code: string; label: string; hint: string }[];
  skills: readonly { id: string; label: string }[];
  sites: readonly ProposedSite[];
  organisations: readonly ProposedOrganisation[];
};
export type QuickGenre = "EMPLOI" | "BENEVOLAT";
type Props = {
  genre: QuickGenre;
  organisation: { organisationId: string; name: string } | null;
  places: readonly string[];
  /** A former offer that is copied: nothing is published until it is sent. */
  defaults: object | null;
  proposals: QuickProposals | null;
  lastResult?: LastResult;
};

const words: Record<QuickGenre, { title: string; hint: string }> = {
  EMPLOI: { title: "Saisir une offre, vite", hint: "Dictez avec le micro de votre clavier, ou écrivez : le travail, les heures, le contrat, les permis, le salaire." },
  BENEVOLAT: { title: "Saisir une mission de bénévolat, vite", hint: "Dictez avec le micro de votre clavier, ou écrivez : la tâche, les heures par semaine, combien de semaines." },
};

/** An offer in an employer's hall: what, where, with whom. What was read of the text comes back to be confirmed before it is published. */
export function QuickOfferPage({ genre, organisation, places, defaults, proposals, lastResult }: Props) {
  const form = formState(lastResult, defaults ?? { genre });
  const isRead = proposals !== null;
  const hrefOf = (to: QuickGenre) => `?${new URLSearchParams({ genre: to, ...(organisation ? { organisation: organisation.organisationId } : {}) })}`;
  const what = form.field("what");
  const text = <TextArea field={what} label="Quoi ?" hint={words[genre].hint} rows={isRead ? 4 : 6} required />;
  return (
    <>
      <PageTitle back={organisation ? { href: `/coach/employeurs/${organisation.organisationId}`, label: frenchText(organisation.name) } : { href: "/coach/offres", label: "Offres" }} lead={isRead ? undefined : "Trois choses suffisent. Le reste se demande plus tard, par un lien."}>
        {words[genre].title}
      </PageTitle>
      {!isRead && <Tabs label="Genre d’offre" tabs={[{ href: hrefOf("EMPLOI"), label: "Emploi ou immersion", current: genre === "EMPLOI" }, { href: hrefOf("BENEVOLAT"), label: "Bénévolat", current: genre === "BENEVOLAT" }]} />}
      <ErrorSummary form={form} />
      {isRead && form.problems.length === 0 && <Notice title="Voici ce que nous avons lu. Vérifiez, puis publiez." live />}
      <form method="post" noValidate className="offer-form narrow quick-offer">
        <input type="hidden" name="genre" value={genre} />
        <input type="hidden" name="read" value={form.field("read").value} />
        {isRead ? (
          <>
            <QuickFacts form={form} genre={genre} proposals={proposals} />
            <Card>
              <details className="fold" open={what.errors.length > 0}>
                <summary>Le texte, tel que les personnes le liront</summary>
                {text}
              </details>
            </Card>
          </>
        ) : (
          <Card>{text}</Card>
        )}
        <Card>
          <QuickSites form={form} places={places} sites={proposals?.sites ?? []} isFirst={!isRead} />
        </Card>
        <Card>
          <QuickEmployer form={form} genre={genre} fixed={organisation} organisations={proposals?.organisations ?? []} isFirst={!isRead} />
        </Card>
        <Actions>
          <Button name="intent" value={isRead ? "publier" : "lire"} icon="check" wide>
            {isRead ? "Publier l’offre" : "Continuer"}
          </Button>
        </Actions>
      </form>
    </>
  );
}
