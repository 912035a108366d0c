// The site in a browser, as people use it. scripts/test-site runs this.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { addressOf, Browser, choose, close, kindsOfPages, pagesOf, records, recordsOrNone, search } from "./visit.mjs";

let browser;
before(async () => { browser = await Browser.start(); });
after(async () => { await browser.stop(); });

const open = async (path, width) => {
  const page = await browser.page(width);
  await page.goto(addressOf("builtin", path));
  return page;
};
const ingredients = records("list", "ingredients").length;

// Ids or names of what a filtered list shows.
const shown = (page) => page.$$eval(".narrowed [data-type]", (rows) =>
  rows.filter((row) => row.offsetParent !== null).map((row) => row.querySelector("a").getAttribute("href").replace(/^.*\/|\.html$/g, "")));

describe("search", () => {
  for (const [words, first] of [
    ["GHK-Cu", "Copper Tripeptide-1"], ["kupferpeptid", "Copper Tripeptide-1"], ["구리펩타이드", "Copper Tripeptide-1"],
    ["PDRN", "PDRN and polynucleotides"], ["crow's feet", "Wrinkles and fine lines"], ["130120-57-9", "Copper Tripeptide-1"],
    ["GLYCERIN", "Glycerin"], ["billions of exosomes", "Contains billions of exosomes"],
    ["stem cells", "Stem cell"], ["matrixil 3000", "Matrixyl 3000"], ["peptides for wrinkles", "Peptides"],
    ["exosme", "Exosomes and vesicles"], ["EU", "Law: European Union (EU)"], ["how are grades made", "How grades are made"],
  ])
    test(`${words} finds ${first}`, async () => {
      const page = await open("index.html");
      assert.equal((await search(page, words))[0], first);
      await close(page);
    });

  test("a result leads to its page, from a page within the site too", async () => {
    const page = await open("ingredients/copper-tripeptide-1.html");
    await search(page, "rosacea");
    await page.click(".found a");
    await page.waitForURL(/concerns\/[a-z-]+\.html/);
    assert.ok((await page.textContent("h1")).length > 0);
    await close(page);
  });

  test("Enter opens the first result, arrows walk through them, Escape clears", async () => {
    const page = await open("index.html");
    await search(page, "matrixyl");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.closest(".found") !== null), true);
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.id), "site_search");
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible(".found"), false);
    await search(page, "matrixyl 3000");
    await page.keyboard.press("Enter");
    await page.waitForURL(/ingredients\//);
    assert.equal(await page.textContent("h1"), "Matrixyl 3000");
    await close(page);
  });

  test("what was found gives way to the page", async () => {
    const page = await open("concerns/wrinkles.html");
    await search(page, "exosome");
    assert.equal(await page.isVisible(".found"), true);
    await page.mouse.click(20, 700);
    assert.equal(await page.isVisible(".found"), false);
    await page.focus("#site_search");
    assert.equal(await page.isVisible(".found"), true);
    await page.focus(".filters select");
    assert.equal(await page.isVisible(".found"), false);
    await close(page);
  });

  test("Enter opens what was asked when it was pressed, or nothing", async () => {
    const page = await open("index.html");
    await page.evaluate(() => {
      const input = document.querySelector("#site_search");
      input.value = "rejuran";
      input.form.requestSubmit();
      input.value = "collagen";
      input.dispatchEvent(new Event("input"));
    });
    await page.waitForSelector(".found b");
    await page.waitForTimeout(200);
    assert.match(page.url(), /index\.html$/);
    await close(page);
  });

  test("what nothing is found under is said", async () => {
    const page = await open("index.html");
    assert.deepEqual(await search(page, "qwertzuiop"), []);
    assert.match(await page.textContent("#search_said"), /^Nothing is found/);
    await close(page);
  });

  test("an address with ?q= is a search", async () => {
    const page = await open("index.html?q=salmon");
    await page.waitForSelector(".found b");
    assert.equal(await page.inputValue("#site_search"), "salmon");
    await close(page);
  });
});

// Some of all combinations, the same in every run.
const combinations = () => {
  const values = {
    type: ["", "peptide", "exosome", "pdrn", "plant-cell-extract"], origin: ["", "plant", "human", "synthetic", "marine"],
    grade: ["", "B", "C", "D", "E"], route: ["", "topical", "procedure", "injected", "wound"], market: ["", "EU", "US", "CN"],
  };
  const names = Object.keys(values);
  const singles = names.flatMap((name) => values[name].slice(1).map((value) => ({ [name]: value })));
  let seed = 7;
  const next = (count) => (seed = (seed * 1103515245 + 12345) % 2147483648) % count;
  const mixed = Array.from({ length: 30 }, () => Object.fromEntries(names.filter(() => next(97) % 2).map((name) => [name, values[name][next(values[name].length)]])));
  return [...singles, ...mixed];
};
// What was studied without benefit is shown, but under no grade.
const withNull = (wanted) => wanted.grade ? [] : ["--show-null"];
const options = (wanted) => Object.entries(wanted).filter(([, value]) => value).flatMap(([name, value]) => [`--${name}`, value]);

describe("filters", () => {
  test("the list of ingredients is narrowed as the program narrows it", async () => {
    const page = await open("ingredients.html");
    const counts = new Set();
    for (const wanted of combinations()) {
      assert.ok(await choose(page, wanted), JSON.stringify(wanted));
      const expected = recordsOrNone("list", "ingredients", ...withNull(wanted), ...options(wanted)).map((record) => record.id);
      assert.deepEqual((await shown(page)).sort(), expected.sort(), JSON.stringify(wanted));
      assert.match(await page.textContent(".filters .said"), new RegExp(`^(${expected.length} of ${ingredients}|$)`));
      counts.add(expected.length);
    }
    assert.ok(counts.size > 20);
    await close(page);
  });

  test("the list of a concern is narrowed as the program narrows it", async () => {
    const page = await open("concerns/wrinkles.html");
    for (const wanted of combinations()) {
      if (!await choose(page, wanted)) continue;
      const expected = recordsOrNone("for", "wrinkles", ...withNull(wanted), ...options(wanted)).map((record) => record.id);
      assert.deepEqual((await shown(page)).sort(), expected.sort(), JSON.stringify(wanted));
    }
    await close(page);
  });

  test("with a route a concern's list tells what was found on that route, in the order of the program", async () => {
    for (const concern of ["wrinkles", "aging", "wound-healing"]) {
      const page = await open(`concerns/${concern}.html`);
      for (const route of ["", "topical", "procedure", "injected", "wound", "oral"]) {
        await choose(page, { route });
        const told = await page.$$eval(".targets [data-type]:not([hidden])", (rows) => rows.filter((row) => row.offsetParent !== null).map((row) =>
          [row.querySelector("a").getAttribute("href").replace(/^.*\/|\.html$/g, ""), row.querySelector(".badge").firstChild.textContent,
            row.querySelector("[data-label=People]").textContent]));
        const expected = recordsOrNone("for", concern, "--show-null", ...options({ route })).filter((record) => record.kind === "ingredient")
          .map((record) => [record.id, record.grade, record.people > 0 ? record.people + (record.people_unknown > 0 ? "+" : "") : record.people_unknown > 0 ? "?" : "-"]);
        assert.deepEqual(told, expected, concern + " " + route);
      }
      await close(page);
    }
  });

  test("with a route an ingredient tells its grade on that route", async () => {
    const page = await open("ingredients.html");
    await choose(page, { route: "topical" });
    const row = page.locator(".narrowed [data-type]", { has: page.locator('a[href$="/acetyl-hexapeptide-8.html"]') });
    assert.equal(await row.locator(".in-market").textContent(), "topical: M");
    await close(page);
  });

  test("with a market each ingredient tells its status there", async () => {
    const page = await open("ingredients.html");
    await choose(page, { market: "EU" });
    const told = await page.$$eval(".narrowed [data-type]:not([hidden])", (rows) =>
      rows.map((row) => [row.querySelector("a").getAttribute("href").replace(/^.*\/|\.html$/g, ""), row.querySelector(".in-market").textContent]));
    const expected = new Map(records("list", "ingredients", "--market", "EU").map((record) => [record.id, `EU: ${record.status ?? "unknown"}`]));
    assert.deepEqual(new Map(told), expected);
    await close(page);
  });

  test("when nothing fits it is said, and Clear shows all", async () => {
    const page = await open("ingredients.html");
    await choose(page, { type: "pdrn", origin: "plant", grade: "A" });
    assert.match(await page.textContent(".filters .said"), new RegExp(`^0 of ${ingredients}: nothing fits`));
    await choose(page, {});
    assert.equal((await shown(page)).length, ingredients);
    await close(page);
  });
});

describe("pages", () => {
  test("a cell of the matrix leads to its list", async () => {
    const page = await open("index.html");
    const cells = records("matrix").filter((cell) => cell.grade !== null);
    for (const cell of [cells[0], cells[17], cells.at(-1), cells.find((each) => each.ingredients === 0)]) {
      await page.goto(addressOf("builtin", "index.html"));
      await page.click(`.grid a[href="concerns/${cell.concern}.html?type=${cell.type}#targets"]`);
      await page.waitForSelector(".filters:not([hidden])");
      const rows = await page.$$eval(".targets [data-type]:not([hidden])", (each) => each.map((row) => [row.dataset.type, row.querySelector("a").textContent]));
      assert.ok(rows.every(([type]) => type === cell.type));
      assert.equal(new Set(rows.map(([, name]) => name)).size, cell.ingredients);
      assert.equal(await page.inputValue(".filters select[name=type]"), cell.type);
    }
    await close(page);
  });

  test("an ingredient shows its studies, and unfolds how a grade comes about", async () => {
    const page = await open("ingredients/copper-tripeptide-1.html");
    const [record] = records("explain", "copper-tripeptide-1", "--full");
    const studies = record.targets.flatMap((target) => target.studies);
    const seen = await page.$$eval(".studies > li", (items) => items.filter((item) => item.offsetParent !== null).map((item) => item.textContent));
    assert.equal(seen.length, studies.length);
    for (const study of studies) assert.ok(seen.some((words) => words.includes(study.finding)), study.finding);
    assert.equal(await page.isVisible(".why .rule"), false);
    await page.focus(".why summary");
    await page.keyboard.press("Enter");
    assert.equal(await page.isVisible(".why .rule"), true);
    await close(page);
  });

  test("what is folded away is printed, and nothing that only a screen needs", async () => {
    const page = await open("ingredients/copper-tripeptide-1.html");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.$$eval("details:not([open])", (all) => all.length), 0);
    for (const part of ["form.search", ".top nav", ".inside"]) assert.equal(await page.isVisible(part), false, part);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.notEqual(await page.$$eval("details:not([open])", (all) => all.length), 0);
    await close(page);
  });

  test("the first Tab offers to skip to the content", async () => {
    const page = await open("concerns/wrinkles.html");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main_content");
    await close(page);
  });

  test("pages complain of nothing and ask for nothing but files of the site", async () => {
    const page = await browser.page();
    const root = addressOf("builtin", "");
    const third = pagesOf("builtin").filter((path, number) => number % 3 === 0 || !path.includes("/"));
    for (const path of third) await page.goto(root + path);
    assert.deepEqual(page.asked.filter((address) => !address.startsWith(root)), []);
    assert.ok(page.asked.length >= 3 * third.length);
    await close(page);
  });

  for (const width of [320, 390, 1280])
    test(`no page is wider than a screen of ${width} pixels`, async () => {
      const page = await browser.page(width);
      for (const path of kindsOfPages) {
        await page.goto(addressOf("builtin", path));
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, path);
      }
      await close(page);
    });
});
