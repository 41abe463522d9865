import dayjs from 'dayjs';
import { type Listed, readable, type SiteOptions } from './listing.ts';
import { escaped } from './markup.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5c5c5c; --rule: #d9d4cb; --paper: #fdfcf9; --link: #7a1f1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4dc; --soft: #a8a297; --rule: #3a3733; --paper: #191817; --link: #e3a39b; } }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 "Source Serif 4", Georgia, "Times New Roman", serif; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .25rem; }
ol { list-style: none; margin: 2rem 0 0; padding: 0; }
li { border-top: 1px solid var(--rule); padding: 1rem 0; }
h2 { font-size: 1.25rem; margin: 0; }
p { margin: .25rem 0; }
.soft { color: var(--soft); font-size: .9375rem; }
a { color: var(--link); }
`;

/** `index.html`: every edition, newest first. */
export function indexOf(listed: readonly Listed[], { title }: SiteOptions): string {
  const rows = listed.map(row).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}: all editions</title>
<link rel="alternate" type="application/atom+xml" href="feed.xml" title="${escaped(title)}">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="soft">${count(listed.length, 'edition')} · <a href="feed.xml">feed</a></p>
<ol>
${rows}
</ol>
</main>
</body>
</html>
`;
}

function row({ date, record }: Listed): string {
  const [first = 'briefing.json', ...others] = readable(record);
  const links = others
    .map((name) => `<a href="${date}/${encodeURIComponent(name)}">${escaped(labelOf(name))}</a>`)
    .join(' · ');
  const said = record
    ? `${count(record.events, 'event')} from ${count(record.articlesUsed, 'article')}`
    : '';
  const headlines = record?.headlines.map((text) => escaped(text)).join(' · ') ?? '';
  return `<li>
<h2><a href="${date}/${encodeURIComponent(first)}"><time datetime="${date}">${longDate(date)}</time></a></h2>
<p>${headlines}</p>
<p class="soft">${[said, links].filter(Boolean).join(' · ')}</p>
</li>`;
}

function labelOf(name: string): string {
  return name.replace(/^briefing\./, '').toUpperCase();
}

/** `Thursday, 15 January 2026`. */
export function longDate(date: string): string {
  return dayjs(date).format('dddd, D MMMM YYYY');
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
