// The card under the ticks follows them, where a script may. Without it, saving shows it.
for (const box of document.querySelectorAll('input[name="shows"]')) {
  const follow = () => {
    for (const part of document.querySelectorAll("[data-shows]")) if (part.dataset.shows === box.value) part.hidden = !box.checked;
  };
  box.addEventListener("change", follow);
  // A browser that comes back to the page ticks again what was ticked.
  follow();
}
