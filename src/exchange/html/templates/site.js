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

  const kinds = ["ingredient", "type", "concern", "term", "claim", "law", "level of evidence", "source", "everyday ingredient", "page"];
  // By how much a kind stands behind an ingredient that fits as well.
  const behind = [0, 1, 2, 3, 10, 40, 40, 80, 20, 4];
  const most = 12;
  const empty = new Set(["a", "an", "and", "are", "as", "at", "by", "can", "do", "does", "for", "from", "how", "in", "is", "it", "of", "on", "or", "the", "to", "what", "with"]);

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

  // Words as they are compared: the plural is that of the singular.
  const wordsOf = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.length > 3 ? word.replace(/(?<!s)s$/, "") : word);
  const plain = (text) => wordsOf(fold(text)).join(" ");

  const entryOf = ([name, kind, place, others, tells = "", grade = ""]) => {
    const names = others ? others.split(" | ") : [];
    const foldedNames = [name, ...names].map(plain);
    return { name, kind, place, names, tells, grade, foldedNames, words: new Set(foldedNames.join(" ").split(" ")), told: wordsOf(fold(tells)) };
  };

  // Whether two words differ by one letter that is put in, left out, changed or swapped with its neighbor.
  const isNear = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let same = 0;
    while (same < one.length && one[same] === other[same]) ++same;
    const rests = (a, b) => one.slice(same + a) === other.slice(same + b);
    return rests(1, 1) || rests(1, 0) || rests(0, 1) ||
      (one[same] === other[same + 1] && one[same + 1] === other[same] && rests(2, 2));
  };

  const begins = (text, asked) => text.startsWith(asked) || text.includes(" " + asked);

  // How well an entry fits what was asked, and the name by which it does where that is another; 0: not at all.
  const fit = (entry, asked, words) => {
    const score = (value) => value - behind[entry.kind];
    const named = (number) => number > 0 ? entry.names[number - 1] : "";
    const same = entry.foldedNames.indexOf(asked);
    if (same >= 0) return [score(same === 0 ? 200 : 180), named(same)];
    const first = entry.foldedNames.findIndex((name) => name.startsWith(asked));
    if (first >= 0) return [score(first === 0 ? 150 : 145), named(first)];
    const within = entry.foldedNames.findIndex((name) => words.every((word) => begins(name, word)));
    if (within >= 0) return [score(within === 0 ? 120 : 100), named(within)];
    if (words.every((word) => entry.foldedNames.some((name) => begins(name, word)))) return [score(90), ""];
    const everywhere = [...entry.words, ...entry.told];
    if (words.every((word) => everywhere.some((known) => known.startsWith(word)))) return [score(85), ""];
    if (asked.length > 2 && entry.foldedNames.some((name) => name.includes(asked))) return [score(82), ""];
    return [0, ""];
  };

  // Where nothing has all of the words: what has most of them, or words that differ by a letter.
  const fitSome = (entry, words) => {
    const shown = entry.foldedNames[0].split(" ");
    // What it is called counts more than what it is called too, and its first word most.
    const weight = (word, is) => shown.some((known) => is(known, word)) ? (is(shown[0], word) ? 1.2 : 1)
      : [...entry.words].some((known) => is(known, word)) ? 0.8 : 0;
    const isBegun = (known, word) => known.startsWith(word);
    const isMissed = (known, word) => known.length > 3 && word.length > 3 && isNear(known, word);
    let hits = 0;
    for (const word of words)
      hits += 2 * weight(word, isBegun) || 1.5 * weight(word, isMissed) || (entry.told.some((known) => isBegun(known, word)) ? 1 : 0);
    return hits > 0 ? [100 * hits / words.length - behind[entry.kind] / 2, ""] : [0, ""];
  };

  const best = (entries, fitting) => entries.map((entry) => {
    const [score, by] = fitting(entry);
    return { entry, score, by };
  }).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length);

  // All that fits, best first, and whether it fits in part only.
  const find = async (text) => {
    const asked = plain(text);
    const all = asked.split(" ").filter(Boolean);
    const words = all.some((word) => !empty.has(word)) ? all.filter((word) => !empty.has(word)) : all;
    if (words.length === 0) return { found: [], partly: false };
    const records = await load("search-index.js", "activesIndex");
    let found = best(records, (entry) => fit(entry, asked, words));
    let everyday = [];
    if (found.length < most) {
      everyday = await load("everyday-index.js", "activesEveryday");
      found = best([...records, ...everyday], (entry) => fit(entry, asked, words));
    }
    if (found.length > 0) return { found, partly: false };
    return { found: best([...records, ...everyday], (entry) => fitSome(entry, words)), partly: true };
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

  const counted = ({ found, partly }) => {
    if (found.length === 0) return "Nothing is found under these words. Fewer or other words may help; what is not here is unknown.";
    const all = found.length > most ? found.length + " found; the first " + most + " are shown" : found.length + " found";
    return partly ? "Nothing has all of these words; " + all + " with some of them, or words that are near" : all;
  };

  const beginSearch = (form) => {
    const input = form.querySelector("input");
    const list = form.querySelector(".found");
    const said = form.querySelector(".said");
    let turn = 0;

    const clear = () => {
      ++turn;
      list.replaceChildren();
      list.hidden = true;
      said.textContent = "";
    };

    // Gives the first address found; nothing where there is none, or where something else was asked since.
    const look = async () => {
      const mine = ++turn;
      if (!input.value.trim()) return clear();
      const answer = await find(input.value);
      if (mine !== turn) return undefined;
      list.replaceChildren(...answer.found.slice(0, most).map(shownEntry));
      list.hidden = answer.found.length === 0;
      said.textContent = counted(answer);
      return answer.found.length > 0 ? root + answer.found[0].entry.place : undefined;
    };

    input.addEventListener("focus", () => {
      load("search-index.js", "activesIndex");
      if (input.value && list.children.length > 0) list.hidden = false;
    });
    input.addEventListener("input", look);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const first = await look();
      if (first) location.assign(first);
    });
    form.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const all = [input, ...list.querySelectorAll("a")];
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
    // What was found lies over the page: it gives way when somebody turns to that.
    const close = (where) => {
      if (!form.contains(where)) list.hidden = true;
    };
    addEventListener("pointerdown", (event) => close(event.target));
    form.addEventListener("focusout", (event) => {
      if (event.relatedTarget) close(event.relatedTarget);
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
      told: row.querySelector(".in-market"),
      // The lists of a concern: as they are, and one for each route.
      route: row.closest(".group")?.dataset.route,
    }));
    const byRoute = rows.some((row) => row.route);
    const selects = [...form.querySelectorAll("select")];
    const said = form.querySelector(".said");

    // The same as --type, --origin, --grade, --route and --market of the program.
    const fits = (row, wanted) => {
      if (byRoute && row.route !== wanted.route) return false;
      if (wanted.type && row.type !== wanted.type) return false;
      if (wanted.origin && row.origin !== wanted.origin) return false;
      if (wanted.grade || wanted.route) {
        const grade = row.grades.get(wanted.route || "skin");
        if (!grade || (wanted.grade && !(rank[grade] <= rank[wanted.grade]))) return false;
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

    // What a row says of the route and market that were asked about.
    const tell = (row, wanted) => {
      const words = [];
      if (wanted.route && !byRoute) words.push(wanted.route + ": " + (row.grades.get(wanted.route) ?? "not studied"));
      if (wanted.market) words.push(wanted.market + ": " + (row.law.get(wanted.market) ?? "unknown"));
      row.told.textContent = words.join("; ");
    };

    const apply = () => {
      const wanted = Object.fromEntries(selects.map((select) => [select.name, select.value]));
      let shown = 0;
      for (const one of rows) {
        one.row.hidden = !fits(one, wanted);
        if (!one.row.hidden) ++shown;
        if (one.told) tell(one, wanted);
      }
      for (const group of scope.querySelectorAll(".group"))
        group.hidden = !group.querySelector("[data-type]:not([hidden])");
      const all = rows.filter((row) => !byRoute || row.route === wanted.route).length;
      said.textContent = !Object.values(wanted).some(Boolean) ? ""
        : shown + " of " + all + (shown === 0 ? ": nothing fits; Clear shows all" : "");
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

  // ---- tables ----

  // On a narrow screen a row is laid out as a card, and browsers take what is laid out so for no table. In the page itself
  // these roles would say twice what the elements say.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll(".targets"))
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")])
      part.setAttribute("role", roles[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader"));

  document.querySelectorAll("form.search").forEach(beginSearch);
  document.querySelectorAll("form.filters").forEach(beginFilters);
  // The list that an address asks for moved when its filters came.
  const hash = location.hash.slice(1);
  if (/^[\w.-]+$/.test(hash)) document.getElementById(hash)?.scrollIntoView();
})();
