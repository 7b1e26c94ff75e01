import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    'read/index': 'src/read/index.ts',
    'trace/index': 'src/trace/index.ts',
    'article/index': 'src/article/index.ts',
    'article/document-thread': 'src/article/documents/thread.ts',
    'cli/main': 'src/cli/main.ts',
    'store/database-thread': 'src/store/db/embedded/thread.ts',
    'store/index': 'src/store/index.ts',
    'store/reader-thread': 'src/store/keep/thread.ts',
    'store/prepare-database': 'src/store/db/embedded/prepare.ts',
    'cli/worker': 'src/cli/worker.ts',
  },
  format: 'esm',
  target: 'node20.19',
  // The reader runs in a browser too; nothing of Node is to be slipped into it.
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  dts: true,
  clean: true,
  outDir: 'dist',
  outExtensions: () => ({ js: '.mjs', dts: '.d.mts' }),
});
