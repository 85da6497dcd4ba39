import { dayInWords, localDay } from "#app/domain/kit/french.ts";
import { motives, NEVER_SHOWN_TO_PERSON, shownToPerson, type EntrustmentMotive, type ShownThing } from "#app/domain/referents/entrustment-words.ts";
import { Card } from "../ui/card.tsx";
import { VisuallyHidden } from "../ui/hidden.tsx";
import { Notice } from "../ui/notice.tsx";
import { PostButton } from "../ui/post-button.tsx";

export type MyAccess = { entrustmentId: string; referent: string; motive: EntrustmentMotive; shows: ShownThing[]; endsOn: string };

/** Who else may read a part of her file: until when, what, why, and how she stops it. */
export function MyAccesses({ accesses, isEnded, now }: { accesses: readonly MyAccess[]; isEnded: boolean; now: Date }) {
  return (
    <>
      {isEnded && (
        <Notice kind="ok" title="C’est arrêté." live>
          <p>Cette structure ne peut plus rien lire. Elle ne sait pas qui a arrêté.</p>
        </Notice>
      )}
      {accesses.map(({ entrustmentId, referent, motive, shows, endsOn }) => (
        <Card key={entrustmentId} title={referent}>
          <p>Peut lire une partie de votre dossier jusqu’au {dayInWords(endsOn, localDay(now))}.</p>
          <p>{motives[motive].person}</p>
          <p>Cette personne voit&nbsp;:</p>
          <ul className="plain">
            {shownToPerson(shows).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {NEVER_SHOWN_TO_PERSON.map((one) => (
            <p key={one} className="soft">
              {one}
            </p>
          ))}
          {motives[motive].isLegal ? (
            <p>
              <a className="alone" href="/mon-espace/messages">
                En parler à mon coach<VisuallyHidden> : {referent}</VisuallyHidden>
              </a>
            </p>
          ) : (
            <PostButton fields={{ entrustmentId }} look="quiet" icon="x">
              Arrêter<VisuallyHidden> : {referent}</VisuallyHidden>
            </PostButton>
          )}
        </Card>
      ))}
    </>
  );
}
