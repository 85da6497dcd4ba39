import { stateTable, type ApplicationState } from "#app/domain/applications/states.ts";
import type { LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { ApplicationPage, thanksFor, type ApplicationView, type Criteria } from "./application-page.tsx";

type Shown = { shows: "application"; application: ApplicationView; criteria: Criteria; results: string } | { shows: "hidden" } | { shows: "over" } | { shows: "end"; state: ApplicationState; results: string };
type Props = { shown: Shown; done: string | null; helpPhone: string; lastResult?: LastResult };

/** An application by the link of a mail, for an employer without an account; what became of it, once it is over. */
export function LinkedApplicationPage({ shown, done, helpPhone, lastResult }: Props) {
  if (shown.shows === "application") {
    return (
      <>
        <ApplicationPage application={shown.application} criteria={shown.criteria} done={done} isByLink lastResult={lastResult} />
        {shown.results && <p className="soft">{shown.results}</p>}
        <p className="field-hint">
          Ce lien est pour vous seul et ne montre que cette candidature. Ces informations servent à recruter, à rien d’autre. Une question&nbsp;? {helpPhone}
        </p>
      </>
    );
  }
  if (shown.shows === "hidden") return <PageTitle lead="Ouvrez ce lien dans votre navigateur pour la lire.">Une candidature vous attend</PageTitle>;
  if (shown.shows === "over") {
    return (
      <>
        <PageTitle>Ce lien ne s’ouvre plus</PageTitle>
        <p>Il est peut-être incomplet ou trop ancien, ou cette candidature est terminée. Si vous avez déjà répondu, merci&nbsp;: votre réponse est gardée.</p>
        <p>
          Vos offres et vos candidatures sont dans <a href="/employeur">votre espace</a>. Une question&nbsp;? {helpPhone}
        </p>
      </>
    );
  }
  const { label, next } = stateTable[shown.state].forEmployer ?? { label: "", next: "" };
  const thanks = done === shown.state ? thanksFor(shown.state) : undefined;
  return (
    <>
      <PageTitle>Une candidature</PageTitle>
      {thanks && <Notice kind="ok" title={thanks} live />}
      {lastResult?.error && <Notice title="Une réponse a déjà été donnée. Elle n’a pas changé." live />}
      <Notice title={`${label}.`}>
        <p>{shown.state === "retire" ? "La personne a retiré sa réponse. Il n’y a rien à faire." : `Ce lien ne montre plus le CV. ${shown.state === "refuse" ? "Vous changez d’avis ? Appelez-nous." : next}`}</p>
      </Notice>
      {shown.results && <p className="soft">{shown.results}</p>}
      <p>
        Vos offres et vos autres candidatures sont dans <a href="/employeur">votre espace</a>. Une question&nbsp;? {helpPhone}
      </p>
    </>
  );
}
