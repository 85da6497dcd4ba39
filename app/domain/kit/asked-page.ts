/** Nobody turns so many pages, and a made-up number must not make the database count. */
const MOST = 10_000;

/** The page that an address asks for (`?page=3`): a whole number from 1 to `most`; what it does not understand is the first. */
export function askedPage(asked: { get: (name: string) => string | null }, most = MOST): number {
  const page = Number.parseInt(asked.get("page") ?? "", 10);
  return Number.isNaN(page) ? 1 : Math.min(Math.max(1, page), most);
}
