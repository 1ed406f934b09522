/** The reference page of access.yaml, written from its schema: one table a part. */

/** What the page needs of a JSON Schema. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Markdown: the whole file first, then every part in the order of first mention. */
export function referencePage(schema: Schema): string {
  const definitions = schema.definitions ?? {};
  const parts: [string, Schema][] = [['access.yaml', schema]];
  for (const [, part] of parts) {
    for (const property of Object.values(part.properties ?? {})) {
      const [name, target] = partOf(property, definitions);
      if (name && target && !parts.some(([known]) => known === name)) {
        parts.push([name, target]);
      }
    }
  }
  const head =
    '# access.yaml, key by key\n\nGenerated from `schema/access.schema.json` by `npm run gen`; do not edit.\n';
  return `${head}${parts.map(([name, part]) => section(name, part, definitions)).join('')}`;
}

function section(
  name: string,
  part: Schema,
  definitions: Readonly<Record<string, Schema>>,
): string {
  const rows = Object.entries(part.properties ?? {}).map(([key, property]) => {
    const required = part.required?.includes(key) ? ' (required)' : '';
    const text = property.description ?? target(property, definitions)[1].description ?? '';
    return `| \`${key}\`${required} | ${typeName(property, definitions)} | ${cell(text)} |\n`;
  });
  return `\n## ${name}\n\n${part.description ?? ''}\n\n| key | value | meaning |\n|---|---|---|\n${rows.join('')}`;
}

/** The part that a property leads to: itself, or what its list or map holds. */
function partOf(
  property: Schema,
  definitions: Readonly<Record<string, Schema>>,
): [string | undefined, Schema | undefined] {
  const [name, schema] = target(property, definitions);
  if (schema.properties) {
    return [name ?? schema.title, schema];
  }
  const inner =
    schema.items ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return inner ? partOf(inner, definitions) : [undefined, undefined];
}

function target(
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
): [string | undefined, Schema] {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.replace('#/definitions/', '');
  return [name, (name && definitions[name]) || schema];
}

function typeName(property: Schema, definitions: Readonly<Record<string, Schema>>): string {
  const [name, schema] = target(property, definitions);
  if (schema.const !== undefined) {
    return `\`${String(schema.const)}\``;
  }
  if (schema.enum) {
    return schema.enum.map((value) => `\`${value}\``).join(', ');
  }
  if (schema.properties) {
    return `[${name ?? schema.title}](#${(name ?? schema.title ?? '').toLowerCase()})`;
  }
  if (schema.type === 'array' && schema.items) {
    return `list of ${typeName(schema.items, definitions)}`;
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `map of ${typeName(schema.additionalProperties, definitions)}`;
  }
  return (
    { string: 'text', integer: 'number' }[String(schema.type)] ?? [schema.type].flat().join(' or ')
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
