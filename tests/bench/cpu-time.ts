import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The kernel counts in hundredths of a second, on every Linux that Node runs on. */
const MS_PER_TICK = 10;

type Times = { parent: number; own: number; endedChildren: number };

/** The fields of /proc/PID/stat after the name, which may hold spaces. */
function timesOf(pid: number): Times | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ").map(Number);
    const at = (place: number): number => fields[place] ?? 0;
    return { parent: at(1), own: (at(11) + at(12)) * MS_PER_TICK, endedChildren: (at(13) + at(14)) * MS_PER_TICK };
  } catch {
    return null;
  }
}

/** Milliseconds of processor that a process has used, all its threads; null where there is no /proc. */
export function cpuOfProcess(pid: number): number | null {
  return timesOf(pid)?.own ?? null;
}

/** The same for a PostgreSQL by its data folder: the server and all its backends. */
export function cpuOfPostgres(folder: string): number | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync("/proc/self/stat") || !existsSync(file)) return null;
  const server = Number(readFileSync(file, "utf8").split("\n")[0]);
  const main = timesOf(server);
  if (!main) return null;
  const backends = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => timesOf(Number(name))).filter((times) => times?.parent === server);
  return backends.reduce((sum, times) => sum + (times?.own ?? 0), main.own + main.endedChildren);
}
