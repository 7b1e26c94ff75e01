import type { Article, Reading } from '../../model/index.ts';
import { WebLink } from '../web-link.tsx';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';

/** Outlet, byline, date and address of an article, each with where it comes from. */
export function Head({ article, reading }: { readonly article: Article; readonly reading?: Reading }) {
  const { outlet, byline, published, publishedBasis, language, basis = {}, url } = article;
  return (
    <p class="facts">
      {outlet && (
        <span>
          <b>
            <Words of={line(outlet, 80)} />
          </b>
          <FactBasis of={basis.outlet} />
        </span>
      )}
      {byline && (
        <span>
          by <Words of={line(byline.replace(/^by\s+/i, ''), 80)} />
          <FactBasis of={basis.byline} />
        </span>
      )}
      {published ? (
        <span>
          <time datetime={/^\d{4}-\d\d-\d\d/.test(published) ? published : undefined}>
            {line(published, 40)}
          </time>
          <FactBasis of={publishedBasis} />
        </span>
      ) : (
        <span class="open">no publication date</span>
      )}
      {language !== 'en' && (
        <span>{language === 'und' ? 'language unknown' : `in ${line(language, 20)}`}</span>
      )}
      {url !== undefined && (
        <span>
          <WebLink to={url} />
        </span>
      )}
      {reading && <span>{count(reading.statements.length, 'statement')}</span>}
    </p>
  );
}

/** Where a fact comes from, unless it is the text itself. */
const FactBasis = ({ of }: { readonly of: string | undefined }) =>
  of === undefined || of === 'text' ? null : <Basis>{of}</Basis>;

export const count = (n: number, what: string): string =>
  `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
