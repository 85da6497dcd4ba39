import { dayNear, localDay } from "#app/domain/kit/french.ts";
import { channelInWords, faultInWords, kindInWords } from "#app/domain/notifications/staff-words.ts";
import { ActionGroup, ActionLine } from "../ui/action-line.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PostButton } from "../ui/post-button.tsx";

export type FailedMessage = { id: string; kind: string; channel: string; error: string | null; createdAt: Date; userId: string; name: string };
type LinesProps = { messages: readonly FailedMessage[]; accountHref: (userId: string) => string; action: string };

/** One line a message that did not go: whom to call, why, and a button to send it again. */
export function FailedMessageLines({ messages, accountHref, action }: LinesProps) {
  const today = localDay(new Date());
  return messages.map((message) => (
    <ActionLine
      key={message.id}
      icon="mail"
      tone="red"
      kind="Message non parti"
      who={message.name}
      href={accountHref(message.userId)}
      fact={`${kindInWords(message.kind)} ${channelInWords(message.channel)}, ${dayNear(localDay(message.createdAt), today)}. ${faultInWords(message.error)}`}
      action={
        <PostButton action={action} fields={{ notificationId: message.id }} look="quiet">
          Renvoyer
        </PostButton>
      }
    />
  ));
}

/** Every message that could not be sent: someone has to call these people. */
export function FailedMessages({ messages, accountHref, action, isSentAgain }: LinesProps & { isSentAgain: boolean }) {
  return (
    <>
      <PageTitle lead="Ces personnes n’ont pas été prévenues. Vérifiez leur adresse, renvoyez, ou appelez.">Messages non partis</PageTitle>
      {isSentAgain && (
        <Notice kind="ok" title="Le message repart." live>
          <p>S’il échoue encore, il revient dans cette liste.</p>
        </Notice>
      )}
      {messages.length === 0 ? (
        <EmptyState icon="check" title="Tous les messages sont partis" next="Si l’un d’eux n’arrive pas, il apparaît ici." />
      ) : (
        <ActionGroup title="À reprendre" count={messages.length}>
          <FailedMessageLines messages={messages} accountHref={accountHref} action={action} />
        </ActionGroup>
      )}
    </>
  );
}
