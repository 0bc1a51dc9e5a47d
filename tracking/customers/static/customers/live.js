// Keeps the customer's page up to date: shows what the stream sends, and says honestly whether it still listens.
"use strict";
(() => {
  const story = document.getElementById("story");
  const { live, lost, ended, today, yesterday } = story.dataset;
  const sayings = { live, lost, ended };
  const patience = 1000 * Number(story.dataset.patience);
  let after = story.dataset.after;
  let state = "";
  let source = null;
  let watchdog = 0;
  let retry = 0;
  let failures = 0;

  function localise() {
    const { lang } = document.documentElement;
    const language = lang === "en" ? "en-GB" : lang; // bare "en" is read as American, unlike the rest of the page
    const day = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
    const now = new Date();
    const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const date = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short" });
    for (const time of story.querySelectorAll("time")) {
      const moment = new Date(time.dateTime);
      const days = Math.round((day(now) - day(moment)) / 86400000);
      const name = days === 0 ? today : days === 1 ? yesterday : date.format(moment).replace(/^(\p{L}+), (?=\d)/u, "$1 ");
      time.textContent = `${name} ${clock.format(moment)}`;
    }
    document.getElementById("zone").hidden = true;
  }

  function show(next) {
    state = next;
    const line = document.getElementById("live");
    line.hidden = !state;
    line.classList.toggle("lost", state === "lost");
    line.classList.toggle("ended", state === "ended");
    line.querySelector(".words").textContent = sayings[state] ?? "";
  }

  function swap(html) {
    const focused = document.activeElement?.getAttribute("href");
    const opened = [...story.querySelectorAll("details")].map((details) => details.open);
    story.innerHTML = html;
    story.querySelectorAll("details").forEach((details, number) => { details.open = opened[number] ?? false; });
    localise();
    show(state);
    if (focused) [...story.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
    document.getElementById("announcement").textContent = story.firstElementChild.dataset.summary;
  }

  function heard() {
    failures = 0;
    show("live");
    clearTimeout(watchdog);
    watchdog = setTimeout(reconnect, patience);
  }

  function close() {
    clearTimeout(watchdog);
    clearTimeout(retry);
    source?.close();
    source = null;
  }

  // The link opens nothing any more: nothing is asked again, and what is shown stays.
  function end() {
    close();
    show("ended");
    document.getElementById("announcement").textContent = ended;
  }

  function reconnect() {
    if (state === "ended") return;
    show("lost");
    connect();
  }

  // The browser repeats a broken connection by itself, but gives up for good on an answer such as 429 or 503.
  function broken() {
    show("lost");
    if (source.readyState !== EventSource.CLOSED) return;
    close();
    const pause = Math.min(60000, 2000 * 2 ** failures++);
    retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
    // A stream does not tell with which status it was refused; the page does: this link may have ended meanwhile.
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then((answer) => answer.status === 404 && end(), () => {});
  }

  function connect() {
    close();
    if (state === "ended") return;
    source = new EventSource(`${location.pathname.replace(/\/$/, "")}/live?after=${encodeURIComponent(after)}&lang=${document.documentElement.lang}`);
    source.onopen = heard;
    source.onerror = broken;
    source.addEventListener("alive", heard);
    source.addEventListener("ended", end);
    source.addEventListener("story", (event) => {
      after = event.lastEventId;
      heard();
      swap(event.data);
    });
  }

  localise();
  connect();
  addEventListener("online", reconnect);
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && connect());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    localise();
    if (state === "lost") connect();
  });
})();
