// Publishes submissions one after another, and tells each once it is published; until it is killed.
import { createPublisher } from '../../src/desk/publish/create-publisher.ts';
import { createContentRepository } from '../../src/desk/publish/create-repository.ts';
import { toWorkerText, type Work } from './publish-kills.ts';

const { folder, content, submissions } = JSON.parse(process.argv[2] ?? '') as Work;
const now = () => new Date('2026-11-24T09:30:00Z');
const repository = await createContentRepository({ folder, content, now });
// Nothing here is taken down or built.
const never = async () => {
  throw new Error('Nothing is taken down here.');
};
const publisher = createPublisher({
  ...{ repository, now },
  blocks: { add: never, settle: never, remove: never, list: () => [] },
  releases: { request: () => undefined },
});
for (const submission of submissions) {
  const { id } = await publisher.publish(toWorkerText(submission), submission);
  console.log(`${submission} ${id}`);
}
