import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { Actions } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { plainField } from "../ui/form-state.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Feed = { address: string; createdAt: Date; lastReadAt: Date | null };

/** The secret address that a coach gives to her own agenda. */
export function CalendarFeedPage({ feed, now }: { feed: Feed | null; now: Date }) {
  const today = localDay(now);
  return (
    <>
      <PageTitle back={{ href: "/coach", label: "Aujourd’hui" }} lead="Vos rendez-vous et vos ateliers, dans l’agenda de votre téléphone ou de votre ordinateur.">
        Mon agenda
      </PageTitle>
      <Card title="Une adresse secrète">
        <p>Votre agenda y lit les jours, les heures et les lieux. Des personnes, seulement les initiales. Rien d’autre ne sort.</p>
        {feed === null ? (
          <PostButton fields={{ act: "faire" }} icon="calendar">
            Créer mon adresse
          </PostButton>
        ) : (
          <>
            <TextInput field={plainField("adresse", feed.address)} label="À copier dans « S’abonner à un calendrier »" readOnly />
            <p className="soft">{feed.lastReadAt === null ? "Aucun agenda ne l’a encore lue." : `${capital(momentInWords(feed.lastReadAt, today))}\u00a0: dernière lecture par un agenda.`}</p>
            <p className="soft">Qui a cette adresse lit votre agenda. Si elle a pu être vue, changez-la&nbsp;: l’ancienne ne marchera plus.</p>
            <Actions>
              <PostButton fields={{ act: "faire" }} look="quiet">
                Changer l’adresse
              </PostButton>
              <PostButton fields={{ act: "couper" }} look="quiet">
                Couper
              </PostButton>
            </Actions>
          </>
        )}
      </Card>
    </>
  );
}
