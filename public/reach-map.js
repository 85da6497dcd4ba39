// The circle of « Jusqu’où pouvez-vous aller ? » follows the choice at once. The page shows the kept choice without it.
document.addEventListener("change", function (event) {
  var part = event.target.closest ? event.target.closest("[data-reach]") : null;
  var svg = part && event.target.type === "radio" ? part.querySelector("svg[data-scale]") : null;
  if (!svg) return;
  var km = Number(event.target.value);
  svg.querySelector(".reach-circle").setAttribute("r", String(km * Number(svg.getAttribute("data-scale"))));
  // The names that fitted beside the first choice may lie under those of this one.
  svg.classList.add("is-moved");
  svg.querySelectorAll("g[data-km]").forEach(function (place) {
    place.classList.toggle("is-in", Number(place.getAttribute("data-km")) <= km);
    place.classList.toggle("is-named", place.getAttribute("data-named").split(" ").indexOf(String(km)) >= 0);
  });
});
