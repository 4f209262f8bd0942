// The data of the report: documents with findings, and which of them a filter shows.

const data = JSON.parse(document.getElementById("data").textContent);
const SEVERITIES = ["error", "warning", "note"];

for (const [at, doc] of data.documents.entries()) {
  doc.at = at;
  doc.name = doc.record === null ? doc.path : `${doc.path}:${doc.record}`;
}

/** The key of a finding among the decisions. */
const keyOf = (doc, index) => `${doc.at}.${index}`;

/** What a text filter looks in, made for the documents that it gets to. */
function searchable(doc) {
  doc.searchable ??= [doc.name, doc.record_id, doc.text, ...doc.findings.map((found) => found.message)]
    .join("\n")
    .toLowerCase();
  return doc.searchable;
}

/** The indexes of a document's findings that a filter shows. */
function matching(doc, filter, decisions) {
  if (filter.source && doc.source !== filter.source) return [];
  if (filter.text && !searchable(doc).includes(filter.text)) return [];
  const shown = [];
  for (const [index, found] of doc.findings.entries()) {
    if (!filter.severities.has(found.severity)) continue;
    if (filter.rule && found.rule !== filter.rule) continue;
    if (filter.undecided && (found.accepted !== null || decisions.has(keyOf(doc, index)))) continue;
    shown.push(index);
  }
  return shown;
}

/** The keys of a count, the most frequent first. */
const ranked = (counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

function count(counts, key, by = 1) {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
