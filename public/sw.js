/*
 * The worker in the phone: what was seen stays readable without network, an answer given without network goes once.
 *
 * It minds a person's own pages only; those of coaches, employers and the public pass by it. What it keeps, for how long and
 * what it agrees on with the server: docs/offline.md. No build step; no newer than Chrome 80.
 */
"use strict";

/** Another number empties what former workers kept of pages; answers that wait are kept through. */
const VERSION = "1";

importScripts("/sw-kept.js", "/sw-pages.js");
try {
  importScripts("/sw-push.js");
} catch (absent) {
  // This installation sends no notification to phones.
}

self.addEventListener("install", (event) => {
  skipWaiting();
  // Without network there is nothing to be kept yet: it is kept at the next page.
  event.waitUntil(keepBase().catch(() => undefined));
});

self.addEventListener("activate", (event) => {
  const mine = [PAGES, PARTS, BASE];
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("passerelle-") && !mine.includes(name)).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const isHers = url.pathname === "/mon-espace" || url.pathname.startsWith("/mon-espace/");
  if (request.mode === "navigate" && request.method === "GET" && isHers && !/\.\w+$/.test(url.pathname)) event.respondWith(page(event));
  else if (request.mode === "navigate" && request.method === "POST") {
    if (url.pathname === "/deconnexion") event.respondWith(leave(event));
    else if (url.pathname === "/entrer" || url.pathname === "/connexion/code") event.respondWith(comeIn(event));
    else if (kindOf(url.pathname) !== null) event.respondWith(whole(event, answerKept(request, url.pathname + url.search)));
  } else if (request.method === "GET" && (url.pathname.startsWith("/assets/") || /^\/[\w-]+\.(js|svg|png|ico|webmanifest)$/.test(url.pathname))) event.respondWith(part(request));
});

/** The act goes to its end even when she has left the page. */
function whole(event, act) {
  event.waitUntil(act.catch(() => undefined));
  return act;
}

/** Signing out: what waits is sent if it can be, then nothing of hers stays, whether the server hears of it now or later. */
async function leave(event) {
  const act = async () => {
    await sendKept().catch(() => undefined);
    await forgetAll();
    await writeFact("left", true);
    if (await tellWayOut()) return Response.redirect("/", 303);
    wakeLater();
    return offlinePage(true);
  };
  return whole(event, act());
}

/** Someone shows a card or a code: pages of whoever was there before are not for them. */
async function comeIn(event) {
  await tellWayOut().catch(() => false);
  await forgetPages();
  const answer = await fetch(event.request);
  await writeFact("left", undefined);
  return answer;
}

self.addEventListener("sync", (event) => {
  if (event.tag !== "send") return;
  const act = async () => {
    const isOut = await tellWayOut();
    await sendKept();
    // A failure is what makes the phone try again later.
    if (!isOut || (await listKept()).some((entry) => entry.state === "waiting" && !entry.signedOut)) throw new Error("still waiting");
  };
  event.waitUntil(act());
});

/** What pages ask of the worker; each is answered on the port that came with it. */
const ACTS = {
  /** The page is there: send what waits, keep in advance what it leads to. */
  async here({ links, thrifty }, event) {
    await tellWayOut();
    await sendKept();
    await keepInAdvance(links, thrifty, event).catch(() => undefined);
    return listKept();
  },
  async send() {
    await tellWayOut();
    await sendKept();
    return listKept();
  },
  list: listKept,
  /** She has read what became of these. */
  async drop({ ns }) {
    for (const n of ns) await dropKept(n);
    return listKept();
  },
};

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const act = event.data && ACTS[event.data.act];
  if (!port || !act) return;
  const done = Promise.resolve(act(event.data, event)).then((kept) => port.postMessage(kept));
  event.waitUntil(done.catch(() => port.postMessage(null)));
});
