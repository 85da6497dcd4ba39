import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { stageWords } from "#app/domain/organisations/stages.ts";
import type { Organisation } from "../admin/organisation-page.tsx";
import { EventList } from "../admin/organisation-events.tsx";
import { OrganisationFacts, OrganisationOffers } from "../admin/organisation-facts.tsx";
import { lastCame, stageTones } from "../admin/words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { Columns } from "../ui/columns.tsx";
import type { LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText } from "../ui/typography.ts";
import { ContactForm, OwnerForms, StageForm, StepForm } from "./employer-forms.tsx";

export type Employer = Omit<Organisation, "members"> & {
  siren: string | null; isMine: boolean; isFree: boolean; nextStep: string; nextStepOn: string | null;
  colleagues: readonly { userId: string; name: string }[];
  members: readonly { userId: string; name: string; lastSignInAt: Date | null; isDisabled: boolean }[];
};
type Done = "ajoutee" | "contact" | "etape" | "suite" | "suivi" | null;
const notices: Record<Exclude<Done, null>, string> = {
  ajoutee: "L’organisation est ajoutée. Vous la suivez.", contact: "C’est noté.", etape: "L’étape est notée.", suite: "La suite est à jour.", suivi: "C’est fait : le suivi est à jour.",
};
type Props = { organisation: Employer; done: Done; now: Date; lastResult?: LastResult };

/** An organisation for a coach: note a contact first, what comes next, then what is known and what happened. */
export function EmployerPage({ organisation, done, now, lastResult }: Props) {
  const today = localDay(now);
  const { stage, events, siren, nextStep, nextStepOn } = organisation;
  return (
    <>
      <PageTitle back={{ href: "/coach/employeurs", label: "Employeurs" }} lead={organisation.activity && frenchText(organisation.activity)} actions={<ButtonLink href={`/coach/offres/vite?organisation=${organisation.organisationId}`} icon="plus">Saisir une offre</ButtonLink>}>
        {frenchText(organisation.name)}
      </PageTitle>
      {done && <Notice kind="ok" title={frenchText(notices[done])} live />}
      <Columns shape="aside">
        <div>
          <Card title="Noter un contact" id="contact">
            <ContactForm lastResult={lastResult} today={today} />
          </Card>
          <Card title="La suite" id="suite">
            {nextStepOn === null ? (
              <p className="soft">Rien n’est prévu.</p>
            ) : (
              <>
                <p>
                  <strong>{frenchText(nextStep)}</strong>, {dayNear(nextStepOn, today)}
                </p>
                <PostButton fields={{ act: "suite" }} look="quiet" icon="check">
                  C’est fait
                </PostButton>
              </>
            )}
            <StepForm lastResult={lastResult} step={{ nextStep, nextStepOn: nextStepOn ?? "" }} />
          </Card>
          <OrganisationOffers title="Ses offres" offers={organisation.offers} hrefFor={(offerId) => `/coach/offres/${offerId}`} />
        </div>
        <div>
          <Card title="Ce que l’on sait" id="connu" aside={<Chip tone={stageTones[stage]}>{stageWords[stage]}</Chip>}>
            <OrganisationFacts organisation={organisation} more={siren !== null && { term: "SIREN", detail: siren.replace(/(\d{3})(?=\d)/g, "$1\u00a0") }} />
            <StageForm lastResult={lastResult} stage={stage} today={today} />
          </Card>
          <Card title="Qui la suit" id="suivi">
            <OwnerForms lastResult={lastResult} organisation={organisation} />
          </Card>
          <Members members={organisation.members} />
          <Card title="Ce qui s’est passé" id="passe">
            <EventList events={events} />
          </Card>
        </div>
      </Columns>
    </>
  );
}

function Members({ members }: { members: Employer["members"] }) {
  return (
    <Card title="Ses comptes" id="comptes">
      {members.length === 0 && <p className="soft">Personne n’a encore de compte pour elle.</p>}
      <ul className="plain">
        {members.map(({ userId, name, lastSignInAt, isDisabled }) => (
          <li key={userId}>
            {name}, <span className="soft">{isDisabled ? "compte fermé" : `dernière entrée : ${lastCame(lastSignInAt)}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
