export { groupPages } from './group-pages.ts';
export { type PageDigest, pageDigest } from './page.ts';
export { scorePages } from './page-score.ts';
export {
  type Reuse,
  type ReuseKind,
  type ReuseText,
  reuse,
  reusePrints,
  reuseText,
  type SharedStretch,
} from './reuse.ts';
