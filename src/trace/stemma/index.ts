export { makeStemma } from './make.ts';
export * from './types.ts';
