import type { ReactNode } from "react";
import { SkipLink } from "../ui/hidden.tsx";
import { Icon } from "../ui/icon.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Brand, HelpLine } from "./brand.tsx";
import type { Place } from "./brand.tsx";
import { Footer } from "./footer.tsx";
import type { FooterLink, NavItem } from "./nav-item.ts";
import { NavLink } from "./nav-link.tsx";

type Props = {
  place: Place;
  firstName: string;
  nav: readonly NavItem[];
  home: string;
  /** Who they speak for: an organisation, an area. */
  under?: string;
  signOutAction?: string;
  search?: ReactNode;
  footerLinks?: readonly FooterLink[];
  children: ReactNode;
};

/** The pages of coaches, employers, hotliners and administrators: a rail at the left, a strip at the top on a phone. */
export function ProLayout({ place, firstName, nav, home, under, signOutAction = "/deconnexion", search, footerLinks, children }: Props) {
  return (
    <div className="page page-pro" lang="fr">
      <SkipLink />
      <header className="top">
        <Brand place={place} href={home} />
        {search}
        <HelpLine phone={place.helpPhone} />
        <div className="top-end">
          <p className="who">
            <Icon name="user" />
            <span>
              {firstName}
              {under && <small>{under}</small>}
            </span>
          </p>
          <PostButton action={signOutAction} look="bare" icon="log-out">
            Me déconnecter
          </PostButton>
        </div>
      </header>
      {/* The rail keeps its column even when it is empty, so that pages do not jump. */}
      <nav className="rail" aria-label="Menu principal">
        <ul>
          {nav.map((item) => (
            <NavLink key={item.href} {...item} />
          ))}
        </ul>
      </nav>
      <main id="contenu" className="main" tabIndex={-1}>
        {children}
      </main>
      <Footer links={footerLinks} />
    </div>
  );
}
