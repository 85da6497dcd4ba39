import type { ReactNode } from "react";
import { SkipLink } from "../ui/hidden.tsx";
import { Brand, HelpLine } from "./brand.tsx";
import type { Place } from "./brand.tsx";
import { Footer } from "./footer.tsx";
import type { FooterLink } from "./nav-item.ts";

/** The pages anyone may read, and signing in: the person's look, without a menu. */
export function PublicLayout({ place, home = "/", footerLinks, children }: { place: Place; home?: string; footerLinks?: readonly FooterLink[]; children: ReactNode }) {
  return (
    <div className="page" lang="fr">
      <SkipLink />
      <header className="top">
        <Brand place={place} href={home} />
        <HelpLine phone={place.helpPhone} />
      </header>
      <main id="contenu" className="main" tabIndex={-1}>
        {children}
      </main>
      <Footer links={footerLinks} />
    </div>
  );
}
