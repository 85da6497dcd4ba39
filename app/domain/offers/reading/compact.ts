import { clockOf } from "../../matching/week.ts";
import type { Finding } from "./finding.ts";

const SIGN = { yes: "+", wish: "~", no: "-" } as const;

/** A finding on a few signs, for tables of cases and logs of a review: `B+`, `weekend-`, `12345 05:00-13:00`, `xp24~`, `35h`. */
export function compact(finding: Finding): string {
  const sign = SIGN[finding.stance];
  switch (finding.kind) {
    case "licence":
    case "constraint":
    case "access":
      return finding.value + sign;
    case "vehicle":
      return `vehicle-${finding.value}${sign}`;
    case "window":
      return `${finding.value.days?.join("") ?? "?"} ${clockOf(finding.value.from)}-${clockOf(finding.value.to)}`;
    case "weekly-hours":
      return `${finding.value}h`;
    case "working-time":
      return finding.value + sign;
    case "beginner":
      return `beginner${sign}`;
    case "experience":
      return `xp${finding.value ?? "?"}${sign}`;
    case "start":
      return `start ${finding.value}`;
  }
}
