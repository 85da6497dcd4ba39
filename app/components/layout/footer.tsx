import type { ReactNode } from "react";
import type { FooterLink } from "./nav-item.ts";

export const usualFooterLinks: readonly FooterLink[] = [
  { href: "/accessibilite", label: "Accessibilité" },
  { href: "/vos-donnees", label: "Vos données" },
];

/** The end of the page: what the law asks to be found, and the way out. */
export function Footer({ links = usualFooterLinks, children }: { links?: readonly FooterLink[]; children?: ReactNode }) {
  return (
    <footer className="foot">
      {links.length > 0 && (
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </footer>
  );
}
