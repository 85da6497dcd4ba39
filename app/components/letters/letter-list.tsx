import { lettersByDay, type LetterView } from "#app/domain/letters/letters.ts";
import { capital } from "#app/domain/kit/french-amounts.ts";
import { dayNear, localDay, localTime, timeInWords } from "#app/domain/kit/french.ts";
import { Chip } from "../ui/chip.tsx";
import { frenchText } from "../ui/typography.ts";

/** Letters under their days, the newest last. The text is what was typed, nothing of it is a link. */
export function LetterList({ letters, now }: { letters: readonly LetterView[]; now: Date }) {
  const today = localDay(now);
  const lastId = letters.at(-1)?.letterId;
  return (
    <div className="letters">
      {lettersByDay(letters).map(({ day, letters: some }) => (
        <div key={day}>
          <h2 className="letter-day">{capital(dayNear(day, today))}</h2>
          <ol className="plain">
            {some.map((letter) => (
              <li key={letter.letterId} className={letter.isMine ? "letter letter-mine" : "letter"} id={letter.letterId === lastId ? "dernier" : undefined}>
                <p className="letter-who">
                  <strong>{letter.isMine ? "Vous" : letter.author}</strong>, {timeInWords(localTime(letter.at))}{letter.isBySms && ", par SMS"} {letter.isNew && <Chip tone="sky">Nouveau</Chip>}
                </p>
                <p className="letter-text">{frenchText(letter.text)}</p>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
