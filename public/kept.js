// The page of what the phone keeps: each answer with what was typed, whether it waits, has left, or was refused and why.
(function () {
  var list = document.querySelector("[data-kept]");
  var nothing = document.querySelector("[data-kept-none]");
  var model = document.querySelector("template");
  if (!list || !model || !window.phone) return;

  function sentenceOf(one, e) {
    var she = e ? "Elle" : "Il";
    if (one.state === "sent") return "C’est parti.";
    if (one.state === "waiting" && one.signedOut) return "Gardé" + e + " sur ce téléphone. Votre espace est fermé\u00a0: entrez à nouveau, cela partira.";
    if (one.state === "waiting") return "Gardé" + e + " sur ce téléphone. " + she + " partira dès que le réseau revient.";
    var page = new DOMParser().parseFromString(one.said || "", "text/html");
    var said = [].map.call(page.querySelectorAll("#erreurs li"), function (line) {
      return line.textContent;
    });
    if (said.length) return said.join(" ");
    return one.status === 404 || one.status === 409 ? "Ce n’est pas parti\u00a0: l’offre ou le rendez-vous n’est plus là." : "Ce n’est pas parti. Essayez encore, ou appelez l’aide.";
  }

  function typed(body) {
    var words = [];
    new URLSearchParams(body).forEach(function (value, name) {
      if ((name === "text" || name === "message" || name === "note") && value) words.push(value);
    });
    return words.join("\n");
  }

  /** The form again, as it was sent: the server's own page answers it. */
  function again(one, form) {
    form.action = one.url;
    new URLSearchParams(one.body).forEach(function (value, name) {
      var field = form.appendChild(document.createElement("input"));
      field.type = "hidden";
      field.name = name;
      field.value = value;
    });
    form.hidden = false;
    form.addEventListener("submit", function () {
      window.phone.ask({ act: "drop", ns: [one.n] });
    });
  }

  window.showKept = function (kept) {
    list.textContent = "";
    nothing.hidden = kept.length > 0;
    kept.forEach(function (one) {
      var name = window.phone.names[one.kind];
      var card = model.content.firstElementChild.cloneNode(true);
      var part = function (which) {
        return card.querySelector("[data-" + which + "]");
      };
      part("name").textContent = name[0];
      part("state").textContent = sentenceOf(one, name[1]);
      part("typed").textContent = typed(one.body);
      part("typed").hidden = !part("typed").textContent;
      part("enter").hidden = !one.signedOut || one.state !== "waiting";
      if (one.state === "refused") again(one, part("again"));
      part("drop").hidden = one.state === "sent";
      part("drop").firstElementChild.addEventListener("click", function () {
        window.phone.ask({ act: "drop", ns: [one.n] }).then(window.showKept);
      });
      list.appendChild(card);
      // « Pas pour moi » is said on the offer's own page: its form has none.
      if (window.caches && /offres/.test(one.url))
        caches.match(new URL(one.url.replace(/\/non$/, ""), location.href).href).then(function (page) {
          return page && page.text().then(function (html) {
            var read = new DOMParser().parseFromString(html, "text/html");
            var title = read.querySelector(".page-title .lead") || read.querySelector("h1");
            if (title) part("about").textContent = title.textContent;
          });
        });
    });
    var sent = kept.filter(function (one) { return one.state === "sent"; }).map(function (one) { return one.n; });
    if (sent.length) window.phone.ask({ act: "drop", ns: sent });
  };
})();
