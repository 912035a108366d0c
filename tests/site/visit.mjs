// What the tests in a browser share: the program, the sites it wrote, and a browser that asks nothing of a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const need = (name) => process.env[name] ?? (() => { throw new Error(`${name} is not set: run scripts/test-site`); })();
const tools = createRequire(join(need("ACTIVES_SITE_TOOLS"), "node_modules", "from-here.js"));
const { chromium } = tools("playwright-core");
export const axeSource = tools("axe-core").source;

export const program = need("ACTIVES_PROGRAM");
export const sites = need("ACTIVES_SITES");  // with the folders builtin, hostile and every-kind

export const records = (...words) =>
  JSON.parse(execFileSync(program, [...words, "--catalogue", "builtin", "--quiet", "--json"], { maxBuffer: 1 << 28 })).records;
// Of a question that may find nothing.
export const recordsOrNone = (...words) => {
  try {
    return records(...words);
  } catch (error) {
    if (error.status === 1) return [];
    throw error;
  }
};

export const pagesOf = (site) =>
  readdirSync(join(sites, site), { recursive: true }).filter((path) => path.endsWith(".html")).sort();
export const addressOf = (site, path) => pathToFileURL(join(sites, site)).href + "/" + path;

// One of each kind of page.
export const kindsOfPages = [
  "index.html", "ingredients.html", "ingredients/copper-tripeptide-1.html", "types/exosome.html", "concerns.html",
  "concerns/wrinkles.html", "terms.html", "terms/grade.html", "claims.html", "claims/billions-of-exosomes.html", "law.html",
  "law/eu.html", "sources.html", "grades.html", "label.html", "everyday.html", "everyday/g.html",
];

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export class Browser {
  static async start(options = {}) {
    const browser = new Browser();
    browser.profile = mkdtempSync(join(tmpdir(), "actives-chromium-"));
    browser.context = await chromium.launchPersistentContext(browser.profile, {
      executablePath: "/usr/bin/chromium", headless: true, args: flags, ...options,
    });
    return browser;
  }

  // A page that keeps what a person would not see: messages of the console, errors, and every address that is asked for.
  async page(width = 1280) {
    const page = await this.context.newPage();
    page.complaints = [];
    page.asked = [];
    page.on("console", (message) => page.complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => page.complaints.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => { page.complaints.push(`dialog: ${dialog.message()}`); return dialog.dismiss(); });
    page.on("request", (request) => page.asked.push(request.url()));
    page.on("requestfailed", (request) => page.complaints.push(`failed: ${request.url()}`));
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    return page;
  }

  async stop() {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

// Types words into the search, and gives the names of what it finds.
export const search = async (page, words) => {
  await page.fill("#site_search", words);
  await page.waitForFunction(() => document.querySelector("#search_said").textContent !== "");
  return page.$$eval(".found b", (names) => names.map((name) => name.textContent));
};

// Sets the filters of a list to these values and no others. False where one of them is not offered.
export const choose = async (page, wanted) => {
  await page.click(".filters button");
  for (const [name, value] of Object.entries(wanted)) {
    if (!value) continue;
    const select = `.filters select[name=${name}]`;
    if (!await page.$(`${select} option[value="${value}"]`)) return false;
    await page.selectOption(select, value);
  }
  return true;
};

// Closes a page, and says what went wrong on it.
export const close = async (page) => {
  await page.close();
  assert.deepEqual(page.complaints, []);
};
