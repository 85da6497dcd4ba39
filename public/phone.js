// On each page of a person: sets the worker of the phone going, says what became of answers kept without network, offers to
// install where the browser does. Without it every page works; docs/offline.md.
(function () {
  var NAMES = {
    apply: ["Votre réponse à une offre", "e"],
    no: ["Votre «\u00a0Pas pour moi\u00a0»", ""],
    together: ["Votre demande à votre coach", "e"],
    meeting: ["Votre réponse pour un rendez-vous", "e"],
    withdraw: ["Votre demande de retirer une réponse", "e"],
    letter: ["Votre message", ""],
    task: ["Ce que vous avez coché", ""],
  };
  var worker = navigator.serviceWorker;
  var main = document.getElementById("contenu");
  var prompt = null;
  var again = 0;
  var pause = 2000;

  function say(tone, id, lines) {
    var old = document.getElementById(id);
    if (old) old.remove();
    if (!lines.length || !main) return;
    var notice = document.createElement("div");
    notice.className = "notice notice-" + tone;
    notice.id = id;
    notice.setAttribute("role", "status");
    var box = notice.appendChild(document.createElement("div"));
    lines.forEach(function (line) {
      var p = box.appendChild(document.createElement("p"));
      p.textContent = line + " ";
    });
    main.insertBefore(notice, main.firstChild);
    return box.lastChild;
  }

  function link(p, text) {
    if (!p) return;
    var a = p.appendChild(document.createElement("a"));
    a.href = "/mon-espace/gardees";
    a.className = "alone";
    a.textContent = text;
  }

  /** Asks the worker, which always answers with the list of what is kept. */
  function ask(data) {
    return new Promise(function (done) {
      var ear = new MessageChannel();
      ear.port1.onmessage = function (event) {
        done(event.data);
      };
      worker.ready.then(function (one) {
        one.active.postMessage(data, [ear.port2]);
      });
    });
  }

  function send() {
    clearTimeout(again);
    ask({ act: "send" }).then(tell);
  }

  function tell(kept) {
    if (!kept) return;
    // « Online » is said before it is true, or never: tried again, less and less often.
    clearTimeout(again);
    if (kept.some(function (one) { return one.state === "waiting" && !one.signedOut; })) again = setTimeout(send, (pause = Math.min(pause * 2, 300000)));
    if (window.showKept) return window.showKept(kept);
    var of = function (state) {
      return kept.filter(function (one) {
        return one.state === state;
      });
    };
    var sent = of("sent");
    // Said once: what is on the page stays.
    if (sent.length) say("leaf", "parties", sent.map(function (one) {
      return NAMES[one.kind][0] + " est parti" + NAMES[one.kind][1] + ".";
    }));
    if (sent.length) ask({ act: "drop", ns: sent.map(function (one) { return one.n; }) });
    var refused = of("refused");
    link(say("amber", "refusees", refused.map(function (one) {
      return NAMES[one.kind][0] + " n’a pas pu partir.";
    })), "Voir pourquoi");
    var waiting = of("waiting");
    link(say("sky", "attendent", waiting.map(function (one) {
      return NAMES[one.kind][0] + " attend le réseau sur ce téléphone.";
    })), "Voir ce qui attend");
  }

  window.phone = { ask: ask, names: NAMES };

  if (worker) {
    worker.register("/sw.js", { updateViaCache: "none" }).catch(function () {});
    var network = navigator.connection || {};
    var links = [].map.call(document.querySelectorAll("main a[href]"), function (one) {
      return one.getAttribute("href");
    }).filter(function (href) {
      return /\/(repondre|non)$|\/rendez-vous\/[0-9a-f-]{36}$/.test(href);
    });
    // The very first page came before the worker: it is asked for again, to be kept.
    if (!worker.controller) links.unshift(location.pathname + location.search);
    window.addEventListener("load", function () {
      ask({ act: "list" }).then(tell);
      ask({ act: "here", links: links, thrifty: !!network.saveData }).then(tell);
    });
    window.addEventListener("online", function () {
      pause = 2000;
      send();
    });
    // Leaving with something that waits: it would be lost, which is hers to decide.
    document.addEventListener("submit", function (event) {
      var form = event.target;
      if (form.getAttribute("action") !== "/deconnexion" || form.isSure || !worker.controller || navigator.onLine) return;
      event.preventDefault();
      ask({ act: "list" }).then(function (kept) {
        var waits = (kept || []).some(function (one) {
          return one.state !== "sent";
        });
        form.isSure = true;
        if (!waits || window.confirm("Une réponse attend encore le réseau. En quittant maintenant, elle sera effacée. Quitter quand même\u00a0?")) form.submit();
        form.isSure = false;
      });
    });
  }

  var button = document.querySelector("[data-install]");
  if (button)
    window.addEventListener("beforeinstallprompt", function (event) {
      event.preventDefault();
      prompt = event;
      button.hidden = false;
      button.querySelector("button").onclick = function () {
        prompt.prompt();
        button.hidden = true;
      };
    });
})();
