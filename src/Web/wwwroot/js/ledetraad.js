// Everything works without this file; it lets the design system add the menu drawer of small screens and the like.
document.body.classList.add("js");
DKFDS.init();

// A form with data-live="#place, #another" shows while one writes what its button data-live-button would show: the form is sent as by that
// button, and those places of the page are taken over from the answer. Nothing is saved by it.
for (const form of document.querySelectorAll("form[data-live]")) {
  const pause = 1200;
  let waiting;
  let asked = 0;

  const show = async () => {
    const mine = ++asked;
    const sent = new FormData(form);
    const button = form.querySelector(`button[value="${form.dataset.liveButton}"]`);
    sent.append(button.name, button.value);
    const answer = await fetch(location.pathname, { method: "POST", body: new URLSearchParams(sent), redirect: "error" });
    if (!answer.ok || mine !== asked) {
      return;
    }

    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const place of document.querySelectorAll(form.dataset.live)) {
      const news = page.getElementById(place.id);
      if (news) {
        place.replaceChildren(...news.childNodes);
      }
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show().catch(() => {}), pause);
  });
}
