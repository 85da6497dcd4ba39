import { capital } from "#app/domain/kit/french-amounts.ts";
import { localDay, momentInWords } from "#app/domain/kit/french.ts";
import { frenchText } from "../../ui/typography.ts";

type Props = { event: { title: string; startsAt: Date; place: string; invitations: readonly { invitationId: string; name: string; answer: string | null }[] }; now: Date };

/** Empty rows for those who come with someone else's word. */
const SPARE = 4;

/**
 * The sheet that people sign when they come: names and an empty column, on paper only. It says nothing of what anyone receives,
 * of who invited, nor of who does not come.
 */
export function SignSheet({ event, now }: Props) {
  const names = event.invitations.filter(({ answer }) => answer !== "cannot").toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  return (
    <section className="sign-sheet" aria-hidden="true">
      <h2>{frenchText(event.title)}</h2>
      <p>
        {capital(momentInWords(event.startsAt, localDay(now)))}, {frenchText(event.place)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Prénom et nom</th>
            <th scope="col">Signature</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ invitationId, name }) => (
            <tr key={invitationId}>
              <th scope="row">{name}</th>
              <td />
            </tr>
          ))}
          {Array.from({ length: SPARE }, (_, place) => (
            <tr key={place}>
              <th scope="row" />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
