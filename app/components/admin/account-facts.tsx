import type { SignedInRole } from "#app/domain/access/actor.ts";
import { dayNear, localDay, momentInWords } from "#app/domain/kit/french.ts";
import { channelInWords, faultInWords, kindInWords, messageStateInWords } from "#app/domain/notifications/staff-words.ts";
import { Chip } from "../ui/chip.tsx";
import { DefinitionList, type Definition } from "../ui/definition-list.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Table } from "../ui/table.tsx";
import type { Tone } from "../ui/tone.ts";
import { Contact } from "./contact.tsx";
import { roleInWords } from "./words.ts";

export type Message = { id: string; kind: string; channel: string; status: string; error: string | null; createdAt: Date; sentAt: Date | null };
export type Account = {
  userId: string; role: SignedInRole; firstName: string; lastName: string; email: string | null; phone: string | null;
  areaName: string | null; structureName: string | null; organisation: { organisationId: string; name: string } | null; person: { communeName: string; coachName: string | null } | null;
  portfolio: number; createdAt: Date; lastSignInAt: Date | null; isDisabled: boolean; erasesOn: string | null; isMe: boolean; openSessions: number; messages: readonly Message[];
};

/** Who has the account, for whom, and when they came. `organisationHref` null: a name only. */
export function AccountFacts({ account, organisationHref }: { account: Account; organisationHref: ((id: string) => string) | null }) {
  const today = localDay(new Date());
  const { organisation, person } = account;
  const items: (Definition | false)[] = [
    { term: "Rôle", detail: roleInWords(account.role), icon: "id-card" },
    { term: "Pour joindre", detail: <Contact {...account} />, icon: "phone" },
    account.areaName !== null && { term: "Secteur", detail: account.areaName, icon: "map-pin" },
    account.structureName !== null && { term: "Structure", detail: account.structureName, icon: "building" },
    organisation !== null && { term: "Organisation", detail: organisationHref ? <a href={organisationHref(organisation.organisationId)}>{organisation.name}</a> : organisation.name, icon: "building" },
    person !== null && { term: "Commune", detail: person.communeName, icon: "map-pin" },
    person !== null && { term: "Coach", detail: person.coachName ?? "Pas encore de coach", icon: "users" },
    account.role === "coach" && { term: "Personnes suivies", detail: account.portfolio, icon: "users" },
    { term: "Dernière entrée", detail: account.lastSignInAt ? momentInWords(account.lastSignInAt, today) : "Jamais", icon: "clock" },
    { term: "Compte ouvert", detail: dayNear(localDay(account.createdAt), today), icon: "calendar" },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}

const tones: Record<string, Tone> = { sent: "leaf", failed: "red", pending: "amber", sending: "amber" };

/** The last messages written to someone: which, by what way, and whether they went. Never what they say. */
export function MessageTable({ messages, retryAction }: { messages: readonly Message[]; /** Where one that failed is sent again. */ retryAction: string }) {
  const today = localDay(new Date());
  return (
    <Table
      caption="Derniers messages"
      rows={messages}
      rowKey={(message) => message.id}
      empty={<p className="soft">Aucun message ne lui a encore été envoyé.</p>}
      columns={[
        { key: "kind", label: "Message", cell: (message) => kindInWords(message.kind) },
        { key: "way", label: "Envoi", cell: (message) => `${channelInWords(message.channel)}, ${momentInWords(message.sentAt ?? message.createdAt, today)}` },
        {
          key: "state",
          label: "État",
          cell: (message) => (
            <div>
              <Chip tone={tones[message.status]}>{messageStateInWords(message.status)}</Chip> {message.status === "failed" && faultInWords(message.error)}
              {message.status === "failed" && (
                <PostButton action={retryAction} fields={{ notificationId: message.id }} look="quiet">
                  Renvoyer
                </PostButton>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
