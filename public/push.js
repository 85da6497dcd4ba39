// The choice of being rung on this phone, where the browser can. Without it the choice does not appear. Nothing is asked of the
// browser before the button is touched; what it answers is sent by the form of the page.
(function () {
  var part = document.querySelector("[data-push]");
  if (!part || !navigator.serviceWorker || !window.PushManager || !window.Notification) return;
  var form = part.querySelector("form");
  var said = part.querySelector("[data-said]");

  function say(words) {
    said.textContent = words;
  }
  function refused() {
    form.hidden = true;
    say(part.dataset.refused);
  }
  // A browser gives bytes; the form sends them as text that an address can hold.
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function bytes(key) {
    var raw = atob((key + "===".slice((key.length + 3) % 4)).replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (sign) { return sign.charCodeAt(0); });
  }
  function agree(worker) {
    var asked = { userVisibleOnly: true, applicationServerKey: bytes(part.dataset.push) };
    return worker.pushManager.subscribe(asked).catch(function (fault) {
      // It had agreed with another key: that one is worth nothing any more.
      if (fault.name !== "InvalidStateError") throw fault;
      return worker.pushManager.getSubscription().then(function (old) { return old.unsubscribe(); }).then(function () { return worker.pushManager.subscribe(asked); });
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    say("");
    Notification.requestPermission().then(function (answer) {
      if (answer === "denied") return refused();
      if (answer !== "granted") return undefined;
      return navigator.serviceWorker.register("/sw.js").then(function () { return navigator.serviceWorker.ready; }).then(agree).then(function (subscription) {
        form.elements.endpoint.value = subscription.endpoint;
        form.elements.p256dh.value = text(subscription.getKey("p256dh"));
        form.elements.auth.value = text(subscription.getKey("auth"));
        form.submit();
      });
    }).catch(function () { say(part.dataset.failed); });
  });

  function isRungHere() {
    if (part.dataset.rung === undefined) return Promise.resolve(false);
    return navigator.serviceWorker.getRegistration("/").then(function (worker) { return worker ? worker.pushManager.getSubscription() : null; }).then(Boolean);
  }
  isRungHere().then(function (isRung) {
    part.hidden = isRung;
    if (Notification.permission === "denied") refused();
  });
})();
