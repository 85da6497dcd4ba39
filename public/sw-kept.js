/* What the phone keeps besides pages: answers typed without network, whose they are, and a way out not told to the server yet. */
/* One of the three parts of the worker; see docs/offline.md. No newer than Chrome 80. */
"use strict";

const DATABASE = "passerelle";
const SEND_WAIT_MS = 15000;
const MOST_FAULTS = 5;

/** The answers that are kept without network. Everything else needs the server's word at once. */
const KINDS = [
  ["apply", /^\/mon-espace\/offres\/[0-9a-f-]{36}\/repondre$/],
  ["no", /^\/mon-espace\/offres\/[0-9a-f-]{36}\/non$/],
  ["together", /^\/mon-espace\/offres\/[0-9a-f-]{36}\/ensemble$/],
  ["meeting", /^\/mon-espace\/rendez-vous\/[0-9a-f-]{36}(\/absence)?$/],
  ["withdraw", /^\/mon-espace\/reponses\/[0-9a-f-]{36}\/retirer$/],
  ["letter", /^\/mon-espace\/messages$/],
  ["task", /^\/mon-espace\/a-faire$/],
];
const kindOf = (path) => (KINDS.find((kind) => kind[1].test(path)) || [null])[0];

let opening = null;
function openStore() {
  opening =
    opening ||
    new Promise((done, fail) => {
      const asked = indexedDB.open(DATABASE, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("kept", { keyPath: "n", autoIncrement: true });
        asked.result.createObjectStore("facts");
      };
      asked.onsuccess = () => {
        // Someone (the browser, at signing out) wants it gone: it is opened again when needed.
        asked.result.onversionchange = asked.result.onclose = () => {
          asked.result.close();
          opening = null;
        };
        done(asked.result);
      };
      asked.onerror = () => {
        opening = null;
        fail(asked.error);
      };
    });
  return opening;
}

/** One act on one of the two stores; done when the phone has really written it. */
async function inStore(name, mode, act) {
  const store = await openStore();
  return new Promise((done, fail) => {
    const transaction = store.transaction(name, mode);
    const asked = act(transaction.objectStore(name));
    transaction.oncomplete = () => done(asked && asked.result);
    transaction.onerror = transaction.onabort = () => fail(transaction.error);
  });
}

/** A phone whose storage is shut knows nothing: pages come as if there were no worker. */
const readFact = (name) => inStore("facts", "readonly", (facts) => facts.get(name)).catch(() => undefined);
const writeFact = (name, value) => inStore("facts", "readwrite", (facts) => (value === undefined ? facts.delete(name) : facts.put(value, name)));
const listKept = () => inStore("kept", "readonly", (kept) => kept.getAll());
const saveKept = (entry) => inStore("kept", "readwrite", (kept) => kept.put(entry));
const dropKept = (n) => inStore("kept", "readwrite", (kept) => kept.delete(n));

async function emptyStore() {
  await inStore("kept", "readwrite", (kept) => kept.clear());
  await inStore("facts", "readwrite", (facts) => facts.clear());
}

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Asks the server, as the worker: a redirect comes back readable (`X-Go-To`), and a server that never answers is given up. */
async function ask(url, options, waitMs) {
  const patience = new AbortController();
  const timer = waitMs ? setTimeout(() => patience.abort(), waitMs) : 0;
  try {
    const headers = Object.assign({ "X-Keeper": (await readFact("owner")) || "new" }, options.headers);
    const answer = await fetch(url, Object.assign({ credentials: "same-origin", redirect: "manual", signal: patience.signal }, options, { headers }));
    if (answer.status === 204 || answer.type === "opaqueredirect") return answer;
    // An answer cut in the middle is no answer: it is read to its end here.
    return new Response(await answer.blob(), { status: answer.status, headers: answer.headers });
  } finally {
    clearTimeout(timer);
  }
}

/* One exchange at a time, the oldest answer first: what she did last must be what the server hears last. */
let sending = Promise.resolve();
/** Sends what waits. Gives the server's answer to the entry `mine`, or undefined when it could not go. */
function sendKept(mine) {
  const turn = sending.then(() => sendAll(mine));
  sending = turn.catch(() => undefined);
  return turn;
}

async function sendAll(mine) {
  const owner = await readFact("owner");
  for (const entry of await listKept()) {
    if (entry.state !== "waiting") continue;
    if (entry.owner !== owner) await dropKept(entry.n);
    else {
      const outcome = await sendOne(entry, entry.n === mine);
      if (outcome.stop || entry.n === mine) return outcome.answer;
    }
  }
  return undefined;
}

const keepsWaiting = { stop: true, answer: undefined };

async function sendOne(entry, isLive) {
  let answer;
  try {
    answer = await ask(entry.url, { method: "POST", body: entry.body, headers: { "Content-Type": entry.type, "Idempotency-Key": entry.key } }, SEND_WAIT_MS);
  } catch (cut) {
    // Acted upon or not, nobody knows: it is sent again with the same key, which makes it one.
    return keepsWaiting;
  }
  const to = answer.headers.get("X-Go-To");
  if (to !== null && to.startsWith("/connexion")) {
    await forgetPages();
    await saveKept(Object.assign(entry, { signedOut: true }));
    return keepsWaiting;
  }
  if (answer.ok) {
    await (isLive ? dropKept(entry.n) : saveKept(Object.assign(entry, { state: "sent", body: "", signedOut: false })));
    return { stop: false, answer };
  }
  const whose = answer.headers.get("X-Keeper");
  if (whose === null ? answer.status === 403 : whose !== entry.owner) {
    // Someone else is signed in on this phone.
    await forgetAll();
    return { stop: true, answer };
  }
  if (answer.status === 429 || answer.status === 0) return keepsWaiting;
  if (answer.status >= 500 && entry.faults + 1 < MOST_FAULTS) {
    await saveKept(Object.assign(entry, { faults: entry.faults + 1 }));
    return keepsWaiting;
  }
  if (isLive) await dropKept(entry.n);
  else await saveKept(Object.assign(entry, { state: "refused", status: answer.status, said: await answer.clone().text() }));
  return { stop: false, answer };
}

/** Asks the phone to wake the worker when the network comes back, where it can. */
function wakeLater() {
  if (registration.sync) registration.sync.register("send").catch(() => undefined);
}

/** An answer leaves a page: written down on the phone first, then sent. */
async function answerKept(request, path) {
  const body = await request.clone().text();
  const type = request.headers.get("Content-Type") || "application/x-www-form-urlencoded";
  const owner = await readFact("owner").catch(() => undefined);
  // A phone whose storage is full or shut answers as if there were no worker.
  const entry = { key: newKey(), owner, url: path, body, type, kind: kindOf(path), at: Date.now(), state: "waiting", faults: 0 };
  const n = owner ? await saveKept(entry).catch(() => undefined) : undefined;
  if (n === undefined) return ask(path, { method: "POST", body, headers: { "Content-Type": type } }).then(asRedirect);
  const answer = await sendKept(n);
  if (answer) return asRedirect(answer);
  wakeLater();
  return Response.redirect("/mon-espace/gardees", 303);
}

/** An answer of the server as the browser wants it. */
function asRedirect(answer) {
  const to = answer.headers.get("X-Go-To");
  return to === null ? answer : Response.redirect(new URL(to, location.origin).href, 303);
}

/** Tells the server that she has left, when it could not be told at once. Gives whether nothing is left to tell. */
async function tellWayOut() {
  if (!(await readFact("left"))) return true;
  const answer = await ask("/deconnexion", { method: "POST", headers: { "X-Keeper": "new" } }, SEND_WAIT_MS).catch(() => null);
  if (answer === null || answer.status >= 500) return false;
  // The server's answer empties the phone itself (Clear-Site-Data), this store too, perhaps in the middle of this line: what is told stays told.
  await writeFact("left", undefined).catch(() => undefined);
  return true;
}
