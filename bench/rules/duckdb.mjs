// A query in DuckDB on what join_speed wrote. Loading is not timed, nor is giving the events a column
// "key" of actor, action and object, which duckdb.sql asks for. Prints one line of JSON.
//
//   duckdb.mjs FINDINGS_FILE QUERY_FILE THREADS
import { readFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [path, queryFile, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const database = await instance.connect();
const names = ['row', 'actor', 'action', 'object', 'party', 'kind', 'es', 'ls', 'ee', 'le'];
const columns = { claims: names, events: names, within: ['broad', 'narrow'] };
for (const [table, fields] of Object.entries(columns)) {
  const types = fields.map((field) => `'${field}': 'INTEGER'`).join(', ');
  const key = table === 'events'
    ? ', (actor::BIGINT << 40) + (action::BIGINT << 20) + object AS key' : '';
  await database.run(`CREATE TABLE ${table} AS SELECT *${key} FROM read_csv('${path}.${table}',
    delim = '\t', header = false, columns = {${types}})`);
}
const version = await (await database.runAndReadAll('SELECT version()')).getRows()[0][0];
const before = process.cpuUsage();
const start = process.hrtime.bigint();
const result = await database.runAndReadAll(readFileSync(queryFile, 'utf8'));
const wall = Number(process.hrtime.bigint() - start) / 1e9;
const used = process.cpuUsage(before);
const rows = result.getRows();
writeFileSync(`${path}.duckdb`, rows.map((row) => row.join('\t') + '\n').join(''));
console.log(JSON.stringify({
  system: `DuckDB ${version}`,
  query: queryFile,
  threads: Number(threads),
  cpu_seconds: Math.round((used.user + used.system) / 1e3) / 1e3,
  wall_seconds: Math.round(wall * 1e3) / 1e3,
  findings: rows.length,
}));
