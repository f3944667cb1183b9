import type { z } from 'zod'
import type { JsonSchema } from '@/lib/api/json-schema'

/** A piece of what a field holds: words, or the name of a shape. */
export type Piece = string | { shape: string }
export type Field = { path: string; holds: Piece[]; what: string; optional: boolean }

/** Every field of a schema in a line of its own: `months[].own`, `parts (2).advanced.points`. */
export function fieldsOf(schema: JsonSchema, before = ''): Field[] {
  const { properties, required = [] } = schema
  if (!properties) return before === '' ? within(schema, '') : []
  return Object.entries(properties).flatMap(([name, one]) => {
    const field = asSchema(one)
    const path = `${before}${name}`
    return [
      { path, holds: holdsOf(field), what: field.description ?? '', optional: !required.includes(name) },
      ...within(field, path),
    ]
  })
}

/** The fields of what a field holds. */
function within(schema: JsonSchema, path: string): Field[] {
  if (schema.items) return within(asSchema(schema.items), `${path}[]`)
  if (schema.properties) return fieldsOf(schema, path === '' ? '' : `${path}.`)
  if (typeof schema.additionalProperties === 'object') return within(schema.additionalProperties, `${path}.*`)
  const forms = formsOf(schema).filter(({ $ref }) => $ref === undefined)
  if (forms.length === 1 && forms[0]) return within(forms[0], path)
  return forms.flatMap((form, index) => within(form, `${path} (${index + 1})`.trimStart()))
}

type Nested = z.core.JSONSchema._JSONSchema | z.core.JSONSchema._JSONSchema[]
const asSchema = (schema: Nested): JsonSchema =>
  typeof schema === 'boolean' || Array.isArray(schema) ? {} : schema

/** What may stand there, without null. */
const formsOf = ({ anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] =>
  [...anyOf, ...oneOf].map(asSchema).filter(({ type }) => type !== 'null')

const WORDS: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}
const FORMATS: Record<string, string> = { date: 'date', 'date-time': 'moment', uri: 'address' }

export function holdsOf(schema: JsonSchema): Piece[] {
  const { $ref, enum: values, const: value, items, additionalProperties, type, format } = schema
  if ($ref) return [{ shape: $ref.split('/').at(-1) ?? '' }]
  if (values) return [values.map(String).join(', ')]
  if (value !== undefined) return [`always ${value}`]
  if (items) return ['list: ', ...holdsOf(asSchema(items))]
  if (schema.anyOf || schema.oneOf) return anyOf(schema)
  if (typeof additionalProperties === 'object' && !schema.properties)
    return ['object, of each key: ', ...holdsOf(additionalProperties)]
  if (format && FORMATS[format]) return [FORMATS[format]]
  return [
    [type ?? 'object']
      .flat()
      .map((one) => WORDS[one] ?? one)
      .join(' or '),
  ]
}

function anyOf(schema: JsonSchema): Piece[] {
  const forms = formsOf(schema)
  const open = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].length > forms.length
  const pieces =
    forms.length > 1 && forms.every(({ $ref }) => $ref === undefined)
      ? [`one of ${forms.length} forms`]
      : forms.flatMap((form, index) => [...(index > 0 ? [' or '] : []), ...holdsOf(form)])
  return open ? [...pieces, ' or null'] : pieces
}

/** The shapes that something names, and those that these name. */
export function shapesOf(value: unknown, all: Readonly<Record<string, JsonSchema>>): string[] {
  const found = new Set<string>()
  const look = (one: unknown) => {
    for (const [, name = ''] of JSON.stringify(one).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      look(all[name])
    }
  }
  look(value)
  return [...found].sort()
}
