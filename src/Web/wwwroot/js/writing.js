// Writing a paper. Everything works without this file: the links open pages of their own, tables are typed, and the button saves.

// Puts text in a field where the cursor is, as if it were typed: it can be undone, and what listens to typing hears it.
const insertText = (field, text) => {
  field.focus();
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

// A table or a chart, with a blank line to the text around it.
const onItsOwnLine = (field, text) => {
  const before = field.value.slice(0, field.selectionStart).match(/(^|\n?)\n?$/)[0];
  const after = field.value.slice(field.selectionEnd).match(/^\n?\n?/)[0];
  const isFirst = field.selectionStart === before.length;
  const isLast = field.selectionEnd + after.length === field.value.length;
  return (isFirst ? "" : "\n".repeat(2 - before.length)) + text + (isLast ? "" : "\n".repeat(2 - after.length));
};

// Finds a figure without leaving the text that is being written.
(() => {
  const dialog = document.getElementById("figure-dialog");
  const place = dialog?.querySelector("[data-figure-dialog]");
  if (!place || !dialog.showModal) {
    return;
  }

  let field;
  let address;

  const show = async (asked) => {
    const answer = await fetch(asked, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      location.assign(asked);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
    place.replaceChildren(...page.querySelectorAll("main form[data-find-figure], main .found-figure"));
    for (const button of place.querySelectorAll("[data-insert-figure]")) {
      button.hidden = false;
      place.querySelector("[data-found-figure]").parentElement.hidden = true;
    }
    (place.querySelector("[data-insert-figure]") ?? (focused && document.getElementById(focused)) ?? place.querySelector("select")).focus();
  };

  const choose = (form) => show(`${address}?${new URLSearchParams(new FormData(form))}`);

  for (const link of document.querySelectorAll("a[data-figure-picker]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      field = document.getElementById(link.dataset.figurePicker);
      address = link.getAttribute("href");
      dialog.showModal();
      if (!place.hasChildNodes()) {
        await show(address);
      }
    });
  }

  place.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(event.target);
  });
  place.addEventListener("change", (event) => {
    if (["figure", "set"].includes(event.target.name)) {
      choose(event.target.form);
    }
  });
  place.addEventListener("click", (event) => {
    if (event.target.closest("[data-insert-figure]")) {
      const found = place.querySelector("[data-found-figure]");
      dialog.close();
      insertText(field, "standsAlone" in found.dataset ? onItsOwnLine(field, found.value) : found.value);
    }
  });
})();

for (const form of document.querySelectorAll("form.paper-form[data-live]")) {
  // Cells copied from a spreadsheet become a table of the paper.
  form.addEventListener("paste", (event) => {
    const rows = (event.clipboardData?.getData("text/plain") ?? "")
      .replace(/\s+$/, "")
      .split(/\r?\n/)
      .map((row) => row.split("\t"));
    const columns = rows[0].length;
    if (!event.target.matches("textarea.paper-field") || rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) {
      return;
    }
    event.preventDefault();
    const line = (cells) => `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|")).join(" | ")} |`;
    const isNumber = (cell) => /^[-−–]?[\d.,\s]+%?$/.test(cell.trim()) || cell.trim() === "";
    const rule = rows[0].map((_, column) => (column > 0 && rows.slice(1).every((row) => isNumber(row[column])) ? "---:" : "---"));
    const before = event.target.value.slice(0, event.target.selectionStart);
    const apart = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    insertText(event.target, `${apart}${[line(rows[0]), line(rule), ...rows.slice(1).map(line)].join("\n")}\n\n`);
  });

  // Ctrl+S saves, Ctrl+B and Ctrl+I mark what is chosen.
  form.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) {
      return;
    }
    const key = event.key.toLowerCase();
    const mark = { b: "**", i: "*" }[key];
    if (key === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button[value="gem"]'));
    } else if (mark && event.target.matches("textarea.paper-field")) {
      event.preventDefault();
      const field = event.target;
      const [from, to] = [field.selectionStart, field.selectionEnd];
      insertText(field, `${mark}${field.value.slice(from, to)}${mark}`);
      field.setSelectionRange(from + mark.length, to + mark.length);
    }
  });

  // What is written and not saved is not left behind without a word.
  let isChanged = "unsaved" in form.dataset;
  form.addEventListener("input", () => (isChanged = true));
  form.addEventListener("submit", () => (isChanged = false));
  addEventListener("beforeunload", (event) => {
    if (isChanged) {
      event.preventDefault();
    }
  });
}
