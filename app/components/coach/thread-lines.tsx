import { threadKinds, type ThreadKind } from "#app/domain/coaching/thread.ts";
import { frenchText } from "../ui/typography.ts";

export type ThreadLineView = { at: Date; kind: ThreadKind; sentence: string; offerId: string | null; byRole: string | null; byName: string | null };

const roles: Record<string, string> = { beneficiary: "par la personne", employer: "par l’employeur", operator: "par la structure", referent: "par le référent", system: "automatique", hotliner: "saisi par l’aide", admin: "saisi par l’administration" };
const byWhom = ({ byRole, byName }: ThreadLineView): string => (byRole === "coach" && byName !== null ? `saisi par ${byName}` : (roles[byRole ?? ""] ?? ""));

/** Lines of a thread: what happened, when, what kind of thing, and who wrote it down. */
export function ThreadLines({ lines, dayOf }: { lines: readonly ThreadLineView[]; dayOf: (line: ThreadLineView) => string }) {
  return (
    <ol className="thread thread-line">
      {lines.map((line, index) => (
        <li key={`${index}-${line.at.toISOString()}`}>
          <p>{line.offerId === null ? frenchText(line.sentence) : <a href={`/coach/offres/${line.offerId}`}>{frenchText(line.sentence)}</a>}</p>
          <p className="soft">{[dayOf(line), threadKinds[line.kind], byWhom(line)].filter(Boolean).join(" · ")}</p>
        </li>
      ))}
    </ol>
  );
}
