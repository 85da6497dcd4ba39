import { Icon } from "../ui/icon.tsx";
import { telHref } from "../ui/typography.ts";

/** What a territory puts on every page: its brand, « Passerelle · Orne », and the number of its help line. */
export type Place = { brandName: string; helpPhone: string; /** When someone answers there. */ helpHours?: string | null };

/** The name of the place, with a small footbridge. The territory stands under the brand. */
export function Brand({ place, href }: { place: Place; href: string }) {
  const [name, territory] = place.brandName.split(" · ");
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
        <rect className="brand-ground" width="32" height="32" rx="8" />
        <path className="brand-bridge" d="M5 20.5h22M7 24.5v-4M25 24.5v-4M6 20.5c3-8.7 17-8.7 20 0M12 20.5v-5.7M20 20.5v-5.7M16 20.5V14" />
      </svg>
      <span>
        <strong>{name}</strong>
        {territory && <span className="brand-place"> {territory}</span>}
      </span>
    </a>
  );
}

/** « Aide : 02 … », one touch to call. */
export function HelpLine({ phone }: { phone: string }) {
  return (
    <a className="help-line" href={telHref(phone)}>
      <Icon name="phone" />
      <span>
        Aide&nbsp;: <span className="number">{phone}</span>
      </span>
    </a>
  );
}
