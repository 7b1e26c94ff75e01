import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Removing a store's folder takes long on a machine that is busy with other tests.
    hookTimeout: 60_000,
    // Two cores: more workers than that only make the slow tests slower.
    maxWorkers: 2,
  },
});
