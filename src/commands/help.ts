import { FORMATS } from '../config/kinds.ts';
import { didYouMean } from '../config/suggest.ts';
import { BriefingError } from '../errors.ts';

/** What each command does, in a line. */
export const COMMANDS: Readonly<Record<string, string>> = {
  build: 'make the edition of a day from a folder of articles (the default)',
  verify: 'prove every quotation of an edition against its sources',
};

const ANYWHERE = `Everywhere
      --config FILE         settings; default ./brief.config.json or .yaml
      --json                results for machines
  -q, --quiet               results only
  -v, --verbose             say more of what is done
  -h, --help                this text`;

const TEXTS: Readonly<Record<string, string>> = {
  build: `Usage: brief [build] [ARTICLES] [OPTIONS]

Makes one edition from the articles in a folder (default ./articles): groups them by event, prints each fact once in
its fullest version, names everyone who reports it, and sets disagreements side by side. Prints the edition's folder.

The edition
  -o, --out DIR             where editions go; default ./out
  -f, --format LIST         ${FORMATS.join(', ')}; default html,pdf (json is always written)
      --title TEXT          its name; default Daily briefing
      --date YYYY-MM-DD     its date; default today in --timezone
      --timezone ZONE       default: the machine's
      --template DIR        your own templates
      --browser PATH        the browser that prints the PDF

Which articles
      --since DATE | last   from that day on, or what came after the previous edition
      --until DATE          to that day
      --strict              an unreadable file ends the run (exit code 1)

What is shown             (what a limit cuts stays in briefing.json, marked "shown": false)
      --min-sources N       events with at least N independent sources
      --max-events N        the first N events
      --only-new            facts that are new or updated since the previous edition
      --stale SPAN          say so at the head when the newest article is older, such as 36h or 3d
      --judge WHO           who decides "same fact": words, a weights or model file, or an http address

Afterwards
      --send                send it by mail, as the settings say
      --keep SPAN           remove editions of ours older than that, such as 90d
      --site URL            where the output folder is on the web, for the feed's links

${ANYWHERE}

Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 no readable article, 4 no PDF but everything else,
5 mail failed, 75 another run is writing there.
Example: brief build ./articles -f html,pdf,email --timezone Europe/Paris --since last --send`,
  verify: `Usage: brief verify EDITION [--articles DIR] [OPTIONS]

Reads the sources again and proves every quotation, extra, headline and side of a disagreement twice: at its offsets
in the text cleaned anew, and in the decoded source by code that shares nothing with the cleaning. EDITION is a folder,
or a date under --out.

      --articles DIR        the sources; default: the folder the edition was made from
      --quote TEXT          prove one passage instead: which sources hold these words
  -o, --out DIR             where editions are; default ./out

${ANYWHERE}

Exit codes: 0 all proved, 1 something is not what a source says.`,
};

export const MAIN_HELP: string = `Usage: brief [COMMAND] [ARGUMENTS]

One edition of a briefing from a folder of articles, with nothing in it that a source did not say.

${Object.entries(COMMANDS)
  .map(([name, text]) => `  brief ${name.padEnd(10)}${text}`)
  .join('\n')}

  brief COMMAND --help      what it takes
  brief --version

Settings come from flags, then BRIEF_… variables, then brief.config.json or .yaml, then defaults.
Start with: brief build ./articles`;

/** A command's own help. @throws BriefingError BAD_USAGE for a word that is no command. */
export function helpFor(command: string): string {
  const text = TEXTS[command];
  if (text !== undefined) return text;
  const message = `There is no command ${command}.${didYouMean(command, Object.keys(COMMANDS))}`;
  throw new BriefingError('BAD_USAGE', message, 'See brief --help.');
}
