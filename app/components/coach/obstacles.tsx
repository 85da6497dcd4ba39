import type { Obstacle } from "#app/domain/matching/explain/obstacles.ts";
import { Icon } from "../ui/icon.tsx";
import { frenchText } from "../ui/typography.ts";

/** What blocks (red), what is missing (amber), each with what would lift it. */
export function Obstacles({ blockers, gaps }: { blockers: readonly Obstacle[]; gaps: readonly Obstacle[] }) {
  if (blockers.length + gaps.length === 0) return null;
  return (
    <ul className="obstacles">
      {[...blockers, ...gaps].map(({ code, isBlocking, sentence, lift }) => (
        <li key={code} className={isBlocking ? "obstacle-red" : "obstacle-amber"}>
          <Icon name={isBlocking ? "x" : "alert"} />
          <span>
            <span className="vh">{isBlocking ? "Bloque\u00a0: " : "Manque\u00a0: "}</span>
            <span className="soft">{frenchText(sentence)}</span> {frenchText(lift)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What speaks for a pair, in one line. */
export function Strengths({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p className="strengths">
      <Icon name="check" />
      <span>{words.slice(0, 4).join(" · ")}</span>
    </p>
  );
}
