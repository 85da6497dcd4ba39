import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { NeedHelp } from "./need-help.tsx";

/**
 * What she answered without network. The server knows nothing of it: a small script fills the page from the phone, with the
 * model below. The page itself is kept on the phone and says nothing of her.
 */
export function KeptAnswers({ helpPhone }: { helpPhone: string }) {
  return (
    <>
      <PageTitle lead="Sans réseau, vos réponses restent ici. Elles partent seules quand le réseau revient.">Gardées sur ce téléphone</PageTitle>
      <div data-kept="" className="stack" aria-live="polite" />
      <div data-kept-none="">
        <EmptyState icon="check" title="Rien n’attend" next="Tout ce que vous avez envoyé est parti." />
      </div>
      <template>
        <section className="card">
          <h2 className="card-title" data-name="">
            …
          </h2>
          <p data-about="" />
          <p className="letter-text" data-typed="" />
          <p>
            <strong data-state="" />
          </p>
          <div hidden data-enter="">
            <ButtonLink href="/connexion?retour=/mon-espace/gardees" wide>
              Entrer à nouveau
            </ButtonLink>
          </div>
          <form method="post" className="post" hidden data-again="">
            <Button wide>Essayer encore</Button>
          </form>
          <div data-drop="">
            <Button type="button" look="quiet" wide>
              Ne pas l’envoyer
            </Button>
          </div>
        </section>
      </template>
      <Actions>
        <ButtonLink href="/mon-espace" look="quiet" wide>
          Revenir à mes offres
        </ButtonLink>
      </Actions>
      <NeedHelp phone={helpPhone}>Besoin d’aide</NeedHelp>
    </>
  );
}
