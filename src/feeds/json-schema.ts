import { createHash } from 'node:crypto';
import {
  listFields,
  listObjects,
  SCHEMA_NAMES,
  toJsonSchema,
  type JsonSchema,
  type SchemaName,
} from '../model/json-schema.ts';
import type { Site } from '../model/site.ts';
import { findMeaning } from '../messages/field-meanings.ts';
import { codebook as words } from '../messages/open-data.ts';

/** A schema as it is written. */
export interface SchemaPage {
  text: string;
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The addresses of all schemas. */
export function listSchemaPages(site: Site): { params: { name: SchemaName }; props: SchemaPage; cacheKey: string }[] {
  return SCHEMA_NAMES.map((name) => {
    const text = `${JSON.stringify(describeSchema(name, site), undefined, 1)}\n`;
    return { params: { name }, props: { text }, cacheKey: createHash('sha256').update(text).digest('hex') };
  });
}

/** A schema of ours as JSON Schema (https://json-schema.org/draft/2020-12), with what its fields mean. */
export function describeSchema(name: SchemaName, site: Site): JsonSchema {
  const schema = toJsonSchema(name);
  for (const { by, within } of listObjects(schema, name)) {
    for (const { described, property } of listFields(schema, { by, within, own: true })) {
      const meaning = findMeaning(described);
      if (meaning !== undefined) property.description = meaning;
    }
  }
  // The order is that in which people read it.
  return {
    $schema: DIALECT,
    $id: new URL(`/data/schema/${name}.json`, site.url).href,
    title: words.schemas[name].title,
    description: words.schemas[name].text,
    ...schema,
  };
}
