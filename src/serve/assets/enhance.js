// Makes reading easier where scripts run; every page is whole without it.

/** How far a card may stand below its words before those above it are made brief, in pixels. */
const BEHIND = 240;

/** As the page came; gives the cards. */
function unalign(text) {
  const cards = [...text.querySelectorAll('.card')];
  for (const card of cards) {
    card.style.marginTop = '';
    card.classList.remove('brief');
  }
  text.classList.remove('aligned');
  return cards;
}

/** Each card as near to its own words as those above it allow: without this they begin with their paragraph. */
function alignCards(text) {
  const cards = unalign(text);
  if (cards.length === 0 || getComputedStyle(cards[0].parentElement).float === 'none') return;
  text.classList.add('aligned');
  // All is measured before anything is moved: else each card would cost a layout of the whole text.
  const topOf = (element) => element.getBoundingClientRect().top;
  const heights = (set) => set.map((card) => card.getBoundingClientRect().height);
  const full = heights(cards);
  for (const card of cards) card.classList.add('brief');
  const brief = heights(cards);
  const words = cards.map((card) => topOf(document.getElementById(card.dataset.of) ?? card));
  const paragraphs = cards.map((card) => topOf(card.closest('.para')));
  const below = Number.parseFloat(getComputedStyle(cards[0].parentElement).paddingBottom);
  let bottom = Number.NEGATIVE_INFINITY;
  const placed = cards.map((card, i) => {
    const first = card === card.parentElement.firstElementChild;
    // Where it stands when those above it are placed.
    const natural = first ? Math.max(paragraphs[i], bottom + below) : bottom;
    const shift = Math.max(0, words[i] - natural);
    const isBrief = i + 1 < cards.length && natural + shift + full[i] - words[i + 1] > BEHIND;
    bottom = natural + shift + (isBrief ? brief[i] : full[i]);
    return { card, shift, isBrief };
  });
  for (const { card, shift, isBrief } of placed) {
    card.classList.toggle('brief', isBrief);
    if (shift > 1) card.style.marginTop = `${Math.round(shift)}px`;
  }
}

/** A statement and its card are lit together. */
function lightTogether(article) {
  let lit = [];
  const light = (id) => {
    for (const element of lit) element.classList.remove('lit');
    lit = id ? [...article.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)] : [];
    for (const element of lit) element.classList.add('lit');
  };
  const under = (event) => event.target.closest?.('[data-of]')?.dataset.of;
  article.addEventListener('pointerover', (event) => light(under(event)));
  article.addEventListener('focusin', (event) => light(under(event)));
  article.addEventListener('pointerleave', () => light(undefined));
}

/** j and k go from statement to statement. */
function walkByKey(article) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const links = [...article.querySelectorAll('.content > .n')];
    const now = links.indexOf(document.activeElement);
    const next = links[now < 0 ? (step > 0 ? 0 : links.length - 1) : now + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'center' });
  });
}

/** Words that were selected can be traced. */
function traceSelection(text) {
  const address = text.dataset.traces;
  if (!address) return;
  const link = document.createElement('a');
  link.className = 'trace-words';
  link.textContent = 'Trace these words';
  link.hidden = true;
  document.body.append(link);
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, ' ').trim();
    link.hidden = words.length < 3 || words.length > 500 || !text.contains(selection.anchorNode);
    if (link.hidden) return;
    link.href = `${address}?${new URLSearchParams({ words })}`;
    const { bottom, left } = selection.getRangeAt(0).getBoundingClientRect();
    link.style.top = `${bottom + window.scrollY + 6}px`;
    link.style.left = `${left + window.scrollX}px`;
  });
}

/** How long nothing is written before it is read, in milliseconds. */
const PAUSE = 500;
const FEW = 40;
const MANY = 60_000;

/** What is pasted is read beside, and a line says what was found. Never fetches an address. */
function readLive(form) {
  const box = form.querySelector('textarea');
  const said = form.querySelector('.live');
  if (!box || !said) return;
  let before = '';
  let timer;
  let latest = 0;
  const say = (words, href) => {
    said.replaceChildren();
    said.hidden = words === '';
    if (!href) return said.append(words);
    const link = document.createElement('a');
    link.href = href;
    link.textContent = words;
    said.append(link);
  };
  const read = async () => {
    const mine = ++latest;
    const words = box.value;
    if (words.length < FEW || words.length > MANY || !/\s\S/.test(words)) return say('');
    const body = new FormData(form);
    body.delete('file');
    body.set('instead', before);
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    });
    const { draft, reading } = await answer.json();
    if (draft) before = draft;
    if (mine !== latest || !reading) return;
    const { statements, comparisons } = reading;
    const kinds = [...new Set(comparisons.map((c) => c.kind.replaceAll('-', ' ')))];
    const differs = kinds.length > 0 ? `; headline against body: ${kinds.join(', ')}` : '';
    const n = statements.length;
    say(`${n} statement${n === 1 ? '' : 's'}${differs}`, `${form.getAttribute('action')}/${draft}`);
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => read().catch(() => say('')), PAUSE);
  });
}

/** A form that was sent says so, and is not sent twice. */
function sendOnce(form) {
  const buttons = [...form.querySelectorAll('button')].map((button) => [button, button.textContent]);
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
    for (const [button] of buttons) button.textContent = 'Working…';
  });
  // Whoever comes back finds the page as it was left.
  window.addEventListener('pageshow', () => {
    sent = false;
    for (const [button, words] of buttons) button.textContent = words;
  });
}

const article = document.querySelector('.reading');
if (article) {
  const text = article.querySelector('.text');
  lightTogether(article);
  walkByKey(article);
  if (text) {
    traceSelection(text);
    const align = () => alignCards(text);
    // Letters that come later move the lines.
    document.fonts.ready.then(align);
    window.addEventListener('beforeprint', () => unalign(text));
    window.addEventListener('afterprint', align);
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width !== width) align();
      width = contentRect.width;
    }).observe(text);
  }
}
for (const form of document.querySelectorAll('form[method="post"]')) sendOnce(form);
for (const form of document.querySelectorAll('.reading-form')) readLive(form);
