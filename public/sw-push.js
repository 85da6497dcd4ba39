// What rings: shows that there is something new, never what, and opens its page when touched. Loaded by /sw.js.
(function () {
  // Only a path of ours: what came over the network names no other site.
  function pathOf(note) {
    return typeof note.url === "string" && /^\/(?!\/)[\w\-/?=&.]*$/.test(note.url) ? note.url : "/mon-espace";
  }

  self.addEventListener("push", function (event) {
    var note = {};
    try {
      note = event.data.json() || {};
    } catch {
      // A browser that rings must show something: what is said by default.
    }
    var path = pathOf(note);
    event.waitUntil(self.registration.showNotification(String(note.title || "Passerelle"), {
      body: String(note.body || "Vous avez du nouveau."), tag: path, lang: "fr", icon: "/icon-192.png", data: { path: path },
    }));
  });

  self.addEventListener("notificationclick", function (event) {
    event.notification.close();
    var address = new URL(event.notification.data.path, self.location.origin).href;
    event.waitUntil(self.clients.matchAll({ type: "window" }).then(function (pages) {
      // A page in which something may be typed is left as it is.
      var open = pages.find(function (page) { return page.url === address; });
      return open ? open.focus() : self.clients.openWindow(address);
    }));
  });

  // The push service gave this browser another address: it is sent as the page would, if she is still signed in.
  self.addEventListener("pushsubscriptionchange", function (event) {
    if (!event.oldSubscription) return;
    event.waitUntil(self.registration.pushManager.subscribe(event.oldSubscription.options).then(function (subscription) {
      var given = subscription.toJSON();
      var body = new URLSearchParams({ act: "ring", endpoint: given.endpoint, p256dh: given.keys.p256dh, auth: given.keys.auth });
      return fetch("/mon-espace/prevenir", { method: "POST", credentials: "same-origin", redirect: "manual", body: body });
    }));
  });
})();
