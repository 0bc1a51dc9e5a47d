"use strict";
// Asks what became of the code, and counts the minutes. The server's answer decides, this clock only tells.
(() => {
  const card = document.querySelector(".enrol");
  const left = card.querySelector("[data-left]");
  const started = Date.now();
  const life = 10 * 60 * 1000;

  const show = (state) => {
    for (const part of card.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
  };

  const count = () => {
    const minutes = Math.max(0, Math.ceil((started + life - Date.now()) / 60000));
    left.textContent = minutes === 1 ? left.dataset.one : left.dataset.many.replace("%s", minutes);
    left.classList.toggle("warn", minutes <= 2);
  };

  const ask = async () => {
    count();
    let state = "waiting";
    try {
      const answer = await fetch(card.dataset.state, { headers: { Accept: "application/json" } });
      if (answer.ok) state = (await answer.json()).state;
    } catch {
      // The network is away for a moment: ask again.
    }
    if (state === "waiting") setTimeout(ask, 2000);
    else show(state);
  };

  setTimeout(ask, 1000);
})();
