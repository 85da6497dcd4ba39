import { Checkbox } from "../ui/choices.tsx";
import type { FieldState } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";

export type Similar = { organisationId: string; name: string; communeName: string; siret: string | null; ownerName: string | null };

/** The organisations that the new one may be, and the box that says it is another. */
export function SimilarOrganisations({ similar, home, field }: { similar: readonly Similar[]; home: string; field: FieldState }) {
  return (
    <Notice kind="watch" title="Elle est peut-être déjà là">
      <ul className="plain">
        {similar.map((one) => (
          <li key={one.organisationId}>
            <a href={`${home}/${one.organisationId}`}>{one.name}</a>, {one.communeName}
            {one.ownerName && <>, suivie par {one.ownerName}</>}
          </li>
        ))}
      </ul>
      <Checkbox field={field} label="C’est une autre organisation" />
    </Notice>
  );
}
