import { Parser } from 'htmlparser2';
import { folded } from '../lines.ts';
import { type Frame, openFrame, ROOT_FRAME } from './frame.ts';

/** A run of text between two block boundaries of a page, with what the markup around it says. */
export interface PageBlock {
  readonly text: string;
  readonly frame: Frame;
  /** Characters of `text` inside links. */
  readonly linked: number;
  /** Characters of `text` inside bold or emphasised words. */
  readonly stressed: number;
}

export interface Page {
  readonly blocks: readonly PageBlock[];
  /** `<title>`, or `''`. */
  readonly title: string;
  /** Article bodies that the page's JSON-LD declares, as plain text. */
  readonly declaredBodies: readonly string[];
  /** Levels of the deepest element, and the number of elements. */
  readonly depth: number;
  readonly elements: number;
  /** Elements and texts: what a tree of the page would hold. */
  readonly nodes: number;
}

const BLOCKS = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre section summary table tbody td tfoot th thead
  tr ul iframe video audio`.split(/\s+/),
);
const SILENT = new Set(
  'script style template svg math select option textarea object canvas title noscript rt rp'.split(
    ' ',
  ),
);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const STRESS = new Set(['b', 'strong', 'em', 'i']);

/** Characters given to the parser at a time, and levels of nesting at which it is stopped: its cost grows with the depth. */
const CHUNK = 32_768;
export const DEEPEST_READ = 1500;

/**
 * Reads a page in one pass over its markup, without recursion. A page nested deeper than {@link DEEPEST_READ} is read up to there: its
 * `depth` tells.
 */
export function readPage(html: string): Page {
  const reader = new PageReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true });
  for (let at = 0; at < html.length && reader.depth <= DEEPEST_READ; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  if (reader.depth <= DEEPEST_READ) parser.end();
  return reader.page();
}

const ENDS = /[.!?:…]["”’»)]*\s*$/u;

/** Holds the state of one pass; events come from the parser. */
class PageReader {
  readonly #frames: Frame[] = [ROOT_FRAME];
  readonly #blocks: PageBlock[] = [];
  readonly #bodies: string[] = [];
  #silent = 0;
  #links = 0;
  #stress = 0;
  #pieces: string[] = [];
  #isDone = false;
  #isBroken = false;
  #linked = 0;
  #stressed = 0;
  #title = '';
  #json: string | null = null;
  #inTitle = false;
  depth = 0;
  #elements = 0;
  #texts = 0;

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#elements++;
    if (name === 'br') this.#break();
    if (name === 'hr') this.#flush();
    if (VOID.has(name)) return;
    const parent = this.#top();
    if (BLOCKS.has(name)) this.#flush();
    this.#frames.push(openFrame(parent, name, attributes, this.#elements, BLOCKS.has(name)));
    this.depth = Math.max(this.depth, this.#frames.length - 1);
    if (SILENT.has(name)) this.#silent++;
    if (name === 'a') this.#links++;
    if (STRESS.has(name)) this.#stress++;
    if (name === 'title' && this.#title === '') this.#inTitle = true;
    if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.#json = '';
  }

  ontext(data: string): void {
    if (this.#json !== null) this.#json += data;
    if (this.#inTitle) this.#title += data;
    this.#texts++;
    if (this.#silent > 0) return;
    const length = data.trim().length;
    if (length === 0 && this.#pieces.length === 0) return;
    this.#pieces.push(data);
    if (length === 0) return;
    this.#isBroken = false;
    this.#isDone = ENDS.test(data.slice(-16));
    if (this.#links > 0) this.#linked += length;
    if (this.#stress > 0) this.#stressed += length;
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCKS.has(name)) this.#flush();
    if (this.#frames.length > 1) this.#frames.pop();
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (name === 'a') this.#links = Math.max(0, this.#links - 1);
    if (STRESS.has(name)) this.#stress = Math.max(0, this.#stress - 1);
    if (name === 'title') this.#inTitle = false;
    if (name === 'script' && this.#json !== null) {
      this.#bodies.push(...articleBodies(this.#json));
      this.#json = null;
    }
  }

  page(): Page {
    this.#flush();
    return {
      blocks: this.#blocks,
      title: folded(this.#title).replace(/\s+/g, ' ').trim(),
      declaredBodies: this.#bodies,
      depth: this.depth,
      elements: this.#elements,
      nodes: this.#elements + this.#texts,
    };
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? ROOT_FRAME;
  }

  /** A line break ends a block after a finished sentence or a first break; inside a sentence it is a space. */
  #break(): void {
    if (this.#isBroken || this.#isDone) {
      this.#flush();
      return;
    }
    if (this.#pieces.length > 0) this.#pieces.push('\n');
    this.#isBroken = true;
  }

  #flush(): void {
    const text = folded(this.#pieces.join('')).replace(/\s+/g, ' ').trim();
    if (text) {
      this.#blocks.push({
        text,
        frame: this.#top(),
        linked: this.#linked,
        stressed: this.#stressed,
      });
    }
    this.#pieces = [];
    this.#isBroken = false;
    this.#isDone = false;
    this.#linked = 0;
    this.#stressed = 0;
  }
}

const BODY_KEY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/g;
const LONGEST_JSON = 1_000_000;

/** The `articleBody` texts in a JSON-LD script; broken JSON gives what can be read of it. */
function articleBodies(json: string): readonly string[] {
  return [...json.slice(0, LONGEST_JSON).matchAll(BODY_KEY)].flatMap(([, body = '']) => {
    try {
      return String(JSON.parse(`"${body.replace(/[\n\r\t]/g, ' ')}"`));
    } catch {
      return [];
    }
  });
}
