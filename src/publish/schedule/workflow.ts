import type { Job, ScheduleFile } from './job.ts';

/**
 * A GitHub Actions workflow, for `.github/workflows` of a repository that holds this program and its articles. GitHub
 * starts it by UTC, often late: it is asked every hour from the time on, and does its work once a day. Editions are
 * kept in the cache, so that "since last" knows the last one.
 */
export function workflow(job: Job): readonly ScheduleFile[] {
  const minute = Number(job.at.slice(3));
  const send = job.isSent ? ' --send' : '';
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
          path: out
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
        run: npm ci && npm run brief -- build --timezone ${job.timezone} --since last${send} --quiet
        env:
          BRIEF_MAIL_HOST: \${{ secrets.BRIEF_MAIL_HOST }}
          BRIEF_MAIL_USER: \${{ secrets.BRIEF_MAIL_USER }}
          BRIEF_MAIL_PASSWORD: \${{ secrets.BRIEF_MAIL_PASSWORD }}
          BRIEF_MAIL_FROM: \${{ secrets.BRIEF_MAIL_FROM }}
          BRIEF_MAIL_TO: \${{ secrets.BRIEF_MAIL_TO }}
      - if: steps.clock.outputs.day && steps.done.outputs.cache-hit != 'true'
        uses: actions/cache/save@v4
        with:
          path: out
          key: ${job.name}-\${{ steps.clock.outputs.day }}
`,
    },
  ];
}
