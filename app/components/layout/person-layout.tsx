import type { ReactNode } from "react";
import { SkipLink } from "../ui/hidden.tsx";
import { PostButton } from "../ui/post-button.tsx";
import { Brand, HelpLine } from "./brand.tsx";
import type { Place } from "./brand.tsx";
import { Footer } from "./footer.tsx";
import { personNav } from "./nav-item.ts";
import type { FooterLink, NavItem, PersonSection } from "./nav-item.ts";
import { NavLink } from "./nav-link.tsx";

type Props = {
  place: Place;
  current: PersonSection | null;
  nav?: readonly NavItem[];
  home?: string;
  signOutAction?: string;
  footerLinks?: readonly FooterLink[];
  children: ReactNode;
};

/** The pages of a beneficiary: made for a small phone, no script. The menu is at the thumb, and the help line on every page. */
export function PersonLayout({ place, current, nav = personNav(current), home = "/mon-espace", signOutAction = "/deconnexion", footerLinks, children }: Props) {
  return (
    <div className="page page-person" lang="fr">
      <SkipLink />
      <header className="top">
        <Brand place={place} href={home} />
        <HelpLine phone={place.helpPhone} />
        {/* At the top too: on a phone that is not hers, nobody looks for it under a long list. */}
        {signOutAction && (
          <PostButton action={signOutAction} look="bare" className="top-quit">
            Quitter
          </PostButton>
        )}
      </header>
      <nav className="bottom-bar" aria-label="Menu principal">
        <ul>
          {nav.map((item) => (
            <NavLink key={item.href} {...item} />
          ))}
        </ul>
      </nav>
      <main id="contenu" className="main" tabIndex={-1}>
        {children}
      </main>
      <Footer links={footerLinks}>
        {signOutAction && (
          <PostButton action={signOutAction} look="bare" icon="log-out">
            Me déconnecter
          </PostButton>
        )}
      </Footer>
    </div>
  );
}
