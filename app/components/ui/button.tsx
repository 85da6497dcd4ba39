import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** `primary`: the one thing to do on the screen. `quiet`: the others. `danger`: what cannot be undone. `bare`: a button that reads as a link. */
export type ButtonLook = "primary" | "quiet" | "danger" | "bare";
type Shared = { look?: ButtonLook; icon?: IconName; iconAfter?: IconName; wide?: boolean };

function looks({ look = "primary", wide }: Shared, className: string | undefined) {
  return cx("btn", `btn-${look}`, wide && "btn-wide", className);
}

/** A button that says what happens: « Envoyer ma réponse ». Submits its form unless told otherwise. */
export function Button({ look, icon, iconAfter, wide, className, children, type = "submit", ...rest }: Shared & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={looks({ look, wide }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** A link that looks like a button, for what only goes somewhere and changes nothing. */
export function ButtonLink({ look, icon, iconAfter, wide, className, children, ...rest }: Shared & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={looks({ look, wide }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}

/** Buttons side by side, one under the other where they do not fit; the first is the one to press. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
