// The command line: finds the command, hands it its arguments, sets the exit code.
import { backup } from './commands/backup.ts';
import { brief } from './commands/brief.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { UsageError } from './commands/command.ts';
import { digest } from './commands/digest.ts';
import { doctor } from './commands/doctor.ts';
import { erase } from './commands/erase.ts';
import { importList } from './commands/import.ts';
import { init } from './commands/init.ts';
import { create } from './commands/new.ts';
import { purge } from './commands/purge.ts';
import { restore } from './commands/restore.ts';

const COMMANDS: Record<string, Command> = {
  check,
  new: create,
  init,
  import: importList,
  doctor,
  digest,
  brief,
  erase,
  purge,
  backup,
  restore,
};

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (!command) {
  const list = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  const text = ['Usage: npm run spaak -- <command> [--help]', '', ...list].join('\n');
  if (name === undefined || name === '--help' || name === 'help') console.log(text);
  else console.error(`There is no command "${name}".\n\n${text}`);
  process.exitCode = name === undefined || name === '--help' || name === 'help' ? 0 : 2;
} else if (args.includes('--help')) {
  console.log(
    [`Usage: npm run spaak -- ${command.usage}`, command.summary, ...(command.details ? [command.details] : [])].join(
      '\n\n',
    ),
  );
} else {
  try {
    process.exitCode = await command.run(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(
      error instanceof UsageError || isArgumentError(error)
        ? `${error.message}\nUsage: npm run spaak -- ${command.usage}`
        : error.message,
    );
    process.exitCode = 2;
  }
}

function isArgumentError(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
