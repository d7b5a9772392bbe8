"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector("form.tools"), count = document.querySelector(".count");
  const help = document.querySelector("dialog"), keys = help.querySelector("[name=keys]");
  const findings = all(".finding"), marks = all("[data-c]");
  const words = new Map(findings.map((f) => [f, f.textContent.toLowerCase()]));
  const lists = new Map(findings.map((f) => [f, Object.fromEntries(["relation", "source", "origin"].map((n) => [n, f.dataset[n].split(" ")]))]));
  const names = ["q", "relation", "kind", "source", "origin"];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let here = "";

  const wanted = () => Object.fromEntries(names.map((n) => [n, form.elements[n].value.trim()]).filter(([, v]) => v));

  const address = () => {
    const told = new URLSearchParams(wanted());
    if (here) told.set("at", here);
    if (!keys.checked) told.set("keys", "off");
    return "#" + told.toString();
  };

  const keep = (asStep) => {
    const to = address();
    if (to === (location.hash || "#")) return;
    history[asStep ? "pushState" : "replaceState"](null, "", to === "#" ? location.href.split("#")[0] : to);
  };

  const filter = () => {
    const want = wanted(), terms = (want.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    if (want.source) want.source = form.elements.source.selectedOptions[0].dataset.n;
    let seen = 0;
    for (const f of findings) {
      const has = lists.get(f);
      const on = (!want.kind || f.dataset.kind === want.kind) && ["relation", "source", "origin"].every((n) => !want[n] || has[n].includes(want[n])) &&
        terms.every((t) => words.get(f).includes(t));
      f.hidden = !on;
      seen += on;
    }
    const narrowed = Object.keys(want).length > 0;
    for (const group of all("[data-group]").reverse()) {
      group.hidden = !all(".finding", group).some((f) => !f.hidden);
      if (group.matches("details") && narrowed) group.open = !group.hidden;
    }
    for (const mark of marks) {
      const home = mark.hash && document.getElementById(mark.hash.slice(1));
      mark.classList.toggle("off", narrowed && !(home && !home.hidden));
    }
    count.textContent = (narrowed ? seen + " of " : "") + findings.length + " findings";
  };

  const point = (id) => {
    all(".here").forEach((e) => e.classList.remove("here"));
    here = id;
    const to = id && document.getElementById(id);
    if (!to) return null;
    to.classList.add("here");
    if (id.startsWith("c-")) marks.filter((m) => m.dataset.c.split(" ").includes(id.slice(2))).forEach((m) => m.classList.add("here"));
    return to;
  };

  const go = (id, asStep) => {
    const to = point(id);
    if (!to) { here = ""; return false; }
    if (to.closest("[hidden]")) { form.reset(); filter(); }
    for (let box = to.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    to.scrollIntoView({ block: to.offsetHeight > innerHeight * 0.7 ? "start" : "center", behavior: calm.matches ? "auto" : "smooth" });
    to.focus({ preventScroll: true });
    keep(asStep);
    return true;
  };

  const step = (by) => {
    const open = findings.filter((f) => !f.hidden);
    if (!open.length) return;
    const now = open.findIndex((f) => f.id === here);
    go(open[now < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, now + by))].id, false);
  };

  const restore = () => {
    const told = location.hash.slice(1), from = new URLSearchParams(told.includes("=") ? told : told && "at=" + told);
    for (const n of names) {
      const field = form.elements[n];
      field.value = from.get(n) || "";
      if (field.value !== (from.get(n) || "")) field.value = "";
    }
    keys.checked = from.get("keys") !== "off";
    filter();
    if (!from.get("at") || !go(from.get("at"), false)) { point(""); keep(false); }
  };

  form.hidden = false;
  form.addEventListener("input", () => { filter(); keep(false); });
  form.addEventListener("reset", () => setTimeout(() => { filter(); keep(false); }));
  form.addEventListener("submit", (e) => e.preventDefault());
  keys.addEventListener("change", () => keep(false));
  addEventListener("popstate", restore);
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href^='#']");
    const to = link && link.getAttribute("href").slice(1);
    if (to && document.getElementById(to)) {
      const from = link.dataset.c ? "c-" + link.dataset.c.split(" ")[0] : (link.closest(".finding") || {}).id;
      if (from) { point(from); keep(false); }
      e.preventDefault();
      go(to, true);
    }
    if (e.target.closest("[data-help]")) help.showModal();
  });
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || help.open) return;
    const typing = e.target.matches("input, select, textarea");
    if (e.key === "Escape") {
      if (typing) e.target.blur();
      else if (here) { document.activeElement.blur(); point(""); keep(false); }
    }
    if (typing || !keys.checked) return;
    if (e.key === "j") step(1);
    else if (e.key === "k") step(-1);
    else if (e.key === "/") { e.preventDefault(); form.elements.q.focus(); }
    else if (e.key === "?") help.showModal();
  });
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])"); closed.forEach((d) => { d.open = true; }); });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
  restore();
})();
