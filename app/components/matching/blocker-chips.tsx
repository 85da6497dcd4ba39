import { Chip } from "../ui/chip.tsx";

/** What makes the pair impossible as things stand (red), and what is missing but can be got (amber). */
export function BlockerChips({ blockers, gaps = [] }: { blockers: readonly string[]; gaps?: readonly string[] }) {
  if (blockers.length + gaps.length === 0) return null;
  return (
    <ul className="chips">
      {blockers.map((words) => (
        <li key={`b-${words}`}>
          <Chip tone="red" icon="x">
            <span className="vh">Bloque&nbsp;: </span>
            {words}
          </Chip>
        </li>
      ))}
      {gaps.map((words) => (
        <li key={`g-${words}`}>
          <Chip tone="amber" icon="alert">
            <span className="vh">Manque&nbsp;: </span>
            {words}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
