import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";

/** Someone to call, on every page where one can be stuck. */
export function NeedHelp({ phone, children }: { phone: string; children: ReactNode }) {
  return (
    <p className="need-help">
      <Icon name="phone" /> {children}&nbsp;? Appelez le <a href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</a>.
    </p>
  );
}
