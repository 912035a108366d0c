// Pictures of each kind of page, to be looked at: screenshots.mjs FOLDER. scripts/test-site --screenshots runs this.
import { join } from "node:path";
import { argv } from "node:process";

import { addressOf, Browser, kindsOfPages, search } from "./visit.mjs";

const folder = argv[2];
const browser = await Browser.start();
for (const width of [390, 1280])
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.page(width);
    await page.emulateMedia({ colorScheme });
    const picture = (name) => page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    for (const path of kindsOfPages) {
      await page.goto(addressOf("builtin", path));
      if (!path.startsWith("sources")) await picture(path.replace(/\.html$/, "").replace("/", "-"));
    }
    await page.goto(addressOf("builtin", "index.html"));
    await search(page, "exosome");
    await page.screenshot({ path: join(folder, `search-${width}-${colorScheme}.png`) });
    await page.close();
  }
await browser.stop();
