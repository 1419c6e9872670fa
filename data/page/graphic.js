// The graphic, drawn again when a reader zooms, filters or turns the device: step by step what
// src/render/graphic_layout.cc and graphic_wide.cc do, whose comments say why. A test in a browser
// compares the two.
const makeGraphic = () => {
  const SLIM = 600, TOP = 30, BAR = 6, BAR_HEIGHT = 68, BIN = 20;
  const LABELLED = 40, ROWS = 9, SCREEN_LINES = 16, PAPER_LINES = 30, MARKS = 420, MARK_ROWS = 14;
  const LABELLED_FINDINGS = 12, SINGLE_FINDINGS = 40, TALL = 890, SIZE = 12, BRIEF_ROW = 22;
  const DAY = 864e5;

  // ---- text
  const ENTITIES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
  const escape = text => String(text).replace(/[&<>"']/g, c => ENTITIES[c]);
  const px = value => String(Math.floor(value * 10 + 0.5) / 10);
  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (all, key) => (key in values ? values[key] : all));

  function units(c, widths) {
    const code = c.codePointAt(0);
    if (code >= 0x20 && code < 0x7f) return parseInt(widths[code - 0x20], 36);
    if (code >= 0x2018 && code <= 0x201f) return 6;
    return code === 0x2026 || code >= 0x1100 ? 18 : 11;
  }
  const pixels = (width, size, bold) => width * size * (bold ? 1.1 : 1.03) / 18;

  // ---- time
  const civil = day => {
    const date = new Date(day * DAY);
    return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
  };
  const dayNumber = (year, month, day) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.round(date.getTime() / DAY);
  };
  const STEPS = [[1, 'd', 1], [2, 'd', 1], [7, 'd', 1], [14, 'd', 1], [1, 'm', 30.4],
    [3, 'm', 30.4], [6, 'm', 30.4], [1, 'y', 365.25], [2, 'y', 365.25], [5, 'y', 365.25],
    [10, 'y', 365.25], [50, 'y', 365.25], [100, 'y', 365.25], [500, 'y', 365.25]];

  function floorTo(day, [count, unit]) {
    if (unit === 'd') return day - ((day % count) + count) % count;
    const {year, month} = civil(day);
    if (unit === 'm') return dayNumber(year, Math.floor((month - 1) / count) * count + 1, 1);
    return dayNumber(year - year % count, 1, 1);
  }
  function nextStep(day, [count, unit]) {
    if (unit === 'd') return day + count;
    const {year, month} = civil(day);
    return dayNumber(year, month + (unit === 'm' ? count : 12 * count), 1);
  }

  function pack(ranges, gap) {
    const rows = [];
    return ranges.map(range => {
      const free = row => row.every(o => !(range[0] < o[1] + gap && o[0] < range[1] + gap));
      let at = rows.findIndex(free);
      if (at < 0) at = rows.push([]) - 1;
      rows[at].push(range);
      return at;
    });
  }

  // ---- pieces of SVG
  const text = (classes, x, y, words, anchor) =>
    `<text class="${classes}" x="${px(x)}" y="${px(y)}"` +
    `${anchor ? ` text-anchor="${anchor}"` : ''}>${escape(words)}</text> `;
  const rect = (classes, x, y, width, height) =>
    `<rect class="${classes}" x="${px(x)}" y="${px(y)}" width="${px(Math.max(width, 0))}" ` +
    `height="${px(Math.max(height, 0))}"/>`;
  const path = (classes, data) => `<path class="${classes}" d="${data}"/>`;
  const link = (anchor, label, inner, zoom) =>
    `<a class="k" href="#${anchor}"${zoom ? ` data-z="${zoom}"` : ''} ` +
    `aria-label="${escape(label)}">${inner}</a>`;
  const group = (lane, links) => `<g class="lk-${lane}">${links}</g>\n`;
  function diamond(x, y, radius, verdict) {
    const outline = r =>
      `M${px(x)} ${px(y - r)}l${px(r)} ${px(r)}l${px(-r)} ${px(r)}l${px(-r)} ${px(-r)}z`;
    let out = path('dm ' + verdict, outline(radius));
    if (verdict === 'disputed') out += path('dh', outline(radius * 0.4));
    if (verdict === 'reversed') {
      const minus = px(-radius);
      out += path('dh', `M${px(x)} ${px(y - radius)}v${px(2 * radius)}l${minus} ${minus}z`);
    }
    return out;
  }

  // The days that show all of `items`, with room at both ends.
  function fullView(items) {
    let first = Infinity, last = -Infinity, open = false;
    for (const item of items) {
      if (!item.days) continue;
      first = Math.min(first, item.days.a);
      last = Math.max(last, item.days.d);
      open = open || item.openScope;
    }
    if (first > last) first = last = 0;
    const span = Math.max(60, last - first);
    return [first - Math.trunc(span * 0.04), last + Math.trunc(span * (open ? 0.2 : 0.1))];
  }

  // `model`: items (as client.js reads them) and finds that are to be seen; `view`: first and last
  // day; `words`: what the page carries in #words. Gives {svg, shown}: ids of the items drawn.
  function draw(model, view, width, words, classes) {
    const slim = width < SLIM;
    const left = slim ? 6 : 104, right = slim ? width - 6 : width - 12, head = slim ? 20 : 0;
    const [first, last] = view;
    const at = day =>
      Math.min(right, Math.max(left, left + (day - first) / (last - first) * (right - left)));
    const dayAt = x => Math.floor(first + (x - left) / (right - left) * (last - first));
    const measure = (string, size, bold) => {
      let width = 0;
      for (const c of string) width += units(c, words.widths);
      return pixels(width, size, bold);
    };
    const fitted = (string, size, room, bold) => {
      let used = 0, cut = '', seen = '';
      for (const c of string) {
        used += units(c, words.widths);
        seen += c;
        if (pixels(used, size, bold) > room) return cut + '\u2026';
        if (pixels(used, size, bold) + size <= room) cut = seen;
      }
      return string;
    };
    const number = value => String(value).replace(/\B(?=(\d{3})+$)/g, words.group);
    const count = (noun, value) =>
      fill(words[noun + (value === 1 ? '_one' : '_many')], {n: number(value)});

    function rangeOf(days, least) {
      const from = days.openStart ? left : at(days.a), to = days.openEnd ? right : at(days.d);
      if (to - from >= least) return [from, to];
      const middle = (from + to) / 2;
      return [middle - least / 2, middle + least / 2];
    }
    const inView = days =>
      (days.openEnd || days.d > first) && (days.openStart || days.a < last);
    // Could be any time in this view: drawn as marks they would only hide the others.
    const everywhere = days => !days.exact && !days.certain &&
      (days.openStart || days.a <= first) && (days.openEnd || days.d >= last);

    // ---- where items stand
    function laneOf(said) {
      const lane = {said, density: 'labelled', rows: 1, rowHeight: 40, placed: [], anywhere: []};
      for (const item of model.items) {
        if (item.said !== said || !item.days || !inView(item.days)) continue;
        if (everywhere(item.days)) lane.anywhere.push(item);
        else lane.placed.push({item});
      }
      lane.placed = lane.placed.filter(p => p.item.hot)
        .concat(lane.placed.filter(p => !p.item.hot));
      const lines = classes === 'p' ? PAPER_LINES : SCREEN_LINES;
      if (lane.placed.length <= LABELLED) {
        if (fillRows(lane) <= ROWS) return lane;
        lane.rowHeight = BRIEF_ROW;
        lane.density = 'brief';
        if (fillRows(lane) <= lines) return lane;
      }
      lane.rowHeight = 13;
      lane.density = 'marks';
      if (lane.placed.length <= MARKS && fillRows(lane) <= MARK_ROWS) return lane;
      lane.density = 'histogram';
      return lane;
    }
    const hasLabels = lane => lane.density === 'labelled' || lane.density === 'brief';
    function fillRows(lane) {
      const labels = hasLabels(lane);
      const ranges = lane.placed.map(p => {
        p.mark = rangeOf(p.item.days, labels ? 18 : 7);
        p.taken = p.mark.slice();
        if (labels) placeLabel(p, lane.density === 'labelled');
        return p.taken;
      });
      const rows = pack(ranges, labels ? 10 : 2);
      lane.rows = 1;
      rows.forEach((row, i) => {
        lane.placed[i].row = row;
        lane.rows = Math.max(lane.rows, row + 1);
      });
      return lane.rows;
    }
    function placeLabel(p, dated) {
      const [from, to] = p.mark;
      p.titleRoom = Math.min(measure(p.item.title, SIZE, true),
        Math.min(310, (right - left) * 0.42));
      p.dateRoom = dated ? Math.min(measure(p.item.dateLine, SIZE),
        Math.min(330, (right - left) * 0.45)) : 0;
      p.labelLeft = false;
      p.below = to - from > 150;
      const wide = !p.below ? Math.max(p.titleRoom, p.dateRoom)
        : p.titleRoom + (dated ? 8 + p.dateRoom : 0);
      const after = width - 4 - (to + 7), before = from - 7 - left;
      if (p.below) {
        p.labelX = Math.max(left, Math.min(from + (dated ? 0 : 32), right - wide));
        p.taken = [Math.min(from, p.labelX), Math.max(to, p.labelX + wide)];
      } else if (wide <= after || after >= before) {
        p.labelX = to + 7;
        p.titleRoom = Math.min(p.titleRoom, after);
        p.dateRoom = Math.min(p.dateRoom, after);
        p.taken[1] = p.labelX + Math.min(wide, after);
      } else {
        p.labelLeft = true;
        p.labelX = from - 7;
        p.titleRoom = Math.min(p.titleRoom, before);
        p.dateRoom = Math.min(p.dateRoom, before);
        p.taken[0] = p.labelX - Math.min(wide, before);
      }
      if (p.item.scope) {
        const scope = rangeOf(p.item.scope, 4);
        p.taken = [Math.min(p.taken[0], scope[0]), Math.max(p.taken[1], scope[1])];
      }
    }
    const heightOf = lane => head + (lane.anywhere.length ? 20 : 0) +
      (lane.density === 'histogram' ? 100 : Math.max(62, lane.rows * lane.rowHeight + 10));

    // ---- where findings stand
    let undated = 0;
    function nodesOf() {
      const nodes = [];
      for (const find of model.finds) {
        const home = find.items.find(item => item.days);
        if (!home) ++undated;
        if (!home || !inView(home.days)) continue;
        const [from, to] = rangeOf(home.days, 0);
        nodes.push({finds: [find],
          x: Math.min(right - 8, Math.max(left + 8, (from + to) / 2)), row: 0});
      }
      return nodes;
    }
    function counted(nodes) {
      const bins = new Map();
      for (const node of nodes) {
        const bin = Math.floor((node.x - left) / BIN);
        if (!bins.has(bin)) bins.set(bin, {finds: [], x: left + bin * BIN + BIN / 2, row: 0});
        bins.get(bin).finds.push(node.finds[0]);
      }
      return [...bins.keys()].sort((a, b) => a - b).map(bin => bins.get(bin));
    }

    const said = laneOf(true), record = laneOf(false);
    let nodes = nodesOf();
    const labelledFindings = nodes.length <= LABELLED_FINDINGS && !slim;
    const countedFindings = nodes.length > SINGLE_FINDINGS;
    if (countedFindings) nodes = counted(nodes);
    const ranges = nodes.map(node => {
      const find = node.finds[0];
      const wanted = Math.max(Math.min(measure(find.title, SIZE, true), 340),
        measure(find.note, SIZE));
      const after = width - 4 - (node.x + 15), before = node.x - 15 - left;
      node.labelLeft = labelledFindings && wanted > after && before > after;
      node.labelRoom = Math.min(wanted, node.labelLeft ? before : after);
      const wide = labelledFindings ? 15 + node.labelRoom : 8;
      return node.labelLeft ? [node.x - wide, node.x + 10] : [node.x - 10, node.x + wide];
    });
    if (!countedFindings) {
      pack(ranges, labelledFindings ? 14 : 1).forEach((row, i) => { nodes[i].row = row; });
    }
    const findingRow = labelledFindings ? 40 : 18;
    const findingRows = nodes.reduce((most, node) => Math.max(most, node.row + 1), 1);
    const findingsHeight = Math.max(58, findingRows * findingRow + 24) + head;

    said.top = TOP;
    const findingsTop = said.top + heightOf(said);
    record.top = findingsTop + findingsHeight + 10;
    const height = record.top + heightOf(record) + 16;
    for (const node of nodes) node.y = findingsTop + head + 19 + node.row * findingRow;
    const position = new Map(), shown = new Set();
    for (const lane of [said, record]) {
      if (lane.density === 'histogram') continue;
      // The strip of what may be anywhere is the lane's outer edge.
      const strip = lane.said && lane.anywhere.length ? 20 : 0;
      for (const p of lane.placed) {
        const row = lane.said ? lane.rows - 1 - p.row : p.row;
        p.y = lane.top + head + strip + 17 + row * lane.rowHeight;
        position.set(p.item, p);
        shown.add(p.item.id);
      }
    }

    // ---- drawing
    function grid() {
      const apart = slim ? 60 : 78, perDay = (right - left) / (last - first);
      const step = STEPS.find(s => s[0] * s[2] * perDay >= apart) || STEPS[STEPS.length - 1];
      const ticks = [];
      for (let day = floorTo(Math.floor(first), step); day <= last; day = nextStep(day, step)) {
        if (day < first) continue;
        const c = civil(day), unit = step[1];
        const month = words.short_months[c.month - 1];
        const label = unit === 'y' || (unit === 'm' && c.month === 1) ? String(c.year)
          : unit === 'm' ? month : c.day + ' ' + month;
        ticks.push({day, label, major: c.month === 1 && c.day === 1});
      }
      if (ticks.length && !ticks.some(tick => tick.major)) {
        ticks[0].label += ' ' + civil(ticks[0].day).year;
      }
      return ticks.map(tick => {
        const x = at(tick.day), over = x + 5 + measure(tick.label, SIZE, true) > width;
        return path(tick.major ? 'g gm' : 'g', `M${px(x)} 20V${px(height - 6)}`) +
          text(tick.major ? 'ax am' : 'ax', over ? x - 5 : x + 5, 17, tick.label, over ? 'end' : '');
      }).join('') + '\n';
    }
    function laneName(top, lane, name, note) {
      const x = slim ? left : 0;
      let out = text('ll ' + lane, x, top + 16, name), y = top + 31, line = '';
      if (slim) return out + '\n';
      for (const word of note.split(' ')) {
        if (line && measure(line + ' ' + word, SIZE) > left - 16) {
          out += text('ls', x, y, line);
          y += 14;
          line = '';
        }
        line += (line ? ' ' : '') + word;
      }
      return out + text('ls', x, y, line) + '\n';
    }
    function drawLane(lane) {
      if (lane.density === 'histogram') return histogram(lane) + anywhere(lane);
      const large = hasLabels(lane), brief = lane.density === 'brief';
      return lane.placed.slice().sort((a, b) => a.item.n - b.item.n).map(p => {
        const tiny = !large && p.item.days.exact;
        let inner = tiny ? '' : rect('hit', p.taken[0] - 3, p.y - (brief ? 10 : large ? 15 : 6),
          p.taken[1] - p.taken[0] + 6, brief ? 20 : large ? 38 : 12);
        if (large && p.item.scope) inner += scopeBar(p, brief);
        inner += mark(p, large);
        if (!large) return link(p.item.id, p.item.label, inner);
        const title = fitted(p.item.title, SIZE, p.titleRoom + 0.1, true);
        const date = brief ? p.item.dateLine : fitted(p.item.dateLine, SIZE, p.dateRoom + 0.1);
        return link(p.item.id,
          `${p.item.n} ${title} ${date}, ${lane.said ? words.said : words.record}`,
          inner + (brief ? line(p, title) : labels(p, title, date)));
      }).join('') + anywhere(lane);
    }
    function mark(p, large) {
      if (!p.item.days.exact) return extent(p, large);
      const half = large ? 8 : 3.5, middle = (p.mark[0] + p.mark[1]) / 2;
      const radius = px(half + (large ? 0.5 : 0)), tiny = large ? '' : ' tiny';
      const out = p.item.said
        ? `<circle class="m s${tiny}" cx="${px(middle)}" cy="${px(p.y)}" r="${radius}"/>`
        : rect('m r' + tiny, middle - half, p.y - half, 2 * half, 2 * half);
      if (!large) return out;
      const fit = p.item.n > 99 ? ' textLength="15" lengthAdjust="spacingAndGlyphs"' : '';
      return out + `<text class="bn" x="${px(middle)}" y="${px(p.y + 4)}" ` +
        `text-anchor="middle"${fit}>${p.item.n}</text> `;
    }
    function extent(p, large) {
      const lane = p.item.said ? 's' : 'r', half = large ? 8 : 3, days = p.item.days;
      const [from, to] = p.mark;
      let out = rect('po ' + lane, from, p.y - half, to - from, 2 * half);
      if (days.certain) {
        out += rect('m ' + lane, at(days.b), p.y - half, at(days.c) - at(days.b), 2 * half);
      }
      if (days.openStart) out += path('oa ' + lane, `M${px(from + 4)} ${px(p.y - 5)}l-7 5l7 5`);
      if (days.openEnd) out += path('oa ' + lane, `M${px(to - 4)} ${px(p.y - 5)}l7 5l-7 5`);
      if (!large) return out;
      const x = Math.min((from + to) / 2, from + 14);
      const wide = p.item.n > 99 ? 26 : p.item.n > 9 ? 20 : 14;
      return out + rect('bb ' + lane, x - wide / 2, p.y - 7, wide, 14) +
        text('bn o', x, p.y + 4, p.item.n, 'middle');
    }
    function scopeBar(p, brief) {
      const [from, to] = rangeOf(p.item.scope, 4), y = p.y + (brief ? 9 : 21);
      const high = brief ? 4 : 7, tip = y + high / 2 - 5.5;
      let out = rect('sc', from, y, to - from, high);
      if (p.item.scope.openEnd) out += path('sa', `M${px(to - 8)} ${px(tip)}l7 5.5l-7 5.5`);
      if (p.item.scope.openStart) {
        out += path('sa', `M${px(from + 8)} ${px(tip)}l-7 5.5l7 5.5`);
      }
      return out;
    }
    const line = (p, title) =>
      (p.below ? rect('lw', p.labelX - 4, p.y - 7, p.titleRoom + 8, 14) : '') +
      text('lt lb', p.labelX, p.y + 4, title, p.labelLeft ? 'end' : '');
    function labels(p, title, date) {
      if (p.below) {
        return text('lt lb', p.labelX + 1, p.y + 22, title) +
          text('lt ld', p.labelX + p.titleRoom + 9, p.y + 22, date);
      }
      const anchor = p.labelLeft ? 'end' : '';
      return text('lt lb', p.labelX, p.y - 1, title, anchor) +
        text('lt ld', p.labelX, p.y + 13, date, anchor);
    }
    function anywhere(lane) {
      if (!lane.anywhere.length) return '';
      const y = lane.said ? lane.top + head + 10 : lane.top + heightOf(lane) - 4;
      const lead = words.anywhere + ' ';
      let out = text('ls', left, y, lead), x = left + measure(lead, SIZE) + 4;
      for (const item of lane.anywhere) {
        const label = String(item.n), wide = measure(label, SIZE, true) + 8;
        if (x + wide > right - 30) {
          out += text('ls', x, y, '\u2026');
          break;
        }
        shown.add(item.id);
        out += link(item.id, item.label,
          rect('bb ' + (lane.said ? 's' : 'r') + ' hit', x, y - 12, wide, 16) +
          text('bn o', x + wide / 2, y, label, 'middle'));
        x += wide + 5;
      }
      return out;
    }
    function histogram(lane) {
      const bars = Math.floor((right - left) / BAR);
      const solid = new Array(bars).fill(0), hatched = new Array(bars).fill(0);
      const barAt = x => Math.min(bars - 1, Math.max(0, Math.floor((x - left) / BAR)));
      for (const p of lane.placed) {
        const [from, to] = rangeOf(p.item.days, 0.01);
        const begin = barAt(from), end = barAt(to - 0.01), share = 1 / (end - begin + 1);
        const where = begin === end ? solid : hatched;
        for (let i = begin; i <= end; ++i) where[i] += share;
      }
      let most = 1, filled = '', open = '';
      for (let i = 0; i < bars; ++i) most = Math.max(most, solid[i] + hatched[i]);
      const base = lane.top + head + 88;
      const bar = (x, y, high) => `M${px(x)} ${px(y)}v${px(-high)}h5v${px(high)}z`;
      for (let i = 0; i < bars; ++i) {
        const x = left + i * BAR, low = solid[i] / most * BAR_HEIGHT;
        if (low > 0.2) filled += bar(x, base, low);
        if (hatched[i] > 0) open += bar(x, base - low, hatched[i] / most * BAR_HEIGHT);
      }
      const name = lane.said ? 's' : 'r';
      const note = fill(words.histogram, {items: count('item', lane.placed.length),
        peak: number(Math.floor(most + 0.5))});
      return path('po na ' + name, open) + path('m ' + name, filled) +
        path('bl', `M${px(left)} ${px(base)}H${px(right)}`) +
        text('ls', right, lane.top + head + 11, note, 'end') + '\n' + years(lane);
    }
    function years(lane) {
      const counts = new Map();
      for (const p of lane.placed) {
        const year = p.item.year;
        counts.set(year, (counts.get(year) || 0) + 1);
      }
      return [...counts.keys()].sort((a, b) => a - b).map(year => {
        const begin = dayNumber(year, 1, 1), end = dayNumber(year + 1, 1, 1);
        const from = at(begin), to = at(end);
        if (to - from < 2) return '';
        const label = `${lane.said ? words.said : words.record} ${year}: ` +
          count('item', counts.get(year));
        return link('year-' + year, label,
          rect('hit', from, lane.top + head + 16, to - from, 72), `${begin},${end}`);
      }).join('');
    }

    let connectors = '';
    function connect(node, find, item, nth) {
      const p = position.get(item);
      if (!p) return;
      const lane = item.said ? said : record, half = hasLabels(lane) ? 9 : 5;
      const end = item.said ? p.y + half : p.y - half, [from, to] = p.mark;
      const inside = node.x >= from && node.x <= to;
      const x = inside ? node.x : to - from < 30 ? (from + to) / 2
        : node.x > to ? to - 5 : from + 5;
      let line = `M${px(node.x)} ${px(item.said ? node.y - 8 : node.y + 8)}`;
      if (!inside) {
        const step = nth % 3 * 4;
        const level = item.said ? findingsTop - 4 - step : record.top + 2 - step;
        line += `V${px(level)}H${px(x)}`;
      }
      line += `V${px(end)}`;
      const kind = find.must ? 'cn' : 'cn ps';
      connectors += `<path class="${kind}" data-f="${find.id}" d="${line}"/>` +
        `<circle class="cd" cx="${px(x)}" cy="${px(end)}" r="3"/>`;
    }
    function findings() {
      let out = '';
      nodes.forEach((node, nth) => {
        if (countedFindings) {
          out += several(node);
          return;
        }
        const find = node.finds[0];
        for (const item of find.items) connect(node, find, item, nth);
        let inner = rect('hit', node.x - 12, node.y - 14, 24, 28) +
          diamond(node.x, node.y, labelledFindings ? 8 : 6, find.verdict);
        let name = find.label;
        if (labelledFindings) {
          const x = node.labelLeft ? node.x - 15 : node.x + 15;
          const anchor = node.labelLeft ? 'end' : '';
          const title = fitted(find.title, SIZE, node.labelRoom + 0.1, true);
          const note = fitted(find.note, SIZE, node.labelRoom + 0.1);
          inner += text('lt lb', x, node.y - 1, title, anchor) +
            text('lt ld fl', x, node.y + 13, note, anchor);
          name = title + ' ' + note;
        }
        shown.add(find.id);
        out += link(find.id, name, inner);
      });
      if (undated > 0) {
        out += text('ls', right, findingsTop + findingsHeight - 6,
          fill(words.undated_findings, {findings: count('finding', undated)}), 'end');
      }
      return out;
    }
    function several(node) {
      const find = node.finds[0], many = node.finds.length;
      const same = node.finds.every(one => one.verdict === find.verdict);
      const inner = rect('hit', node.x - 10, node.y - 14, 20, 40) +
        diamond(node.x, node.y, 5 + Math.min(5, Math.sqrt(many)),
          same ? find.verdict : 'several') +
        text('ls fc', node.x, node.y + 22, number(many), 'middle');
      const name = count('finding', many);
      if (many === 1) return link(find.id, name + ': ' + find.label, inner);
      return link(find.id, name, inner,
        `${dayAt(node.x - 20)},${dayAt(node.x + 20)}`);
    }

    let body = rect('band', 0, findingsTop, width, findingsHeight) + grid() +
      laneName(said.top, 's', words.said, words.said_note) +
      laneName(findingsTop + (slim ? 0 : 4), 'f', words.findings, words.findings_note) +
      laneName(record.top, 'r', words.record, words.record_note);
    const marks = findings();
    body += `<g class="cons" aria-hidden="true">${connectors}</g>\n` +
      group('s', drawLane(said)) + group('r', drawLane(record)) + group('f', marks);
    const svg = `<svg class="gs ${classes}${height > TALL ? ' tall' : ''}" viewBox="0 0 ${px(width)} ${px(height)}" ` +
      `width="${px(width)}" height="${px(height)}" role="group" ` +
      `aria-labelledby="figt">${body}</svg>`;
    return {svg, shown, left, right};
  }

  return {draw, fullView};
};
