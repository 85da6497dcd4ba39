import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { frenchText, telHref } from "../ui/typography.ts";

export type ReplyView = { replyId: string; name: string; organisation: string; phone: { words: string; e164: string } | null; email: string | null; words: string; createdAt: Date; doneAt: Date | null; doneByRole: string | null };
type Props = { replies: readonly ReplyView[]; now: Date; title: string; /** Who has dealt with one, in words of the reader. */ doneWords: (role: string | null) => string };

/** What those who scanned the card left, the newest first; each with the ways to answer, and the button that says it is done. */
export function CardReplies({ replies, now, title, doneWords }: Props) {
  const today = localDay(now);
  if (replies.length === 0) return null;
  return (
    <Card title={title} id="mots">
      <ul className="plain visiting-card-replies">
        {replies.map((reply) => (
          <li key={reply.replyId}>
            <p>
              <strong>{reply.name}</strong>, {reply.organisation}
            </p>
            <p className="soft">Laissé {dayNear(localDay(reply.createdAt), today)}.</p>
            {reply.words && <blockquote>{frenchText(reply.words)}</blockquote>}
            {reply.phone && (
              <p>
                <a className="alone" href={telHref(reply.phone.e164)}>
                  Appeler le {reply.phone.words}
                </a>
              </p>
            )}
            {reply.email && (
              <p>
                <a className="alone" href={`mailto:${reply.email}`}>
                  Écrire à {reply.email}
                </a>
              </p>
            )}
            {reply.doneAt === null ? (
              <PostButton fields={{ act: "done", replyId: reply.replyId }} look="quiet" icon="check">
                C’est fait
              </PostButton>
            ) : (
              <p className="soft">
                {doneWords(reply.doneByRole)} {dayNear(localDay(reply.doneAt), today)}.
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
