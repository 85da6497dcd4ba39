import { Checkbox } from "../ui/choices.tsx";
import type { FieldState } from "../ui/form-state.ts";
import { Notice } from "../ui/notice.tsx";

export type Similar = { beneficiaryId: string | null; userId: string | null; name: string; communeName: string | null; coachName: string | null; by: "name" | "phone" | "email" };

/** Where the reader may open one of them; null: nowhere. */
export type HrefOf = (one: Similar) => string | null;

const why: Record<Similar["by"], string> = { name: "même nom", phone: "même téléphone", email: "même adresse e-mail" };

/** The people whom the new one may be, and the box that says she is another. Of a colleague's person: whom to ask, no more. */
export function SimilarPeople({ similar, field, hrefOf }: { similar: readonly Similar[]; field: FieldState; hrefOf: HrefOf }) {
  return (
    <Notice kind="watch" title="Elle a peut-être déjà un espace">
      <ul className="plain">
        {similar.map((one, index) => (
          <li key={index}>
            <Who one={one} href={hrefOf(one)} /> ({why[one.by]}){one.coachName === null ? ", sans coach pour l’instant" : `, suivie par ${one.coachName}`}
          </li>
        ))}
      </ul>
      {similar.some(({ by }) => by === "name") && <Checkbox field={field} label="C’est une autre personne" />}
    </Notice>
  );
}

function Who({ one: { name, communeName }, href }: { one: Similar; href: string | null }) {
  const words = [name || "Une personne", communeName].filter(Boolean).join(", ");
  return href === null ? <>{words}</> : <a href={href}>{words}</a>;
}
