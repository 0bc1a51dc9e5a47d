// The live tail of the scan log. What is new appears at the top while somebody looks at the top; whoever reads further
// down, picks scans, chooses a filter or has pressed Pause is only told how many there are.
"use strict";
(() => {
  const EVERY = 3000;
  const log = document.getElementById("log");
  const live = document.getElementById("live");
  const pause = document.getElementById("pause");
  const fresh = document.getElementById("fresh");
  const shownAt = () => log.dataset.version;
  let seen = log.dataset.version;
  let paused = false;
  let failures = 0;
  let timer = 0;

  const address = (more) => log.dataset.address + (log.dataset.address.endsWith("?") ? "" : "&") + more;
  const isBusy = () =>
    paused || "older" in log.dataset || scrollY > 160 || log.querySelector("input:checked, details[open]") !== null ||
    log.contains(document.activeElement) && document.activeElement.matches("select, input");

  function say(words, state) {
    if (live.textContent !== words) live.textContent = words;
    live.className = `live dim ${state}`;
  }

  function tell(count, most) {
    if (!count) {
      fresh.replaceChildren();
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = `${count}${count >= most ? "+" : ""} new`;
    button.addEventListener("click", toTop);
    if (fresh.textContent !== button.textContent) fresh.replaceChildren(button);
  }

  function toTop() {
    if ("older" in log.dataset) {
      location.href = log.dataset.top;
      return;
    }
    scrollTo(0, 0);
    setPaused(false);
    look(true);
  }

  function swap(html) {
    const before = new Set([...log.querySelectorAll("tr[data-key]")].map((row) => row.dataset.key));
    const focused = log.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    log.innerHTML = html;
    for (const row of log.querySelectorAll("tr[data-key]")) row.classList.toggle("new", !before.has(row.dataset.key));
    if (focused) [...log.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
    fresh.replaceChildren();
  }

  async function look(now = false) {
    clearTimeout(timer);
    if (document.hidden) return;
    const peeks = !now && isBusy();
    try {
      const asked = peeks ? address(`peek=${shownAt()}`) : log.dataset.address;
      const known = peeks ? seen : shownAt();
      const answer = await fetch(asked, { headers: { "If-None-Match": `"${known}"` }, cache: "no-store" });
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return;
      }
      if (answer.status === 200) {
        seen = answer.headers.get("ETag").replaceAll('"', "");
        if (peeks) {
          const told = await answer.json();
          tell(told.new, told.most);
        } else {
          const html = await answer.text();
          if (!now && isBusy()) seen = shownAt(); // somebody has begun to do something meanwhile
          else {
            swap(html);
            log.dataset.version = seen;
          }
        }
      } else if (answer.status !== 304) {
        throw new Error(answer.status);
      }
      failures = 0;
      say(paused ? "Paused" : "Live", paused ? "" : "on");
    } catch {
      failures += 1;
      say("Connection lost, trying again", "lost");
    }
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(60000, EVERY * 2 ** Math.min(failures, 4)));
  }

  function setPaused(is) {
    paused = is;
    pause.textContent = is ? "Go on" : "Pause";
    pause.setAttribute("aria-pressed", String(is));
    say(is ? "Paused" : "Live", is ? "" : "on");
  }

  pause.hidden = false;
  pause.addEventListener("click", () => {
    setPaused(!paused);
    look();
  });
  log.addEventListener("change", (event) => {
    if (event.target.matches("#filters select")) event.target.form.requestSubmit();
  });
  document.addEventListener("visibilitychange", () => look());
  addEventListener("online", () => look());
  addEventListener("pagehide", () => clearTimeout(timer));
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
})();
