// Findings as cards beside the text, and what is decided about them there.

/** A finding as a card beside the text. */
function card(doc, index) {
  const found = doc.findings[index];
  const made = element("section", `card ${found.severity}`);
  const place = `${found.start_line}:${found.start_column}`;
  const head = button("", () => focusFinding(index), "place");
  head.append(element("span", `badge ${found.severity}`, found.severity), element("b", "", found.rule), ` ${place}`);
  made.append(head, element("p", "", ...visible(found.message)));
  const evidence = measured(found);
  if (evidence) made.append(element("p", "evidence", ...visible(evidence)));
  if (found.fix) made.append(element("p", "fix", ...visible(`${found.fix.title} (${found.fix.applicability} fix)`)));
  const why = data.rules[found.rule]?.why;
  if (why) made.append(element("details", "", element("summary", "", "Why"), ...visible(why)));
  made.append(element("div", "decision", ...choices(doc, index)));
  made.dataset.index = index;
  made.classList.toggle("current", index === finding);
  return made;
}

/** The measured value of a finding beside its limit; empty where it has none. */
function measured({ value, limit }) {
  const shorten = (number) => (typeof number === "number" ? String(Number(number.toPrecision(4))) : number);
  if (value === null) return "";
  return limit === null ? `measured: ${shorten(value)}` : `measured: ${shorten(value)}, limit: ${shorten(limit)}`;
}

/** What can be decided about a finding, or what was. */
function choices(doc, index) {
  if (!data.is_decidable) return [];
  const found = doc.findings[index];
  if (found.accepted !== null) return [element("span", "", ...visible(`accepted: ${found.accepted}`))];
  const decision = decisions.get(keyOf(doc, index));
  if (decision) {
    const what = decision.reason ? `accepted: ${decision.reason}` : "skipped";
    return [element("span", "", ...visible(what)), button("Undo", () => settle(doc, index, null))];
  }
  return [
    button("Accept…", () => askReason(doc, index), "accept"),
    button("Skip", () => settle(doc, index, { skipped: true }), "skip"),
  ];
}

/** Ask why a finding is accepted, in its card. */
function askReason(doc, index) {
  const form = element("form", "reason");
  const input = element("input");
  input.value = lastReason;
  input.setAttribute("aria-label", "Reason");
  const submit = element("button", "", "Accept");
  const cancel = button("Cancel", () => redraw(doc, index));
  form.append(input, submit, cancel);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    lastReason = input.value.trim() || REASON;
    settle(doc, index, { reason: lastReason });
  });
  input.addEventListener("keydown", (event) => event.key === "Escape" && redraw(doc, index));
  cardOf(index).querySelector(".decision").replaceChildren(form);
  input.select();
}

/** Note a decision about a finding, and go on to the next one that has none. */
function settle(doc, index, decision) {
  decide(doc, index, decision);
  redraw(doc, index);
  if (decision) step(1, (each, at) => !decisions.has(keyOf(each, at)) && each.findings[at].accepted === null);
}

function redraw(doc, index) {
  if (shown[current]?.doc === doc) {
    cardOf(index).querySelector(".decision").replaceChildren(...choices(doc, index));
    by("lines").focus({ preventScroll: true });
  }
  showDecided();
}

function showDecided() {
  const all = [...decisions.values()];
  const accepted = all.filter((each) => each.reason).length;
  by("decided").textContent = `${accepted.toLocaleString("en")} accepted, ${(all.length - accepted).toLocaleString("en")} skipped`;
  for (const id of ["copy", "download"]) by(id).disabled = accepted === 0;
  by("undo").disabled = all.length === 0;
}
