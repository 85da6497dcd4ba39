/** One event of a calendar. `uid` never changes; `sequence` grows at each change that the calendar must take. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  startsAt: Date;
  minutes: number;
  summary: string;
  location: string;
  isCancelled: boolean;
  /** When it last changed; the instant of the writing when it never did. */
  changedAt: Date;
};

const LINE_OCTETS = 75;

/**
 * A calendar as RFC 5545 writes it: CRLF, lines folded at 75 octets, instants in UTC, texts escaped.
 *
 * Instants in UTC need no time-zone table and are right after a change of hour.
 *
 * @param name what the calendar is called in the agenda
 */
export function icalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Passerelle//Rendez-vous//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`, "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap((event) => [
      "BEGIN:VEVENT", `UID:${escaped(event.uid)}`, `SEQUENCE:${event.sequence}`, `DTSTAMP:${utc(event.changedAt)}`, `LAST-MODIFIED:${utc(event.changedAt)}`,
      `DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(new Date(event.startsAt.getTime() + event.minutes * 60_000))}`,
      `SUMMARY:${escaped(event.summary)}`, ...(event.location === "" ? [] : [`LOCATION:${escaped(event.location)}`]),
      `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`, ...(event.isCancelled ? ["TRANSP:TRANSPARENT"] : []), "CLASS:PRIVATE", "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** `20261120T080000Z`. */
function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** A TEXT value: backslash, comma, semicolon and line ends escaped; other control signs left out. @source RFC 5545 3.3.11 */
function escaped(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "").replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** A line cut so that no piece is over 75 octets, never inside a sign. @source RFC 5545 3.1 */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) as number);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that opens the next piece counts.
      piece = "";
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}

/** How many octets a sign takes in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
