// The document that is looked at, and the finding in it.

/** Show a document, at its first finding that the filter shows. */
function select(at, where = "first") {
  if (at < 0 || at >= shown.length) return;
  if (current >= 0) rowOf(current).removeAttribute("aria-current");
  current = at;
  const chosen = rowOf(at);
  chosen.setAttribute("aria-current", "true");
  chosen.scrollIntoView({ block: "nearest" });
  const { doc, indexes } = shown[at];
  by("name").replaceChildren(...visible(doc.name));
  by("about").replaceChildren(...about(doc));
  laidOut = doc.text === null ? { points: "", lines: [] } : layout(doc);
  by("map").replaceChildren(...mapElements(laidOut.lines));
  lineOf = lazily(by("lines"), laidOut.lines.length, (line) => lineElement(doc, laidOut, line), { block: 60 });
  cardOf = lazily(by("findings"), doc.findings.length, (index) => card(doc, index), { block: 20, height: 8 });
  finding = -1;
  if (indexes.length) focusFinding(where === "last" ? indexes.at(-1) : indexes[0]);
}

function about(doc) {
  const facts = [];
  if (doc.record_id !== null) facts.push(`id ${doc.record_id}`);
  if (doc.source !== doc.path) facts.push(`from ${doc.source}`);
  if (doc.parts.length) facts.push(`split: ${doc.parts.join(", ")}`);
  if (doc.refused) facts.push(`not fixed: ${doc.refused}`);
  if (doc.text === null && doc.findings.length) facts.push("the text is not in this report");
  if (doc.hidden_char_count) facts.push(`${plural(doc.hidden_char_count, "character")} more are not in this report`);
  if (doc.hidden_finding_count) facts.push(`${plural(doc.hidden_finding_count, "finding")} more are not in this report`);
  return visible(facts.join(" · "));
}

/** Make a finding the current one: its card, its lines. */
function focusFinding(index) {
  if (finding >= 0) cardOf(finding).classList.remove("current");
  finding = index;
  const chosen = cardOf(index);
  chosen.classList.add("current");
  chosen.scrollIntoView({ block: "nearest" });
  for (const mark of by("lines").querySelectorAll("mark.current")) mark.classList.remove("current");
  if (laidOut.lines.length) {
    const first = lineAt(laidOut.lines, shown[current].doc.findings[index].start);
    lineOf(first).scrollIntoView({ block: "center" });
    for (const mark of marksOf(index)) mark.classList.add("current");
  }
}

const marksOf = (index) =>
  [...by("lines").querySelectorAll("mark")].filter((mark) => mark.dataset.findings.split(" ").includes(String(index)));

/** Go to the next or previous finding that the filter shows and `wanted` says yes to, in this document or beyond. */
function step(direction, wanted = () => true) {
  for (let at = current; at >= 0 && at < shown.length; at += direction) {
    const { doc, indexes } = shown[at];
    const beyond = (index) => at !== current || (direction > 0 ? index > finding : index < finding);
    const left = indexes.filter((index) => beyond(index) && wanted(doc, index));
    if (!left.length) continue;
    if (at !== current) select(at);
    focusFinding(direction > 0 ? left[0] : left.at(-1));
    return;
  }
}
