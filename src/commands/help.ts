import { FORMATS } from '../config/kinds.ts';
import { didYouMean } from '../config/suggest.ts';
import { BriefingError } from '../errors.ts';

/** What each command does, in a line. */
export const COMMANDS: Readonly<Record<string, string>> = {
  build: 'make the edition of a day from a folder of articles (the default)',
  verify: 'prove every quotation of an edition against its sources',
  explain: 'say why a fact, an event or an article is as it is',
  diff: 'say in words what changed between two editions',
  send: 'send an edition by mail to those who do not have it',
  schedule: 'run it every day: cron, systemd, launchd, GitHub Actions',
  watch: 'stay and build every day at a time, or when articles change',
  doctor: 'look at all that a run needs, and say what to do',
  init: 'make a folder to start in, with its settings explained',
};

const ANYWHERE = `Everywhere
      --config FILE         settings; default ./brief.config.json or .yaml
      --json                results for machines, an error among them
  -q, --quiet               results only
  -v, --verbose             each step in a line, with its time
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
      --language CODE       of its own words: en, de, fr, es, vi; the articles stay in theirs
      --paper SIZE          A4 (default) or Letter
      --logo FILE           a picture for its head (.svg, .png, .jpg)
      --short               the main facts and the disagreements alone
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

A source that was changed since and still has all that is quoted from it is told of, and is no fault.

Exit codes: 0 all proved, 1 something is not what a source says.`,
  explain: `Usage: brief explain EDITION ID [OPTIONS]

Prints what the edition holds on a fact (f…: why this version, over which, what others add, whose sources count), an
event (e…: what ties its articles together, the nearest one left out) or an article (a…, or its file: outlet and date
with the evidence, what was taken out). Ids stand in briefing.json and beside each fact in the page.

  -o, --out DIR             where editions are; default ./out

${ANYWHERE}

Example: brief explain latest e4f0c2d9a1b7e`,
  diff: `Usage: brief diff OLD NEW [OPTIONS]

Says what is new, updated, unchanged and gone from one edition to another. Each is a folder, a date under --out, or
latest.

  -o, --out DIR             where editions are; default ./out

${ANYWHERE}

Example: brief diff 2026-03-03 2026-03-04`,
  send: `Usage: brief send EDITION [OPTIONS]

Sends an edition to the readers in the settings who do not have it yet, and tries again those whom it did not reach.
An edition that changed after it was sent goes out as a correction, with what changed.

      --resend              to everyone, also those who have it
      --template DIR        your own templates
      --title TEXT          its name
      --site URL            where the editions are on the web
  -o, --out DIR             where editions are; default ./out

Settings (in the file under mail:, or BRIEF_MAIL_…): host, port, tls, ca, user, from, to, copies, replyTo, attachPdf,
list, unsubscribe, operator; brief init writes a file that explains each. The password: BRIEF_MAIL_PASSWORD, or a file that BRIEF_MAIL_PASSWORD_FILE names.

${ANYWHERE}

Exit codes: 0 everyone has it, 5 somebody does not.`,
  schedule: `Usage: brief schedule [--at HH:MM] [--as KIND] [OPTIONS]

Prints what makes a machine run brief build --since last --send every day, with absolute paths and all that a
scheduler lacks (PATH, HOME, locale, time zone).

      --at HH:MM            default 06:30
      --timezone ZONE       default: the machine's
      --as KIND             cron (default), systemd, launchd, github
      --articles DIR        default ./articles
  -o, --out DIR             default ./out
      --name NAME           of the job; default briefing
      --no-send             build only
      --install, --remove   put it into, or take it out of, the crontab or the user's systemd timers

A time that a change of clocks leaves out is made up for at once; one that comes twice counts once; a machine that was
off or asleep makes up for it when it is back. The run is given the file that BRIEF_MAIL_PASSWORD_FILE names now.

${ANYWHERE}

Example: brief schedule --at 06:30 --timezone Asia/Ho_Chi_Minh --as systemd --install`,
  watch: `Usage: brief watch [ARTICLES] [--at HH:MM] [OPTIONS OF BUILD]

Stays in the foreground and builds every day at a time, or, without --at, whenever the articles change. End it with
Ctrl-C.

      --at HH:MM            in --timezone
      --times N             end after N editions

${ANYWHERE}

Example: brief watch --at 06:30 --timezone Europe/Paris --since last`,
  doctor: `Usage: brief doctor [OPTIONS]

Looks at Node, time zone, articles, output, disk space, lock, browser, fonts, mail login and schedule, and says what
to do.

      --articles DIR, -o, --out DIR, --browser PATH, --timezone ZONE

${ANYWHERE}

Exit codes: 0 a run can be made, 1 it cannot.`,
  init: `Usage: brief init [DIR]

Makes DIR (default: here) a folder to start in: brief.config.yaml with every setting explained, articles/,
articles/_desk/sources.yaml, and templates/ to change. What is there already stays as it is.

${ANYWHERE}`,
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
