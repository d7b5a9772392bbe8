"use strict";

// nothing that an article says opens another page
window.open = () => null;

{
  // columns enough for finding and articles side by side, where letters stay large enough to read
  const COLUMNS = 100, LARGE = 16, SMALL = 12, WIDTH = 0.6;
  const page = document.body;
  const terminal = document.querySelector(".textual-terminal");
  const begin = window.onload;
  const ready = () => page.classList.contains("-first-byte") && !page.classList.contains("-closed");
  const focus = () => { if (ready()) document.querySelector(".xterm-helper-textarea").focus(); };

  // as the browser came here, be it through a proxy or a tunnel
  terminal.dataset.sessionWebsocketUrl = `${window.location.origin.replace(/^http/, "ws")}/ws`;
  terminal.dataset.fontSize = Math.max(SMALL, Math.min(LARGE, Math.floor(window.innerWidth / COLUMNS / WIDTH)));

  // the terminal measures its letters once: they must be there by then
  window.onload = async (event) => {
    await Promise.allSettled(["", "bold ", "italic ", "italic bold "].map((style) => document.fonts.load(`${style}16px "Roboto Mono"`)));
    begin(event);
  };

  // the program listens from its first words on
  new MutationObserver(() => {
    focus();
    if (page.classList.contains("-closed")) document.querySelector(".ended a").focus();
  }).observe(page, { attributes: true, attributeFilter: ["class"] });
  document.addEventListener("click", focus);
}
