// Makes reading easier where scripts run; every page is whole without it.

/** Each card as near to its own words as those above it allow: without this they begin with their paragraph. */
function alignCards(text) {
  const cards = [...text.querySelectorAll('.card')];
  for (const card of cards) card.style.marginTop = '';
  if (cards.length === 0 || getComputedStyle(cards[0].parentElement).float === 'none') return;
  const at = (element) => element.getBoundingClientRect().top;
  // All is measured before anything is moved.
  const places = cards.map((card) => ({
    card,
    top: at(card),
    height: card.getBoundingClientRect().height,
    first: card === card.parentElement.firstElementChild,
    words: document.getElementById(card.dataset.of),
  }));
  const below = Number.parseFloat(getComputedStyle(cards[0].parentElement).paddingBottom);
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { card, top, height, first, words } of places) {
    // Where it stands when all above have been moved.
    const natural = first ? Math.max(top, bottom + below) : bottom;
    const wanted = words ? at(words) : natural;
    const moved = Math.max(0, wanted - natural);
    card.dataset.shift = moved > 1 ? String(Math.round(moved)) : '';
    bottom = natural + moved + height;
  }
  for (const { card } of places) card.style.marginTop = card.dataset.shift ? `${card.dataset.shift}px` : '';
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

/** A form that was sent says so, and is not sent twice. */
function sendOnce(form) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('button')) {
      button.setAttribute('aria-disabled', 'true');
      button.textContent = button.dataset.busy ?? 'Working…';
    }
  });
}

const article = document.querySelector('.reading');
if (article) {
  const text = article.querySelector('.text');
  lightTogether(article);
  walkByKey(article);
  if (text) {
    const align = () => alignCards(text);
    // Letters that come later move the lines.
    document.fonts.ready.then(align);
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width !== width) align();
      width = contentRect.width;
    }).observe(text);
  }
}
for (const form of document.querySelectorAll('form[method="post"]')) sendOnce(form);
