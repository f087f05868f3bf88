// Finds words in the edition: reads the index and queries, finds and ranks. search-page.js shows what was found. What is in the
// index, and why, is in docs/decisions/0006-search.md.
"use strict";
const siteSearch = (() => {
  // Words, exactly as SearchWords.cs has them: only what both fold alike can be found.
  const alone = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff";
  // Accents, the points of Hebrew and Arabic, the stroke that draws Arabic words out, and signs without width.
  const dropped = "\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7"
    + "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
  const letters = "\\p{L}\\p{M}\\p{Nd}";
  const wordPattern = new RegExp(`(?=[${letters}])[${alone}]|(?:(?![${alone}])[${letters}${dropped}])+`, "gu");
  const droppedPattern = new RegExp(`[${dropped}]`, "g");
  const spelt = {
    æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ß: "ss", ħ: "h", ı: "i", ſ: "s", ς: "σ",
  };
  const base = letter => {
    const bare = letter.normalize("NFD").replace(droppedPattern, "");
    return spelt[bare] || bare;
  };
  const foldedPattern = /[\u00c0-\u052f\u1e00-\u1fff]/g;
  const fold = word => word.toLowerCase().replace(foldedPattern, base).replace(droppedPattern, "");
  const wordsOf = text => Array.from(text.matchAll(wordPattern), match =>
    ({ word: fold(match[0]), start: match.index, end: match.index + match[0].length })).filter(({ word }) => word);

  // What is asked for: phrases, which must all be found; a word is a phrase of one. The last word may go on, unless a
  // space or a quotation mark ends it.
  const parseQuery = query => {
    const phrases = [];
    for (const [part, quoted] of query.replace(/[“”„‟«»]/g, "\"").matchAll(/"([^"]*)"?|[^\s"]+/g)) {
      const words = wordsOf(quoted === undefined ? part : quoted).map(({ word }) => word);
      if (words.length) phrases.push({ words, isOpen: false });
    }
    const last = phrases[phrases.length - 1];
    if (last && /[^\s"“”„‟«»]$/.test(query)) last.isOpen = last.words[last.words.length - 1].length > 1;
    return phrases;
  };

  // Codes.cs, PhraseBook.cs and SearchTerms.cs write what is read here.
  const signs = "!#$%&'()*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";
  const signAt = {};
  for (let i = 0; i < signs.length; i++) signAt[signs[i]] = i;
  const codeReader = (code, leads) => {
    const singles = signs.length - leads;
    let at = 0;
    return () => {
      if (at >= code.length) return null;
      if (code[at] === "~") {
        const letter = String.fromCodePoint(code.codePointAt(at + 1));
        at += 1 + letter.length;
        return letter;
      }
      const first = signAt[code[at++]];
      return first < singles ? first : singles + (first - singles) * signs.length + signAt[code[at++]];
    };
  };
  const readBook = (code, leads) => {
    const parts = [];
    const next = codeReader(code, leads);
    for (let part; (part = next()) !== null;) parts.push(typeof part === "string" ? part : [part, next()]);
    const phrase = symbol => {
      const part = parts[symbol];
      return typeof part === "string" ? part : (parts[symbol] = phrase(part[0]) + phrase(part[1]));
    };
    return parts.map((_, symbol) => phrase(symbol));
  };
  const decode = (code, book, leads) => {
    const pieces = [];
    const next = codeReader(code, leads);
    for (let piece; (piece = next()) !== null;) pieces.push(typeof piece === "string" ? piece : book[piece]);
    return pieces.join("");
  };
  const readTerms = code => {
    const terms = new Map();
    let at = 0, word = "";
    const number = () => {
      const digit = signAt[code[at++]];
      return digit < 45 ? digit : digit - 45 + 45 * (number() + 1);
    };
    const places = () => {
      const found = [];
      for (let next = 0; code[at] !== "," && code[at] !== " "; next++) found.push(next += number());
      return found;
    };
    while (at < code.length) {
      const shared = number();
      const end = code.indexOf(",", at);
      word = word.slice(0, shared) + code.slice(at, end);
      at = end + 1;
      const titles = places();
      terms.set(word, { titles, others: code[at++] === "," ? places() : null });
      if (code[at] === " " && terms.get(word).others) at++;
    }
    return terms;
  };

  // An entry has its words in one reading or two: as corrected, as scraped. SearchEntry.cs writes the lines.
  const readEntries = (text, volume) => {
    let page = "", pageTitle = "", language = "";
    const entries = [];
    for (const line of text.split("\n")) {
      const fields = line.slice(1).split("\t");
      if (line[0] === "/") [page, pageTitle, language = ""] = fields;
      else if (line) {
        const words = fields[fields.length - 1];
        const readings = [words.replace(/\u0001[^\u0002]*\u0002([^\u0003]*)\u0003/g, "$1")];
        const scraped = words.replace(/\u0001([^\u0002]*)\u0002[^\u0003]*\u0003/g, "$1");
        if (scraped !== readings[0]) readings.push(scraped);
        entries.push({
          kind: line[0], address: fields[0], title: fields.length > 2 ? fields[1] : "", readings,
          page, pageTitle, language, order: volume * 1e6 + entries.length,
        });
      }
    }
    return entries;
  };

  // Where phrases are found in a text: as pairs of offsets, phrase by phrase.
  const hitsIn = (text, phrases) => {
    const words = wordsOf(text);
    return phrases.map(({ words: wanted, isOpen }) => {
      const hits = [];
      const last = wanted.length - 1;
      for (let i = 0; i + last < words.length; i++)
        if (wanted.every((word, j) => words[i + j].word === word
          || (isOpen && j === last && words[i + j].word.startsWith(word))))
          hits.push([words[i].start, words[i + last].end]);
      return hits;
    });
  };
  const kinds = {
    T: ["title", "Title"], t: ["text", "Text"],
    x: ["scraped", "Only in the text as scraped: a line that was removed"],
    l: ["scraped", "Only in the text as scraped: lifted as metadata"],
    a: ["note", "About the text"], c: ["note", "Correction"], f: ["note", "Flag"], n: ["note", "Note"],
    r: ["note", "Cross-reference"], g: ["note", "Gap"],
    p: ["name", "Name"], e: ["event", "Event"], s: ["source", "Source"],
  };
  const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  const find = (entry, phrases) => {
    const inTitle = hitsIn(entry.title, phrases);
    const found = entry.readings.map(text => hitsIn(text, phrases))
      .map(hits => phrases.every((_, i) => hits[i].length + inTitle[i].length) ? hits : null);
    const reading = found.findIndex(hits => hits);
    if (reading < 0) return null;
    let [group, label] = kinds[entry.kind];
    if (found.length > 1) {
      const [corrected, scraped] = found.map(hits => hits ? hits.flat().length : 0);
      if (!corrected) [group, label] = ["scraped", "Only in the text as scraped"];
      else if (!scraped) label = "Text as corrected";
      else if (scraped > corrected) label += `; as scraped, ${plural(scraped - corrected, "place", "places")} more`;
    }
    const titleHits = inTitle.flat(), hits = found[reading].flat();
    const isNamed = "Tpe".includes(entry.kind) && inTitle.every(own => own.length);
    const rank = isNamed ? 0 : group === "text" || group === "scraped" ? 1 : 2;
    const count = titleHits.length + hits.length;
    return { entry, group, label, text: entry.readings[reading], titleHits, hits, rank, count };
  };
  const byRank = (a, b) => a.rank - b.rank || b.count - a.count || a.entry.order - b.entry.order;

  // A text cut into marked and plain pieces.
  const cut = (text, hits, from = 0, to = text.length) => {
    const pieces = [];
    let at = from;
    for (const [start, end] of hits.slice().sort((a, b) => a[0] - b[0])) {
      if (start < at || end > to) continue;
      if (start > at) pieces.push([text.slice(at, start), false]);
      pieces.push([text.slice(start, end), true]);
      at = end;
    }
    if (at < to) pieces.push([text.slice(at, to), false]);
    return pieces;
  };
  // The surroundings of the first hits, up to whole words.
  const excerpt = (text, hits) => {
    const windows = [];
    for (const [start, end] of hits.length ? hits.slice().sort((a, b) => a[0] - b[0]) : [[0, 0]]) {
      const from = start < 90 ? 0 : text.indexOf(" ", start - 80) + 1 || start;
      const space = text.lastIndexOf(" ", end + 120);
      const to = end + 140 > text.length ? text.length : space > end ? space : Math.min(end + 120, text.length);
      const last = windows[windows.length - 1];
      if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
      else if (windows.length < 2) windows.push([Math.min(from, start), to]);
    }
    return windows.flatMap(([from, to]) => [
      ...(from > 0 ? [["… ", false]] : []), ...cut(text, hits, from, to),
      ...(to < text.length ? [[" … ", false]] : []),
    ]);
  };

  const groups = [
    ["title", "in titles", "in titles"], ["text", "in the texts", "in the texts"],
    ["scraped", "only in the texts as scraped", "only in the texts as scraped"],
    ["note", "in a note", "in notes"], ["name", "in a name", "in names"], ["event", "in an event", "in events"],
    ["source", "in a source", "in sources"],
  ];
  const summary = found => groups
    .map(([group, one, many]) => [found.filter(result => result.group === group).length, one, many])
    .filter(([count]) => count).map(([count, one, many]) => plural(count, one, many)).join(", ");

  // Words of the edition like one that is not in it: one letter too many, too few, or another, or two exchanged.
  const isNear = (a, b) => {
    if (a === b || Math.abs(a.length - b.length) > 1) return false;
    let i = 0, j = 0;
    while (a[i] && a[i] === b[i]) i++;
    while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    const left = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
    return Math.max(left[0].length, left[1].length) < 2
      || (left[0].length === 2 && left[0] === left[1][1] + left[1][0]);
  };

  return {
    fold, wordsOf, parseQuery, readBook, decode, readTerms, readEntries, find, byRank, excerpt, cut, summary, plural,
    isNear,
  };
})();
if (typeof module === "object") module.exports = siteSearch;
