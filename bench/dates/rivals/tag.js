// tag.js TAGGER FOLDER MEGABYTES: tags documents of FOLDER (docs.jsonl), each once, until so many
// megabytes have been read; prints one line of JSON with the CPU time it took. Loading is not counted.
'use strict';
const fs = require('fs');
const path = require('path');
const [tagger, folder, megabytes] = process.argv.slice(2);
const load = (name) => require(require.resolve(name, {paths: [process.cwd()]}));

const docs = [];
let bytes = 0;
for (const line of fs.readFileSync(path.join(folder, 'docs.jsonl'), 'utf8').split('\n')) {
  if (!line || bytes >= megabytes * 1e6) continue;
  const entry = JSON.parse(line);
  docs.push({text: fs.readFileSync(path.join(folder, entry.file), 'utf8'), date: new Date(entry.dct)});
  bytes += entry.bytes;
}

let find;
if (tagger === 'chrono') {
  const chrono = load('chrono-node');
  find = (doc) => chrono.parse(doc.text, doc.date).length;
} else {
  const recognizers = load('@microsoft/recognizers-text-date-time');
  const model = new recognizers.DateTimeRecognizer('en-us').getDateTimeModel();
  find = (doc) => model.parse(doc.text, doc.date).length;
}

const start = process.cpuUsage();
let dates = 0;
for (const doc of docs) dates += find(doc);
const used = process.cpuUsage(start);
const seconds = (used.user + used.system) / 1e6;
console.log(JSON.stringify({bytes, dates, tag_ms: seconds * 1e3, mb_s: bytes / 1e6 / seconds}));
