import { count } from "#app/domain/kit/french-amounts.ts";
import type { FormState } from "./form-state.ts";
import { Icon } from "./icon.tsx";

/** At the top of a form that was not accepted: what to correct, each line leading to its field. Takes the focus when the page opens. */
export function ErrorSummary({ form }: { form: Pick<FormState, "problems"> }) {
  const { problems } = form;
  if (problems.length === 0) return null;
  return (
    <div className="notice notice-red" role="alert" tabIndex={-1} autoFocus id="erreurs">
      <Icon name="alert" />
      <div>
        <h2 className="notice-title">{count(problems.length, "point est à corriger", "points sont à corriger")}</h2>
        <ul className="plain">
          {problems.map(({ message, fieldId }, index) => (
            <li key={index}>{fieldId === null ? message : <a href={`#${fieldId}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
