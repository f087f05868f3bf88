// The pure functions of search.js, under Node: node --test tests/search
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const root = path.join(__dirname, "..", "..");
const search = require(path.join(root, "templates", "assets", "search.js"));

const entry = (kind, words, title = "") => search.readEntries(`/texts/a.html\tA\n${kind}16\t${title ? title + "\t" : ""}${words}`, 0)[0];
const found = (query, ...given) => search.find(entry(...given), search.parseQuery(query));

test("words are folded as the program folds them", () => {
  const lines = fs.readFileSync(path.join(root, "tests/SiteGen.Tests/Pages/Search/folding.tsv"), "utf8").split("\n");
  for (const line of lines.filter(line => line.includes("\t"))) {
    const [text, words] = line.split("\t");
    assert.strictEqual(search.wordsOf(text).map(({ word }) => word).join(" "), words, text);
  }
});

test("words in quotation marks are a phrase, and only the last word may go on", () => {
  const phrases = query => search.parseQuery(query).map(({ words, isOpen }) => words.join("+") + (isOpen ? "*" : ""));
  assert.deepStrictEqual(phrases("Crimea annex"), ["crimea", "annex*"]);
  assert.deepStrictEqual(phrases("Crimea annex "), ["crimea", "annex"]);
  assert.deepStrictEqual(phrases("“fully control” x"), ["fully+control", "x"]);
  assert.deepStrictEqual(phrases("\"fully cont"), ["fully+cont*"]);
  assert.deepStrictEqual(phrases("Ukraine’s mid-2022"), ["ukraine+s", "mid+2022*"]);
  assert.deepStrictEqual(phrases(" — \"\" "), []);
});

test("a result says in which reading it was", () => {
  const changed = "Russian \u0001attempts\u0002efforts\u0003 to control";
  assert.strictEqual(found("efforts", "t", changed).label, "Text as corrected");
  assert.strictEqual(found("attempts", "t", changed).label, "Only in the text as scraped");
  assert.strictEqual(found("control", "t", changed).label, "Text");
  assert.strictEqual(found("attempts efforts", "t", changed), null);
  assert.match(found("attempts", "t", `attempts, ${changed}`).label, /as scraped, 1 place more/);
  assert.match(found("share", "x", "Share this").label, /removed/);
});

test("phrases must follow one another, across signs and quotation marks of any form", () => {
  assert.ok(found("\"ukraine's war\"", "n", "On Ukraine’s war."));
  assert.strictEqual(found("\"war ukraine\"", "n", "On Ukraine’s war."), null);
});

test("titles go before texts, and texts before notes", () => {
  const results = [found("nato", "n", "NATO NATO NATO"), found("nato", "t", "NATO"), found("nato", "p", "An alliance.", "NATO")];
  assert.deepStrictEqual(results.sort(search.byRank).map(result => result.entry.kind), ["p", "t", "n"]);
});

test("an excerpt is the words around the first places, marked", () => {
  const text = `${"before ".repeat(60)}Crimea ${"between ".repeat(80)}Crimea ${"after ".repeat(60)}`;
  const pieces = search.excerpt(text, found("crimea", "t", text).hits);
  assert.strictEqual(pieces.filter(([, isHit]) => isHit).length, 2);
  assert.ok(pieces.map(([piece]) => piece).join("").length < 600);
  assert.strictEqual(search.excerpt("short", []).map(([piece]) => piece).join(""), "short");
});

test("a list of words reads as the program writes it", () => {
  const terms = search.readTerms("!river,!,$% $s,,!! !the,# ");
  assert.deepStrictEqual([...terms.keys()], ["river", "ris", "the"]);
  assert.deepStrictEqual(terms.get("river"), { titles: [0], others: [2, 6] });
  assert.deepStrictEqual(terms.get("ris"), { titles: [], others: [0, 1] });
  assert.deepStrictEqual(terms.get("the"), { titles: [1], others: null });
});

test("words that are nearly right are known", () => {
  for (const [a, b] of [["ukrane", "ukraine"], ["natoo", "nato"], ["crimae", "crimea"], ["kyif", "kyiv"]]) assert.ok(search.isNear(a, b), a);
  for (const [a, b] of [["nato", "nato"], ["kyiv", "kiev"], ["russia", "prussian"]]) assert.ok(!search.isNear(a, b), a);
});
