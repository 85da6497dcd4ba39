// A button that copies what a field holds, where a script may. Without it the field is there to be copied by hand.
if (navigator.clipboard) {
  for (const field of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-quiet btn-wide";
    button.textContent = field.dataset.copy;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(field.value).then(
        () => (button.textContent = field.dataset.copied),
        () => field.select(),
      ),
    );
    // The room is kept for it in the page, so that nothing moves when it comes.
    const room = document.querySelector("[data-copy-room]");
    if (room) room.append(button);
    else field.after(button);
  }
}
