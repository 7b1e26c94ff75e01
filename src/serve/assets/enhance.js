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

/** A change is lit in all that have it, while it, or one of them, is pointed at or has the focus. */
function lightBranches(stemma) {
  const drawing = stemma.querySelector('.stemma-drawing');
  const marked = [...drawing.querySelectorAll('[data-has]')].map((element) => ({
    element,
    has: element.dataset.has.split(' ').filter(Boolean),
  }));
  const light = (changes) => {
    drawing.classList.toggle('lights', changes.length > 0);
    for (const { element, has } of marked)
      element.classList.toggle(
        'lit',
        has.some((i) => changes.includes(i)),
      );
  };
  const under = (event) => {
    const at = event.target.closest?.('[data-change], [data-has]');
    if (!at) return [];
    return at.dataset.change === undefined ? at.dataset.has.split(' ').filter(Boolean) : [at.dataset.change];
  };
  for (const item of stemma.querySelectorAll('[data-change]')) item.tabIndex = 0;
  for (const name of ['pointerover', 'focusin'])
    stemma.addEventListener(name, (event) => light(under(event)));
  for (const name of ['pointerleave', 'focusout']) stemma.addEventListener(name, () => light([]));
}

const CLOSEST = 3;
const FURTHEST = 0.1;

/** A drawing is made larger and smaller by key, button and wheel, and moved by the mouse; arrows scroll it anyway. */
function zoomable(drawing) {
  const svg = drawing.querySelector('svg');
  if (!svg) return;
  const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  let scale = 1;
  /** What stands at a point of the drawing's window stays there. */
  const zoom = (to, x = drawing.clientWidth / 2, y = drawing.clientHeight / 2) => {
    const next = Math.min(CLOSEST, Math.max(FURTHEST, to));
    const [left, top] = [drawing.scrollLeft + x, drawing.scrollTop + y].map((at) => (at * next) / scale);
    scale = next;
    svg.setAttribute('width', width * scale);
    svg.setAttribute('height', height * scale);
    drawing.scrollTo(left - x, top - y);
  };
  const whole = () => Math.min(1, drawing.clientWidth / width, drawing.clientHeight / height);
  const actions = new Map([
    ['-', ['−', 'Further', () => zoom(scale / 1.25)]],
    ['+', ['+', 'Closer', () => zoom(scale * 1.25)]],
    ['1', ['1:1', '1:1, as drawn', () => zoom(1)]],
    ['0', ['all', 'All of it', () => zoom(whole())]],
  ]);
  const bar = document.createElement('div');
  bar.className = 'zoom';
  for (const [key, [words, name, act]] of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.title = `${name} (${key})`;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    bar.append(button);
  }
  drawing.before(bar);
  drawing.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions.get(event.key === '=' ? '+' : event.key);
    if (!action) return;
    event.preventDefault();
    action[2]();
  });
  drawing.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = drawing.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  let from;
  drawing.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('a')) return;
    from = [event.clientX + drawing.scrollLeft, event.clientY + drawing.scrollTop];
    drawing.setPointerCapture(event.pointerId);
    drawing.classList.add('dragged');
  });
  drawing.addEventListener('pointermove', (event) => {
    if (from) drawing.scrollTo(from[0] - event.clientX, from[1] - event.clientY);
  });
  for (const name of ['pointerup', 'pointercancel'])
    drawing.addEventListener(name, () => {
      from = undefined;
      drawing.classList.remove('dragged');
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
for (const stemma of document.querySelectorAll('.stemma')) lightBranches(stemma);
for (const drawing of document.querySelectorAll('.stemma-drawing')) zoomable(drawing);

/** Keys that a page names on what they press: verdicts of the judge. */
function pressByKey() {
  document.documentElement.classList.add('scripted');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const pressed = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  });
}

/** The words of the point that is pointed at stand under the chart. */
function showPointed(chart) {
  const said = chart.querySelector('.pointed');
  const plot = chart.querySelector('.plot');
  if (!said || !plot) return;
  said.hidden = false;
  const show = (event) => {
    said.textContent = event.target.closest?.('a')?.querySelector('title')?.textContent ?? said.textContent;
  };
  plot.addEventListener('pointerover', show);
  plot.addEventListener('focusin', show);
}

if (document.querySelector('[data-key]')) pressByKey();
for (const chart of document.querySelectorAll('.chart')) showPointed(chart);
