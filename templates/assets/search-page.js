// The page of the search: loads parts of the index, asks search.js, and shows what was found. Nothing is loaded before the first
// search but search/index.js. The index comes as scripts, because a page opened from a folder may load those and nothing else.
"use strict";
(() => {
  const {
    wordsOf, parseQuery, readBook, decode, readTerms, readEntries, find, byRank, excerpt, cut, summary, plural, isNear,
  } = siteSearch;
  const atATime = 40; // results
  const mostShards = 4; // for the beginning of a word
  // Signs to load for one search, or for one press of "Look further": of these for words not more than the second.
  const budget = 150000, wordBudget = 100000;
  const volumes = [], shards = [], loading = {};
  let index = null, book = null, form, field, status, results, contents, current = 0, spent = 0;

  siteSearch.index = given => { index = given; if (document.readyState !== "loading") begin(); };
  siteSearch.volume = (number, code) => {
    // The volumes of a large edition are not coded.
    if (index.book) book = book || readBook(index.book, index.leads);
    volumes[number] = readEntries(book ? decode(code, book, index.leads) : code, number);
    spent += code.length;
  };
  siteSearch.terms = (number, code) => {
    shards[number] = readTerms(code);
    spent += code.length;
  };
  const load = name => loading[name] = loading[name] || new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = `search/${name}.js`;
    script.onload = done;
    script.onerror = () => { delete loading[name]; failed(new Error(name)); };
    document.head.append(script);
  });

  // Shards hold neighbouring words; the first word of each is known.
  const shardsOf = (word, isOpen) => {
    let first = 0;
    while (first + 1 < index.terms.length && index.terms[first + 1] <= word) first++;
    let end = first + 1;
    while (isOpen && end < first + mostShards && (index.terms[end] || "").startsWith(word)) end++;
    return Array.from({ length: end - first }, (_, i) => first + i);
  };
  // The volumes in question: first those with all words in a title, then those with most sections that have them all.
  const candidatesOf = async phrases => {
    if (!index.terms.length) return Array.from({ length: index.volumes }, (_, number) => number);
    const all = Array.from({ length: index.volumes * index.sections }, (_, place) => place);
    const inTitles = new Map();
    let left = all, looked = 0;
    for (const { words, isOpen } of phrases)
      for (const [i, word] of words.entries()) {
        // A question of many words: the volumes will show whether they have the others.
        if (spent > wordBudget) break;
        looked++;
        const mayGoOn = isOpen && i === words.length - 1;
        const numbers = shardsOf(word, mayGoOn);
        await Promise.all(numbers.map(number => load(`t${number}`)));
        let having = new Set();
        for (const number of numbers)
          for (const [term, { titles, others }] of shards[number]) {
            if (term !== word && !(mayGoOn && term.startsWith(word))) continue;
            for (const place of titles) inTitles.set(place, (inTitles.get(place) || 0) + 1);
            if (!others) having = null;
            else if (having) for (const place of [...titles, ...others]) having.add(place);
          }
        if (having) left = left.filter(place => having.has(place));
      }
    const weights = new Map();
    for (const place of left) {
      const volume = Math.floor(place / index.sections);
      weights.set(volume, (weights.get(volume) || 0) + ((inTitles.get(place) || 0) < looked ? 1 : 100));
    }
    return [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a) || a - b);
  };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const marked = pieces => pieces.map(([text, isHit]) => isHit ? element("mark", {}, text) : text);
  const asked = words => `#q=${encodeURIComponent(words)}`;
  // Words may be of another language, and run another way than those around them.
  const inLanguage = language => language ? { lang: language } : {};
  const apart = (language, ...words) => element("bdi", inLanguage(language), ...words);
  const item = ({ entry, label, text, titleHits, hits, group }) => {
    const [id, number] = entry.address.split(" ");
    const isLine = /^\d+$/.test(id);
    // What is said of a text is in the edition's language.
    const language = "Ttxl".includes(entry.kind) ? entry.language : "";
    const head = entry.title ? [apart(language, ...marked(cut(entry.title, titleHits)))]
      : [apart(entry.language, entry.pageTitle), isLine ? `, line ${id}` : number ? `, number ${number}` : ""];
    const reading = group === "scraped" ? "?reading=scraped" : "";
    const link = element("a", { href: entry.page + reading + (id ? `#${isLine ? "L" : ""}${id}` : "") }, ...head);
    const kind = entry.kind === "T" && entry.title !== entry.pageTitle
      ? [`${label} · `, apart(entry.language, entry.pageTitle)] : [label];
    const made = element("li", { className: group },
      element("p", { className: "result-head" }, link, " ", element("span", { className: "result-kind" }, ...kind)));
    if (text) made.append(element("p", { className: "excerpt", ...inLanguage(language) }, ...marked(excerpt(text, hits))));
    return made;
  };

  const search = async query => {
    const mine = ++current;
    const phrases = parseQuery(query);
    contents.hidden = phrases.length > 0;
    if (!phrases.length) {
      results.replaceChildren();
      status.textContent = query.trim() ? "There is no letter and no digit in what you look for." : "";
      return;
    }
    const list = element("ol", { className: "results" });
    const button = element("button", { type: "button" });
    const found = [];
    let shown = 0, looked = 0, candidates;
    spent = 0;
    const look = async () => {
      const fresh = [];
      while (candidates.length && fresh.length < atATime && spent < budget) {
        const batch = candidates.splice(0, index.terms.length ? 4 : candidates.length);
        await Promise.all(batch.map(number => load(`v${number}`)));
        if (mine !== current) return false;
        looked += batch.length;
        for (const number of batch)
          for (const entry of volumes[number]) {
            const result = find(entry, phrases);
            if (result) fresh.push(result);
          }
      }
      found.push(...fresh.sort(byRank));
      spent = 0;
      return true;
    };
    const show = () => {
      const first = shown;
      for (const result of found.slice(first, first + atATime)) list.append(item(result));
      shown = list.children.length;
      button.textContent = shown < found.length ? "Show more" : "Look further";
      button.hidden = shown === found.length && !candidates.length;
      const rest = candidates.length
        ? ` Looked through ${looked} of the ${looked + candidates.length} parts that have the words.` : "";
      const many = plural(found.length, "result", "results") + (rest && " so far");
      status.textContent = (found.length ? `${many}: ${summary(found)}.` : "Nothing yet.") + rest;
      return list.children[first];
    };
    button.addEventListener("click", async () => {
      if (shown === found.length && !(await look().catch(fail))) return;
      const next = show();
      if (next) next.querySelector("a").focus();
    });
    try {
      candidates = await candidatesOf(phrases);
      if (mine !== current || !(await look())) return;
    } catch (problem) {
      fail(problem);
      return;
    }
    show();
    results.replaceChildren(...(found.length || candidates.length ? [list, button] : nothing(phrases, query)));
    contents.hidden = found.length > 0;
  };
  const fail = problem => {
    status.textContent = `The search could not load a part of its index (${problem.message}). `
      + "Try again; the contents and the names are below.";
    results.replaceChildren();
    contents.hidden = false;
    return false;
  };

  // What to do instead: the words one by one, and words like those that are not there.
  const nothing = (phrases, query) => {
    status.textContent = `Nothing has ${phrases.length > 1 ? "all of these together" : "this"}: ${query.trim()}`;
    const known = new Set(shards.flatMap(shard => [...shard.keys()]));
    if (!index.terms.length)
      for (const entry of volumes.flat())
        for (const text of [entry.title, ...entry.readings])
          for (const { word } of wordsOf(text)) known.add(word);
    const words = [...new Set(phrases.flatMap(phrase => phrase.words))];
    const list = element("ul", {});
    const linked = other => element("a", { href: asked(other) }, other);
    for (const word of words)
      if (known.has(word)) {
        if (words.length > 1) list.append(element("li", {}, "Only ", linked(word)));
      } else {
        const isLike = other => isNear(word, other) || other.startsWith(word);
        const near = word.length < 4 ? [] : [...known].filter(isLike).slice(0, 5);
        const links = near.flatMap((other, i) => [i ? ", " : "; did you mean ", linked(other)]);
        list.append(element("li", {}, `no word of the edition begins with “${word}”`, ...links, links.length ? "?" : ""));
      }
    return [list, element("p", {},
      "Try fewer words or the beginning of a word, or look through the contents and the names below.")];
  };

  const askedFor = () =>
    new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search).get("q");
  const remember = words => {
    try { history.replaceState(null, "", words.trim() ? asked(words) : "#"); } catch { /* the address stays */ }
  };
  const begin = () => {
    form = document.querySelector("[data-search]");
    if (!index || !form || field) return;
    field = form.querySelector("input");
    [status, results, contents] = ["status", "results", "contents"]
      .map(name => document.getElementById(`search.${name}`));
    form.hidden = false;
    let timer = 0;
    const now = () => {
      clearTimeout(timer);
      remember(field.value);
      search(field.value);
    };
    field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(now, 250); });
    form.addEventListener("submit", event => { event.preventDefault(); now(); });
    const follow = () => {
      field.value = askedFor() || "";
      search(field.value);
    };
    addEventListener("hashchange", () => {
      // Other addresses lead to places of the page.
      if (location.hash && !location.hash.startsWith("#q=")) return;
      const isFromResults = results.contains(document.activeElement);
      follow();
      // What was followed will not be there any more.
      if (isFromResults) field.focus();
    });
    if (askedFor()) follow();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
})();
