
"use strict";
// Headings become buttons. A click sorts ascending, then descending, then as the table came.
(() => {
  const status = document.getElementById("sorted");
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const next = { none: "ascending", ascending: "descending", descending: "none" };

  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value;
    return { number: value ? Number(value) : NaN, text: cell.textContent.trim(), missing: Boolean(cell.querySelector(".spoken")) };
  };

  // Numbers before words, and what is missing last in either direction.
  const compare = (a, b, sign) => {
    if (a.missing || b.missing) return a.missing - b.missing;
    const words1 = Number.isNaN(a.number);
    const words2 = Number.isNaN(b.number);
    if (words1 !== words2) return words1 - words2;
    return sign * (words1 ? words.compare(a.text, b.text) : a.number - b.number);
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    const original = [...body.rows];
    if (original.length < 2) continue;
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const order = next[heading.getAttribute("aria-sort")];
        headings.forEach((other) => other.setAttribute("aria-sort", "none"));
        heading.setAttribute("aria-sort", order);
        const sign = order === "descending" ? -1 : 1;
        const rows = order === "none"
          ? original
          : original
            .map((row) => ({ row, key: key(row, column) }))
            .sort((a, b) => compare(a.key, b.key, sign))
            .map((entry) => entry.row);
        body.append(...rows);
        status.textContent = order === "none"
          ? `${table.caption.textContent}: in the first order`
          : `${table.caption.textContent}: sorted by ${button.textContent}, ${order}`;
      });
    });
  }
})();
