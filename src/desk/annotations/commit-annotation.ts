import type { Desk } from '../api/desk.ts';
import { refuseFailure } from '../api/publish-failure.ts';
import { Refusal } from '../api/refusal.ts';
import type { Person } from '../people/person.ts';
import type { AnnotationMade } from '../publish/publisher.ts';
import { writeAnnotation, type AnnotationEvent } from './annotation-file.ts';
import { toCase, type Case } from './case.ts';

/**
 * A bottleneck that can be reacted to, as it is published.
 * @throws {Refusal} `unknown-bottleneck`, `closed-bottleneck`
 */
export async function getCase({ portal, publisher }: Pick<Desk, 'portal' | 'publisher'>, id: string): Promise<Case> {
  const state = portal().bottlenecks.get(id)?.state;
  const published = state === 'open' ? await publisher.find(id) : undefined;
  if (!published) throw new Refusal(state === undefined ? 'unknown-bottleneck' : 'closed-bottleneck');
  return toCase(published);
}

/**
 * Commits an event at the end of a dialogue as it then is. With `line` it is committed once, however often it is asked.
 * @throws {Refusal} as `writeAnnotation`, and when the repository refuses.
 */
export async function commitAnnotation(
  { publisher, authors, now }: Pick<Desk, 'publisher' | 'authors' | 'now'>,
  event: AnnotationEvent & { bottleneck: string },
  { person, line }: { person?: Person; line?: string },
): Promise<AnnotationMade> {
  const tried: string[] = [];
  let made: AnnotationMade | undefined;
  try {
    made = await refuseFailure(() =>
      publisher.annotate(
        event.bottleneck,
        (published) => {
          const file = writeAnnotation(toCase(published), event, now());
          // Known before it is public: whoever wrote it can always take it back.
          if (person) authors.add(file.id, person.id);
          tried.push(file.id);
          return file;
        },
        line,
      ),
    );
    return made;
  } finally {
    for (const id of tried) if (id !== made?.id) authors.remove(id);
  }
}
