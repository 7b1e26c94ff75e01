export type * from './article.ts';
export type * from './date.ts';
export type * from './figure.ts';
export type * from './name.ts';
export type * from './reading.ts';
export type * from './span.ts';
export type * from './statement.ts';
