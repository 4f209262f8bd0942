// The documents that the filter shows: the list, and the charts over them.

const by = (id) => document.getElementById(id);
const TOP = 12;

const filter = { severities: new Set(SEVERITIES), rule: "", source: "", text: "", undecided: false };
let shown = []; // the documents that the filter shows, as {doc, indexes}
let current = -1; // the position in it
let finding = -1; // the index of the current finding in its document
let rowOf, lineOf, cardOf;
let laidOut = { lines: [] };

const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** A button with a text that says what it does. */
function button(text, act, className = "") {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Show the documents that the filter lets through, at the one that was shown if it is among them. */
function refresh() {
  const doc = shown[current]?.doc;
  shown = [];
  const rules = new Map();
  const sources = new Map();
  let total = 0;
  for (const each of data.documents) {
    const indexes = matching(each, filter, decisions);
    const isRefusal = each.refused && !each.findings.length && !filter.rule && !filter.source && !filter.text;
    if (!indexes.length && !isRefusal) continue;
    shown.push({ doc: each, indexes });
    total += indexes.length;
    for (const index of indexes) count(rules, each.findings[index].rule);
    count(sources, each.source, indexes.length);
  }
  chart(by("by-rule"), rules, "rule");
  chart(by("by-source"), sources, "source");
  by("matching").textContent = `${plural(total, "finding")} in ${plural(shown.length, "document")}`;
  rowOf = lazily(by("documents"), shown.length, row, { height: 2 });
  by("nothing").hidden = shown.length > 0;
  by("document").hidden = shown.length === 0;
  current = -1;
  if (shown.length) select(Math.max(shown.findIndex((each) => each.doc === doc), 0));
}

/** Bars for the most frequent keys of a count, each a button that filters by it. */
function chart(list, counts, dimension) {
  const entries = ranked(counts);
  const most = entries[0]?.[1] ?? 1;
  const bars = entries.slice(0, TOP).map(([key, value]) => {
    const bar = element("span", "bar");
    bar.style.width = `${(100 * value) / most}%`;
    const label = element("span", "label", ...visible(key));
    const made = button("", () => setFilter(dimension, filter[dimension] === key ? "" : key), "row");
    made.append(label, element("span", "track", bar), element("span", "value", value.toLocaleString("en")));
    made.setAttribute("aria-pressed", String(filter[dimension] === key));
    made.title = key;
    return element("li", "", made);
  });
  const rest = entries.slice(TOP).reduce((sum, [, value]) => sum + value, 0);
  if (rest) bars.push(element("li", "rest", `${plural(entries.length - TOP, "other")}: ${rest.toLocaleString("en")}`));
  list.replaceChildren(...bars);
}

function setFilter(dimension, value) {
  filter[dimension] = by(dimension).value = value;
  refresh();
}

/** A row in the list of documents. */
function row(at) {
  const { doc, indexes } = shown[at];
  const made = button("", () => select(at), "row");
  const counts = new Map();
  for (const index of indexes) count(counts, doc.findings[index].severity);
  const badges = SEVERITIES.filter((each) => counts.has(each)).map((each) => {
    const badge = element("span", `badge ${each}`, String(counts.get(each)));
    badge.title = plural(counts.get(each), each);
    return badge;
  });
  made.append(element("span", "name", ...visible(doc.name)), ...badges);
  made.title = doc.record_id === null ? doc.name : `${doc.name} (id ${doc.record_id})`;
  if (at === current) made.setAttribute("aria-current", "true");
  return made;
}
