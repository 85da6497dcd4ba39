import { ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import type { ActionView } from "./action-words.ts";
import { ActionsList, type ActionsFilter } from "./actions-page.tsx";

type Props = { actions: readonly ActionView[]; areas: readonly { code: string; name: string }[]; filter: ActionsFilter; isSaved: boolean };

/** The directory of actions for the administrator: the same list, and adding to it. */
export function AdminActionsPage({ isSaved, ...list }: Props) {
  return (
    <>
      <PageTitle
        lead="Le répertoire que les coachs prescrivent. Une structure sans adresse e-mail est appelée."
        actions={
          <ButtonLink href="/admin/actions/nouvelle" icon="plus">
            Ajouter une action
          </ButtonLink>
        }
      >
        Actions d’insertion
      </PageTitle>
      {isSaved && <Notice kind="ok" title="L’action est enregistrée." live />}
      <ActionsList {...list} home="/admin/actions" />
    </>
  );
}
