// Conveniences only: everything can be read without this script. Nothing is loaded and nothing leaves the page.
"use strict";
(() => {
  const root = document.documentElement;
  const schemes = ["system", "light", "dark"];

  // Storage is refused in some private windows and for some local files; then nothing is remembered.
  const remembered = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not remembered */ } };

  const offerSchemes = () => {
    const list = document.querySelector(".site-header nav ul");
    if (!list) return;
    const button = document.createElement("button");
    const scheme = () => root.style.colorScheme || "system";
    const name = () => `Colours: ${scheme()}`;
    button.type = "button";
    button.className = "scheme-choice";
    button.textContent = name();
    button.addEventListener("click", () => {
      const next = schemes[(schemes.indexOf(scheme()) + 1) % schemes.length];
      root.style.colorScheme = next === "system" ? "" : next;
      remember("scheme", next);
      button.textContent = name();
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  };

  // The three readings differ in length: keep what the reader looks at where it is.
  const keepingPlace = change => {
    const lines = [...document.querySelectorAll("[id^=L]")].filter(line => line.offsetParent && /^L\d+$/.test(line.id))
      .map(line => ({ line, box: line.getBoundingClientRect() })).filter(({ box }) => box.bottom > 0);
    change();
    // The first line in the window may not be in the other reading.
    const top = lines.find(({ line }) => line.offsetParent);
    if (top && scrollY > 0) scrollBy(0, top.line.getBoundingClientRect().top - top.box.top);
  };

  const offerReadings = () => {
    const radios = [...document.querySelectorAll(".readings input[name=reading]")];
    if (!radios.length) return;
    const named = () => {
      try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; /* no characters */ }
    };
    const isNote = place => !!place?.closest(".notes");
    const tell = reading => {
      const address = new URL(location.href);
      if (reading === "annotated") address.searchParams.delete("reading");
      else address.searchParams.set("reading", reading);
      // Other readings have no notes.
      if (reading !== "annotated" && isNote(named())) address.hash = "";
      try { history.replaceState(null, "", address); } catch { /* local files in some browsers */ }
    };
    const chosen = new URLSearchParams(location.search).get("reading");
    const asked = radios.find(radio => radio.value === chosen);
    if (asked) {
      asked.checked = true;
      if (isNote(named())) {
        radios.find(radio => radio.value === "annotated").checked = true;
        tell("annotated");
      }
      // The browser may have gone to the line already, while another reading was drawn.
      named()?.scrollIntoView();
    }
    let current = radios.find(radio => radio.checked);
    for (const radio of radios)
      radio.addEventListener("change", () => {
        tell(radio.value);
        // The choice has been drawn by now: go back for a moment to see where the reader was.
        radio.checked = false;
        current.checked = true;
        keepingPlace(() => { radio.checked = true; });
        current = radio;
      });
  };

  const noteOf = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const references = () => [...document.querySelectorAll("a.reference")].filter(link => link.offsetParent);

  // Only while the focus is on a number or in a note: letters that a page takes from everywhere are in the way of those who
  // speak to their computer.
  const stepThroughNotes = () => {
    document.addEventListener("keydown", event => {
      const step = { n: 1, p: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      const links = references();
      const note = event.target.closest(".note-card");
      const at = links.findIndex(link => link === event.target || (note && noteOf(link) === note));
      const next = at < 0 ? null : links[at + step];
      if (!next) return;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      event.preventDefault();
    });
  };

  const isInView = element => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };

  // A note that is out of sight is shown where its number stands, and stays while the pointer is on either.
  const previewNotes = () => {
    let preview = null, shownFor = null, leaving = 0;
    const close = () => { clearTimeout(leaving); preview?.remove(); preview = shownFor = null; };
    const leave = () => { leaving = setTimeout(close, 300); };
    const open = link => {
      close();
      const note = noteOf(link);
      if (!note || isInView(note)) return;
      preview = document.createElement("div");
      preview.className = "preview";
      preview.setAttribute("aria-hidden", "true");
      preview.addEventListener("mouseenter", () => clearTimeout(leaving));
      preview.addEventListener("mouseleave", leave);
      const copy = note.cloneNode(true);
      for (const element of [copy, ...copy.querySelectorAll("[id], [role]")]) { element.removeAttribute("id"); element.removeAttribute("role"); }
      for (const element of copy.querySelectorAll("a")) element.tabIndex = -1;
      preview.append(copy);
      document.body.append(preview);
      shownFor = link;
      const box = link.getBoundingClientRect();
      const left = Math.min(box.left, root.clientWidth - preview.offsetWidth - 16);
      const above = box.top - preview.offsetHeight - 6;
      const isLow = box.bottom + preview.offsetHeight + 6 > innerHeight && above > 0;
      preview.style.left = `${scrollX + Math.max(left, 16)}px`;
      preview.style.top = `${scrollY + (isLow ? above : box.bottom + 6)}px`;
    };
    for (const link of document.querySelectorAll("a.reference")) {
      link.addEventListener("mouseenter", () => open(link));
      link.addEventListener("mouseleave", leave);
      // Only after the browser has scrolled to it is it clear what is out of sight.
      link.addEventListener("focus", () => requestAnimationFrame(() => { if (document.activeElement === link) open(link); }));
      link.addEventListener("blur", close);
    }
    document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
    addEventListener("scroll", () => {
      if (shownFor && (!isInView(shownFor) || isInView(noteOf(shownFor)))) close();
    }, { passive: true });
  };

  // The address may hold what the reader asked for: the text that was chosen, the words to find.
  const skipWithoutAddress = () => {
    const main = document.getElementById("main.content");
    document.querySelector(".skip")?.addEventListener("click", event => {
      event.preventDefault();
      main.tabIndex = -1;
      main.style.outline = "none";
      main.focus({ preventScroll: true });
      main.scrollIntoView();
    });
  };

  const markChosenText = () => {
    const links = [...document.querySelectorAll("nav.filter a")];
    const mark = () => {
      const chosen = links.find(link => link.hash === location.hash) || links[0];
      for (const link of links) link.ariaCurrent = link === chosen ? "true" : null;
    };
    if (!links.length) return;
    mark();
    addEventListener("hashchange", mark);
  };

  const start = () => {
    skipWithoutAddress();
    markChosenText();
    offerSchemes();
    offerReadings();
    stepThroughNotes();
    previewNotes();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
