import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import type { Tone } from "./tone.ts";

export type NoticeKind = "info" | "ok" | "watch" | "lost";
const looks: Record<NoticeKind, { tone: Tone; icon: IconName }> = {
  info: { tone: "sky", icon: "info" },
  ok: { tone: "leaf", icon: "check" },
  watch: { tone: "amber", icon: "alert" },
  lost: { tone: "red", icon: "x" },
};

type Props = { kind?: NoticeKind; title?: ReactNode; icon?: IconName; children?: ReactNode; live?: boolean };

/** Something to know, with its weight: `info`, `ok` (done), `watch`, `lost`. `live` says it aloud when the page opens on it. */
export function Notice({ kind = "info", title, icon, children, live = false }: Props) {
  const { tone, icon: usual } = looks[kind];
  return (
    <div className={`notice notice-${tone}`} role={live ? (kind === "lost" ? "alert" : "status") : undefined}>
      <Icon name={icon ?? usual} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
