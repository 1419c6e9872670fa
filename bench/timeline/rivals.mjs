// The same items in vis-timeline and in a swimlane drawn with d3: each a page with its library inside.
import {readFileSync, writeFileSync} from 'node:fs';

const read = file => readFileSync(file, 'utf8');
const html = (style, body, scripts) => '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
  `<title>bench</title><style>${style}</style></head><body>${body}` +
  scripts.map(script => `<script>${script.replace(/<\/script/g, '<\\/script')}</script>`).join('') +
  '</body></html>';

// Its own defaults, with a height so that it can scroll.
const VIS = `
const data = JSON.parse(document.getElementById('data').textContent);
const day = n => new Date(n * 864e5);
const all = data.map(d => ({id: d.id, group: d.lane, content: d.title.replace(/</g, '&lt;'),
  start: day(d.start), end: d.end - d.start > 1 ? day(d.end) : undefined, quote: d.quote.toLowerCase()}));
const items = new vis.DataSet(all);
let keep = () => true;
const view = new vis.DataView(items, {filter: item => keep(item)});
const timeline = new vis.Timeline(document.getElementById('chart'), view,
  [{id: 'said', content: 'Said'}, {id: 'record', content: 'Record'}],
  {maxHeight: 600, verticalScroll: true, zoomKey: 'ctrlKey'});
timeline.redraw();
const span = [Math.min(...data.map(d => d.start)), Math.max(...data.map(d => d.end))];
const middle = (span[0] + span[1]) / 2;
window.bench = {
  zoom(half) {
    const wide = (span[1] - span[0]) / (half ? 4 : 2);
    timeline.setWindow(day(middle - wide), day(middle + wide), {animation: false});
    timeline.redraw();
  },
  filter(on) { keep = on ? item => item.group !== 'said' : () => true; view.refresh(); timeline.redraw(); },
  search(word) { keep = item => item.quote.includes(word); view.refresh(); timeline.redraw(); },
};`;

// What one writes with d3: two lanes, rows packed greedily, an axis, a title for each mark.
const D3 = `
const data = JSON.parse(document.getElementById('data').textContent).map(d =>
  ({...d, text: d.quote.toLowerCase()}));
const width = 1080, row = 6;
let domain = [d3.min(data, d => d.start), d3.max(data, d => d.end)], keep = () => true;
const full = domain.slice();
function draw() {
  const x = d3.scaleUtc().domain(domain.map(n => new Date(n * 864e5))).range([80, width - 10]);
  const seen = data.filter(keep).filter(d => d.end > domain[0] && d.start < domain[1])
    .sort((a, b) => a.start - b.start);
  let top = 30;
  for (const lane of ['said', 'record']) {
    const ends = [];
    for (const d of seen) {
      if (d.lane !== lane) continue;
      d.x = x(d.start * 864e5);
      d.w = Math.max(4, x(d.end * 864e5) - d.x);
      let at = ends.findIndex(end => end + 1 < d.x);
      if (at < 0) at = ends.push(0) - 1;
      ends[at] = d.x + d.w;
      d.y = top + at * row;
    }
    top += ends.length * row + 30;
  }
  const svg = d3.select('#chart').selectAll('svg').data([0]).join('svg')
    .attr('width', width).attr('height', top);
  svg.selectAll('g.axis').data([0]).join('g').attr('class', 'axis')
    .attr('transform', 'translate(0,20)').call(d3.axisTop(x));
  svg.selectAll('rect').data(seen, d => d.id).join(
    enter => enter.append('rect').attr('height', row - 1).call(r => r.append('title').text(d => d.title)))
    .attr('x', d => d.x).attr('y', d => d.y).attr('width', d => d.w)
    .attr('fill', d => d.lane === 'said' ? '#14539a' : '#333029');
}
draw();
const middle = (full[0] + full[1]) / 2;
window.bench = {
  zoom(half) {
    const wide = (full[1] - full[0]) / (half ? 4 : 2);
    domain = [middle - wide, middle + wide];
    draw();
  },
  filter(on) { keep = on ? d => d.lane !== 'said' : () => true; draw(); },
  search(word) { keep = d => d.text.includes(word); draw(); },
};`;

export function writeRivals(folder, items) {
  const data = read(`${folder}/data-${items}.json`).replace(/</g, '\\u003c');
  const body = `<div id="chart"></div><script type="application/json" id="data">${data}</script>`;
  const modules = `${folder}/node_modules`;
  writeFileSync(`${folder}/vis-${items}.html`, html(
    read(`${modules}/vis-timeline/styles/vis-timeline-graph2d.min.css`), body,
    [read(`${modules}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`), VIS]));
  writeFileSync(`${folder}/d3-${items}.html`, html('', body,
    [read(`${modules}/d3/dist/d3.min.js`), D3]));
}
