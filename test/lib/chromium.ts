import fs from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Meant for functions in a cloud: in one process a browser ends with its first page, and without the rules between sites
 * no test could show that they hold.
 */
const UNWANTED =
  /^--(?:single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|in-process-gpu)$/;

/**
 * A real Chromium: the one that HEARSAY_CHROMIUM names, else the one that npm brought (Linux on x64), else one found
 * in the usual places. Throws, saying what to install, where there is none.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.HEARSAY_CHROMIUM;
  if (named) return playwright.launch({ executablePath: named, args: QUIET });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: brought } = await import('@sparticuz/chromium');
    return playwright.launch({
      executablePath: await brought.executablePath(),
      args: [...brought.args.filter((arg) => !UNWANTED.test(arg)), ...QUIET],
    });
  }
  const found = PLACES.find((place) => fs.existsSync(place));
  if (!found)
    throw new Error(
      'no Chromium: install one (Debian: apt-get install chromium) or name it in HEARSAY_CHROMIUM',
    );
  return playwright.launch({ executablePath: found, args: QUIET });
}
