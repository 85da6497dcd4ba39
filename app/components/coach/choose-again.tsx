import { pairValue } from "#app/domain/coaching/pairs.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { costInWords } from "#app/domain/recommendations/spread-words.ts";
import { ButtonLink, Button } from "../ui/button.tsx";
import type { FormState } from "../ui/form-state.ts";
import { frenchText } from "../ui/typography.ts";
import type { MoveView } from "./batch-notes.tsx";

type Props = { moves: readonly MoveView[]; people: readonly { beneficiaryId: string; firstName: string; lastName: string }[]; form: FormState; offerId: string };

/** After the warning: for each person it is about, this offer or the other, the other ticked; everyone else as she was ticked. */
export function ChooseAgain({ moves, people, form, offerId }: Props) {
  const ticked = [...form.field("beneficiaryIds").values, ...form.field("pairs").values.map((pair) => pair.slice(0, 36))];
  const turned = new Set(moves.map(({ beneficiaryId }) => beneficiaryId));
  const rankOf = new Map(people.map(({ beneficiaryId }, rank) => [beneficiaryId, rank]));
  const inOrder = [...moves].sort((a, b) => (rankOf.get(a.beneficiaryId) ?? 0) - (rankOf.get(b.beneficiaryId) ?? 0));
  const others = people.filter(({ beneficiaryId }) => ticked.includes(beneficiaryId) && !turned.has(beneficiaryId));
  return (
    <form method="post" noValidate className="propose-many">
      <input type="hidden" name="isKnowing" value="oui" />
      <input type="hidden" name="note" value={form.field("note").value} />
      {others.map(({ beneficiaryId }) => (
        <input key={beneficiaryId} type="hidden" name="pairs" value={pairValue(beneficiaryId, offerId)} />
      ))}
      {others.length > 0 && (
        <p>
          Cette offre part à {count(others.length, "personne")}&nbsp;: {others.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(", ")}.
        </p>
      )}
      <ol className="matches">
        {inOrder.map(({ beneficiaryId, firstName, lastName, title, to, cost }) => (
          <li key={beneficiaryId} className="batch">
            <h3>{`${firstName} ${lastName}`}</h3>
            <fieldset>
              <legend className="vh">Offres pour {`${firstName} ${lastName}`}</legend>
              <Box value={pairValue(beneficiaryId, to.offerId)} isTicked title={to.title} about={`${to.communeName}, ${costInWords(cost)}`} />
              <Box value={pairValue(beneficiaryId, offerId)} title={title} about="cette offre, quand même" />
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="propose-bar">
        <Button icon="message">Envoyer</Button>
        <ButtonLink href={`/coach/offres/${offerId}`} look="bare">
          Revenir sans envoyer
        </ButtonLink>
      </div>
    </form>
  );
}

function Box({ value, title, about, isTicked = false }: { value: string; title: string; about: string; isTicked?: boolean }) {
  return (
    <div className="suggestion">
      <label>
        <input type="checkbox" name="pairs" value={value} defaultChecked={isTicked} />
        <span>
          <strong>{frenchText(title)}</strong>
          <small className="soft">{about}</small>
        </span>
      </label>
    </div>
  );
}
