// What was decided about findings: accepted with a reason, or skipped. Kept by the browser until the report changes.

const STORE = `contentlint ${data.digest}`;
const decisions = new Map(restored());

const REASON = "reviewed"; // why a finding is accepted, until another reason is given
let lastReason = REASON;

/** The decisions of an earlier visit; none where the browser keeps nothing. */
function restored() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    localStorage.setItem(STORE, JSON.stringify([...decisions]));
  } catch {
    // It is full, or not allowed: the decisions are on the page, and can be copied from there.
  }
}

function decide(doc, index, decision) {
  decisions.delete(keyOf(doc, index)); // so that the last decision comes last
  if (decision) decisions.set(keyOf(doc, index), decision);
  keep();
}

/** Take back the last decision; returns where it was, as [document, index of the finding]. */
function undoLast() {
  const key = [...decisions.keys()].at(-1);
  if (key === undefined) return null;
  decisions.delete(key);
  keep();
  const [at, index] = key.split(".").map(Number);
  return [data.documents[at], index];
}

/** The lines to append to a baseline. The hashes in them have more digits than JavaScript's numbers: they stay text. */
function baselineLines() {
  const lines = [];
  for (const [key, { reason }] of decisions) {
    const [at, index] = key.split(".").map(Number);
    const line = data.documents[at]?.lines[index];
    if (reason && line) lines.push(`${line.slice(0, -1)},"reason":${JSON.stringify(reason)}}\n`);
  }
  return lines.sort().join("");
}

function download(text, name) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
