// npx tsx bench/lib/check-pdf.ts DRAFT PDF: reads both, checks, and prints what that took; a process of its own, so that
// its memory is its own.
import { loadArticle } from '../../src/article/index.ts';
import { createReader } from '../../src/read/index.ts';
import { checkDraft } from '../../src/trace/index.ts';
import { loadModels } from './models.ts';

const [draft, pdf] = process.argv.slice(2);
const reader = createReader(loadModels());
const from = performance.now();
const before = process.cpuUsage();
const [a, b] = [(await loadArticle(draft!)).article, (await loadArticle(pdf!)).article];
const read = performance.now();
const { findings } = checkDraft(reader, a, [b]);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    // Of all threads: what else the machine does counts for less.
    cpuSeconds: (user + system) / 1e6,
    readSeconds: (read - from) / 1000,
    seconds: (performance.now() - from) / 1000,
    // In kB, of the whole process with its threads.
    megabytes: process.resourceUsage().maxRSS / 1024,
    chars: b.text.length,
    pages: b.pages?.at(-1)?.page,
    found: findings.length,
    verbatim: findings.filter((f) => f.case === 'verbatim').length,
  }),
);
