import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageRoot } from '../../store/models.ts';

export interface Asset {
  /** Holds a hash of what it gives, so that browsers may keep it for good. */
  readonly address: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

const require = createRequire(import.meta.url);

/** Letters, under the names that the style sheet has for them. */
const fonts = (): readonly (readonly [name: string, file: string])[] => [
  [
    'serif-400.woff2',
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'),
  ],
  [
    'serif-400-italic.woff2',
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2'),
  ],
  [
    'serif-600.woff2',
    require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
  ],
  ['sans-400.woff2', require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')],
  ['sans-600.woff2', require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2')],
];

/** All files of `assets/`, by their names (they lie in the package as they are written), and the letters. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const folder = path.join(packageRoot, 'src/serve/assets');
  const own = fs
    .readdirSync(folder)
    .filter((name) => path.extname(name) in TYPES)
    .map((name) => [name, path.join(folder, name)] as const);
  const hash = createHash('sha256');
  const bodies = [...own, ...fonts()].map(([name, file]) => {
    const body = new Uint8Array(fs.readFileSync(file));
    hash.update(name).update(body);
    return [name, body] as const;
  });
  // One hash for all, so that they may name one another.
  const version = hash.digest('hex').slice(0, 12);
  return new Map(
    bodies.map(([name, body]) => [
      name,
      { address: `/assets/${version}/${name}`, contentType: TYPES[path.extname(name)]!, body },
    ]),
  );
}
