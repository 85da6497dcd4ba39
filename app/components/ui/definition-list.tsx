import type { ReactNode } from "react";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export type Definition = { term: ReactNode; detail: ReactNode; icon?: IconName };

/** Facts with their names: « Contrat : CDI ». What is unknown is left out by the caller, or said. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  if (items.length === 0) return null;
  return (
    <dl className={cx("facts", items.some(({ icon }) => icon) && "facts-icons")}>
      {items.map(({ term, detail, icon }, index) => (
        <div key={index}>
          <dt>
            {icon && <Icon name={icon} />}
            {term}
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
