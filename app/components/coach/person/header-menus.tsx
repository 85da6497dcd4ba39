import type { ReactNode } from "react";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { telHref } from "../../ui/typography.ts";

type Props = { beneficiaryId: string; phone: { words: string; e164: string } | null; email: string | null };
type Entry = { href: string; icon: IconName; label: string };

/** What a coach does about someone: the one thing she does most, then a menu for each kind of the rest. Without a script they open and close by themselves. */
export function HeaderMenus({ beneficiaryId, phone, email }: Props) {
  const at = (page: string) => `/coach/personnes/${beneficiaryId}/${page}`;
  const groups: { title: string; entries: Entry[] }[] = [
    {
      title: "Avec elle",
      entries: [
        { href: at("messages"), icon: "message", label: "Messages" },
        ...(email === null ? [] : [{ href: `mailto:${email}`, icon: "mail" as const, label: "Écrire un courriel" }]),
        { href: at("rendez-vous/nouveau"), icon: "calendar", label: "Fixer un rendez-vous" },
        { href: at("a-faire"), icon: "list", label: "À faire ensemble" },
        { href: at("questions"), icon: "pencil", label: "Questions du profil" },
      ],
    },
    {
      title: "Son parcours",
      entries: [
        { href: at("accompagnement"), icon: "user", label: "Accompagnement" },
        { href: at("freins"), icon: "alert", label: "Freins" },
        { href: at("bilan"), icon: "check", label: "Bilan" },
        { href: at("prescriptions"), icon: "arrow-right", label: "Actions demandées" },
        { href: at("referents"), icon: "users", label: "Référents" },
        { href: at("fil"), icon: "clock", label: "Tout le fil" },
        { href: at("cv.pdf"), icon: "file", label: "Son CV" },
      ],
    },
    {
      title: "Ses accès",
      entries: [
        { href: at("carte"), icon: "id-card", label: "Sa carte pour entrer" },
        { href: at("carte-de-visite"), icon: "id-card", label: "Sa carte de visite" },
        { href: at("prevenir"), icon: "bell", label: "Comment la prévenir" },
      ],
    },
  ];
  return (
    <>
      {phone === null ? (
        <ButtonLink href={at("messages")} icon="message">
          Écrire un message
        </ButtonLink>
      ) : (
        <ButtonLink href={telHref(phone.e164)} icon="phone">
          {phone.words}
        </ButtonLink>
      )}
      {groups.map(({ title, entries }) => (
        <Menu key={title} title={title}>
          {entries.map(({ href, icon, label }) => (
            <li key={href}>
              <a href={href}>
                <Icon name={icon} />
                {label}
              </a>
            </li>
          ))}
        </Menu>
      ))}
    </>
  );
}

function Menu({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="menu">
      <summary className="btn btn-quiet">
        <span>{title}</span>
        <Icon name="chevron-down" />
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
