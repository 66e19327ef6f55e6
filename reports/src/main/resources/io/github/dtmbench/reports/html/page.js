
"use strict";
// Headings become buttons. A click sorts ascending, then descending, then as the table came.
// Of a long table the rows behind the first are data, made into rows when they are asked for, searched or sorted.
(() => {
  const status = document.getElementById("sorted");
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  const interval = /^[×+\u2212-]?[\d.,e]+–\S+( %)?$/;
  const longestUnbroken = { TH: 32, TD: 16 };

  // What a cell shows begins with its number, or with a sign that is not part of it.
  const numberShown = (text) => Number.parseFloat(text.replaceAll(",", "").replace(/^[×+]/, "").replace("\u2212", "-"));

  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value;
    const text = cell.textContent.trim();
    const isNumber = cell.classList.contains("number");
    return {
      number: value ? Number(value) : isNumber ? numberShown(text) : NaN,
      text,
      missing: Boolean(cell.querySelector(".spoken")),
    };
  };

  // Numbers before words, and what is missing last in either direction.
  const compare = (a, b, sign) => {
    if (a.missing || b.missing) return a.missing - b.missing;
    const words1 = Number.isNaN(a.number);
    const words2 = Number.isNaN(b.number);
    if (words1 !== words2) return words1 - words2;
    return sign * (words1 ? words.compare(a.text, b.text) : a.number - b.number);
  };

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const missing = (cell, mark, id) => {
    const dash = element("span", "", "–");
    dash.setAttribute("aria-hidden", "true");
    cell.append(dash, element("span", "spoken", "no value"));
    if (mark) {
      const link = element("a", "", mark);
      link.href = `#${id}-note-${mark}`;
      const raised = element("sup");
      raised.append(link);
      cell.append(raised);
    }
  };

  const furtherRows = (result, table) => {
    const data = JSON.parse(result.querySelector("script").textContent);
    const columns = [...table.tHead.rows[0].cells].map((heading) => heading.className);
    const header = Math.max(0, columns.indexOf("words"));
    return data.rows.map((codes) => {
      const row = document.createElement("tr");
      codes.forEach((code, column) => {
        const text = code < 0 ? "" : data.texts[code];
        const cell = element(column === header && text.trim() ? "th" : "td", columns[column], text);
        if (cell.tagName === "TH") cell.scope = "row";
        if (code < 0) missing(cell, data.texts[-1 - code], result.id);
        else if (interval.test(text)) cell.classList.add("interval");
        else if (columns[column] === "words" && text.length <= longestUnbroken[cell.tagName]) cell.classList.add("short");
        row.append(cell);
      });
      return row;
    });
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const result = table.closest(".result");
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    const original = [...body.rows];
    if (original.length < 2) continue;

    const further = result.querySelector(".further");
    let complete = !further;
    const all = () => {
      if (!complete) {
        complete = true;
        const rows = furtherRows(result, table);
        original.push(...rows);
        body.append(...rows);
        further.querySelector("p").hidden = true;
        further.querySelector("button").hidden = true;
        status.textContent = `${table.caption.textContent}: all ${original.length} rows are shown`;
      }
      return original;
    };
    if (further) {
      further.querySelector(".more").hidden = false;
      further.querySelector("button").addEventListener("click", all);
      const search = further.querySelector("input");
      search.addEventListener("input", () => {
        const wanted = search.value.trim().toLowerCase();
        let found = 0;
        for (const row of all()) {
          row.hidden = !row.textContent.toLowerCase().includes(wanted);
          if (!row.hidden) found++;
        }
        const told = further.querySelector("p");
        told.textContent = `${found.toLocaleString("en")} of ${original.length.toLocaleString("en")} rows`;
        told.hidden = wanted === "";
        status.textContent = `${table.caption.textContent}: ${found} rows with "${search.value}"`;
      });
    }

    headings.forEach((heading, column) => {
      const button = element("button", "", heading.textContent);
      button.type = "button";
      heading.replaceChildren(button);
      heading.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const order = next[heading.getAttribute("aria-sort")];
        headings.forEach((other) => other.setAttribute("aria-sort", "none"));
        heading.setAttribute("aria-sort", order);
        const sign = order === "descending" ? -1 : 1;
        const rows = order === "none"
          ? all()
          : all()
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
