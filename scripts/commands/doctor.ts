import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load.ts';
import { locateContent } from '../../src/content/location.ts';
import { countFindings, hasErrors } from '../../src/content/report.ts';
import { parseEnvironment } from '../../src/desk/environment.ts';
import type { Command } from './command.ts';

interface Diagnosis {
  name: string;
  ok: boolean;
  /** What was found, or what to do. */
  says: string;
}

export const doctor: Command = {
  usage: 'doctor',
  summary: 'Says whether this machine, its settings and the content are in order. Exit code 1 when something is not.',
  run(args) {
    parseArgs({ args, options: {} });
    const diagnoses = [diagnoseNode(), diagnoseEnvironment(), diagnoseCache(), diagnoseGit(), diagnoseContent()];
    for (const { name, ok, says } of diagnoses) console.log(`${ok ? 'ok   ' : 'WRONG'} ${name}: ${says}`);
    return diagnoses.every(({ ok }) => ok) ? 0 : 1;
  },
};

function diagnoseNode(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 12);
  return {
    name: 'Node',
    ok,
    says: ok
      ? process.versions.node
      : `${process.versions.node} is too old; run commands through npm, which uses the one in node_modules`,
  };
}

function diagnoseEnvironment(): Diagnosis {
  const result = parseEnvironment(process.env);
  return {
    name: 'settings',
    ok: !('problems' in result),
    says: 'problems' in result ? result.problems.join(' ') : 'every variable that is set can be used',
  };
}

function diagnoseCache(): Diagnosis {
  const { cacheFolder } = locateContent();
  try {
    mkdirSync(cacheFolder, { recursive: true });
    accessSync(cacheFolder, constants.W_OK);
    return { name: 'cache', ok: true, says: `${cacheFolder} can be written` };
  } catch {
    return { name: 'cache', ok: false, says: `${cacheFolder} cannot be written; give this user the right to` };
  }
}

function diagnoseGit(): Diagnosis {
  try {
    return { name: 'git', ok: true, says: execFileSync('git', ['--version'], { encoding: 'utf8' }).trim() };
  } catch {
    // Reading needs no git; only a desk that publishes does.
    return {
      name: 'git',
      ok: true,
      says: 'not found; the site can be built and read, and publishing from a desk needs it',
    };
  }
}

function diagnoseContent(): Diagnosis {
  const { root } = locateContent();
  const { findings, fileCount } = loadContent(root);
  return {
    name: 'content',
    ok: !hasErrors(findings),
    says: `${fileCount} files in ${root}: ${countFindings(findings)}`,
  };
}
