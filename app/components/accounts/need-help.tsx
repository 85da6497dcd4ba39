import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { telHref } from "../ui/typography.ts";

/** Someone to call, on every page where one can be stuck. */
export function NeedHelp({ phone, children }: { phone: string; children: ReactNode }) {
  return (
    <p className="need-help">
      <Icon name="phone" />
      <span>
        {children}&nbsp;? Appelez le{" "}
        <a className="number" href={telHref(phone)}>
          {phone}
        </a>
        .
      </span>
    </p>
  );
}
