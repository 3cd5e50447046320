import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load.ts';
import { locateContent } from '../../src/content/location.ts';
import {
  newAnnotation,
  newBottleneck,
  newCircle,
  newExpectation,
  writeNewFiles,
  type NewFile,
} from '../../src/content/scaffold.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES, type AnnotationTypeName } from '../../src/model/annotation-types.ts';
import type { Role } from '../../src/model/moves.ts';
import { UsageError, type Command } from './command.ts';

const KINDS = ['bottleneck', 'annotation', 'circle', 'expectation'];

export const create: Command = {
  usage: `new bottleneck|circle|expectation [--title TEXT] [--content DIR]
       npm run spaak -- new annotation BOTTLENECK TYPE [--role ROLE] [--organisation NAME] [--content DIR]`,
  summary: `Makes a file to fill in. Types of annotation: ${ANNOTATION_TYPE_NAMES.join(', ')}.`,
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        content: { type: 'string' },
        role: { type: 'string' },
        organisation: { type: 'string' },
      },
    });
    const root = values.content ?? locateContent().root;
    const file = createFile(root, positionals, values);
    writeNewFiles(root, [file]);
    console.log(`Made ${join(root, file.path)}\nFill it in, then run: npm run spaak -- check`);
    return 0;
  },
};

function createFile(
  root: string,
  [kind, ...rest]: string[],
  values: { title?: string; role?: string; organisation?: string },
): NewFile {
  switch (kind) {
    case 'bottleneck':
      return newBottleneck(values.title, root, loadContent(root), new Date());
    case 'circle':
      return newCircle(values.title);
    case 'expectation':
      return newExpectation(values.title);
    case 'annotation':
      return createAnnotation(root, rest, values);
    default:
      throw new UsageError(
        kind ? `"${kind}" cannot be made; what can is ${KINDS.join(', ')}.` : `Say what to make: ${KINDS.join(', ')}.`,
      );
  }
}

function createAnnotation(
  root: string,
  [bottleneck, type]: string[],
  { role, organisation }: { role?: string; organisation?: string },
): NewFile {
  if (!bottleneck || !loadContent(root).bottlenecks.some(({ id }) => id === bottleneck)) {
    throw new UsageError(
      bottleneck ? `There is no bottleneck "${bottleneck}".` : 'Say which bottleneck the annotation is about.',
    );
  }
  if (!isAnnotationType(type))
    throw new UsageError(`Say which type of annotation: ${ANNOTATION_TYPE_NAMES.join(', ')}.`);
  const who: readonly Role[] = ANNOTATION_TYPES[type].who;
  if (role !== undefined && !who.includes(role as Role))
    throw new UsageError(`"${type}" is written by ${who.join(', ')}, not by "${role}".`);
  return newAnnotation(bottleneck, type, role as Role | undefined, organisation, new Date());
}

function isAnnotationType(type: string | undefined): type is AnnotationTypeName {
  return (ANNOTATION_TYPE_NAMES as string[]).includes(type ?? '');
}
