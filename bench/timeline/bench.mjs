// Measures the pages in one Chromium, in turn, seven rounds ($ROUNDS): node bench.mjs FOLDER [RESULTS.md],
// and puts the table in the place of the one in RESULTS.md.
//
// first: from the begin of navigation until the first text or graphic is painted; render: until the first
// frame after load; zoom, filter and search: until script, style and layout are done. The same for all.
// Medians in milliseconds.
import {readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {writeRivals} from './rivals.mjs';

const ROUNDS = Number(process.env.ROUNDS || 7), KINDS = ['gainsay', 'vis', 'd3'], SIZES = [50, 1000, 10000];
// vis-timeline takes minutes for 10,000 items: one round, and a dash for what is not done in a minute.
const LIMIT = 60000;
const roundsOf = (kind, items) => (kind === 'vis' && items > 1000 ? 1 : ROUNDS);
const within = (milliseconds, work) => Promise.race([work.catch(() => null),
  new Promise(done => setTimeout(done, milliseconds, null))]);
const folder = resolve(process.argv[2]);
for (const items of SIZES) writeRivals(folder, items);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// In the page: what the rivals give as window.bench, by the controls that a reader has. The pause that
// the search waits for a next letter is left out.
const OWN = () => {
  window.bench = {
    zoom: half => document.getElementById(half ? 'z-in' : 'z-whole').click(),
    filter: () => document.getElementById('fs').click(),
    search: word => {
      const box = document.getElementById('q'), later = window.setTimeout;
      window.setTimeout = run => run();
      box.value = word;
      box.dispatchEvent(new Event('input', {bubbles: true}));
      window.setTimeout = later;
    },
  };
};

async function measure(kind, items) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  page.setDefaultTimeout(300000);
  await page.addInitScript(() => addEventListener('load', () => requestAnimationFrame(() =>
    setTimeout(() => { window.rendered = performance.now(); }))));
  await page.goto(pathToFileURL(`${folder}/${kind}-${items}.html`).href);
  await page.waitForFunction(() => window.rendered &&
    performance.getEntriesByName('first-contentful-paint').length);
  const {render, first} = await page.evaluate(() => ({render: window.rendered,
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime}));
  if (kind === 'gainsay') await page.evaluate(OWN);
  await page.evaluate(() => {
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    window.time = async run => {
      await frame();
      const begin = performance.now();
      run();
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    };
  });
  // Each after the like has been done once.
  const runs = {
    zoom: async () => {
      await window.time(() => window.bench.zoom(true));
      await window.time(() => window.bench.zoom(false));
      return window.time(() => window.bench.zoom(true));
    },
    filter: async () => {
      await window.time(() => window.bench.zoom(false));
      return window.time(() => window.bench.filter(true));
    },
    search: async () => {
      await window.time(() => window.bench.filter(false));
      const box = document.getElementById('q') || document.getElementById('data');
      if (!box) return null;
      await window.time(() => window.bench.search('sensors'));
      return window.time(() => window.bench.search('permit'));
    },
  };
  const times = {}, end = Date.now() + LIMIT;
  for (const [what, run] of Object.entries(runs)) {
    times[what] = await within(Math.max(0, end - Date.now()), page.evaluate(run));
  }
  await within(LIMIT, context.close());
  return {first, render, ...times};
}

const median = values => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (value, digits = 0) => (value === null ? '\u2013' : value.toLocaleString('en',
  {maximumFractionDigits: digits, minimumFractionDigits: digits}));
const WHATS = ['first', 'render', 'zoom', 'filter', 'search'];
const lines = ['| items | page | KB | gzip KB | ' + WHATS.map(what => what + ' ms').join(' | ') + ' | ' +
  WHATS.map((what, i) => what + (i ? '' : ', gainsay = 1')).join(' | ') + ' |', '|---'.repeat(14) + '|'];
for (const items of SIZES) {
  const seen = Object.fromEntries(KINDS.map(kind => [kind, []]));
  for (let round = 0; round < ROUNDS; ++round) {
    for (const kind of KINDS) {
      if (round < roundsOf(kind, items)) seen[kind].push(await measure(kind, items));
    }
  }
  for (const kind of KINDS) {
    const bytes = readFileSync(`${folder}/${kind}-${items}.html`);
    const times = WHATS.map(what => show(median(seen[kind].map(one => one[what]))));
    // Ratios of the same round, so that a busy machine weighs on both sides alike.
    const ratios = WHATS.map(what =>
      show(median(seen[kind].map((one, i) =>
        (one[what] === null ? null : one[what] / seen.gainsay[i][what]))), 2));
    lines.push(`| ${show(items)} | ${kind} | ${show(bytes.length / 1000)} | ` +
      `${show(gzipSync(bytes).length / 1000)} | ${times.join(' | ')} | ${ratios.join(' | ')} |`);
  }
}
await browser.close();
console.log(lines.join('\n'));
if (process.argv[3]) {
  const text = readFileSync(process.argv[3], 'utf8');
  writeFileSync(process.argv[3], text.replace(/(^\|.*\n)+/m, lines.join('\n') + '\n'));
}
