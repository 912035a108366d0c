// Whether everybody can use the site: axe-core on every kind of page, and pages without scripts. scripts/test-site runs this.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { addressOf, axeSource, Browser, choose, close, kindsOfPages, search } from "./visit.mjs";

let browser;
before(async () => { browser = await Browser.start(); });
after(async () => { await browser.stop(); });

describe("accessibility", () => {
  const violations = async (page) => {
    await page.evaluate(axeSource);
    const { violations: found } = await page.evaluate(() => self.axe.run({ preload: false }));
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  };
  for (const [colorScheme, width] of [["light", 390], ["dark", 1280]])
    test(`every kind of page is without a violation, ${colorScheme}, ${width} pixels`, async () => {
      const page = await browser.page(width);
      await page.emulateMedia({ colorScheme });
      for (const path of kindsOfPages) {
        await page.goto(addressOf("builtin", path));
        await page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
        assert.deepEqual(await violations(page), [], path);
      }
      await close(page);
    });

  test("so is an open search, a narrowed list, and one that nothing fits", async () => {
    const page = await browser.page();
    await page.goto(addressOf("builtin", "index.html"));
    await search(page, "exosome");
    assert.deepEqual(await violations(page), []);
    await page.goto(addressOf("builtin", "ingredients.html"));
    await choose(page, { type: "exosome", market: "EU" });
    assert.deepEqual(await violations(page), []);
    await choose(page, { type: "pdrn", origin: "plant", grade: "A" });
    assert.deepEqual(await violations(page), []);
    await close(page);
  });

  test("the check finds what is wrong", async () => {
    const page = await browser.page();
    await page.goto(addressOf("builtin", "index.html"));
    await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", "<img src='icon.svg'><h6>x</h6>"));
    const found = (await violations(page)).join("\n");
    assert.match(found, /image-alt/);
    assert.match(found, /heading-order/);
    await close(page);
  });
});

test("without scripts everything is there but search and filters", async () => {
  const plain = await Browser.start({ javaScriptEnabled: false });
  const page = await plain.page();
  await page.goto(addressOf("builtin", "index.html"));
  assert.equal(await page.isVisible("noscript p"), true);
  assert.equal(await page.isVisible("#site_search"), false);
  await page.click(".grid td a");
  assert.equal(await page.isVisible(".filters"), false);
  assert.ok(await page.locator(".targets tbody tr").count() > 10);
  assert.equal(await page.locator(".targets tbody tr").first().isVisible(), true);
  await page.goto(addressOf("builtin", "ingredients/copper-tripeptide-1.html"));
  await page.click(".market summary");
  assert.equal(await page.locator(".market h3").first().isVisible(), true);
  await plain.stop();
  assert.deepEqual(page.complaints, []);
});
