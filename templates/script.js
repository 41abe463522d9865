'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const said = document.getElementById('said');
const form = document.getElementById('filter');
let quiet = 0;
function say(words) {
  said.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { said.textContent = ''; }, 2500);
}

function apply() {
  const { event, outlet, status } = Object.fromEntries(new FormData(form));
  const wanted = outlet ? outlet.split(' ') : null;
  let shown = 0;
  for (const fact of all('.fact')) {
    const told = fact.dataset.articles.split(' ');
    const fits = (!wanted || wanted.some((id) => told.includes(id))) && (!status || fact.dataset.status === status);
    fact.hidden = !fits;
    if (fits) shown++;
  }
  for (const section of all('.section')) section.hidden = !section.querySelector('.fact:not([hidden])');
  for (const one of all('.event')) {
    one.hidden = (event !== '' && one.id !== event) || (Boolean(wanted || status) && !one.querySelector('.fact:not([hidden])'));
  }
  if (shown === 0) say(said.dataset.nothing);
}

function theme(next) {
  document.documentElement.dataset.theme = next;
  try { localStorage.setItem('briefing-theme', next); } catch { /* a page from a file may have no storage */ }
}

function quotation(fact) {
  const full = fact.querySelector('.reference .see')?.hash.slice(1) ?? fact.id;
  const text = document.getElementById(full).querySelector('.words').textContent.trim().replace(/\s+/g, ' ');
  const outlets = all('.outlets b', fact).map((b) => b.textContent).join(', ');
  return `“${text}” (${outlets}) ${location.href.replace(/#.*/, '')}#${fact.id}`;
}
async function copy(fact) {
  const text = quotation(fact);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  say(said.dataset.copied);
}

function step(by) {
  const facts = all('.fact').filter((fact) => fact.offsetParent !== null);
  const at = facts.indexOf(document.activeElement?.closest('.fact'));
  const next = facts[at < 0 && by < 0 ? facts.length - 1 : at + by];
  if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select, input, textarea')) return;
  const fact = document.activeElement?.closest('.fact');
  const versions = fact?.querySelector('details');
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === 'v' && versions) versions.open = !versions.open;
  else if (event.key === 'c' && fact) copy(fact);
}

try {
  const stored = localStorage.getItem('briefing-theme');
  if (stored) document.documentElement.dataset.theme = stored;
} catch { /* as above */ }
form.hidden = false;
form.addEventListener('change', apply);
document.getElementById('theme').addEventListener('click', () => {
  const set = document.documentElement.dataset.theme;
  const dark = set ? set === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  theme(dark ? 'light' : 'dark');
});
for (const fact of all('.fact')) {
  fact.tabIndex = -1;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.title = document.body.dataset.copy;
  button.setAttribute('aria-label', button.title);
  button.addEventListener('click', () => copy(fact));
  fact.querySelector('.attribution').append(' ', button);
}
document.addEventListener('keydown', onKey);
apply();
