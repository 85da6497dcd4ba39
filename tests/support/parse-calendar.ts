/** What a test reads of a calendar. Written apart from the writer, from RFC 5545 alone: a fault of one is seen by the other. */
export type ParsedEvent = { uid: string; sequence: number; start: string; end: string; summary: string; location: string; status: string; stamp: string };

/** Reads a calendar; throws on what an agenda would refuse: bare line ends, unknown structure, missing or doubled properties. */
export function parseCalendar(text: string): { name: string; events: ParsedEvent[] } {
  if (!text.endsWith("\r\n")) throw new Error("the last line is not ended");
  const lines: string[] = [];
  for (const raw of text.slice(0, -2).split("\r\n")) {
    if (/[\r\n]/.test(raw)) throw new Error(`a bare line end in ${raw}`);
    if (raw.startsWith(" ")) lines[lines.length - 1] += raw.slice(1);
    else lines.push(raw);
  }
  const properties = lines.map((line) => {
    const found = /^([A-Z-]+)(?:;[A-Z-]+=[^:;]+)*:(.*)$/su.exec(line);
    if (!found) throw new Error(`not a property: ${line}`);
    return { name: found[1] as string, value: found[2] as string };
  });
  const [first, version] = properties;
  if (first?.name !== "BEGIN" || first.value !== "VCALENDAR" || version?.value !== "2.0" || properties.at(-1)?.value !== "VCALENDAR") throw new Error("not a calendar");
  const events: ParsedEvent[] = [];
  let open: Map<string, string> | null = null;
  for (const { name, value } of properties) {
    if (name === "BEGIN" && value === "VEVENT") open = new Map();
    else if (name === "END" && value === "VEVENT" && open) {
      events.push(eventOf(open));
      open = null;
    } else if (open) {
      if (open.has(name)) throw new Error(`${name} twice`);
      open.set(name, value);
    }
  }
  return { name: untext(properties.find(({ name }) => name === "X-WR-CALNAME")?.value ?? ""), events };
}

function eventOf(of: Map<string, string>): ParsedEvent {
  const need = (name: string) => {
    const value = of.get(name);
    if (value === undefined) throw new Error(`${name} is missing`);
    return value;
  };
  return {
    uid: untext(need("UID")), sequence: Number(need("SEQUENCE")), start: instant(need("DTSTART")), end: instant(need("DTEND")), stamp: instant(need("DTSTAMP")),
    summary: untext(need("SUMMARY")), location: untext(of.get("LOCATION") ?? ""), status: need("STATUS"),
  };
}

function instant(value: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (!parts) throw new Error(`not an instant in UTC: ${value}`);
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [number, number, number, number, number, number];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

function untext(value: string): string {
  return value.replace(/\\([nN\\;,])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
}
