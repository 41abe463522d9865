import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { decoderOf, type Encoding } from './decode.ts';

/** Lines of a stream of bytes; at most one line is held. A line that is longer than an article may be comes as `null`. */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string | null> {
  const decoder = decoderOf(encoding);
  let rest = '';
  let isCut = false;
  for await (const chunk of chunks) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield isCut ? null : part;
      isCut = false;
    }
    if (rest.length > MAX_ARTICLE_UNITS) {
      rest = '';
      isCut = true;
    }
  }
  rest += decoder.end();
  if (isCut || rest !== '') yield isCut ? null : rest;
}
