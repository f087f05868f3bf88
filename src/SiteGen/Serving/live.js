// While an edition is served: reload when it has changed, exchange styles in place, show what is wrong.
(() => {
  "use strict";
  const script = document.currentScript;
  let version = Number(script.dataset.version), panel = null;

  const show = problems => {
    panel?.remove();
    panel = null;
    if (!problems) return;
    panel = document.createElement("section");
    panel.id = "sitegen.problems";
    panel.setAttribute("role", "alert");
    panel.style.cssText = "position:fixed;inset:0;z-index:9;overflow:auto;padding:2rem;background:#16181bf2;color:#fff;font:1rem/1.5 ui-monospace,monospace";
    const heading = document.createElement("h2");
    heading.textContent = "The edition has errors";
    const text = document.createElement("pre");
    text.style.cssText = "white-space:pre-wrap;font:inherit";
    text.textContent = problems;
    const close = document.createElement("button");
    close.textContent = "Show the site as it was";
    close.onclick = () => panel.remove();
    panel.append(heading, text, close);
    document.body.append(panel);
  };

  const exchangeStyles = () => {
    for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
      const fresh = old.cloneNode();
      const address = new URL(old.href);
      address.searchParams.set("v", version);
      fresh.href = address;
      fresh.onload = () => old.remove();
      old.after(fresh);
    }
  };

  new EventSource("/.sitegen/events").onmessage = event => {
    const news = JSON.parse(event.data);
    show(news.problems || script.dataset.faults);
    if (news.problems || news.version === version) return;
    if (version < news.stylesSince) return location.reload();
    version = news.version;
    exchangeStyles();
  };
})();
