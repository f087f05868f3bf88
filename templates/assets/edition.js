// Conveniences only: everything can be read without this script. Nothing is loaded and nothing leaves the page.
"use strict";
(() => {
  const root = document.documentElement;
  const schemes = ["system", "light", "dark"];

  // Storage is refused in some private windows and for some local files; then nothing is remembered.
  const remembered = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not remembered */ } };

  const applyScheme = scheme => {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  };
  const offerSchemes = () => {
    const list = document.querySelector(".site-header nav ul");
    if (!list) return;
    const button = document.createElement("button");
    const name = () => `Colours: ${root.dataset.scheme || "system"}`;
    button.type = "button";
    button.className = "scheme-choice";
    button.textContent = name();
    button.addEventListener("click", () => {
      const next = schemes[(schemes.indexOf(root.dataset.scheme || "system") + 1) % schemes.length];
      applyScheme(next);
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
    const chosen = new URLSearchParams(location.search).get("reading");
    const named = radios.find(radio => radio.value === chosen);
    if (named) {
      named.checked = true;
      // The browser may have gone to the line already, while another reading was drawn.
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    }
    let current = radios.find(radio => radio.checked);
    for (const radio of radios)
      radio.addEventListener("change", () => {
        const address = new URL(location.href);
        if (radio.value === "annotated") address.searchParams.delete("reading");
        else address.searchParams.set("reading", radio.value);
        try { history.replaceState(null, "", address); } catch { /* local files in some browsers */ }
        // The choice has been drawn by now: go back for a moment to see where the reader was.
        radio.checked = false;
        current.checked = true;
        keepingPlace(() => { radio.checked = true; });
        current = radio;
      });
  };

  const references = () => [...document.querySelectorAll("a.reference")].filter(link => link.offsetParent);

  const stepThroughNotes = () => {
    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=radio],[type=checkbox]), textarea, select")) return;
      const step = { n: 1, p: -1 }[event.key];
      const links = step ? references() : [];
      if (!links.length) return;
      const at = links.indexOf(document.activeElement);
      const from = at >= 0 ? at + step
        : step > 0 ? links.findIndex(link => link.getBoundingClientRect().top > 0)
          : links.findLastIndex(link => link.getBoundingClientRect().top < innerHeight / 3);
      const next = links[Math.min(Math.max(from, 0), links.length - 1)];
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
    const noteOf = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
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

  const start = () => {
    offerSchemes();
    offerReadings();
    stepThroughNotes();
    previewNotes();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
