import type { CardView } from "#app/domain/visiting-cards/visiting-card.ts";
import { Actions, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { CardFace } from "./card-face.tsx";
import { CardEnds, CardLooks, CardSquare, type LinkView } from "./card-link.tsx";
import { CardReplies, type ReplyView } from "./card-replies.tsx";

type Props = { link: LinkView | null; card: CardView; tooMuch: readonly string[]; enteredBy: string | null; replies: readonly ReplyView[]; done: string | null; now: Date };

/** What was just done, by the word of the address. */
const DONE: Record<string, string> = { choix: "Votre carte est à jour.", coupee: "Votre carte est coupée.", neuve: "Votre carte neuve est prête.", mot: "C’est noté." };
const BACK = { href: "/mon-espace/cv", label: "Mon CV" };

/** Her visiting card: the square to show, what it shows, who would like to meet her. Readable without network. */
export function MyCardPage({ link, card, tooMuch, enteredBy, replies, done, now }: Props) {
  const isOpen = link?.state === "open";
  return (
    <>
      <PageTitle back={BACK} lead={isOpen ? "Montrez ce carré. L’autre le vise avec son téléphone." : "Un carré à montrer, pour que l’on vous retrouve."}>
        Ma carte de visite
      </PageTitle>
      {done !== null && DONE[done] && <Notice kind="ok" title={DONE[done]} live />}
      {tooMuch.length > 0 && (
        <Notice kind="watch" title={`Votre carte dit «\u00a0${tooMuch.join("\u00a0», «\u00a0")}\u00a0».`}>
          <p>Un employeur n’a pas besoin de le savoir. Vous pouvez l’enlever.</p>
        </Notice>
      )}
      {link !== null && isOpen ? <Open link={link} card={card} enteredBy={enteredBy} replies={replies} now={now} /> : <NoCard link={link} replies={replies} now={now} />}
    </>
  );
}

function Open({ link, card, enteredBy, replies, now }: Pick<Props, "card" | "enteredBy" | "replies" | "now"> & { link: LinkView }) {
  return (
    <>
      <CardSquare link={link} firstName={card.firstName} />
      <MyReplies replies={replies} now={now} />
      <h2>Ce que l’on voit</h2>
      <CardFace card={card} />
      {enteredBy !== null && <p className="soft">Choisi avec {enteredBy}.</p>}
      <Actions>
        <ButtonLink href="/mon-espace/carte/changer" icon="pencil">
          Choisir ce que l’on voit
        </ButtonLink>
        <ButtonLink href="/mon-espace/carte/imprimer" look="quiet" icon="file">
          Imprimer des cartes
        </ButtonLink>
        <ButtonLink href={link.path} look="quiet" icon="eye">
          Voir la page
        </ButtonLink>
      </Actions>
      <Card title="Qui l’a regardée">
        <CardLooks link={link} now={now} />
      </Card>
      <CardEnds />
    </>
  );
}

function NoCard({ link, replies, now }: Pick<Props, "link" | "replies" | "now">) {
  return (
    <>
      {link === null ? (
        <Card title="Faire ma carte">
          <p>Vous rencontrez un employeur&nbsp;? Montrez votre téléphone, il vise le carré.</p>
          <p>Il voit seulement ce que vous avez choisi. Il peut vous laisser un mot.</p>
          <p>Votre carte se coupe quand vous voulez.</p>
          <Actions>
            <ButtonLink href="/mon-espace/carte/changer" icon="plus">
              Choisir ce que l’on voit
            </ButtonLink>
          </Actions>
        </Card>
      ) : (
        <Card title={link.state === "cut" ? "Votre carte est coupée" : "Votre carte n’est plus valable"}>
          <p>Plus personne ne peut vous voir avec. Le carré d’avant ne montre plus rien.</p>
          <Actions>
            <PostButton fields={{ act: "renew" }} icon="plus">
              Faire une carte neuve
            </PostButton>
          </Actions>
        </Card>
      )}
      <MyReplies replies={replies} now={now} />
    </>
  );
}

const MyReplies = ({ replies, now }: Pick<Props, "replies" | "now">) => (
  <CardReplies replies={replies} now={now} title="On souhaite vous rencontrer" doneWords={(role) => (role === "coach" ? "Votre coach s’en est occupé" : "Vous vous en êtes occupé")} />
);
