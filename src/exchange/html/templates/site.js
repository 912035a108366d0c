// Search, filters, and what is folded away opened for the printer. Pages say everything without this script; nothing here
// takes text for HTML, and nothing is asked of a network.
"use strict";

(() => {
  const root = document.body.dataset.root;

  // ---- words ----

  // Small letters without accents: what the eye takes for the same.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // ---- search ----

  const kinds = ["ingredient", "type", "concern", "term", "claim", "law", "level of evidence", "source", "everyday ingredient"];
  // By how much a kind stands behind an ingredient that fits as well.
  const behind = [0, 1, 2, 5, 10, 40, 40, 80, 20];
  const most = 12;

  const loaded = {};
  // A page that was opened from a folder may not fetch a file, but it may take in a script.
  const load = (file, name) => {
    loaded[file] ??= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = root + file;
      script.onload = () => resolve((self[name] ?? []).map(entryOf));
      script.onerror = () => resolve([]);
      document.head.append(script);
    });
    return loaded[file];
  };

  const entryOf = ([name, kind, place, others, tells = "", grade = ""]) => ({
    name, kind, place, others, tells, grade,
    foldedName: fold(name),
    foldedOthers: others ? others.split(" | ").map(fold) : [],
    foldedTells: fold(tells),
  });

  const startsWord = (text, word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
    return false;
  };

  // How well an entry fits what was asked, and the name by which it does; 0: not at all.
  const fit = (entry, asked, words) => {
    if (entry.foldedName === asked) return [200 - behind[entry.kind], ""];
    const same = entry.foldedOthers.indexOf(asked);
    if (same >= 0) return [180 - behind[entry.kind], entry.others.split(" | ")[same]];
    if (entry.foldedName.startsWith(asked)) return [150 - behind[entry.kind], ""];
    const begun = entry.foldedOthers.findIndex((name) => name.startsWith(asked));
    if (begun >= 0) return [145 - behind[entry.kind], entry.others.split(" | ")[begun]];
    if (words.every((word) => startsWord(entry.foldedName, word))) return [120 - behind[entry.kind], ""];
    const other = entry.foldedOthers.findIndex((name) => words.every((word) => startsWord(name, word)));
    if (other >= 0) return [100 - behind[entry.kind], entry.others.split(" | ")[other]];
    const texts = [entry.foldedName, ...entry.foldedOthers, entry.foldedTells];
    if (words.every((word) => texts.some((text) => startsWord(text, word)))) return [60 - behind[entry.kind], ""];
    if (words.every((word) => texts.some((text) => text.includes(word)))) return [30 - behind[entry.kind], ""];
    return [0, ""];
  };

  const shownEntry = ({ entry, by }) => {
    const link = element("a");
    link.href = root + entry.place;
    const name = element("span");
    if (entry.grade) name.append(element("span", "badge g-" + entry.grade, entry.grade), " ");
    name.append(element("b", "", entry.name));
    link.append(name, element("span", "sort", kinds[entry.kind]));
    const tells = by ? "also called " + by : entry.tells;
    if (tells) link.append(element("span", "tells", tells.length > 150 ? tells.slice(0, 147) + "..." : tells));
    const item = element("li");
    item.append(link);
    return item;
  };

  const beginSearch = (form) => {
    const input = form.querySelector("input");
    const list = form.querySelector(".found");
    const said = form.querySelector(".said");
    let turn = 0;

    const loadAll = () => Promise.all([load("search-index.js", "activesIndex"), load("everyday-index.js", "activesEveryday")]);

    const clear = () => {
      list.replaceChildren();
      list.hidden = true;
      said.textContent = "";
    };

    const look = async () => {
      const mine = ++turn;
      const asked = fold(input.value.trim());
      const words = asked.split(/[\s,;]+/u).filter(Boolean);
      if (words.length === 0) return clear();
      const entries = (await loadAll()).flat();
      if (mine !== turn) return;
      const found = [];
      for (const entry of entries) {
        const [score, by] = fit(entry, asked, words);
        if (score > 0) found.push({ entry, score, by });
      }
      found.sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length);
      list.replaceChildren(...found.slice(0, most).map(shownEntry));
      list.hidden = found.length === 0;
      said.textContent = found.length === 0 ? "Nothing is found under these words. Fewer or other words may help; what is not here is unknown."
        : found.length === 1 ? "1 found" : found.length + " found" + (found.length > most ? "; the first " + most + " are shown" : "");
    };

    const links = () => [...list.querySelectorAll("a")];
    input.addEventListener("focus", loadAll);
    input.addEventListener("input", look);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      look().then(() => links()[0]?.click());
    });
    form.addEventListener("keydown", (event) => {
      const all = [input, ...links()];
      const at = all.indexOf(document.activeElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
      if (event.key === "Escape") {
        input.value = "";
        clear();
        input.focus();
      } else if (next !== undefined && at >= 0 && all[next]) {
        event.preventDefault();
        all[next].focus();
      }
    });
    form.hidden = false;

    const asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      input.value = asked;
      look();
    }
  };

  // ---- filters ----

  const rank = { A: 0, B: 1, C: 2, M: 2, D: 3, E: 4 };

  // "EU:restricted US:permitted" as a map.
  const pairs = (text) => new Map(text.split(" ").filter(Boolean).map((pair) => pair.split(":")));

  const beginFilters = (form) => {
    const scope = form.parentElement;
    const rows = [...scope.querySelectorAll(".narrowed [data-type]")].map((row) => ({
      row,
      type: row.dataset.type,
      origin: row.dataset.origin,
      grades: pairs(row.dataset.grades),
      law: pairs(row.dataset.law),
      market: row.querySelector(".in-market"),
    }));
    const selects = [...form.querySelectorAll("select")];
    const said = form.querySelector(".said");

    // The same as --type, --origin, --grade, --route and --market of the program.
    const fits = (row, wanted) => {
      if (wanted.type && row.type !== wanted.type) return false;
      if (wanted.origin && row.origin !== wanted.origin) return false;
      if (wanted.grade || wanted.route) {
        const grade = row.grades.get(wanted.route || "skin");
        if (!grade || (wanted.grade && rank[grade] > rank[wanted.grade])) return false;
      }
      return !wanted.market || row.law.get(wanted.market) !== "prohibited";
    };

    const keepAddress = (wanted) => {
      const asked = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
      try {
        history.replaceState(null, "", (asked.size ? "?" + asked : location.pathname) + location.hash);
      } catch {
        // A page from a folder keeps the address it was opened with.
      }
    };

    const apply = () => {
      const wanted = Object.fromEntries(selects.map((select) => [select.name, select.value]));
      let shown = 0;
      for (const one of rows) {
        one.row.hidden = !fits(one, wanted);
        if (!one.row.hidden) ++shown;
        if (one.market) one.market.textContent = wanted.market ? wanted.market + ": " + (one.law.get(wanted.market) ?? "unknown") : "";
      }
      for (const group of scope.querySelectorAll(".group"))
        group.hidden = !group.querySelector("[data-type]:not([hidden])");
      said.textContent = Object.values(wanted).some(Boolean) ? shown + " of " + rows.length + (shown === 0 ? ": nothing fits; Clear shows all" : "") : "";
      return wanted;
    };

    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name);
      if (value && [...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener("change", () => keepAddress(apply()));
    form.querySelector("button").addEventListener("click", () => {
      for (const select of selects) select.value = "";
      keepAddress(apply());
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("pageshow", apply);
    form.hidden = false;
    apply();
  };

  // ---- paper ----

  const folded = () => document.querySelectorAll("details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  document.querySelectorAll("form.search").forEach(beginSearch);
  document.querySelectorAll("form.filters").forEach(beginFilters);
  // The list that an address asks for moved when its filters came.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
})();
