import { z } from 'zod'
import { problem } from '../answers/problem'
import { type Role, rolesFor } from '../auth/roles'
import type { ErrorCode } from '../errors'
import { FILE_TYPES } from '../http/stream-file'
import { METRICS } from '../programmes/training-services/kinds'
import { version } from '../version'
import { errorCodes, errorStatus } from './error-codes'
import { answerSchema, componentSchemas, inputSchema, type JsonSchema } from './json-schema'
import { METHODS, type Operation } from './operation'
import { ROUTE_GROUPS } from './routes'

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}
type Content = Record<string, { schema?: JsonSchema }>
export type DescribedAnswer = { description: string; content?: Content }
export type DescribedOperation = {
  operationId: string
  tags: [string]
  summary: string
  description?: string
  /** Of the roles table; absent where no role is needed. */
  'x-action'?: string
  'x-roles'?: readonly Role[]
  security: Record<string, []>[]
  parameters?: Parameter[]
  requestBody?: { required: true; description?: string; content: Content }
  responses: Record<string, DescribedAnswer>
}
type OpenApi = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, DescribedOperation>>
  components: {
    securitySchemes: Record<string, Record<string, string>>
    schemas: Record<string, JsonSchema>
  }
}

const JSON_TYPE = 'application/json'

const INFO = `Everything below /api/v1/orgs/{org}/ takes a session of the pages or a token: Authorization: Bearer ….
A token is made on the page API tokens, with a role and, for the two viewers, locations; it stops when its maker no longer has them.
{org} is the short name of the organization; another one’s answers 404, as what is not there.
Dates are YYYY-MM-DD, months YYYY-MM, moments UTC. A number that is unknown is null.
Every error is a Problem: {"error": {"code", "message", "issues"?}}, whose message says what to do next.
format=csv, tsv or xlsx gives the same as a file; text in it that a spreadsheet would run as a formula has a quote before it, unless raw=1.`

let made: OpenApi | null = null

/** The whole API, made once from the schemas of answers, the queries and bodies that routes read, and the roles table. */
export const openApi = (): OpenApi => {
  made ??= make()
  return made
}

function make(): OpenApi {
  return {
    openapi: '3.1.0',
    info: { title: 'Laurel', version, description: INFO },
    servers: [{ url: '/' }],
    tags: ROUTE_GROUPS.map(({ name, text }) => ({ name, description: text })),
    paths: Object.fromEntries(
      ROUTE_GROUPS.flatMap((group) =>
        Object.entries(group.routes).map(([path, methods]) => [
          path.replace(/\[(?:\.\.\.)?([^[\]]+)\]/g, '{$1}'),
          Object.fromEntries(
            METHODS.flatMap((method) => {
              const operation = methods[method]
              if (!operation) return []
              return [[method.toLowerCase(), described(group.name, method, path, operation)]]
            }),
          ),
        ]),
      ),
    ),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
      schemas: componentSchemas(),
    },
  }
}

function described(tag: string, method: string, path: string, operation: Operation): DescribedOperation {
  const { does, note, who, query, headers, body } = operation
  const open = who === 'anybody' || who === 'person'
  const parameters = [
    ...pathParameters(path, operation.params),
    ...(query ? queryParameters(query) : []),
    ...headerParameters(headers),
  ]
  return {
    operationId:
      `${method.toLowerCase()}${path.replace(/^\/api(\/v1)?(\/orgs\/\[org\])?/, '').replace(/[^a-zA-Z]+/g, '-')}`.replace(
        /-$/,
        '',
      ),
    tags: [tag],
    summary: does,
    ...(note && { description: note }),
    ...(!open && { 'x-action': who, 'x-roles': rolesFor(who) }),
    security: securityOf(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: bodyOf(body) }),
    responses: { ...answersOf(operation), ...errorsOf(path, operation) },
  }
}

const securityOf = ({ who, personOnly }: Operation): Record<string, []>[] => {
  if (who === 'anybody') return []
  return who === 'person' || personOnly ? [{ session: [] }] : [{ token: [] }, { session: [] }]
}

/** What stands in an address between its slashes. */
const PATH: Record<string, JsonSchema> = {
  org: { type: 'string', description: 'The short name of the organization.' },
  id: { type: 'integer' },
  session: { type: 'string', description: 'As a list of sessions names it.' },
  metric: { type: 'string', enum: [...METRICS] },
}

const pathParameters = (path: string, params: Operation['params'] = {}): Parameter[] =>
  [...path.matchAll(/\[(?:\.\.\.)?([^[\]]+)\]/g)].map(([, name = '']) => {
    const own = params[name] && { type: 'string' as const, enum: [...params[name]] }
    const { description, ...schema }: JsonSchema = own ?? PATH[name] ?? { type: 'string' }
    return { name, in: 'path', required: true, ...(description && { description }), schema }
  })

function queryParameters(shape: z.ZodRawShape): Parameter[] {
  const { properties = {}, required = [] } = inputSchema(z.object(shape))
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description && { description }),
      schema,
    }
  })
}

const headerParameters = (headers: Record<string, string> = {}): Parameter[] =>
  Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: 'header', required: false, description },
    schema: { type: 'string' },
  }))

function bodyOf(body: NonNullable<Operation['body']>): NonNullable<DescribedOperation['requestBody']> {
  if ('json' in body) return { required: true, content: { [JSON_TYPE]: { schema: inputSchema(body.json) } } }
  if ('file' in body)
    return { required: true, description: body.file, content: { 'application/octet-stream': {} } }
  const required = Object.keys(body.form).filter((name) => name !== 'next')
  const properties = Object.fromEntries(
    Object.entries(body.form).map(([name, description]) => [
      name,
      { type: 'string' as const, ...(description && { description }) },
    ]),
  )
  return {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties, required } } },
  }
}

function answersOf({ answers, files = [], text }: Operation): Record<string, DescribedAnswer> {
  const others: Content = Object.fromEntries([
    ...(text ? [[text.replace(/;.*/, ''), {}]] : []),
    ...files.map((file) => [FILE_TYPES[file].replace(/;.*/, ''), {}]),
  ])
  const all = Object.entries<z.ZodType | null | undefined>(answers)
  if (all.length === 0) return { 200: { description: 'As a file.', content: others } }
  return Object.fromEntries(
    all.map(([status, schema]) => {
      if (!schema) return [status, { description: status === '204' ? 'Done.' : 'Leads on.' }]
      const content = { [JSON_TYPE]: { schema: answerSchema(schema) }, ...(status === '200' && others) }
      return [status, { description: ANSWERS[status] ?? 'Done.', content }]
    }),
  )
}

const ANSWERS: Record<string, string> = {
  200: 'The answer.',
  201: 'Made.',
  202: 'Taken in, and not at its end yet.',
  409: 'Not as it stands.',
  422: 'The file does not fit.',
  503: 'Not now.',
}

function errorsOf(path: string, operation: Operation): Record<string, DescribedAnswer> {
  const codes = errorCodes(path, operation)
  const statusOf = (code: ErrorCode): number => errorStatus(operation, code)
  const statuses = [...new Set(codes.map(statusOf))]
    .filter((status) => !(status in operation.answers))
    .sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => statusOf(code) === status).join(', '),
        content: { [JSON_TYPE]: { schema: answerSchema(problem) } },
      },
    ]),
  )
}
