import type { IconName } from "../ui/icon.tsx";

/** One entry of a menu. `count` is something that waits, not a total. */
export type NavItem = { href: string; label: string; icon: IconName; current?: boolean; count?: number };

export type FooterLink = { href: string; label: string };

export type PersonSection = "offers" | "answers" | "cv" | "help";
const personMenu: readonly (NavItem & { section: PersonSection })[] = [
  { section: "offers", href: "/mon-espace", label: "Pour moi", icon: "home" },
  { section: "answers", href: "/mon-espace/reponses", label: "Mes réponses", icon: "list" },
  { section: "cv", href: "/mon-espace/cv", label: "Mon CV", icon: "file" },
  { section: "help", href: "/mon-espace/aide", label: "Aide", icon: "help" },
];

/** The four words of a person's menu, with the one where she is. */
export function personNav(current: PersonSection | null): NavItem[] {
  return personMenu.map(({ section, ...item }) => ({ ...item, current: section === current }));
}

const coachMenu = [
  { href: "/coach", label: "Aujourd’hui", icon: "home" },
  { href: "/coach/personnes", label: "Mes personnes", icon: "users" },
  { href: "/coach/ateliers", label: "Ateliers", icon: "calendar" },
  { href: "/coach/offres", label: "Offres", icon: "briefcase" },
  { href: "/coach/employeurs", label: "Employeurs", icon: "building" },
  { href: "/coach/suivis", label: "En poste", icon: "sprout" },
  { href: "/coach/actions", label: "Actions", icon: "check" },
  { href: "/coach/chiffres", label: "Chiffres", icon: "chart" },
] as const satisfies readonly NavItem[];

/**
 * The entries of a menu with the one that holds this address: the longest that begins it.
 *
 * @param path of the page, without its query
 */
export function navAt(items: readonly NavItem[], path: string): NavItem[] {
  const holds = ({ href }: NavItem) => path === href || path.startsWith(`${href}/`);
  const best = items.filter(holds).sort((a, b) => b.href.length - a.href.length)[0];
  return items.map((item) => ({ ...item, current: item === best }));
}

/** A coach's rail; leave out with `only` the pages that do not exist yet. */
export function coachNav(path: string, only: (item: NavItem) => boolean = () => true): NavItem[] {
  // Proposing to many is begun from one's people and comes back to them.
  return navAt(coachMenu.filter(only), path.replace(/^\/coach\/(proposer|viviers|orientations)/, "/coach/personnes").replace(/^\/coach\/prescrire/, "/coach/actions"));
}
