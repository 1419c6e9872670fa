// What a reader's browser makes of the pages: node browser.mjs FOLDER, which has pages/*.html and
// node_modules. Prints what failed; exits with 1 if anything did.
import {readFileSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = (name, more = '') => pathToFileURL(`${folder}/pages/${name}.html`).href + more;
const picture = name => `${folder}/pictures/${name}.png`;
// Pictures cost a fifth of the run, and no check looks at them.
const photograph = (page, options) => process.env.PICTURES ? page.screenshot(options) : undefined;

let passed = 0;
const failures = [];
function check(what, holds, detail = '') {
  if (holds) return ++passed;
  failures.push(`${what}${detail === '' ? '' : ': ' + String(detail).slice(0, 600)}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// A page that counts all it must not do: requests beyond itself, violations of its policy, messages
// on the console, dialogs.
async function fresh(script) {
  const context = await browser.newContext({javaScriptEnabled: script});
  const page = await context.newPage();
  page.misdeeds = [];
  page.on('request', request => {
    if (request.url().split(/[?#]/)[0] !== page.address.split(/[?#]/)[0]) {
      page.misdeeds.push('request ' + request.url());
    }
  });
  page.on('console', message => page.misdeeds.push(`console ${message.type()} ${message.text()}`));
  page.on('pageerror', error => page.misdeeds.push('error ' + error));
  page.on('dialog', dialog => {
    page.misdeeds.push('dialog ' + dialog.message());
    dialog.dismiss();
  });
  if (script) {
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', event => {
      (window.violations ||= []).push(event.violatedDirective + ' ' + event.blockedURI);
    }));
  }
  return page;
}
// A tab costs ten times what a page in it costs: one that is done with is used again, with an empty
// document in between.
const idle = {true: [], false: []};  // by whether scripts run
async function open(url, {width = 1280, height = 900, dark = false, script = true,
  forced = false} = {}) {
  const page = idle[script].pop() || await fresh(script);
  page.script = script;
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none'});
  page.address = url;
  await page.goto(url);
  return page;
}
async function done(page, what) {
  const violations = await page.evaluate(() => window.violations || []);
  check(`${what}: no request, violation, message or dialog`,
    page.misdeeds.length + violations.length === 0, [...page.misdeeds, ...violations].join('; '));
  page.misdeeds = [];
  page.address = 'about:blank';
  await page.goto(page.address);
  idle[page.script].push(page);
}
async function accessible(page, what, parts = ['html']) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const {violations} = await page.evaluate(selectors => window.axe.run(
    {include: selectors.map(one => [one])}, {resultTypes: ['violations']}), parts);
  check(`${what}: axe`, violations.length === 0, violations.map(v =>
    `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`));
}
const noOverflow = async (page, what) => {
  const [wide, room] = await page.evaluate(() =>
    [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  check(`${what}: no overflow`, wide <= room, `${wide} in ${room}`);
};
const textOf = page => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
const drawn = (page, which = '.w') => page.evaluate(selector => {
  const svg = document.querySelector('.stage ' + selector);
  return svg.outerHTML.replace(/ tabindex="-?\d"/g, '').replace(/ (sel|rel|dim)\b/g, '');
}, which);
const quotesOf = name => {
  const report = JSON.parse(readFileSync(`${folder}/pages/${name}.json`, 'utf8'));
  return {report, quotes: [...report.claims, ...report.events].map(one => one.quote)};
};
const folded = text => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '\ufffd')
  .replace(/\s+/g, ' ').trim();

const groups = {
  async looks() {
    for (const width of [1280, 390]) {
      for (const dark of [false, true]) {
        const what = `example ${width} ${dark ? 'dark' : 'light'}`;
        const page = await open(address('example'), {width, dark});
        await noOverflow(page, what);
        await accessible(page, what);
        await photograph(page, {path: picture(`example-${width}-${dark ? 'dark' : 'light'}`),
          fullPage: true});
        await page.evaluate(() => [...document.querySelectorAll('.stage a.k')]
          .find(mark => mark.getClientRects().length).focus());
        await page.keyboard.press('Enter');
        check(`${what}: Enter opens the panel, with its heading in focus`,
          await page.evaluate(() => !document.getElementById('panel').hidden &&
            document.activeElement.id === 'pt'));
        await accessible(page, what + ', panel', ['#panel', '.stage']);
        await noOverflow(page, what + ', panel');
        await photograph(page, {path: picture(`panel-${width}-${dark ? 'dark' : 'light'}`)});
        await page.keyboard.press('Escape');
        check(`${what}: Escape goes back to the mark`, await page.evaluate(() =>
          document.getElementById('panel').hidden && document.activeElement.matches('a.k')));
        await done(page, what);
      }
    }
  },

  async languages() {
    for (const [name, tag] of [['german', 'de'], ['spanish', 'es']]) {
      const page = await open(address(name));
      check(`${name}: says its language`, await page.getAttribute('html', 'lang') === tag);
      await accessible(page, name);
      await photograph(page, {path: picture(name), fullPage: true});
      await done(page, name);
    }
    const page = await open(address('example'), {forced: true});
    await photograph(page, {path: picture('forced-colours')});
    await done(page, 'forced colours');
    for (const name of ['report', 'hostile-report']) {
      for (const width of [1280, 390]) {
        const report = await open(address(name), {width});
        await noOverflow(report, `${name} ${width}`);
        await accessible(report, `${name} ${width}`);
        await photograph(report, {path: picture(`${name}-${width}`), fullPage: name === 'report'});
        await done(report, `${name} ${width}`);
      }
    }
  },

  // The script draws what the program drew.
  async drawing() {
    for (const name of ['example', 'hostile', 'dense-70', 'dense-1000', 'dense-10000']) {
      const page = await open(address(name));
      const before = await drawn(page);
      await page.click('#z-whole');
      const after = await drawn(page);
      let at = 0;
      while (at < before.length && before[at] === after[at]) ++at;
      check(`${name}: the script draws the same graphic`, before === after,
        `${before.slice(at - 80, at + 80)} | ${after.slice(at - 80, at + 80)}`);
      if (name === 'example') {
        const paper = await drawn(page, '.p');
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        check('example: and the same for paper', paper === await drawn(page, '.p'));
      }
      if (name.startsWith('dense')) await photograph(page, {path: picture(name)});
      await done(page, name);
    }
    const page = await open(address('dense-1000'), {width: 390});
    await noOverflow(page, 'dense-1000 390');
    await photograph(page, {path: picture('dense-1000-390')});
    await done(page, 'dense-1000 390');
  },

  async keys() {
    for (const [name, width] of [['example', 1280], ['example', 390], ['dense-70', 1280],
      ['dense-1000', 1280]]) {
      const page = await open(address(name), {width});
      const {reached, all, stops} = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('.stage a.k')]
          .filter(mark => mark.getClientRects().length);
        const first = marks.find(mark => mark.tabIndex === 0);
        const seen = new Set([first]), waiting = [first];
        while (waiting.length) {
          const mark = waiting.pop();
          for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
            mark.focus();
            mark.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
            const next = document.activeElement;
            if (seen.has(next)) continue;
            seen.add(next);
            waiting.push(next);
          }
        }
        return {reached: seen.size, all: marks.length,
          stops: marks.filter(mark => mark.tabIndex === 0).length};
      });
      check(`${name} ${width}: keys reach every mark`, reached === all && all > 3,
        `${reached} of ${all}`);
      check(`${name} ${width}: the graphic is one stop of the Tab key`, stops === 1, stops);
      await done(page, `${name} ${width} keys`);
    }
    const page = await open(address('example'));
    await page.evaluate(() => document.querySelector('.stage .w a.k').focus());
    const full = await drawn(page);
    await page.keyboard.press('+');
    check('plus zooms in', await drawn(page) !== full);
    await page.keyboard.press('0');
    check('zero shows all dates', await drawn(page) === full);
    await done(page, 'zoom keys');
  },

  async scriptless() {
    for (const [name, data] of [['example', 'microsoft-facial-recognition'],
      ['plain', 'microsoft-facial-recognition'], ['hostile', 'hostile']]) {
      const page = await open(address(name), {script: false, width: 390});
      const text = folded(await textOf(page));
      const {quotes, report} = quotesOf(data);
      const missing = quotes.filter(quote => !text.includes(folded(quote)));
      check(`${name}: every quote can be read without a script`, quotes.length > 3 &&
        missing.length === 0, missing);
      check(`${name}: what findings do not show can be read`,
        report.findings.every(finding => text.includes(folded(finding.does_not_show))));
      await noOverflow(page, `${name} scriptless`);
      await done(page, `${name} scriptless`);
    }
    const later = await open(address('example'));
    await later.waitForFunction(() => !document.documentElement.classList.contains('soon'));
    const all = folded(await textOf(later));
    check('example: with a script every quote is laid out soon after',
      quotesOf('microsoft-facial-recognition').quotes.every(quote => all.includes(folded(quote))));
    await done(later, 'example laid out');
    const page = await open(address('example'), {script: false});
    const shown = selector => page.evaluate(s =>
      [...document.querySelectorAll(s)].filter(e => e.getClientRects().length).length, selector);
    const said = await shown('.it.s'), record = await shown('.it.r'), hot = await shown('.it.hot');
    check('without a script nothing that needs one is offered',
      await shown('.js') + await shown('button') === 0);
    await page.click('#fs');
    check('said can be hidden without a script', said > 0 && await shown('.it.s') === 0 &&
      await shown('.stage .w .lk-s') === 0 && await shown('.it.r') === record);
    await page.click('#fs');
    await page.click('#fr');
    check('record can be hidden without a script', record > 0 && await shown('.it.r') === 0 &&
      await shown('.stage .w .lk-r') === 0);
    await page.click('#fr');
    await page.click('#ff');
    check('only items in findings, without a script', hot > 0 && await shown('.it') === hot &&
      hot < said + record);
    const marks = await page.evaluate(() => [...document.querySelectorAll('.stage .w a.k')]
      .map(mark => document.getElementById(mark.getAttribute('href').slice(1)) !== null &&
        mark.getAttribute('aria-label').length > 5 && mark.tabIndex === 0));
    check('every mark is a link to its entry and a stop of the Tab key',
      marks.length > 10 && marks.every(Boolean), marks);
    await done(page, 'scriptless filters');
  },

  async links() {
    const {report} = quotesOf('microsoft-facial-recognition');
    const id = 'finding-' + report.findings[report.findings.length - 1].id;
    for (const script of [true, false]) {
      const page = await open(address('example', '#' + id), {script});
      check(`deep link, script ${script}`, await page.evaluate(name => {
        const box = document.getElementById(name).getBoundingClientRect();
        return document.querySelector(':target').id === name && box.top >= -1 &&
          box.top < innerHeight;
      }, id));
      await done(page, 'deep link');
    }
    const claim = 'claim-' + report.findings[0].claim;
    const frame = await open(address('example', '?embed#' + claim), {width: 700});
    const visible = selector => frame.evaluate(s =>
      [...document.querySelectorAll(s)].some(e => e.getClientRects().length), selector);
    check('embedded: the graphic and the panel, and no more', await visible('.stage .n') &&
      await visible('#panel') && !await visible('h1') && !await visible('#list .it'));
    const {quotes} = quotesOf('microsoft-facial-recognition');
    check('embedded: the panel has the quote', await frame.evaluate(() =>
      document.getElementById('panel').innerText).then(text =>
      quotes.some(quote => folded(text).includes(folded(quote)))));
    await photograph(frame, {path: picture('embed'), fullPage: true});
    await done(frame, 'embedded');
    const plain = await open(address('embed', '#' + claim), {width: 900, script: false});
    check('embedded without a script: the entry that a mark leads to', await plain.evaluate(name =>
      document.getElementById(name).getClientRects().length > 0 &&
      [...document.querySelectorAll('.it')].filter(e => e.getClientRects().length).length === 1 &&
      document.querySelector('h1').getClientRects().length === 0, claim));
    await photograph(plain, {path: picture('embed-plain'), fullPage: true});
    await done(plain, 'embedded without a script');
  },

  async searching() {
    const page = await open(address('example'));
    const all = await page.locator('.it').count();
    await page.fill('#q', 'reston demonstration');
    await page.waitForFunction(() => document.getElementById('status').textContent !== '');
    const status = await page.textContent('#status');
    const left = await page.locator('.it:visible').count();
    check('search: what is left holds the words', left > 0 && left < all, left);
    check('search: the count is announced', status.includes(String(left)) &&
      status.includes(String(all)), status);
    check('search: the graphic has as many marks',
      await page.locator('.stage .w .lk-s a, .stage .w .lk-r a').count() <= left);
    await page.fill('#q', 'no such words anywhere');
    await page.waitForSelector('#none:visible');
    await page.fill('#q', '');
    await page.waitForSelector('#none', {state: 'hidden'});
    await page.fill('#q', '<script>window.hit=1</script>');
    await page.waitForSelector('#none:visible');
    check('search: markup is no more than words', await page.evaluate(() => window.hit) === undefined);
    await page.fill('#q', '');
    await page.waitForSelector('#none', {state: 'hidden'});
    await page.selectOption('select[data-by=kind]', {index: 1});
    const kind = await page.locator('.it:visible').count();
    check('a kind can be chosen', kind > 0 && kind < all, kind);
    await page.click('#z-in');
    await page.click('#z-later');
    await page.mouse.move(640, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await done(page, 'search and zoom');
  },

  async paper() {
    for (const [name, find] of [['example', '.find h3'], ['plain', '.find h3'],
      ['report', '.find h3']]) {
      const page = await open(address(name));
      const titles = await page.locator(find).allTextContents();
      const file = `${folder}/pictures/${name}.pdf`;
      await page.pdf({path: file, preferCSSPageSize: true, printBackground: true});
      const text = folded(execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'}));
      const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ');
      const {report} = quotesOf('microsoft-facial-recognition');
      check(`${name} on paper: every finding`, titles.length === report.findings.length &&
        titles.every(title => words.includes(folded(title).replace(/[^\p{L}\p{N}]+/gu, ' '))));
      const count = (words.match(/What it does not show/g) || []).length;
      check(`${name} on paper: what each does not show`, count === titles.length, count);
      const info = execFileSync('pdfinfo', [file], {encoding: 'utf8'});
      check(`${name} on paper: A4`, /Page size:\s+59\d(\.\d+)? x 84\d/.test(info), info);
      if (name === 'report') {
        const pages = Number(/Pages:\s+(\d+)/.exec(info)[1]);
        const numbers = [...text.matchAll(/\b(\d+) ?\/ ?(\d+)\b/g)].filter(m => m[2] === String(pages));
        check('report on paper: numbered', pages > 1 && numbers.length === pages, pages);
      }
      await done(page, `${name} on paper`);
    }
  },

  async hostile() {
    for (const width of [1280, 390]) {
      const page = await open(address('hostile'), {width});
      const what = `hostile ${width}`;
      const facts = await page.evaluate(() => ({
        hit: window.hit, scripts: document.scripts.length,
        others: document.querySelectorAll('img,iframe,object,embed,form,svg[onload]').length,
        handlers: [...document.querySelectorAll('*')].filter(e =>
          [...e.attributes].some(a => /^on/i.test(a.name) || a.name === 'style')).length,
        links: [...document.links].map(a => a.href).filter(h => !/^(https?|file):/.test(h)),
        turned: /[\u202a-\u202e]/.test(document.body.textContent),
      }));
      check(`${what}: nothing runs and nothing is let in`, facts.hit === undefined &&
        facts.scripts === 2 && facts.others === 0 && facts.handlers === 0 &&
        facts.links.length === 0 && !facts.turned, JSON.stringify(facts));
      await noOverflow(page, what);
      if (width === 390) await accessible(page, what);
      const marks = page.locator('.stage a.k:visible');
      for (let i = 0; i < Math.min(4, await marks.count()); ++i) {
        await marks.nth(i).focus();
        await page.keyboard.press('Enter');
        await noOverflow(page, `${what}, panel ${i}`);
        await page.keyboard.press('Escape');
      }
      check(`${what}: shown as text`, (await textOf(page)).includes('<script>window.hit=1</script>'));
      await photograph(page, {path: picture(`hostile-${width}`)});
      check(`${what}: still nothing ran`, await page.evaluate(() => window.hit) === undefined);
      await done(page, what);
    }
  },
};

// Two groups at a time: the longest first.
const wanted = process.argv[3];
const times = [];
const waiting = ['keys', 'looks', 'languages', 'hostile', 'drawing', 'paper', 'scriptless', 'links',
  'searching'].filter(name => !wanted || name === wanted);
check('every group is run', wanted || waiting.length === Object.keys(groups).length);
async function work() {
  while (waiting.length) {
    const name = waiting.shift(), begin = Date.now();
    try {
      await groups[name]();
    } catch (error) {
      check(name, false, error.stack);
    }
    times.push(`${name} ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
}
await Promise.all([work(), work()]);
await browser.close();
writeFileSync(`${folder}/times.txt`, times.join('\n') + '\n');
for (const failure of failures) console.log('FAILED ' + failure);
console.log(`${passed} passed, ${failures.length} failed (${times.join(', ')})`);
process.exit(failures.length ? 1 : 0);
