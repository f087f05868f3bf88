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
    const top = [...document.querySelectorAll("[id^=L]")]
      .find(line => line.offsetParent && line.getBoundingClientRect().bottom > 0 && /^L\d+$/.test(line.id));
    const before = top && top.getBoundingClientRect().top;
    change();
    if (top && top.offsetParent && scrollY > 0) scrollBy(0, top.getBoundingClientRect().top - before);
  };

  const offerReadings = () => {
    const radios = [...document.querySelectorAll(".readings input[name=reading]")];
    if (!radios.length) return;
    const chosen = new URLSearchParams(location.search).get("reading");
    const named = radios.find(radio => radio.value === chosen);
    if (named) named.checked = true;
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
      const middle = innerHeight / 3;
      const from = at >= 0 ? at + step
        : step > 0 ? links.findIndex(link => link.getBoundingClientRect().top > middle)
          : links.findLastIndex(link => link.getBoundingClientRect().top < middle);
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

  // A note that is out of sight is shown where its number stands.
  const previewNotes = () => {
    let preview = null;
    const close = () => { preview?.remove(); preview = null; };
    const open = link => {
      close();
      const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!note || isInView(note)) return;
      preview = document.createElement("div");
      preview.className = "preview";
      preview.setAttribute("aria-hidden", "true");
      const copy = note.cloneNode(true);
      for (const element of [copy, ...copy.querySelectorAll("[id], [role]")]) { element.removeAttribute("id"); element.removeAttribute("role"); }
      for (const element of copy.querySelectorAll("a")) element.tabIndex = -1;
      preview.append(copy);
      document.body.append(preview);
      const box = link.getBoundingClientRect();
      const left = Math.min(box.left + scrollX, scrollX + root.clientWidth - preview.offsetWidth - 16);
      preview.style.left = `${Math.max(left, 16)}px`;
      preview.style.top = `${box.bottom + scrollY + 6}px`;
    };
    for (const link of document.querySelectorAll("a.reference")) {
      link.addEventListener("mouseenter", () => open(link));
      link.addEventListener("mouseleave", close);
      link.addEventListener("focus", () => open(link));
      link.addEventListener("blur", close);
    }
    document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
    addEventListener("scroll", close, { passive: true });
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
