import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestServer } from './served.ts';
import { sound, violations, type Watched, watched } from './watched.ts';

/** Small and dark, wide and light. */
const WINDOWS = [
  ['360 px, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['1440 px', { viewport: { width: 1440, height: 900 } }],
] as const;

/**
 * Tests that no screen shuts anybody out (axe-core), asks anything of elsewhere, or is wider than its window. `open` brings
 * the page to a screen; `running` gives what was started for the file.
 */
export function shutNobodyOut(
  screens: readonly string[],
  running: () => { readonly browser: Browser; readonly server: TestServer },
  open: (session: Watched, screen: string) => Promise<unknown>,
): void {
  describe.each(WINDOWS)('nobody is shut out (%s)', (_, options) => {
    test.each(screens)('%s', async (screen) => {
      const { browser, server } = running();
      const session = await watched(browser, { ...options, reducedMotion: 'reduce' });
      await open(session, screen);
      await sound(session, server.address);
      expect(await violations(session.page)).toEqual([]);
      await session.close();
    });
  });
}
