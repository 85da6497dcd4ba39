import { dayNear, localDay } from "#app/domain/kit/french.ts";
import type { CardPart } from "#app/domain/visiting-cards/card-parts.ts";
import type { CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { Columns } from "../ui/columns.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { formState, type LastResult } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { CardFace } from "./card-face.tsx";
import { CardEnds, CardLooks, CardSquare, type LinkView } from "./card-link.tsx";
import { CardReplies, type ReplyView } from "./card-replies.tsx";
import { CardTicks } from "./card-ticks.tsx";

type Props = {
  beneficiaryId: string; isClosed: boolean; whole: CardView; shows: readonly CardPart[]; link: (LinkView & { changedAt: Date; byRole: string | null }) | null; enteredBy: string | null;
  tooMuch: readonly string[]; replies: readonly ReplyView[]; now: Date; lastResult?: LastResult;
};

/** A person's visiting card at her coach's desk: made and printed with her, and what was left for her. */
export function PersonCardPage({ beneficiaryId, isClosed, whole, shows, link, enteredBy, tooMuch, replies, now, lastResult }: Props) {
  const here = `/coach/personnes/${beneficiaryId}`;
  const { firstName } = whole;
  const isOpen = link?.state === "open";
  const form = formState(lastResult, { shows });
  return (
    <>
      <PageTitle back={{ href: here, label: firstName }} lead="Un carré à montrer sur un forum. L’employeur voit seulement ce que la personne a coché.">
        La carte de visite de {firstName}
      </PageTitle>
      <ErrorSummary form={form} />
      {tooMuch.length > 0 && (
        <Notice kind="watch" title={`La carte dit «\u00a0${tooMuch.join("\u00a0», «\u00a0")}\u00a0».`}>
          <p>Un employeur n’a pas besoin de le savoir.</p>
        </Notice>
      )}
      <Columns shape="halves">
        <div>
          <CardReplies replies={replies} now={now} title={`On souhaite rencontrer ${firstName}`} doneWords={(role) => (role === "coach" ? "Vu par un coach" : `Vu par ${firstName}`)} />
          {isClosed ? (
            <Card>
              <p>Ce compte est fermé&nbsp;: l’administration peut le rouvrir.</p>
            </Card>
          ) : (
            <Card title={isOpen ? "Ce qu’elle montre" : "Faire sa carte"}>
              {link && <p className="soft">{[link.byRole === "coach" ? `Saisi par ${enteredBy ?? "un coach"}` : `Choisi par ${firstName}`, dayNear(localDay(link.changedAt), localDay(now))].join(" ")}.</p>}
              <form method="post" noValidate>
                <input type="hidden" name="act" value="choose" />
                <CardTicks field={form.field("shows")} whole={whole} legend="La carte montre" />
                <Checkbox field={form.field("hasAgreed")} label={`${firstName} est d’accord avec ce qui est coché`} />
                <Button icon="check">{isOpen ? "Enregistrer" : "Faire la carte"}</Button>
              </form>
            </Card>
          )}
        </div>
        <div>
          <h2>Ce que l’employeur voit</h2>
          <CardFace card={whole} shows={shows} />
          {link !== null && isOpen && (
            <>
              <Card title="Le carré à viser">
                <CardSquare link={link} firstName={firstName} />
                <CardLooks link={link} now={now} />
                <Actions>
                  <ButtonLink href={`${here}/carte-de-visite/imprimer`} icon="file">
                    Imprimer des cartes
                  </ButtonLink>
                  <ButtonLink href={link.path} look="quiet" icon="eye">
                    Voir la page
                  </ButtonLink>
                </Actions>
              </Card>
              <CardEnds />
            </>
          )}
        </div>
      </Columns>
    </>
  );
}
