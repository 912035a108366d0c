// A site of a catalogue full of attacks: nothing of it runs. scripts/test-site runs this.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { addressOf, Browser, close, pagesOf, search } from "./visit.mjs";

let browser;
before(async () => { browser = await Browser.start(); });
after(async () => { await browser.stop(); });

describe("a catalogue full of attacks", () => {
  const watch = async (page) => {
    const attacks = [];
    await page.exposeFunction("attacked", (how) => attacks.push(how));
    return attacks;
  };

  test("runs nothing on any page, and leads nowhere else", async () => {
    const page = await browser.page();
    const attacks = await watch(page);
    const root = addressOf("hostile", "");
    for (const path of pagesOf("hostile")) {
      await page.goto(root + path);
      await page.evaluate(() => document.querySelectorAll("*").forEach((each) => {
        each.dispatchEvent(new MouseEvent("mouseover"));
        each.focus?.();
      }));
      const strange = await page.$$eval("a, script, link", (all) => all.map((each) => each.href || each.src)
        .filter((address) => !/^(file|https?):/.test(address)));
      assert.deepEqual(strange, [], path);
    }
    assert.deepEqual(attacks, []);
    assert.deepEqual(page.asked.filter((address) => !address.startsWith(root)), []);
    // A page that is left may not be done yet with loading what the search needs.
    page.complaints = page.complaints.filter((complaint) => !complaint.startsWith(`failed: ${root}`));
    await close(page);
  });

  test("runs nothing in the search", async () => {
    const page = await browser.page();
    const attacks = await watch(page);
    await page.goto(addressOf("hostile", "index.html"));
    for (const words of ["script", "attacked", "<script>", "onerror", "'", "\"", "javascript:", "]]>"]) {
      await page.fill("#site_search", words);
      await page.waitForTimeout(50);
      await page.$$eval(".found a", (all) => all.forEach((each) => each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))));
      assert.equal(await page.$$eval(".found script, .found img, .found svg, .found iframe", (all) => all.length), 0);
    }
    assert.deepEqual(await search(page, "script").then((names) => names.some((name) => name.startsWith("<script>"))), true);
    assert.deepEqual(attacks, []);
    await close(page);
  });

  test("would be seen, if a page ran one", async () => {
    const page = await browser.page();
    const attacks = await watch(page);
    await page.goto(addressOf("hostile", "index.html"));
    await page.evaluate(() => { self.attacked("by the test"); });
    await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=x onerror='attacked(1)'>"));
    await page.waitForTimeout(200);
    assert.deepEqual(attacks, ["by the test"]);  // the policy of the page stops the other
    assert.match(page.complaints.join("\n"), /Content Security Policy/);
    await page.close();
  });
});
