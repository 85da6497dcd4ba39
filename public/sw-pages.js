/* The pages a person has seen, kept on her phone for when there is no network. */
/* One of the three parts of the worker; see docs/offline.md. No newer than Chrome 80. */
"use strict";

const PAGES = "passerelle-pages-" + VERSION;
const PARTS = "passerelle-parts-" + VERSION;
const BASE = "passerelle-base-" + VERSION;
const OFFLINE_PAGE = "/hors-ligne";
const LEFT_PAGE = "/hors-ligne/sortie";
const KEPT_PAGE = "/mon-espace/gardees";
/** Never pushed out: what she needs when nothing works. The second and the third are kept before she asks. */
const ALWAYS = [KEPT_PAGE, "/mon-espace/aide", "/mon-espace/rendez-vous", "/mon-espace", "/mon-espace/carte"];
const MOST_PAGES = 40;
const DAY_MS = 86400000;
const OLDEST_MS = 30 * DAY_MS;
const PATIENCE_MS = 4000;

const KEPT_PATHS = /^\/mon-espace(\/(offres\/[0-9a-f-]{36}(\/(repondre|non|ensemble))?|chercher|mises-de-cote|deplacements|reponses(\/[0-9a-f-]{36}\/retirer)?|rendez-vous(\/[0-9a-f-]{36})?|a-faire|messages|cv|carte|aide|gardees))?$/;
/** What an address says of one visit only. */
const PASSING = ["note", "offre", "envoyee", "envoye", "reponse", "fait", "fini"];

const isKeptPath = (path) => KEPT_PATHS.test(path);

function keyOf(url) {
  const key = new URL(url, location.origin);
  PASSING.forEach((name) => key.searchParams.delete(name));
  key.hash = "";
  return key.href;
}

/* Raised when everything is forgotten: a page that was on its way to be kept is not. */
let generation = 0;
async function forgetPages() {
  generation += 1;
  const cache = await caches.open(PAGES);
  const kept = await cache.keys();
  // The page of what waits says nothing of her.
  await Promise.all(kept.filter(({ url }) => new URL(url).pathname !== KEPT_PAGE).map((request) => cache.delete(request)));
}
async function forgetAll() {
  generation += 1;
  await Promise.all([caches.delete(PAGES), caches.delete(PARTS)]);
  await emptyStore();
}

/** The styles, scripts and icons that a page asks for. */
function partsOf(html) {
  const parts = new Set();
  for (const tag of html.match(/<(?:link|script)\b[^>]*>/g) || []) {
    const found = /\b(?:href|src)="(\/[^"]+)"/.exec(tag);
    if (found && (tag.startsWith("<script") || /rel="(stylesheet|icon|manifest)"/.test(tag))) parts.add(found[1]);
  }
  return Array.from(parts);
}

/** Keeps a page with all that it looks like: one without its styles is not kept. */
async function keepPage(key, answer, cacheName, partsName) {
  const born = generation;
  const html = await answer.text();
  const parts = partsOf(html);
  const shelf = await caches.open(partsName);
  for (const part of parts) {
    // A part with a fingerprint in its name never changes.
    if (part.startsWith("/assets/") && (await shelf.match(part))) continue;
    const got = await fetch(part, { credentials: "same-origin" });
    if (!got.ok) throw new Error("part " + got.status);
    await shelf.put(part, got);
  }
  const headers = new Headers(answer.headers);
  ["Content-Encoding", "Content-Length", "Set-Cookie"].forEach((name) => headers.delete(name));
  headers.set("X-Kept-At", String(Date.now()));
  headers.set("X-Parts", parts.join(" "));
  const cache = await caches.open(cacheName);
  if (born !== generation) return;
  await cache.put(key, new Response(html, { headers }));
  if (born !== generation) await cache.delete(key);
}

/** The oldest pages beyond the fortieth leave, then what no page needs any more. */
async function makeRoom() {
  const cache = await caches.open(PAGES);
  const all = [];
  for (const request of await cache.keys()) {
    const { headers } = (await cache.match(request)) || new Response();
    const url = new URL(request.url);
    all.push({ request, at: Number(headers.get("X-Kept-At")), parts: (headers.get("X-Parts") || "").split(" "), stays: ALWAYS.includes(url.pathname + url.search) });
  }
  all.sort((a, b) => (a.stays === b.stays ? b.at - a.at : a.stays ? -1 : 1));
  await Promise.all(all.slice(MOST_PAGES).map(({ request }) => cache.delete(request)));
  const needed = new Set(all.slice(0, MOST_PAGES).reduce((parts, page) => parts.concat(page.parts), []));
  const shelf = await caches.open(PARTS);
  for (const request of await shelf.keys()) if (!needed.has(new URL(request.url).pathname)) await shelf.delete(request);
}

/* One page at a time: a part that one brings is not cleared away by another before it is there. */
let keeping = Promise.resolve();
function keepInTurn(key, answer) {
  keeping = keeping
    .then(() => keepPage(key, answer, PAGES, PARTS))
    .then(makeRoom)
    .catch(() => undefined);
  return keeping;
}

const DAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
function momentInWords(at) {
  const when = new Date(at);
  const minutes = when.getMinutes();
  const day = when.getDate() === 1 ? "1er" : when.getDate();
  return DAYS[when.getDay()] + " " + day + " " + MONTHS[when.getMonth()] + ", " + when.getHours() + "\u00a0h" + (minutes ? "\u00a0" + String(minutes).padStart(2, "0") : "");
}

/** A kept page, saying that it is one and of when. */
async function shown(kept, why) {
  const html = await kept.text();
  const words = why + "\u00a0: page du " + momentInWords(Number(kept.headers.get("X-Kept-At"))) + ".";
  const notice = '<div class="notice notice-sky" role="status" data-kept-page=""><div><p>' + words + "</p></div></div>";
  return new Response(html.replace(/(<main\b[^>]*>)/, "$1" + notice), { headers: kept.headers });
}

async function readKeptPage(key) {
  const kept = await (await caches.open(PAGES)).match(key);
  return kept && Date.now() - Number(kept.headers.get("X-Kept-At")) < OLDEST_MS ? kept : undefined;
}

/** What is said when there is no network and the page was never seen; or, with `left`, when she has just gone. */
async function offlinePage(left) {
  const kept = await (await caches.open(BASE)).match(left ? LEFT_PAGE : OFFLINE_PAGE);
  return kept ? new Response(kept.body, { status: left ? 200 : 503, headers: kept.headers }) : Response.error();
}

/** What the server says of whose page this is; someone else's phone is emptied before anything is kept. */
async function noteOwner(answer) {
  const whose = answer.headers.get("X-Keeper");
  const known = await readFact("owner");
  if (whose === null ? answer.status === 403 : known && whose !== known) await forgetAll();
  if (whose !== null && whose !== (await readFact("owner"))) await writeFact("owner", whose);
  return whose;
}

/** A page from the server; kept on the way when it is one of those that are. */
async function pageFromServer(url, event) {
  const born = generation;
  const answer = await ask(url.pathname + url.search, { headers: { Accept: "text/html" } });
  if (born !== generation) return answer;
  const to = answer.headers.get("X-Go-To");
  if (to !== null && to.startsWith("/connexion")) await forgetPages();
  else {
    const whose = await noteOwner(answer);
    const isPage = answer.status === 200 && whose !== null && /^text\/html/.test(answer.headers.get("Content-Type") || "");
    if (isKeptPath(url.pathname) && isPage) event.waitUntil(keepInTurn(keyOf(url), answer.clone()));
    else if (answer.status === 404 || answer.status === 410) await (await caches.open(PAGES)).delete(keyOf(url));
  }
  return answer;
}

/** A page of hers: from the server, or as it was seen when the network is gone or too slow. */
async function page(event) {
  const url = new URL(event.request.url);
  if (!(await tellWayOut())) return offlinePage(true);
  const kept = await readKeptPage(keyOf(url));
  if (kept && url.pathname === KEPT_PAGE) {
    event.waitUntil(pageFromServer(url, event).catch(() => undefined));
    return kept;
  }
  const fresh = pageFromServer(url, event);
  event.waitUntil(fresh.catch(() => undefined));
  if (!kept) return fresh.then(asRedirect, () => offlinePage(false));
  const tooLong = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const first = await Promise.race([fresh.catch(() => null), tooLong]);
  if (first === undefined) return shown(kept, "Le réseau est très lent");
  if (first === null || (first.status >= 502 && first.status <= 504)) return shown(kept, "Vous êtes hors ligne");
  return asRedirect(first);
}

/** A file of ours: those with a fingerprint from the phone first, the others from the server first. */
async function part(request) {
  const path = new URL(request.url).pathname;
  const find = async () => (await caches.open(PARTS).then((shelf) => shelf.match(path))) || (await caches.open(BASE).then((shelf) => shelf.match(path)));
  const kept = path.startsWith("/assets/") ? await find() : undefined;
  return kept || fetch(request).catch(async (cut) => (await find()) || Promise.reject(cut));
}

/** Keeps in advance what she will need without network. @param asked addresses that the page leads to: forms to answer by */
async function keepInAdvance(asked, isThrifty, event) {
  const wanted = [KEPT_PAGE].concat(isThrifty ? [] : ALWAYS.slice(1, 3).concat(asked.slice(0, 4)));
  for (const path of wanted) {
    const url = new URL(path, location.origin);
    if (url.origin !== location.origin || !isKeptPath(url.pathname)) continue;
    const kept = await readKeptPage(keyOf(url));
    if (kept && Date.now() - Number(kept.headers.get("X-Kept-At")) < DAY_MS) continue;
    await pageFromServer(url, event);
  }
  const base = await (await caches.open(BASE)).match(OFFLINE_PAGE);
  if (!base || Date.now() - Number(base.headers.get("X-Kept-At")) > DAY_MS) await keepBase();
}

/** The pages that say that the network is gone, with the number of the help line: the same for everyone. */
async function keepBase() {
  for (const path of [OFFLINE_PAGE, LEFT_PAGE]) {
    const answer = await fetch(path, { credentials: "omit", cache: "reload" });
    if (!answer.ok) throw new Error("base " + answer.status);
    await keepPage(path, answer, BASE, BASE);
  }
}
