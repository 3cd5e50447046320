import { parseArgs } from 'node:util';
import { createClock } from '../../src/desk/clock.ts';
import { erase as eraseBottleneck, type Erased } from '../../src/desk/publish/erase.ts';
import { UsageError, type Command } from './command.ts';
import { readSettings } from './settings.ts';

export const erase: Command = {
  usage: 'erase ID',
  summary: 'Removes a withdrawn bottleneck from the whole history of the content, for good. The desk must not run.',
  details: [
    'What goes: every version of bottlenecks/ID.mdx and of annotations/ID/, the pictures that nothing else shows,',
    'and all releases, work trees and caches that were made of them. What stays: that there was one, and why it went.',
    '',
    'Other copies of the content are out of its reach; it ends with a list of who must be told.',
  ].join('\n'),
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw new UsageError('Say which bottleneck, by its id, and only one.');
    const { SPAAK_DATA: folder, SPAAK_CONTENT: content, SPAAK_NOW: day, SPAAK_REMOTE: remote } = readSettings();
    const erased = await eraseBottleneck(id, { folder, content, now: createClock(day) });
    console.log(formatReport(erased, { folder, content, hasRemote: remote !== undefined }));
    return 0;
  },
};

function formatReport(
  { commit, images, isLiveKept, isInFolder }: Erased,
  { folder, content, hasRemote }: { folder: string; content: string; hasRemote: boolean },
): string {
  const push = `git --git-dir=${folder}/content.git push --force "$SPAAK_REMOTE" main`;
  return [
    `Erased. The content is at ${commit} now; its history was made anew.`,
    ...(images.length > 0 ? [`Pictures that went too: ${images.join(', ')}`] : []),
    ...(isLiveKept ? [] : ['There is no site now: the one that was live held it. "npm start" builds it anew.']),
    '',
    'It may still be elsewhere. Tell or do yourself:',
    ...(hasRemote
      ? [
          `- SPAAK_REMOTE, which still has the old history. Until it has the new one the desk takes nothing over from it:`,
          `    ${push}`,
          '  Then ask who runs it to delete what nothing refers to any more, and old proposals that hold it.',
        ]
      : []),
    ...(isInFolder
      ? [
          `- ${content}, which still has files of this bottleneck. Delete them there, with the history of that folder if it`,
          '  has one; in the place of the bottleneck itself may stand what the content repository has now.',
        ]
      : []),
    '- Everybody with a clone of the content: delete it and clone again. A pull would bring the old history back.',
    '- Backups from before now: delete them, or note which to erase again after restoring one.',
    '- Whoever copies the site: a CDN (purge), search engines (ask for removal), web archives, readers of the feeds.',
  ].join('\n');
}
