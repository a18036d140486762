// Checks a served site against what it asks of its host: node check-served.mjs https://handbook.example.org/
const base = new URL(process.argv[2] ?? 'http://localhost:4321/');
const wrong = [];
let asked = 0;

/** @param {string} path below the address of the site */
async function ask(path, status = 200) {
  asked++;
  const response = await fetch(new URL(path, base), { redirect: 'manual' });
  if (response.status !== status) wrong.push(`${path}: ${response.status}, expected ${status}`);
  return { text: await response.text(), header: (name) => response.headers.get(name) ?? '' };
}
function expectHeader(path, { header }, name, wanted) {
  if (!wanted.test(header(name))) wrong.push(`${path}: ${name} "${header(name)}", expected ${wanted.source}`);
}

const home = await ask('./');
expectHeader('./', home, 'content-type', /^text\/html\b/);
expectHeader('./', home, 'x-content-type-options', /^nosniff$/);
if (!/content-security-policy/i.test(home.text) && home.header('content-security-policy') === '')
  wrong.push('./: no Content-Security-Policy, in the page or as a header');
if (!/\bno-(?:cache|store)\b|\bmax-age=\d{1,3}\b/.test(home.header('cache-control')))
  wrong.push(`./: cache-control "${home.header('cache-control')}", expected that a page is asked for again`);

const missing = await ask('no-such-page-of-this-handbook/', 404);
if (!missing.text.includes('<html')) wrong.push('no-such-page…: no page of the site for what is missing');

const hashed = /(?:href|src)="([^"]*\/_astro\/[^"?]+)"/.exec(home.text)?.[1];
if (hashed) {
  const file = await ask(hashed);
  // A server for a preview keeps nothing.
  if (home.header('cache-control') !== 'no-store')
    expectHeader(hashed, file, 'cache-control', /max-age=31536000/);
}
for (const [path, type] of [
  ['handbook.json', /^application\/json\b/],
  ['alerts.json', /^application\/json\b/],
  ['feed.xml', /^(?:application|text)\/(?:atom\+)?xml\b/],
  ['reviews.ics', /^text\/calendar\b/],
  ['llms.txt', /^text\/plain\b/],
  ['index.md', /^text\/(?:markdown|plain)\b/],
])
  expectHeader(path, await ask(path), 'content-type', type);

for (const line of wrong) console.error(line);
console.log(`${asked} answers, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
