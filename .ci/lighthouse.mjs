// Measures pages of a built site with Lighthouse, as on a slow phone, and fails below what the edition promises.
// Usage: node lighthouse.mjs <folder of the npm package lighthouse> <site> <page>...
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, site, ...pages] = process.argv.slice(2);
// Found from the place of lighthouse, which is not ours.
const require = createRequire(pathToFileURL(join(packages, "package.json")));
const load = async name => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

// Search engines are told to stay away on purpose, so there is no score for them.
const least = { performance: 98, accessibility: 100, "best-practices": 100 };
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml" };

// Plain HTTP/1.1 without compression: hosts are rarely worse.
const server = createServer(async (request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const body = await readFile(join(site, path));
    response.writeHead(200, { "Content-Type": `${types[extname(path)] ?? "text/plain"}; charset=utf-8` }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(listening => server.listen(0, "127.0.0.1", listening));
const chrome = await launch({
  chromePath: process.env.CHROME_PATH, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
});

let isGood = true;
try {
  for (const page of pages) {
    const scores = {};
    const shortcomings = new Set();
    // A busy machine makes a page look slow, never fast: the best of three tries counts.
    for (let attempt = 0; attempt < 3 && !(scores.performance >= least.performance); attempt++) {
      const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/${page}`, {
        port: chrome.port, output: "json", logLevel: "error", onlyCategories: attempt ? ["performance"] : Object.keys(least),
      });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
        scores[id] = Math.max(scores[id] ?? 0, Math.round(score * 100));
        for (const { weight, id: audit } of auditRefs)
          if (weight > 0 && lhr.audits[audit].score !== null && lhr.audits[audit].score < 0.9)
            shortcomings.add(`${lhr.audits[audit].title} ${lhr.audits[audit].displayValue ?? ""}`);
      }
    }
    const isUnder = Object.keys(least).some(category => scores[category] < least[category]);
    isGood &&= !isUnder;
    console.log(`${page}: ${Object.entries(scores).map(([category, score]) => `${category} ${score}`).join(", ")}`);
    if (isUnder) for (const shortcoming of shortcomings) console.log(`  ${shortcoming}`);
  }
} finally {
  await chrome.kill();
  server.close();
  server.closeAllConnections();
}
process.exitCode = isGood ? 0 : 1;
