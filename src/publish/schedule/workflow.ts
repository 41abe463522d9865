import { relative, sep } from 'node:path';
import { BriefingError } from '../../errors.ts';
import { commandOf, type Job, type ScheduleFile } from './job.ts';
import { quoted } from './shell.ts';

/**
 * A GitHub Actions workflow, for `.github/workflows` of a repository that holds this program and its articles. GitHub
 * starts it by UTC, often late: it is asked every hour from the time on, and does its work once a day. Editions are
 * kept in the cache, so that "since last" knows the last one.
 * @throws BriefingError BAD_USAGE for a path outside the folder that the job runs in, which stands for the repository.
 */
export function workflow(job: Job): readonly ScheduleFile[] {
  const minute = Number(job.at.slice(3));
  const out = JSON.stringify(inRepository(job, job.out));
  return [
    {
      name: `${job.name}.yml`,
      content: `name: ${job.name}
on:
  schedule:
    - cron: '${minute} * * * *'
  workflow_dispatch:
permissions:
  contents: read
concurrency: ${job.name}
jobs:
  briefing:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    env:
      TZ: ${job.timezone}
    steps:
      - id: clock
        run: |
          if [ "$(date +%H%M)" -ge ${job.at.replace(':', '')} ]; then echo "day=$(date +%F)" >> "$GITHUB_OUTPUT"; fi
      - id: done
        if: steps.clock.outputs.day
        uses: actions/cache/restore@v4
        with:
          path: ${out}
          key: ${job.name}-\${{ steps.clock.outputs.day }}
          restore-keys: ${job.name}-
      - if: steps.clock.outputs.day && steps.done.outputs.cache-hit != 'true'
        uses: actions/checkout@v4
        with:
          clean: false
      - if: steps.clock.outputs.day && steps.done.outputs.cache-hit != 'true'
        uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - if: steps.clock.outputs.day && steps.done.outputs.cache-hit != 'true'
        run: |
          npm ci
          npm run brief -- ${wordsOf(job).map(quoted).join(' ')}
        env:
          BRIEF_MAIL_HOST: \${{ secrets.BRIEF_MAIL_HOST }}
          BRIEF_MAIL_USER: \${{ secrets.BRIEF_MAIL_USER }}
          BRIEF_MAIL_PASSWORD: \${{ secrets.BRIEF_MAIL_PASSWORD }}
          BRIEF_MAIL_FROM: \${{ secrets.BRIEF_MAIL_FROM }}
          BRIEF_MAIL_TO: \${{ secrets.BRIEF_MAIL_TO }}
      - if: steps.clock.outputs.day && steps.done.outputs.cache-hit != 'true'
        uses: actions/cache/save@v4
        with:
          path: ${out}
          key: ${job.name}-\${{ steps.clock.outputs.day }}
`,
    },
  ];
}

/** The words of the command, with paths as they stand in the repository. */
function wordsOf(job: Job): readonly string[] {
  const inside = (path: string) => inRepository(job, path);
  const { articles, out, config } = job;
  return commandOf({
    ...job,
    articles: inside(articles),
    out: inside(out),
    config: config === null ? null : inside(config),
  }).slice(2);
}

function inRepository({ folder }: Job, path: string): string {
  const inside = relative(folder, path).split(sep).join('/');
  if (inside !== '..' && !inside.startsWith('../') && !inside.startsWith('/')) return inside || '.';
  const hint = 'Run brief schedule in the repository, with --articles and --out inside it.';
  throw new BriefingError('BAD_USAGE', `A workflow cannot reach ${path}.`, hint);
}
