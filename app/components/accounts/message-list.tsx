import { phoneInWords } from "#app/domain/accounts/address.ts";
import { localDay, localTime, dayNear } from "#app/domain/kit/french.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageTitle } from "../ui/page-title.tsx";

export type MessageRow = { id: string; channel: string; to: string; subject: string; text: string; createdAt: Date };

function whereTo({ channel, to }: MessageRow): string {
  if (channel === "push") return "Notification à l’écran d’un téléphone";
  return channel === "sms" ? `SMS au ${phoneInWords(to)}` : `E-mail à ${to}`;
}

/** The mails, SMS and notifications the demo kept instead of sending. */
export function MessageList({ messages }: { messages: MessageRow[] }) {
  const today = localDay(new Date());
  return (
    <>
      <PageTitle lead="La démonstration n’envoie rien : les messages arrivent ici. Cette page n’existe pas en production.">Courrier</PageTitle>
      {messages.length === 0 && <EmptyState icon="mail" title="Aucun message pour l’instant" next="Demandez un code : il apparaîtra ici en moins d’une seconde. Rechargez la page." />}
      {messages.map((message) => (
          <Card key={message.id}>
            <p className="soft">
              {whereTo(message)} · {dayNear(localDay(message.createdAt), today)} à {localTime(message.createdAt)}
            </p>
            {message.subject && <h2>{message.subject}</h2>}
            <p className="prose">{message.text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))}</p>
          </Card>
      ))}
    </>
  );
}
