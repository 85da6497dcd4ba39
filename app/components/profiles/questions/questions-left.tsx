import { count } from "#app/domain/kit/french-amounts.ts";
import { Icon } from "../../ui/icon.tsx";

/** « Il reste 3 questions : elles ouvrent plus d’offres. » One line, that leads there; nothing when none waits. */
export function QuestionsLeft({ left }: { left: number }) {
  if (left === 0) return null;
  return (
    <p className="with-icon">
      <Icon name="message" />
      <a className="alone" href="/mon-espace/questions">
        Il reste {count(left, "question")}&nbsp;: {left === 1 ? "elle ouvre" : "elles ouvrent"} plus d’offres.
      </a>
    </p>
  );
}
