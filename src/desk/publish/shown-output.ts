import { homedir, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROGRAM_FOLDER } from '../build-site.ts';

/** Of what a build printed, its end says why it failed. In characters. */
const SHOWN = 4000;

/** What a failed build printed, for editors: its end, without colours and without where things are on this machine. */
export function toShownOutput(output: string, data: string): string {
  const folders = [data, PROGRAM_FOLDER.replace(/[\\/]$/, ''), dirname(process.execPath), homedir(), tmpdir()];
  return folders
    .filter((folder) => folder.length > 1)
    .reduce(
      (text, folder) => text.replaceAll(`file://${folder}/`, '').replaceAll(`${folder}/`, '').replaceAll(folder, '.'),
      stripVTControlCharacters(output),
    )
    .slice(-SHOWN)
    .trim();
}
