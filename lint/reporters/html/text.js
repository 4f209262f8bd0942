// A document's text in lines and pieces: what is reported, and what the fixes would change.

const HIDDEN = new RegExp(`[${data.hidden}]`, "gu");

/** The text with a visible escape for each character that shows nothing, or turns the line around. */
function visible(text) {
  const shown = [];
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match[0] === "\t") continue;
    const code = match[0].codePointAt(0).toString(16);
    shown.push(text.slice(end, match.index), element("span", "escape", `\\u${code.padStart(4, "0")}`));
    end = match.index + match[0].length;
  }
  return [...shown, text.slice(end)];
}

/** The code points of a text, which offsets count: the text itself where it has none beyond 16 bits. */
const pointsOf = (text) => (/[\ud800-\udfff]/.test(text) ? Array.from(text) : text);

function cut(points, start, end) {
  const part = points.slice(start, end);
  return typeof part === "string" ? part : part.join("");
}

const MAX_LINE = 4000; // browsers take quadratic time for a longer one in many pieces

/** The lines: they end at LF or CR LF, or at CR in a text without LF; a very long one is cut into several. */
function linesOf(points) {
  const mark = points.includes("\n") ? "\n" : "\r";
  const lines = [];
  for (let start = 0, number = 1; start < points.length; number++) {
    const at = points.indexOf(mark, start);
    const next = at < 0 ? points.length : at + 1;
    const end = at < 0 ? next : at > start && mark === "\n" && points[at - 1] === "\r" ? at - 1 : at;
    for (let from = start; from === start || from < end; from += MAX_LINE) {
      lines.push({ start: from, end: Math.min(end, from + MAX_LINE), number, isRest: from > start, spans: [] });
    }
    start = next;
  }
  return lines;
}

/** The index of the line that an offset is on. */
function lineAt(lines, offset) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Everything that marks a stretch of the text: findings, changes, and fixes that are unsafe. */
function spansOf(doc) {
  const spans = doc.findings.map((found, index) => ({
    start: found.start,
    end: Math.max(found.end, found.start + 1),
    finding: index,
  }));
  for (const [start, end, part, rule, text] of doc.changes) spans.push({ start, end, part, rule, text, changed: true });
  for (const found of doc.findings) {
    if (found.fix?.applicability !== "unsafe" || found.accepted !== null) continue;
    for (const { start, end, text } of found.fix.edits) spans.push({ start, end, rule: found.rule, text, unsafe: true });
  }
  return spans;
}

/** The lines of a document, each with what marks it and the state that the map shows. */
function layout(doc) {
  const points = pointsOf(doc.text);
  const lines = linesOf(points);
  for (const span of lines.length ? spansOf(doc) : []) {
    const last = lineAt(lines, Math.max(span.end - 1, span.start));
    for (let at = lineAt(lines, span.start); at <= last; at++) lines[at].spans.push(span);
  }
  for (const line of lines) line.state = stateOf(line, points);
  return { points, lines };
}

function stateOf(line, points) {
  const covered = (wanted) => {
    let end = line.start;
    for (const span of line.spans.filter(wanted).sort((a, b) => a.start - b.start)) {
      if (cut(points, end, Math.min(span.start, line.end)).trim()) return false;
      end = Math.max(end, span.end);
    }
    return !cut(points, end, line.end).trim() && line.spans.some(wanted);
  };
  if (covered((span) => span.changed && !span.text && !span.part)) return "removed";
  if (covered((span) => span.changed && !span.text && span.part)) return "split";
  return line.spans.some((span) => span.finding !== undefined) ? "reported" : "article";
}

/** A line of the text as an element: its number, and its pieces. */
function lineElement(doc, { points, lines }, at) {
  const line = lines[at];
  const text = element("span", "content");
  text.dir = "auto";
  text.append(...piecesOf(doc, line, points));
  const made = element("div", `line ${line.state}`, element("span", "number", line.isRest ? "" : String(line.number)), text);
  const part = line.spans.find((span) => span.changed && span.part && !span.text)?.part;
  if (part) made.dataset.part = doc.parts[part - 1] ?? `part ${part + 1}`;
  return made;
}

/** The pieces of a line between the ends of spans, in one sweep over these. */
function* piecesOf(doc, line, points) {
  const clamp = (offset) => Math.min(Math.max(offset, line.start), line.end);
  const edges = new Set([line.start, line.end]);
  for (const span of line.spans) edges.add(clamp(span.start)).add(clamp(span.end));
  const offsets = [...edges].sort((a, b) => a - b);
  const coming = [...line.spans].sort((a, b) => a.start - b.start);
  let active = [];
  let next = 0;
  for (const [index, start] of offsets.entries()) {
    for (; next < coming.length && coming[next].start <= start; next++) {
      const span = coming[next];
      if (span.changed && span.text && span.start >= line.start) yield insertion(span);
      else active.push(span);
    }
    active = active.filter((span) => span.end > start);
    if (index + 1 < offsets.length) yield piece(doc, active, cut(points, start, offsets[index + 1]));
    else if (line.start === line.end) yield piece(doc, active, "");
  }
}

function insertion(span) {
  const made = element("ins", "", ...visible(span.text));
  made.dataset.rule = span.rule;
  return made;
}

function piece(doc, covering, text) {
  const removal = covering.find((span) => span.changed && !span.part && !span.text);
  const doubtful = covering.find((span) => span.unsafe);
  const made = element(removal ? "del" : doubtful ? "s" : "span", "", ...visible(text));
  if (removal ?? doubtful) made.dataset.rule = (removal ?? doubtful).rule;
  const found = covering.filter((span) => span.finding !== undefined).map((span) => span.finding);
  if (!found.length) return made;
  const severity = SEVERITIES.find((each) => found.some((index) => doc.findings[index].severity === each));
  const mark = element("mark", severity, made);
  mark.dataset.findings = found.join(" ");
  return mark;
}

/** The map: a bar for each run of lines of one state, as high as the run is long. */
function mapElements(lines) {
  const bars = [];
  for (let at = 0, end; at < lines.length; at = end) {
    for (end = at + 1; end < lines.length && lines[end].state === lines[at].state; ) end++;
    const { state, number } = lines[at];
    const last = lines[end - 1].number;
    const bar = element("button", state);
    bar.type = "button";
    bar.tabIndex = -1;
    bar.dataset.line = at;
    bar.title = `${number === last ? `line ${number}` : `lines ${number} to ${last}`}: ${state}`;
    bar.style.flexGrow = end - at;
    bars.push(bar);
  }
  return bars;
}
