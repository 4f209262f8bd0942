// What keys, buttons and the pointer do; run last.

function undo() {
  const place = undoLast();
  if (!place) return;
  const [doc, index] = place;
  const at = shown.findIndex((each) => each.doc === doc);
  if (at >= 0 && at !== current) select(at);
  if (at >= 0) focusFinding(index);
  redraw(doc, index);
}

async function copy() {
  const lines = by("baseline-lines");
  lines.value = baselineLines();
  try {
    await navigator.clipboard.writeText(lines.value);
    by("decided").textContent = "Copied: append the lines to .contentlint-baseline.jsonl";
  } catch {
    lines.hidden = false; // the browser does not allow it: they can be copied by hand
    lines.select();
  }
}

const KEYS = {
  j: () => select(current + 1),
  k: () => select(current - 1),
  n: () => step(1),
  p: () => step(-1),
  a: () => current >= 0 && finding >= 0 && cardOf(finding).querySelector(".accept")?.click(),
  s: () => current >= 0 && finding >= 0 && cardOf(finding).querySelector(".skip")?.click(),
  u: undo,
  c: () => by("copy").click(),
  "/": () => by("text-filter").focus(),
  "?": () => by("help").showModal(),
};

function onKey(event) {
  const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
}

/** Show beside the pointer what is known of the place it is at. */
function onPointer(event) {
  const tip = by("tip");
  const place = event.target.closest?.("mark, del, ins, s");
  tip.hidden = !place;
  if (!place) return;
  const doc = shown[current].doc;
  const mark = place.closest("mark");
  const lines = (mark?.dataset.findings.split(" ") ?? []).map((index) => {
    const found = doc.findings[index];
    const rest = [found.message, measured(found), found.fix?.title].filter(Boolean).join(" · ");
    return element("p", found.severity, element("b", "", found.rule), ": ", ...visible(rest));
  });
  const change = place.matches("mark") ? place.querySelector("del, s") : place;
  const verb = { DEL: "removed by", INS: "inserted by", S: "removed with --unsafe-fixes by" }[change?.tagName];
  if (verb) lines.push(element("p", "change", `${verb} ${change.dataset.rule}`));
  tip.replaceChildren(...lines);
  const { innerWidth, innerHeight } = window;
  tip.style.left = `${Math.max(Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8), 8)}px`;
  const below = event.clientY + 16;
  tip.style.top = `${below + tip.offsetHeight > innerHeight ? event.clientY - tip.offsetHeight - 8 : below}px`;
  for (const other of by("findings").querySelectorAll(".card")) {
    other.classList.toggle("pointed", mark?.dataset.findings.split(" ").includes(other.dataset.index) ?? false);
  }
}

/** Offer the values that a filter may have, the most frequent first. */
function offer(id, values) {
  for (const [value, number] of values) {
    const label = element("span", "", ...visible(value)).textContent;
    const option = element("option", "", `${label} (${number.toLocaleString("en")})`);
    option.value = value;
    by(id).append(option);
  }
}

/** A table of figures: the first row has its headings. */
function table([headings, ...rows]) {
  const cells = (name, row) => row.map((cell) => element(name, "", ...visible(cell)));
  const made = element("table", "", element("thead", "", element("tr", "", ...cells("th", headings))));
  made.append(element("tbody", "", ...rows.map((row) => element("tr", "", ...cells("td", row)))));
  return made;
}

function start() {
  const rules = new Map();
  const sources = new Map();
  for (const doc of data.documents) {
    for (const found of doc.findings) count(rules, found.rule);
    count(sources, doc.source, doc.findings.length);
  }
  offer("rule", ranked(rules));
  offer("source", ranked(sources).slice(0, 1000));
  for (const severity of SEVERITIES) {
    const box = element("input");
    box.type = "checkbox";
    box.checked = box.defaultChecked = true;
    box.addEventListener("change", () => {
      filter.severities[box.checked ? "add" : "delete"](severity);
      refresh();
    });
    by("severities").append(element("label", severity, box, ` ${severity}`));
  }
  const hidden = data.hidden_document_count;
  const more = hidden ? [`${plural(hidden, "document")} with findings are counted, but not in this report`] : [];
  for (const each of document.querySelectorAll(".deciding")) each.hidden = !data.is_decidable;
  by("tables").hidden = !data.tables.length;
  by("tables").querySelector("div").replaceChildren(...data.tables.map(table));
  by("summary").replaceChildren(...visible([...data.summary, ...more].join(". ")));
  document.title = `contentlint: ${data.summary[0] ?? "report"}`;
  listen();
  refresh();
  showDecided();
}

function listen() {
  let timer;
  by("rule").addEventListener("change", (event) => setFilter("rule", event.target.value));
  by("source").addEventListener("change", (event) => setFilter("source", event.target.value));
  by("text-filter").addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      filter.text = event.target.value.toLowerCase();
      refresh();
    }, 150);
  });
  by("text-filter").addEventListener("keydown", (event) => event.key === "Escape" && event.target.blur());
  by("undecided").addEventListener("change", (event) => {
    filter.undecided = event.target.checked;
    refresh();
  });
  by("filter").addEventListener("submit", (event) => event.preventDefault());
  by("filter").addEventListener("reset", () => {
    Object.assign(filter, { severities: new Set(SEVERITIES), rule: "", source: "", text: "", undecided: false });
    refresh();
  });
  by("map").addEventListener("click", (event) => {
    const line = event.target.dataset.line;
    if (line !== undefined) lineOf(Number(line)).scrollIntoView({ block: "center" });
  });
  by("lines").addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) focusFinding(Number(mark.dataset.findings.split(" ")[0]));
  });
  by("lines").addEventListener("pointermove", onPointer);
  by("lines").addEventListener("pointerleave", () => (by("tip").hidden = true));
  by("lines").addEventListener("scroll", () => (by("tip").hidden = true));
  by("copy").addEventListener("click", copy);
  by("download").addEventListener("click", () => download(baselineLines(), "contentlint-baseline.jsonl"));
  by("undo").addEventListener("click", undo);
  by("help-button").addEventListener("click", () => by("help").showModal());
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeprint", () => ["lines", "findings"].forEach((id) => by(id).fillAll?.()));
}

start();
