"use strict";
(() => {
  const $ = (s, of = document) => [...of.querySelectorAll(s)];
  const form = document.querySelector("form"), count = document.querySelector(".count"), help = document.querySelector("dialog");
  const findings = $(".finding");
  let at = -1;
  form.hidden = false;
  const state = () => Object.fromEntries([...new FormData(form)].filter(([, v]) => v));
  const keep = (here) => {
    const told = new URLSearchParams({ ...state(), ...(here ? { at: here } : {}) }).toString();
    history.replaceState(null, "", told ? "#" + told : location.pathname + location.search);
  };
  const apply = () => {
    const s = state(), words = (s.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const f of findings) {
      const d = f.dataset, text = f.textContent.toLowerCase();
      const on = (!s.kind || d.kind === s.kind) && (!s.relation || d.relations.split(" ").includes(s.relation)) &&
        (!s.source || d.sources.split(" ").includes(s.source)) && (!s.origin || d.speakers.split("|").includes(s.origin)) && words.every((w) => text.includes(w));
      f.hidden = !on;
      seen += on;
    }
    for (const g of $("[data-group]")) g.hidden = !$(".finding", g).some((f) => !f.hidden);
    count.textContent = seen + " of " + findings.length + " findings";
  };
  const go = (id) => {
    const to = document.getElementById(id);
    if (!to) return;
    for (let box = to.closest("details"); box; box = box.parentElement && box.parentElement.closest("details")) box.open = true;
    if (to.hidden) { form.reset(); apply(); }
    findings.forEach((f) => f.classList.toggle("here", f === to));
    at = Math.max(at, -1);
    if (findings.includes(to)) at = findings.indexOf(to);
    to.scrollIntoView({ block: "center" });
    to.focus({ preventScroll: true });
    keep(id);
  };
  const step = (by) => {
    const open = findings.filter((f) => !f.hidden);
    if (!open.length) return;
    const now = open.indexOf(findings[at]);
    go(open[Math.min(open.length - 1, Math.max(0, now < 0 ? (by > 0 ? 0 : open.length - 1) : now + by))].id);
  };
  form.addEventListener("input", () => { apply(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); keep(); }));
  form.addEventListener("submit", (e) => e.preventDefault());
  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href^='#']");
    if (link && link.hash.length > 1) { e.preventDefault(); go(link.hash.slice(1)); }
    if (e.target.closest("[data-help]")) help.showModal();
  });
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.matches("input, select, textarea");
    if (e.key === "Escape" && typing) e.target.blur();
    if (typing || help.open) return;
    if (e.key === "j") step(1);
    else if (e.key === "k") step(-1);
    else if (e.key === "/") { e.preventDefault(); form.q.focus(); }
    else if (e.key === "?") help.showModal();
  });
  window.addEventListener("beforeprint", () => $("details").forEach((d) => { d.open = true; }));
  const told = location.hash.slice(1);
  if (told.includes("=")) {
    const from = new URLSearchParams(told);
    for (const [name, v] of from) if (form.elements[name]) form.elements[name].value = v;
    apply();
    if (from.get("at")) go(from.get("at"));
  } else {
    apply();
    if (told) go(told);
  }
})();
