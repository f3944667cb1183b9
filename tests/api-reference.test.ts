import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openApi } from '@/lib/api/openapi'
import { METHODS, type Operation } from '@/lib/api/operation'
import { ROUTES } from '@/lib/api/routes'
import { type Served, walkRoutes } from '../e2e/support/walk-routes'

const served = walkRoutes().filter(({ page }) => !page)
const names = (routes: { pattern: string; methods: readonly string[] }[]) =>
  routes.flatMap(({ pattern, methods }) => methods.map((method) => `${method} ${pattern}`)).sort()

test('every served route is in the reference, and nothing else', () => {
  const declared = Object.entries(ROUTES).map(([pattern, methods]) => ({
    pattern,
    methods: Object.keys(methods),
  }))
  expect(served.length).toBeGreaterThan(70)
  expect(names(declared)).toEqual(names(served))
})

/** `export const GET = orgRoute('users:write', …, { download: true })`, as far as it tells who may and in which forms. */
function readRoute({ file }: Pick<Served, 'file'>) {
  const source = readFileSync(file, 'utf8')
  const found = source.matchAll(
    /export const (\w+) = (org|programme|answer|user|public)Route\(\s*(?:'([a-z-]+:[a-z]+)')?/g,
  )
  const who = Object.fromEntries(
    [...found].map(([, method, by, action]) => [method, by && by in WHO ? WHO[by] : action]),
  )
  return { who, downloads: source.includes('download: true') }
}
const WHO: Record<string, Operation['who']> = { user: 'person', public: 'anybody' }

test('who may is what the route itself asks for', () => {
  const asked = served.flatMap((one) =>
    Object.entries(readRoute(one).who).map(([method, who]) => `${method} ${one.pattern} ${who}`),
  )
  const told = Object.entries(ROUTES).flatMap(([pattern, methods]) =>
    METHODS.flatMap((method) => (methods[method] ? [`${method} ${pattern} ${methods[method].who}`] : [])),
  )
  // next-auth's two are one handler, exported under both names.
  expect(told.filter((one) => !one.includes('nextauth')).sort()).toEqual(asked.sort())
})

test('files are told of where a route hands them out', () => {
  const ofOrg = served.filter(({ pattern }) => pattern.includes('[org]'))
  const isFile = (text = '') => text !== '' && !text.startsWith('text/event-stream')
  const telling = ofOrg.filter(
    ({ pattern }) => ROUTES[pattern]?.GET?.files || isFile(ROUTES[pattern]?.GET?.text),
  )
  expect(telling.map(({ pattern }) => pattern)).toEqual(
    ofOrg.filter((one) => readRoute(one).downloads).map(({ pattern }) => pattern),
  )
})

test('every reference of the document leads somewhere, and every name is used', () => {
  const { components, ...rest } = openApi()
  const refs = (value: unknown) =>
    [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((one) => one[1] ?? '')
  const all = new Set([...refs(rest), ...Object.values(components.schemas).flatMap(refs)])
  expect([...all].sort()).toEqual(Object.keys(components.schemas).sort())
})

test('each operation has a name of its own and says every part of its address', () => {
  const operations = Object.entries(openApi().paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  )
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { path, parameters = [] } of operations)
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
      path.match(/\{[^}]+\}/g) ?? [],
    )
})

test('every parameter and every field of a body says what it takes', () => {
  const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods))
  const bodies = operations.flatMap(({ requestBody }) =>
    Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
      Object.entries(schema?.properties ?? {}),
    ),
  )
  const parameters = operations.flatMap(({ parameters = [] }) =>
    parameters.map(({ name, schema }) => [name, schema] as const),
  )
  const silent = [...parameters, ...bodies].filter(
    ([, schema]) => typeof schema === 'boolean' || !(schema.type || schema.anyOf || schema.enum),
  )
  expect(silent.map(([name]) => name)).toEqual([])
})
