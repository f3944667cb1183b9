import { expect, test } from 'vitest'
import type { JsonSchema } from '@/lib/api/json-schema'
import { openApi } from '@/lib/api/openapi'
import { fieldsOf, holdsOf, shapesOf } from './schema-fields'

const lines = (schema: JsonSchema) =>
  fieldsOf(schema).map(
    ({ path, holds, optional }) =>
      `${path}${optional ? '?' : ''}: ${holds.map((one) => (typeof one === 'string' ? one : `#${one.shape}`)).join('')}`,
  )

test('each field has a line: lists, keys, forms and null are told in words', () => {
  const number: JsonSchema = { type: 'number' }
  const point: JsonSchema = { type: 'object', properties: { x: number }, required: ['x'] }
  expect(
    lines({
      type: 'object',
      required: ['day', 'points', 'either', 'ref'],
      properties: {
        day: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        points: { type: 'array', items: point },
        by: { type: 'object', additionalProperties: point },
        either: { anyOf: [point, { type: 'object', properties: { y: number }, required: ['y'] }] },
        ref: { anyOf: [{ $ref: '#/components/schemas/Amount' }, { type: 'null' }] },
        kind: { type: 'string', enum: ['a', 'b'] },
        text: { type: ['string', 'null'] },
      },
    }),
  ).toEqual([
    'day: date or null',
    'points: list: object',
    'points[].x: number',
    'by?: object, of each key: object',
    'by.*.x: number',
    'either: one of 2 forms',
    'either (1).x: number',
    'either (2).y: number',
    'ref: #Amount or null',
    'kind?: a, b',
    'text?: text or null',
  ])
})

test('every shape of the document has fields, and everything that they hold has a name', () => {
  const { schemas } = openApi().components
  const bare = Object.entries(schemas).filter(([, schema]) => fieldsOf(schema).length === 0)
  expect(bare.map(([name]) => name)).toEqual([])
  const held = Object.values(schemas).flatMap((schema) => fieldsOf(schema).flatMap(({ holds }) => holds))
  expect(held.filter((one) => one === '' || String(one).includes('undefined'))).toEqual([])
  expect(shapesOf({ $ref: '#/components/schemas/SavedMappings' }, schemas)).toEqual([
    'Mapping',
    'SavedMapping',
    'SavedMappings',
  ])
  expect(holdsOf({ $ref: '#/components/schemas/Mapping' })).toEqual([{ shape: 'Mapping' }])
})
