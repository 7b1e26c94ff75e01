/** `hearsay/article`: a file, a page or an address becomes an `Article`, ready to be read. Needs Node. */
export { type GivenFacts, MAX_CHARS, makeArticle, normalText } from './article.ts';
export { articleId, normalAddress } from './identity.ts';
export { InputError } from './input-error.ts';
export { articleFromBytes, type Loaded, type LoadOptions, loadArticle } from './load.ts';
export { pageAt } from './page-at.ts';
export { isPublished } from './published.ts';
