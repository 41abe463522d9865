/**
 * Text as it can be shown anywhere: characters that no typeface draws (control characters, lone surrogates) become
 * U+FFFD, line ends become spaces.
 */
export function visible(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu, '\ufffd')
  );
}

/** Text without the characters that turn the direction of what follows, for formats that cannot isolate it. */
export function undirected(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu, '');
}

/** The beginning of a text, cut between words, with "[…]" of ours where something was left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${beginning(text, length)} […]`;
}

/** At most so many characters of a text, cut between words and before a pause. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  const head =
    space > length / 2 ? cut.slice(0, space) : text.slice(0, length).replace(/\p{Surrogate}/gu, '');
  return head.replace(/[\s,;:–—-]+$/u, '');
}

/** Words of ours that stand as a title, or at the head of a line. */
export function capitalised(text: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase('en'));
}

/** A link that may be followed: http or https, else `null`. */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
