// Finds a figure without leaving the text that is being written, and inserts it at the cursor. Without this file the link opens a page of its own.
(() => {
  const load = async (place, address) => {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      location.assign(address);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.querySelectorAll("main .page-head h1, main form[data-find-figure], main .found-figure"));
    place.querySelectorAll("[data-insert-figure]").forEach((button) => (button.hidden = false));
  };

  document.querySelectorAll("a[data-figure-picker]").forEach((link) => {
    const text = document.getElementById(link.dataset.figurePicker);
    const dialog = document.getElementById(`figures-for-${link.dataset.figurePicker}`);
    const place = dialog?.querySelector("[data-figure-dialog]");
    if (!text || !place || !dialog.showModal) {
      return;
    }
    const address = link.getAttribute("href");
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await load(place, address);
      dialog.showModal();
    });
    const show = (form) => load(place, `${address}?${new URLSearchParams(new FormData(form))}`);
    place.addEventListener("submit", (event) => {
      event.preventDefault();
      show(event.target);
    });
    place.addEventListener("change", (event) => {
      if (["figure", "set"].includes(event.target.name)) {
        show(event.target.form);
      }
    });
    place.addEventListener("click", (event) => {
      if (!event.target.closest("[data-insert-figure]")) {
        return;
      }
      const figure = place.querySelector("[data-found-figure]").value;
      dialog.close();
      text.focus();
      text.setRangeText(figure, text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
})();
