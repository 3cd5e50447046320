import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/messages/manual.ts';
import { siteSchema } from '../../src/model/site.ts';

const PAGES = globSync('src/pages/handleiding/beheer{.mdx,/*.mdx}').map((path) => path.replaceAll('\\', '/'));
const PAGE = PAGES.map(read).join('\n');
const EXAMPLES = globSync('operations/*').map((path) => path.replaceAll('\\', '/'));
const [NGINX, SERVICE, BACKUP] = ['nginx.conf', 'spaak.service', 'spaak-backup.service'].map((name) =>
  read(`operations/${name}`),
) as [string, string, string];
const RETENTION = siteSchema.shape.retentionDays.parse(undefined);

describe("the operator's pages", () => {
  it.each(EXAMPLES)('shows %s as it is', (path) => {
    const [, name] = new RegExp(`^import (\\w+) from '(?:../)+${path}\\?raw';$`, 'm').exec(PAGE) ?? [];
    expect(PAGE).toContain(`<ShownFile path="${path}" text={${name ?? ''}} />`);
  });

  it('explains the variables that there are, and no others', () => {
    const variables = read('src/desk/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z$|^ {2}([A-Z][A-Z_]+): z\./gm);
    const names = [...variables].map(([, first, second]) => first ?? second);
    expect(names).toContain('SPAAK_DATA');
    expect(Object.keys(SETTINGS).sort()).toEqual(names.sort());
  });

  it.each(['README.md', ...PAGES, ...EXAMPLES])('%s names variables that there are', (path) => {
    const named = new Set(read(path).match(/\b(?:SPAAK|OIDC)_[A-Z_]*[A-Z]/g));
    expect([...named].filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([]);
  });
});

describe('the example for nginx', () => {
  it('logs what was asked, and nothing of who asked or for what', () => {
    const format = /^log_format [^;]+;/m.exec(NGINX)?.[0] ?? '';
    expect(format.match(/\$\w+/g)).toEqual([
      ...['$time_iso8601', '$status', '$request_method', '$uri', '$body_bytes_sent', '$request_time'],
    ]);
    const logs = [...NGINX.matchAll(/^ *(access|error)_log (.+);$/gm)].map(
      ([, kind, rest]) => `${kind ?? ''} ${rest ?? ''}`,
    );
    expect(logs.filter((log) => !/^access (off|\S+ spaak)$|^error \S+ emerg$/.test(log))).toEqual([]);
  });

  it('keeps what people write out of its files', () => {
    const [limit = NaN, buffer = NaN] = ['client_max_body_size', 'client_body_buffer_size'].map((name) =>
      Number(new RegExp(`^ *${name} (\\d+)k;$`, 'm').exec(NGINX)?.[1]),
    );
    expect(limit).toBe(64);
    expect(buffer).toBeGreaterThan(limit);
    expect(NGINX).toMatch(/^ *proxy_max_temp_file_size 0;$/m);
    expect(NGINX).not.toMatch(/client_body_in_file_only (on|clean)/);
  });

  it('keeps hashed files only', () => {
    const locations = [...NGINX.matchAll(/location (\S+) \{([^}]*)\}/g)];
    const keeping = locations.filter(([, , body]) => body?.includes('proxy_cache ')).map(([, path]) => path);
    expect(keeping).toEqual(['/_astro/']);
    expect(NGINX.match(/proxy_cache /g)).toHaveLength(1);
  });
});

describe('the units', () => {
  it('make the folders that the desk may write to', () => {
    const made = /^ExecStartPre=.* -m 0700 (.+)$/m.exec(SERVICE)?.[1];
    const writable = /^ReadWritePaths=(.+)$/m.exec(SERVICE)?.[1];
    expect(made).toBeDefined();
    expect(writable).toBe(made);
  });

  it('keep backups for as long as the privacy page says, and no longer than submissions', () => {
    const days = Number(/-mtime \+(\d+) -delete/.exec(BACKUP)?.[1]) + 1;
    expect(days).toBeLessThanOrEqual(RETENTION);
    expect(read('content/pages/privacy.mdx')).toContain(`| Reservekopieën van dit alles | ${days} dagen,`);
  });
});

describe('the privacy page of the example', () => {
  it('tells the days that the desk keeps submissions', () => {
    const days = Number(/^retentionDays: (\d+)$/m.exec(read('content/site.yaml'))?.[1] ?? RETENTION);
    expect(read('content/pages/privacy.mdx')).toContain(`en daarna ${days} dagen. Dat telt vanaf`);
  });
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
