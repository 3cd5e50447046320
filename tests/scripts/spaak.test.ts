import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPortal, writeNewFiles } from '../../src/content/scaffold.ts';
import { openDatabase } from '../../src/desk/database/open.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const COMMANDS = ['check', 'new', 'init', 'import', 'doctor', 'brief', 'purge', 'backup', 'restore'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the real command line; `SPAAK_CONTENT` is the content that it works on when it is not told. */
function spaak(args: string[], variables: NodeJS.ProcessEnv = {}): Promise<Run> {
  const options = {
    cwd: REPOSITORY,
    env: { ...process.env, SPAAK_CONTENT: join(REPOSITORY, 'content'), ...variables },
  };
  return new Promise((done) => {
    const child = execFile(process.execPath, ['scripts/spaak.ts', ...args], options, (_error, stdout, stderr) => {
      done({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

describe.concurrent('spaak', () => {
  it.each([[[]], [['--help']]])('lists its commands when called with %j', async (args) => {
    const { status, stdout, stderr } = await spaak(args);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it('explains a command with --help, and does nothing', async () => {
    const { status, stdout, stderr } = await spaak(['init', join(folder, 'niets'), '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm run spaak -- init\b.*\n\n[A-Z].*\./);
    expect(existsSync(join(folder, 'niets'))).toBe(false);
  });

  it.each<[what: string, args: string[], message: RegExp]>([
    ['an unknown command', ['publiceer'], /^There is no command "publiceer"\.\n\nUsage: /],
    ['an unknown option', ['check', '--snel'], /--snel[^]*\nUsage: npm run spaak -- check/],
    [
      'a list that is not there',
      ['import', 'nergens.csv'],
      /^There is no such file[^]*\nUsage: npm run spaak -- import/,
    ],
    [
      'a backup that is not there',
      ['restore', 'nergens'],
      /^There is no file nergens\.\nUsage: npm run spaak -- restore/,
    ],
    ['a letter to nobody', ['brief', '--from', '2026-01-01'], /^Say to whom, with --to: team, afdeling, [^]*\nUsage: /],
    ['a letter about nothing', ['brief', '--to', 'raad'], /^Say which bottlenecks, with --from[^]*\nUsage: /],
    [
      'a letter of a day that does not exist',
      ['brief', '--to', 'raad', '--from', '2026-02-30'],
      /^--from must be a day that exists, YYYY-MM-DD\.\nUsage: /,
    ],
    [
      'a letter of a period that ends before it begins',
      ['brief', '--to', 'raad', '--from', '2026-02-02', '--until', '2026-02-01'],
      /^The period ends before it begins: /,
    ],
    [
      'a letter of an unknown domain',
      ['brief', '--to', 'raad', '--domain', 'visserij'],
      /^There is no domain "visserij"\. Choose from: toegang, /,
    ],
    [
      'a letter about what was withdrawn',
      ['brief', '--to', 'raad', '--case', '2024-08'],
      /^There is no bottleneck "2024-08" that can be read\./,
    ],
    ['a backup without a name', ['backup'], /^Say which file, and only one\.\nUsage: npm run spaak -- backup FILE/],
    ['a folder that is not there', ['check', '--content', 'nergens'], /^There is no folder "nergens"\.\nUsage: /],
    [
      'an annotation of an unknown bottleneck',
      ['new', 'annotation', '2026-99-a', 'comment'],
      /^There is no bottleneck "2026-99-a"\./,
    ],
  ])('ends with 2 for %s, and says why without a stack', async (_, args, message) => {
    const { status, stdout, stderr } = await spaak(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe.concurrent('spaak doctor', () => {
  it('ends with 0 and a line for each thing when all is well', async () => {
    const { status, stdout, stderr } = await spaak(['doctor']);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => /^(ok|WRONG) +([^:]+):/.exec(line)?.slice(1));
    expect(lines).toEqual(
      expect.arrayContaining(['Node', 'settings', 'cache', 'git', 'content'].map((name) => ['ok', name])),
    );
  });

  it('ends with 1 and says all that is wrong', async () => {
    const { status, stdout } = await spaak(['doctor'], { PORT: 'vier', SPAAK_CONTENT: join(REPOSITORY, 'scripts') });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^WRONG settings: PORT must be a port number/m);
    expect(stdout).toMatch(/^WRONG content: .* 1 error/m);
    expect(stdout).toMatch(/^ok {4}Node/m);
  });
});

describe.concurrent('spaak brief', () => {
  const variables = { SPAAK_NOW: '2026-11-24' };

  it('writes a whole page, to where it is told', async () => {
    const file = join(folder, 'brief.html');
    const asked = ['brief', '--to', 'Raad', '--from', '2026-01-01', '--until', '2026-06-30', '--domain', 'Jeugd'];
    const shown = await spaak(asked, variables);
    const kept = await spaak([...asked, '--out', file], variables);
    expect([shown.status, shown.stderr]).toEqual([0, '']);
    expect(kept).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Wrote .*, with \d+ bottlenecks?\.\n$/) as string,
    });
    expect(readFileSync(file, 'utf8')).toBe(shown.stdout);
    expect(shown.stdout).toMatch(/^<!doctype html>\n<html lang="nl">[^]*<\/html>\n$/);
    expect(shown.stdout).toContain('Aan de gemeenteraad');
  });

  it('has what is named, by number or id, in a period or not', async () => {
    const { stdout } = await spaak(
      ['brief', '--to', 'rijk', '--case', '2026-15', '--case', '2024-07-u-regelt-toch-een-huis'],
      variables,
    );
    const found = [...stdout.matchAll(/<h4><span>(.*?)<\/span>/g)].map(([, number]) => number);
    expect(found.sort()).toEqual(['2024-07', '2026-15']);
  });

  it('ends otherwise when there is nothing to write about, or the content is not in order', async () => {
    const asked = ['brief', '--to', 'raad', '--until', '2020-01-01'];
    expect(await spaak(asked, variables)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Nothing was published in that period in those domains, so there is no letter.\n',
    });
    const broken = await spaak(asked, { ...variables, SPAAK_CONTENT: join(REPOSITORY, 'scripts') });
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toMatch(/^The content is not in order\.\n\n/);
  });
});

describe('spaak import', () => {
  it('takes a list as a whole, or what is in order of it', async () => {
    const file = join(folder, 'lijst.csv');
    const row = 'Na het ziekenhuis wacht de hulp;Er is nog geen besluit;Een handtekening;toegang;wachttijd;ja';
    writeFileSync(file, `titel;wat gebeurt er;wat houdt het tegen;domein;soort;licentie\n${row}\nKort;;;;;\n`);
    const variables = { SPAAK_DATA: join(folder, 'data'), SPAAK_NOW: '2026-11-24' };
    const none = await spaak(['import', file], variables);
    expect([none.status, none.stderr]).toEqual([1, '']);
    expect(none.stdout).toMatch(
      /^Row 2: in order, not taken\nRow 3: refused: title must be [^]*\n0 taken, 1 refused\./,
    );
    const some = await spaak(['import', file, '--skip-refused'], variables);
    expect([some.status, some.stderr]).toEqual([0, '']);
    expect(some.stdout).toMatch(/^Row 2: taken as I-2026-0001\nRow 3: refused: [^]*\n1 taken, 1 refused\.\n$/);
    expect(none.stdout + some.stdout).not.toMatch(/ziekenhuis|Kort/);
  });

  it('explains its columns', async () => {
    const { stdout } = await spaak(['import', '--help']);
    expect(stdout).toMatch(/^ {2}happens, wat gebeurt er$/m);
  });
});

describe('spaak backup, restore and purge', () => {
  it('keep an inbox, put it back and forget, and tell no more than how many', async () => {
    const content = join(folder, 'leeg');
    writeNewFiles(content, newPortal({}));
    const at = (name: string) => ({
      ...{ SPAAK_CONTENT: content, SPAAK_DATA: join(folder, name), SPAAK_SECRET: '' },
      SPAAK_NOW: '2026-11-24',
    });
    openDatabase(join(folder, 'eerst', 'inbox.sqlite')).close();
    const saved = join(folder, 'bewaard');
    const backup = await spaak(['backup', saved], at('eerst'));
    const restore = await spaak(['restore', saved], at('daarna'));
    const purge = await spaak(['purge'], at('daarna'));
    expect([backup, restore, purge]).toEqual([
      {
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(new RegExp(`^Made ${saved}\\.\nSPAAK_SECRET is not in it\\.`)) as string,
      },
      {
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(
          /^Restored .*bewaard of 2026-11-24T12:00:00\.000Z into .*daarna\.\n0 submissions lost [^]*SPAAK_SECRET/,
        ) as string,
      },
      { status: 0, stderr: '', stdout: '0 submissions lost what was kept long enough.\n' },
    ]);
  });
});

describe('a portal of one’s own', () => {
  let root = '';
  beforeAll(async () => {
    root = join(folder, 'mijn regio');
    const made = await spaak([
      'init',
      root,
      '--name',
      'Spaak Noord',
      '--region',
      'Noord',
      '--url',
      'https://noord.example',
    ]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    for (const path of ['site.yaml', 'vocabulary/domains.yaml'])
      expect(made.stdout).toContain(`Made ${join(root, path)}`);
  });

  it('is made once', async () => {
    const before = readFileSync(join(root, 'site.yaml'), 'utf8');
    const { status, stderr } = await spaak(['init', root, '--name', 'Anders']);
    expect([status, stderr]).toEqual([2, 'site.yaml exists already. Nothing was written.\n']);
    expect(readFileSync(join(root, 'site.yaml'), 'utf8')).toBe(before);
  });

  it('gets files of every kind, with which it passes the check', async () => {
    const year = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', year: 'numeric' }).format();
    const bottleneck = `${year}-01-een-loket-voor-alle-hulp`;
    const made = [
      await spaak(['new', 'bottleneck', '--title', 'Eén loket voor alle hulp', '--content', root]),
      await spaak([
        'new',
        'annotation',
        bottleneck,
        'acknowledgement',
        '--role',
        'alderman',
        '--organisation',
        'gemeente Noord',
        '--content',
        root,
      ]),
      // Without --content it is the folder of SPAAK_CONTENT.
      await spaak(['new', 'circle'], { SPAAK_CONTENT: root }),
    ];
    expect(made.map(({ status, stderr }) => [status, stderr])).toEqual(made.map(() => [0, '']));
    expect(made[0]?.stdout).toBe(
      `Made ${join(root, 'bottlenecks', `${bottleneck}.mdx`)}\nFill it in, then run: npm run spaak -- check\n`,
    );
    expect(readdirSync(root).sort()).toEqual(['annotations', 'bottlenecks', 'circles', 'site.yaml', 'vocabulary']);
    const { status, stdout } = await spaak(['check', '--json'], { SPAAK_CONTENT: root });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 0, findings: [] });
  });
});
