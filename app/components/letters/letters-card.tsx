import type { LetterView } from "#app/domain/letters/letters.ts";
import { count } from "#app/domain/kit/french-amounts.ts";
import { momentInWords, localDay } from "#app/domain/kit/french.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { frenchText } from "../ui/typography.ts";

export type LettersInShort = { letters: readonly LetterView[]; unread: number };
const SHORT = 160;
const inShort = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text);

/** On a person's page: her last letters with her coach, and the way to answer. */
export function LettersCard({ beneficiaryId, letters, unread, now }: LettersInShort & { beneficiaryId: string; now: Date }) {
  return (
    <Card title="Messages" id="messages" aside={unread > 0 && <Chip tone="sky">{count(unread, "non lu", "non lus")}</Chip>}>
      {letters.length === 0 && <p className="soft">Pas encore de message.</p>}
      <ul className="thread">
        {letters.map(({ letterId, isMine, author, at, text, isBySms }) => (
          <li key={letterId}>
            <p>
              <strong>{isMine ? "Vous" : author}</strong> <span className="soft">{momentInWords(at, localDay(now))}{isBySms && ", par SMS"}</span>
            </p>
            <p>{frenchText(inShort(text))}</p>
          </li>
        ))}
      </ul>
      <ButtonLink href={`/coach/personnes/${beneficiaryId}/messages`} look="quiet" icon="message">
        {unread > 0 ? "Lire et répondre" : "Écrire un message"}
      </ButtonLink>
    </Card>
  );
}
