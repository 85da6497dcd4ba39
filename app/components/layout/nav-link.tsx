import { Icon } from "../ui/icon.tsx";
import type { NavItem } from "./nav-item.ts";

/** An entry of the bottom bar or of the rail: its drawing, its word, what waits there. */
export function NavLink({ href, label, icon, current, count }: NavItem) {
  return (
    <li>
      <a className="nav-link" href={href} aria-current={current ? "page" : undefined}>
        <span className="nav-icon">
          <Icon name={icon} />
        </span>
        <span>{label}</span>
        {count !== undefined && count > 0 && <span className="tab-count">{count}</span>}
      </a>
    </li>
  );
}
