// Keeps the overview up to date: asks every few seconds whether anything has changed, which costs the server one query.
"use strict";
(() => {
  const EVERY = 3000;
  const now = document.getElementById("now");
  const live = document.getElementById("live");
  let version = now.dataset.version;
  let failures = 0;
  let timer = 0;

  function say(words, state) {
    if (live.textContent !== words) live.textContent = words;
    live.className = `live dim ${state}`;
  }

  function swap(html) {
    const focused = now.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    now.innerHTML = html;
    if (focused) [...now.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
  }

  async function look() {
    clearTimeout(timer);
    if (document.hidden) return;
    try {
      const answer = await fetch(now.dataset.address, { headers: { "If-None-Match": `"${version}"` }, cache: "no-store" });
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return;
      }
      if (answer.status === 200) {
        swap(await answer.text());
        version = answer.headers.get("ETag").replaceAll('"', "");
      } else if (answer.status !== 304) {
        throw new Error(answer.status);
      }
      failures = 0;
      say("Live", "on");
    } catch {
      failures += 1;
      say("Connection lost, trying again", "lost");
    }
    timer = setTimeout(look, Math.min(60000, EVERY * 2 ** Math.min(failures, 4)));
  }

  document.addEventListener("visibilitychange", look);
  addEventListener("online", look);
  addEventListener("pagehide", () => clearTimeout(timer));
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
})();
