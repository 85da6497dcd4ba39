/** A calendar: kept by no cache of ours, listed by no search engine. */
export function calendarAnswer(text: string, name: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `inline; filename="${name}.ics"`, "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive", "Referrer-Policy": "no-referrer" } });
}
