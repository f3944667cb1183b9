import { z } from 'zod'
import { COMPONENTS } from './components'

export type JsonSchema = z.core.JSONSchema.JSONSchema
type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>

const REF = '#/components/schemas/'

/** A reference where the schema has a name. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  const id = COMPONENTS.get(schema)?.id
  if (id) return { $ref: REF + id }
  if (schema instanceof z.ZodUnion)
    return { anyOf: schema.options.map((option) => answerSchema(option as z.ZodType)) }
  return plain(z.toJSONSchema(schema, { override: shorter }))
}

/** Every schema that has a name, by it. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(COMPONENTS, { override: shorter, uri: (id) => REF + id })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

/** What is sent, before it is read. */
export const inputSchema = (schema: z.ZodType): JsonSchema =>
  plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: sent }))

/** A format says what a pattern of 300 letters would. */
const shorter: Override = ({ jsonSchema }) => {
  if (jsonSchema.format) delete jsonSchema.pattern
  for (const end of ['minimum', 'maximum'] as const)
    if (Math.abs(Number(jsonSchema[end])) === Number.MAX_SAFE_INTEGER) delete jsonSchema[end]
}

/** What is made ready first (an empty text is none, an area by its name) is told as what it is made to. */
const sent: Override = (one) => {
  const { def } = one.zodSchema._zod
  if (def.type === 'pipe') {
    const { in: first, out } = def as z.core.$ZodPipeDef
    if (first._zod.def.type === 'transform') Object.assign(one.jsonSchema, inputSchema(out as z.ZodType))
  }
  shorter(one)
}

const plain = ({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema => schema
