// Keys for those who spend the day here: j and k go from line to line, x ticks, Enter opens, / searches, ? says so. Without it
// everything is reached by Tab. Nothing happens while one types, nor with Ctrl, Alt or Meta.
const isTyping = (node) => node instanceof Element && node.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog") !== null;
/** What the focus goes to: the first link of a line; a fold is opened by Enter like a line. */
const anchorOf = (line) => (line.matches("summary") ? line : line.querySelector("a"));
/** A browser may give lines in a closed fold a place all the same. */
const isShown = (line) => line.offsetParent !== null && (line.matches("summary") || line.closest("details:not([open])") === null);
const lines = () => [...document.querySelectorAll("main .line, main .line-fold > details > summary, main .match, main tbody tr")].filter((line) => isShown(line) && anchorOf(line));

function go(step) {
  const all = lines();
  if (all.length === 0) return;
  const here = all.findIndex((line) => line.contains(document.activeElement));
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
  for (const line of all) line.removeAttribute("data-here");
  next.setAttribute("data-here", "");
  anchorOf(next).focus();
  next.scrollIntoView({ block: "nearest" });
}

function search() {
  const field = [...document.querySelectorAll("main input[type=search], .top-find input")].find((input) => input.offsetParent !== null);
  if (field) field.focus();
  else location.assign("/coach/personnes");
}

/** Ticks the box of the line where one is, or takes the tick back. */
function tick() {
  document.activeElement?.closest("main .line, main .match, main tbody tr")?.querySelector("input[type=checkbox]")?.click();
}

const closeMenus = (but) => document.querySelectorAll("details.menu[open]").forEach((menu) => menu !== but && (menu.open = false));

const KEYS = [["j", "Ligne suivante"], ["k", "Ligne précédente"], ["Entrée", "Ouvrir"], ["x", "Cocher la ligne"], ["/", "Chercher"], ["?", "Montrer ces touches"], ["Échap", "Fermer"]];
let sheet;
function showKeys() {
  if (!sheet) {
    sheet = document.createElement("dialog");
    sheet.className = "keys";
    sheet.setAttribute("aria-labelledby", "touches");
    const title = document.createElement("h2");
    title.id = "touches";
    title.textContent = "Les touches";
    const list = document.createElement("dl");
    for (const [key, words] of KEYS) {
      const term = document.createElement("dt");
      term.textContent = key;
      const said = document.createElement("dd");
      said.textContent = words;
      list.append(term, said);
    }
    const close = document.createElement("button");
    close.className = "btn btn-quiet";
    close.textContent = "Fermer";
    close.addEventListener("click", () => sheet.close());
    sheet.append(title, list, close);
    document.body.append(sheet);
  }
  sheet.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === "Escape") {
    const menu = document.activeElement?.closest("details.menu[open]");
    closeMenus();
    menu?.querySelector("summary").focus();
  }
  const act = { j: () => go(1), k: () => go(-1), x: tick, "/": search, "?": showKeys }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
// One menu open at a time, and none once one looks elsewhere.
document.addEventListener("click", (event) => closeMenus(event.target instanceof Element ? event.target.closest("details.menu") : null));
