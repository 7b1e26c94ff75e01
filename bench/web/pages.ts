/** A page that is asked for. */
export interface AskedPage {
  readonly name: string;
  /** With its query. */
  readonly path: string;
}

/** Pages of a store of generated articles: what a reader comes to, and of each kind with an id one that is there. */
export async function pagesOf(address: string): Promise<AskedPage[]> {
  const get = async (path: string): Promise<string> => {
    const response = await fetch(`${address}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const first = (page: string, pattern: RegExp, what: string): string => {
    const found = pattern.exec(page)?.[1];
    if (found === undefined) throw new Error(`no ${what} to ask for`);
    return found.replaceAll('&amp;', '&');
  };
  const traces = await get('/traces');
  const trace = first(traces, /href="(\/traces\/tr_[0-9a-f]{14})/, 'trace');
  const article = `/articles/${first(await get(`${trace}.json`), /"(ar_[0-9a-f]{16})"/, 'article')}`;
  const explore = '/explore?words=ships';
  const figures = '/figures?words=containers';
  const figure = /href="(\/figures\/[^"?#]+)/.exec(await get(figures))?.[1];
  const person = /href="(\/people\/[^"?#]+)/.exec(await get(article))?.[1];
  const pages: AskedPage[] = [
    { name: 'desk', path: '/' },
    { name: 'article', path: article },
    { name: 'traces', path: '/traces' },
    { name: 'trace', path: trace },
    { name: 'collation', path: `${trace}/collation` },
    { name: 'stemma', path: `${trace}/stemma` },
    { name: 'figures', path: figures },
    { name: 'explore', path: explore },
    { name: 'judge', path: '/judge' },
  ];
  if (figure !== undefined) pages.push({ name: 'figure', path: figure });
  if (person !== undefined) pages.push({ name: 'person', path: person });
  return pages;
}
