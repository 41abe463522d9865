import { parseArgs } from 'node:util';
import { BriefingError, exitCodeFor } from './errors.ts';
import { wordJudge } from './judge/words.ts';
import { makeBriefing } from './pipeline.ts';
import { publish } from './publish/publish.ts';
import { read } from './read/read.ts';
import { render } from './render/render.ts';

export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** argv in, exit code out. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o', default: 'out' },
        format: { type: 'string', short: 'f', default: 'html,pdf' },
        date: { type: 'string' },
        quiet: { type: 'boolean' },
        judge: { type: 'string' },
      },
    });
    const folder = positionals[0] === 'build' ? positionals[1] : positionals[0];
    const found = await read(folder ?? 'articles');
    const date = values.date ?? new Date().toISOString().slice(0, 10);
    const made = await makeBriefing(found, wordJudge, {
      date,
      timezone: 'UTC',
      generator: { name: 'briefing-generator', version: '0.1.0' },
    });
    io.out(await publish(values.out, made.briefing, made.lines, await render(made.briefing, [])));
    return 0;
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    io.err(`${error.message}\n${error.hint}`);
    return exitCodeFor(error);
  }
}
