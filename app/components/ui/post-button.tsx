import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import type { ButtonLook } from "./button.tsx";
import type { IconName } from "./icon.tsx";

type Props = { action?: string; fields?: Record<string, string>; look?: ButtonLook; icon?: IconName; wide?: boolean; className?: string; children: ReactNode };

/** A form of one button, for an act that needs nothing typed: signing out, taking back, snoozing. */
export function PostButton({ action, fields = {}, className, children, ...button }: Props) {
  return (
    <form method="post" action={action} className={className ?? "post"}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button}>{children}</Button>
    </form>
  );
}
