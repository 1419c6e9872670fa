// What a reader can do on the page: filter, search, zoom, go through the marks by keys, read one in
// the panel. The list in the page is the only data; it is read when first needed.
//
// The script stands before the list: what changes the look of the page is done while the page is
// short, the rest once all is there.
const root = document.documentElement;
root.classList.add('on');
// What is below the first screen is laid out when it comes near or when there is time, and in a long
// page not before all is there; but a link into the page has to find its place.
if (!location.hash) root.classList.add('soon', 'late');
// What waits for the rest of the page waits no longer than this, as a connection may be slow.
const unveil = () => {
  root.classList.remove('late');
  const awaited = document.querySelector('link[rel=expect]');
  if (awaited) awaited.remove();
};
setTimeout(unveil, 700);
if (/[?&]embed\b/.test(location.search)) root.classList.add('embed');
// The rest once all is there, as the list is read once.
const whenIdle = window.requestIdleCallback || (run => setTimeout(run, 40));
let begun = false;
function begin(event) {
  if (begun || document.readyState === 'loading') return;
  begun = true;
  const Graphic = makeGraphic();
  const one = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const embedded = root.classList.contains('embed');
  const words = JSON.parse(byId('words').textContent);
  const stage = one('.stage'), panel = byId('panel'), few = !stage.classList.contains('dense');
  const narrow = one('.n', stage), print = one('.p', stage);
  const fill = (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
  const number = value => String(value).replace(/\B(?=(\d{3})+$)/g, words.group);

  // ---- the list, read
  function shortened(text, most) {
    if (text.length <= most) return text;
    const characters = [...text];
    if (characters.length <= most) return text;
    const blank = characters.slice(0, most + 1).join('').lastIndexOf(' ');
    const cut = characters.slice(0, most).join('');
    return (blank > 0 ? cut.slice(0, blank) : cut) + '\u2026';
  }
  // "a" is a day; "a,d" somewhere in [a, d); "a,b,c,d" with b to c for certain. Empty: open.
  function readDays(text) {
    if (!text) return null;
    const parts = text.split(','), last = parts.length - 1, n = parts.map(Number);
    const openStart = parts[0] === '', openEnd = parts[last] === '';
    const days = {openStart, openEnd, exact: last === 0, certain: last === 3,
      a: n[0], d: last ? n[last] : n[0] + 1, b: n[1], c: n[2]};
    if (openStart) days.a = days.d - 1;
    if (openEnd) days.d = days.a + 1;
    return days;
  }
  // What takes a look into the page is read when first asked for, and kept.
  const late = {
    // A line of a long list begins with number, date and actor.
    head: ({el}) => el.firstChild.textContent.trim().split(' \u00b7 '),
    date: ({el, head}) => (one('.dt', el) || {textContent: head[1]}).textContent,
    dateLine: ({el, date}) => date + (el.dataset.limits ? ', ' + el.dataset.limits : ''),
    year: ({days}) => new Date(days.a * 864e5).getUTCFullYear(),
    actor: ({el, head}) => 'actor' in el.dataset || !one('.big') ? el.dataset.actor
      : head.slice(2).join(' \u00b7 '),
    grade: ({el}) => {
      const source = one('a[href^="#source-"]', el);
      const row = source && byId(source.hash.slice(1));
      return row ? row.lastElementChild.textContent : '';
    },
    title: ({el}) => {
      if ('title' in el.dataset) return el.dataset.title;
      const own = one('h4', el);
      if (own) return own.textContent;
      const quote = one('blockquote,q', el).textContent.trim().slice(1, -1);
      const line = quote.replace(/[ \t\n\u2028\u2029]+/g, ' ').trim();
      return '\u201c' + shortened(line, 90) + '\u201d';
    },
    label: ({n, said, date, title}) =>
      `${n} ${said ? words.said : words.record}, ${date}: ${shortened(title, 120)}`,
    text: ({el}) => el.textContent.toLowerCase(),
  };
  const base = {};
  for (const key of Object.keys(late)) {
    Object.defineProperty(base, key, {get() {
      const value = late[key](this);
      Object.defineProperty(this, key, {value});
      return value;
    }});
  }
  function readItem(el, index) {
    const data = el.dataset, classes = el.classList, scope = readDays(data.scope);
    const [days] = data.t.split(' ', 1);
    return {__proto__: base, el, id: el.id, n: index + 1, said: classes.contains('s'),
      hot: classes.contains('hot'), days: readDays(days), scope,
      openScope: scope ? scope.openEnd : 'open' in data, kind: data.t.slice(days.length + 1),
      verdicts: new Set(), off: false};
  }
  function readFinding(el, items) {
    const verdict = one('.sv', el).textContent, title = one('h3', el).textContent;
    const timing = one('.sv + span', el).textContent;
    const find = {el, id: el.id, verdict: el.dataset.v, must: 'must' in el.dataset, title,
      kind: verdict.slice(verdict.indexOf('\u00b7') + 2), note: verdict + ' \u00b7 ' + timing,
      label: `${verdict.replace(' \u00b7 ', ' ')}, ${timing}: ${shortened(title, 120)}`,
      items: el.dataset.i.split(' ').filter(Boolean).map(n => items[n - 1])};
    for (const item of find.items) item.verdicts.add(find.kind);
    return find;
  }
  let model, full, view;
  function read() {
    if (model) return;
    const items = all('.it').map(readItem);
    model = {items, finds: all('.find').map(el => readFinding(el, items)),
      byId: new Map(items.map(item => [item.id, item]))};
    for (const find of model.finds) model.byId.set(find.id, find);
    full = Graphic.fullView(items);
    view = full.slice();
  }

  // ---- filters
  const chosen = {};
  let search = [];
  const isOn = id => !byId(id) || byId(id).checked;
  const passes = item => (item.said ? isOn('fs') : isOn('fr')) && !item.off &&
    (item.hot || !byId('ff') || !byId('ff').checked);
  function visible() {
    const items = model.items.filter(passes), kept = new Set(items);
    return {items, finds: model.finds.filter(find => find.items.every(item => kept.has(item)) &&
      (!chosen.verdict || find.kind === chosen.verdict))};
  }
  function filter() {
    read();
    const years = new Set();
    let shown = 0;
    for (const item of model.items) {
      const off = ['actor', 'kind', 'grade'].some(by => chosen[by] && item[by] !== chosen[by]) ||
        (chosen.verdict && !item.verdicts.has(chosen.verdict)) ||
        !search.every(word => item.text.includes(word));
      if (off !== item.off) {
        item.off = off;
        item.el.hidden = off;
      }
      if (!passes(item)) continue;
      ++shown;
      years.add(item.el.parentNode);
    }
    for (const year of all('.yr')) year.hidden = !years.has(one('ol', year));
    for (const find of model.finds) {
      find.el.hidden = !!chosen.verdict && find.kind !== chosen.verdict;
    }
    byId('none').hidden = shown > 0;
    byId('status').textContent =
      fill(words.showing, {n: number(shown), m: number(model.items.length)});
    draw();
  }

  // ---- the graphic
  let drawnWidth = words.width, edges = {left: 104, right: words.width - 12}, selected = null;
  const zoomed = () => view && (view[0] !== full[0] || view[1] !== full[1]);
  const slim = () => window.innerWidth < 720;
  function replace(classes, width) {
    const drawn = Graphic.draw(visible(), view, width, words, classes);
    const old = one('.' + classes, stage);
    if (old) old.outerHTML = drawn.svg;
    else stage.insertAdjacentHTML('afterbegin', drawn.svg);
    return drawn;
  }
  function draw() {
    read();
    const tall = slim() && few && !zoomed();
    stage.classList.toggle('dense', !tall && slim());
    if (tall) {
      const seen = visible(), ids = new Set([...seen.items, ...seen.finds].map(x => '#' + x.id));
      for (const mark of all('a.k', narrow)) {
        mark.classList.toggle('off', !ids.has(mark.getAttribute('href')));
      }
      for (const line of all('[data-f]', narrow)) {
        line.classList.toggle('off', !ids.has('#' + line.dataset.f));
      }
    } else {
      drawnWidth = Math.max(320, stage.clientWidth);
      edges = replace('w', drawnWidth);
    }
    places = null;
    paint();
  }
  const graphic = () => all('svg', stage).find(svg => svg.getClientRects().length) || stage;
  const marks = () => all('a.k', graphic()).filter(mark => mark.getClientRects().length);
  // Once one has the focus, one mark at a time takes part in the order of the Tab key; arrow keys
  // move between them.
  let stop = null;
  stage.addEventListener('focusin', event => {
    const mark = event.target.closest('a.k');
    if (!mark) return;
    const same = stop && stop.ownerSVGElement === mark.ownerSVGElement;
    for (const other of same ? [stop] : marks()) other.setAttribute('tabindex', -1);
    mark.setAttribute('tabindex', 0);
    stop = mark;
  });
  function show(from, to) {
    const span = Math.max(4, Math.min(full[1] - full[0], to - from)), middle = (from + to) / 2;
    from = Math.max(full[0], Math.min(full[1] - span, middle - span / 2));
    view = [from, from + span];
  }
  function zoom(factor, at) {
    read();
    const x = at === undefined ? (view[0] + view[1]) / 2 : at;
    show(x - (x - view[0]) * factor, x + (view[1] - x) * factor);
    draw();
  }
  function pan(share) {
    read();
    const by = (view[1] - view[0]) * share;
    show(view[0] + by, view[1] + by);
    draw();
  }
  function whole() {
    read();
    view = full.slice();
    draw();
  }
  const dayAt = clientX => {
    const x = clientX - graphic().getBoundingClientRect().left;
    return view[0] + (x - edges.left) / (edges.right - edges.left) * (view[1] - view[0]);
  };

  // ---- the selected mark and the panel
  function related(id) {
    const ids = new Set([id]);
    for (const find of model.finds) {
      if (find.id !== id && !find.items.some(item => item.id === id)) continue;
      ids.add(find.id);
      if (find.id === id) find.items.forEach(item => ids.add(item.id));
    }
    return ids;
  }
  function paint() {
    const ids = selected ? related(selected) : new Set();
    for (const mark of all('a.k', stage)) {
      const id = mark.getAttribute('href').slice(1);
      mark.classList.toggle('sel', id === selected);
      mark.classList.toggle('rel', ids.has(id));
    }
    for (const line of all('.cn', stage)) {
      line.classList.toggle('dim', !!selected && !ids.has(line.dataset.f));
    }
  }
  function select(id, focus) {
    read();
    const entry = model.byId.get(id);
    if (!entry) return;
    selected = id;
    byId('pt').textContent = entry.items ? one('.sv', entry.el).textContent
      : `${entry.n} ${entry.said ? words.said : words.record}, ${entry.date}`;
    const content = byId('pc');
    content.replaceChildren(...[...entry.el.childNodes].map(node => node.cloneNode(true)));
    content.className = entry.el.className.replace('hot', '');
    for (const part of all('[id]', content)) part.removeAttribute('id');
    for (const part of all('details', content)) part.open = true;
    panel.className = 'panel ' + (entry.items ? 'f' : entry.said ? 's' : 'r');
    panel.hidden = false;
    const order = orderOf();
    byId('pn').textContent =
      fill(words.position, {n: number(order.indexOf(id) + 1), m: number(order.length)});
    address('#' + id);
    paint();
    if (!focus) return;
    byId('pt').focus({preventScroll: true});
    if (panel.getBoundingClientRect().bottom > innerHeight) {
      panel.scrollIntoView({block: panel.offsetHeight > innerHeight * 0.8 ? 'start' : 'nearest'});
    }
  }
  const orderOf = () => {
    const seen = visible();
    return [...seen.finds, ...seen.items].map(entry => entry.id);
  };
  function step(by) {
    const order = orderOf();
    if (!order.length) return;
    select(order[(order.indexOf(selected) + by + order.length) % order.length], true);
  }
  function close() {
    const id = selected;
    selected = null;
    panel.hidden = true;
    address(location.pathname + location.search);
    paint();
    const list = marks();
    (list.find(mark => mark.getAttribute('href') === '#' + id) || list[0] || stage).focus();
  }
  // A page in a frame without rights of its own may not change its address; nothing depends on it.
  function address(to) {
    try {
      history.replaceState(null, '', to);
    } catch (error) {
      return;
    }
  }

  // ---- keys, wheel, pointers
  // Where the marks are, until the graphic is drawn anew.
  let places = null;
  const place = mark => {
    const box = one('.m,.bb,.po,.dm,.hit', mark).getBoundingClientRect();
    return {x: box.left + Math.min(box.width / 2, 9), y: box.top + box.height / 2};
  };
  function arrow(key, mark) {
    if (!places) places = new Map(marks().map(each => [each, place(each)]));
    const list = [...places.keys()];
    if (key === 'Home') return list[0];
    if (key === 'End') return list[list.length - 1];
    const from = places.get(mark), upright = key === 'ArrowUp' || key === 'ArrowDown';
    const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    let best = null, least = Infinity;
    for (const [other, to] of places) {
      if (other === mark) continue;
      const along = (upright ? to.y - from.y : to.x - from.x) * sign;
      const aside = Math.abs(upright ? to.x - from.x : to.y - from.y);
      if (along < 0.5 || along + aside * (upright ? 0.35 : 2) >= least) continue;
      least = along + aside * (upright ? 0.35 : 2);
      best = other;
    }
    // Nothing further that way: the next in the order of time, so that every mark can be reached.
    return best || list[(list.indexOf(mark) + sign + list.length) % list.length];
  }
  function again(mark) {
    const href = mark && mark.getAttribute('href');
    const list = marks();
    const next = list.find(other => other.getAttribute('href') === href) || list[0];
    if (next) next.focus();
  }
  stage.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = event.target.closest('a.k'), key = event.key;
    if (key === '+' || key === '=') zoom(0.5);
    else if (key === '-') zoom(2);
    else if (key === '0') whole();
    else if (key === 'Escape' && selected) return close();
    else if (mark && /^(Arrow|Home|End)/.test(key)) {
      event.preventDefault();
      arrow(key, mark).focus();
      return;
    } else return;
    event.preventDefault();
    again(mark);
  });
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });
  let moved = false;
  stage.addEventListener('click', event => {
    const mark = event.target.closest('a.k');
    if (!mark) return;
    event.preventDefault();
    if (moved) return;
    if (!mark.dataset.z) return select(mark.getAttribute('href').slice(1), true);
    read();
    const [from, to] = mark.dataset.z.split(',').map(Number);
    const keyed = event.detail === 0;
    show(from, to);
    draw();
    if (keyed) again(null);
  });
  // The wheel alone scrolls the page, also when the page is in a frame.
  stage.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    read();
    zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(event.clientX));
  }, {passive: false});

  const fingers = new Map();
  let grip = null, frame = 0;
  const soon = () => {
    if (!frame) frame = requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button) return;
    read();
    fingers.set(event.pointerId, event.clientX);
    moved = false;
    grip = {view: view.slice(), x: [...fingers.values()]};
  });
  addEventListener('pointermove', event => {
    if (!grip || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event.clientX);
    const x = [...fingers.values()], span = grip.view[1] - grip.view[0];
    if (x.length === 2 && grip.x.length === 2) {
      const factor = Math.abs(grip.x[0] - grip.x[1]) / Math.max(12, Math.abs(x[0] - x[1]));
      const middle = (grip.view[0] + grip.view[1]) / 2;
      show(middle - span / 2 * factor, middle + span / 2 * factor);
    } else {
      const by = x[0] - grip.x[0];
      if (!zoomed() || Math.abs(by) < 5) return;
      const days = by / (edges.right - edges.left) * span;
      show(grip.view[0] - days, grip.view[1] - days);
    }
    moved = true;
    soon();
  });
  const lift = event => {
    fingers.delete(event.pointerId);
    if (fingers.size) return;
    grip = null;
    setTimeout(() => { moved = false; });
  };
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);

  // ---- controls
  const press = (id, run) => byId(id).addEventListener('click', run);
  press('z-in', () => zoom(0.5));
  press('z-out', () => zoom(2));
  press('z-whole', whole);
  press('z-earlier', () => pan(-0.4));
  press('z-later', () => pan(0.4));
  press('p-prev', () => step(-1));
  press('p-next', () => step(1));
  press('p-close', close);
  for (const box of all('.bar input[type=checkbox]')) box.addEventListener('change', filter);
  for (const menu of all('.bar select')) {
    menu.addEventListener('change', () => {
      chosen[menu.dataset.by] = menu.value;
      filter();
    });
  }
  const box = byId('q');
  let typing;
  if (box) box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      search = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      filter();
    }, 120);
  });

  // ---- paper, other widths, links into the page
  function toPaper() {
    read();
    replace(print ? 'p' : 'w', print ? 688 : words.width);
    foldAll(document);
    for (const part of all('details')) {
      part.dataset.was = part.open ? 'open' : '';
      part.open = true;
    }
  }
  addEventListener('beforeprint', toPaper);
  // The one that this began with goes by before it could be heard.
  if (event && event.type === 'beforeprint') toPaper();
  addEventListener('afterprint', () => {
    for (const part of all('details')) part.open = !!part.dataset.was;
    draw();
  });
  // The width is told when the page is laid out anyway; to ask for it would lay it out once more.
  let waiting, seenWidth = 0;
  new ResizeObserver(([stageNow]) => {
    const width = stageNow.contentRect.width, first = !seenWidth;
    if (!width || width === seenWidth) return;
    seenWidth = width;
    clearTimeout(waiting);
    if (!first) waiting = setTimeout(draw, 150);
    else if (slim() ? !few : Math.abs(width - words.width) > 12) draw();
  }).observe(stage);
  function arrive() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!/^(claim|event|finding)-/.test(id)) return;
    read();
    if (!model.byId.has(id)) return;
    if (embedded || !panel.hidden) return select(id, false);
    selected = id;
    paint();
  }
  addEventListener('hashchange', arrive);
  if (location.hash) arrive();
  // A quote's context is folded when there is time: each <details> costs a browser as much as ten
  // other elements, and the page would wait for it.
  function foldAll(within) {
    for (const box of all('.it>.more', within)) {
      const details = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = words.context;
      details.append(summary, ...box.childNodes);
      box.replaceWith(details);
    }
  }
  const rest = one('.big') ? [] : all('.find,.yr,#sources,footer');
  function layOut() {
    const part = rest.shift();
    if (!part) return root.classList.remove('soon');
    foldAll(part);
    part.classList.add('now');
    whenIdle(layOut);
  }
  whenIdle(layOut);
  if (embedded && parent !== self) {
    new ResizeObserver(() => {
      parent.postMessage({type: 'gainsay:height', height: root.scrollHeight}, '*');
    }).observe(document.body);
  }
}
// What a reader does first begins it, whatever it is: it is heard on its way down, before the part
// that it is for. Else it begins when there is time, or at once where the page is to be shown in
// another way than it was written.
for (const what of ['pointerdown', 'keydown', 'focusin', 'click', 'wheel', 'input', 'change',
  'beforeprint']) {
  addEventListener(what, begin, true);
}
addEventListener('DOMContentLoaded', () => {
  unveil();
  const asWritten = !location.hash && !root.classList.contains('embed') &&
    matchMedia('(min-width:1136px)').matches;
  if (!asWritten) begin();
});
addEventListener('load', () => whenIdle(begin));
