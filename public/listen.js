// « Écouter »: the browser reads the page aloud, in order, where it has a voice that speaks French. Without one, no button.
// Old phones read this: no newer syntax than Chrome 60 knows.
(function () {
  var voices = window.speechSynthesis;
  var main = document.getElementById("contenu");
  var header = document.querySelector(".top");
  if (!voices || !window.SpeechSynthesisUtterance || !main || !header) return;

  var INLINE = /^(A|ABBR|B|BR|EM|I|SMALL|SPAN|STRONG|TIME|LABEL)$/;
  var NOT_READ = /^(SCRIPT|STYLE|SVG|INPUT|TEXTAREA|SELECT|NOSCRIPT|TEMPLATE)$/;
  // Six figures, or the signs of a card: for the eyes of whoever holds the phone. Chosen with a finger, they are read.
  var CODE = /^(?=.*\d)[A-Z0-9]{3,4}[ -]?[A-Z0-9]{3,4}$/;
  var PLAY = "M11 4.7a.7.7 0 0 0-1.2-.5L6.4 7.6A1.4 1.4 0 0 1 5.4 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.4a1.4 1.4 0 0 1 1 .4l3.4 3.4a.7.7 0 0 0 1.2-.5zM16 9a5 5 0 0 1 0 6M19.4 18.4a9 9 0 0 0 0-12.7";
  var STOP = "M7 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z";
  var button = null;
  var drawing = null;
  var word = null;
  // Each reading has a number: what an earlier one still says when it ends is not listened to.
  var reading = 0;
  var isReading = false;

  // Never a voice that is spoken elsewhere: it would send the page to its maker.
  function voice() {
    var all = voices.getVoices();
    for (var i = 0; i < all.length; i += 1) if (/^fr([-_]|$)/i.test(all[i].lang) && all[i].localService !== false) return all[i];
    return null;
  }

  /** What is shown, block by block: a heading, a paragraph, a line of a list, a label. Nothing that is hidden or typed. */
  function blocksOf(root) {
    var blocks = [];
    var text = "";
    function end() {
      var said = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
      text = "";
      if (/[A-Za-zÀ-ÿ0-9]/.test(said) && !CODE.test(said)) blocks.push(said);
    }
    function walk(node) {
      if (node.nodeType === 3) text += node.nodeValue;
      if (node.nodeType !== 1) return;
      if (NOT_READ.test(node.nodeName.toUpperCase()) || node.getAttribute("aria-hidden") === "true" || node.hasAttribute("data-silent")) return;
      if (node.getClientRects().length === 0 || getComputedStyle(node).visibility === "hidden") return;
      var isBlock = !INLINE.test(node.nodeName) || getComputedStyle(node).display !== "inline";
      if (isBlock) end();
      for (var child = node.firstChild; child; child = child.nextSibling) walk(child);
      if (isBlock) end();
    }
    walk(root);
    end();
    return blocks;
  }

  /** As one says it: signs that are read badly are said in words. Short pieces: some voices stop in the middle of a long one. */
  function pieces(block) {
    return block
      .replace(/ \((?:F\/H|H\/F)\)/g, ", femme ou homme")
      .replace(/(\d|h) – (?=\d)/g, "$1 à ")
      .replace(/ [·→] /g, ", ")
      .replace(/([.!?…]) +/g, "$1\n")
      .split("\n");
  }

  function show() {
    word.textContent = isReading ? "Arrêter" : "Écouter";
    drawing.setAttribute("d", isReading ? STOP : PLAY);
  }

  function stop() {
    reading += 1;
    isReading = false;
    voices.cancel();
    if (button) show();
  }

  function start() {
    var chosen = String(window.getSelection ? window.getSelection() : "").trim();
    var said = [];
    (chosen ? [chosen] : blocksOf(main)).forEach(function (block) {
      said = said.concat(pieces(block));
    });
    stop();
    isReading = true;
    show();
    next(said, 0, reading);
  }

  function next(said, place, turn) {
    if (turn !== reading) return;
    if (place >= said.length) return stop();
    var utterance = new SpeechSynthesisUtterance(said[place]);
    var french = voice();
    if (french) utterance.voice = french;
    utterance.lang = french ? french.lang : "fr-FR";
    utterance.rate = 0.95;
    utterance.onend = utterance.onerror = function () {
      next(said, place + 1, turn);
    };
    voices.speak(utterance);
  }

  function offer() {
    if (button || !voice()) return;
    var svg = "http://www.w3.org/2000/svg";
    var icon = document.createElementNS(svg, "svg");
    drawing = document.createElementNS(svg, "path");
    word = document.createElement("span");
    button = document.createElement("button");
    icon.setAttribute("class", "i");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    icon.setAttribute("focusable", "false");
    icon.setAttribute("fill", "none");
    icon.setAttribute("stroke", "currentColor");
    icon.appendChild(drawing);
    button.type = "button";
    button.className = "listen";
    button.appendChild(icon);
    button.appendChild(word);
    button.addEventListener("click", function () {
      if (isReading) stop();
      else start();
    });
    show();
    header.appendChild(button);
  }

  // A voice goes on when its page is left, in some browsers; and a page that comes back is silent.
  window.addEventListener("pagehide", stop);
  voices.cancel();
  offer();
  // Voices come late, and some browsers do not say when.
  voices.onvoiceschanged = offer;
  [300, 1500, 4000].forEach(function (ms) {
    setTimeout(offer, ms);
  });
})();
