import { experienceDetail } from "#app/domain/profiles/cv-lines.ts";
import type { Proposal } from "#app/domain/profiles/cv-reading/proposal.ts";
import { proposalInWords } from "#app/domain/profiles/read-cv.ts";
import { Actions } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { PostButton } from "../../ui/post-button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { formState, type LastResult } from "../../ui/form-state.ts";

const BECOMES: Record<Proposal["section"], string> = {
  experience: "Ce que vous avez fait",
  training: "Ce que vous avez appris",
  skill: "Ce que vous savez faire",
  licence: "Un permis ou un certificat",
  language: "Une langue",
};

/** One thing that her old CV says: is it right, and does she want it? */
export function ProposalPage({ current, at, total, lastResult }: { current: Proposal; at: number; total: number; lastResult?: LastResult }) {
  const detail = current.section === "experience" ? experienceDetail(current.value) : current.section === "training" ? [current.value.place, current.value.year].filter(Boolean).join(", ") : "";
  return (
    <>
      <PageTitle lead={`Question ${at} sur ${total}`}>C’est juste&nbsp;?</PageTitle>
      <ErrorSummary form={formState(lastResult)} />
      <Card title={BECOMES[current.section]}>
        <p>
          <strong>{proposalInWords(current)}</strong>
          {detail && `, ${detail}`}
        </p>
        <p className="soft">Lu dans votre fichier&nbsp;:</p>
        <blockquote className="read-from">{current.sentence}</blockquote>
        <Actions>
          <PostButton icon="check" fields={{ key: current.key, answer: "yes" }}>
            Oui, l’ajouter
          </PostButton>
          <PostButton look="quiet" icon="x" fields={{ key: current.key, answer: "no" }}>
            Non
          </PostButton>
        </Actions>
      </Card>
      <p className="soft">Vous pourrez changer les mots ensuite.</p>
      <PostButton look="bare" fields={{ key: current.key, answer: "stop" }}>
        Arrêter et effacer le reste
      </PostButton>
    </>
  );
}
