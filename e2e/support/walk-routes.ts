import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyProgramme } from '../../lib/programmes/registered'
import { EVERY_PROGRAMME } from '../../lib/programmes/registry'
import { root } from '../../scripts/support/prepare.mjs'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/**
 * A page or route of the product: `pattern` is its address with the folders' own names, `/[org]/imports/[id]`, but for
 * `[programme]`, which stands there once for every programme, as `place` says.
 */
export type Served = {
  pattern: string
  page: boolean
  methods: Method[]
  file: string
  place: { programme?: string }
}

/** Every page and route under app/, so that a new one cannot be forgotten by the tests that try them all. */
export function walkRoutes(folder = join(root, 'app')): Served[] {
  const served = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
    .sort()
    .flatMap((path) => {
      const page = path.endsWith('page.tsx')
      const methods: Method[] = page ? ['GET'] : exportedMethods(readFileSync(join(folder, path), 'utf8'))
      const one = { page, methods, file: join(folder, path) }
      return placesOf(path).map((place) => ({ ...one, place, pattern: patternOf(path, place) }))
    })
  // A programme may have a folder of its own for a page, which then is the one that is served.
  const own = new Set(served.flatMap(({ place, pattern }) => (place.programme ? [] : [pattern])))
  return served.filter(({ place, pattern }) => !place.programme || !own.has(pattern))
}

/** Parts that are called otherwise in a row than in an address. */
const KEYS: Record<string, string> = {
  snapshots: 'history',
  'falling-out': 'leaving',
  plan: 'planning',
  'what-if': 'trying',
  scenarios: 'trying',
  reconcile: 'reconciliations',
  'rule-overrides': 'rules',
}

/** `[programme]`, or nothing that varies. A programme that scores itself has what it says something on, and its areas. */
function placesOf(path: string): Served['place'][] {
  const [, part = ''] = /\[programme\]\/\[?([\w-]+)/.exec(path) ?? []
  if (!path.includes('[programme]')) return [{}]
  const says = KEYS[part] ?? part
  const ofRows = /\/(rows|differences)\//.test(path)
  const has = (row: AnyProgramme) =>
    'facts' in row
      ? part !== 'area'
      : part === 'area' || (says in row && !(ofRows && !row.reconciliations?.rows))
  return EVERY_PROGRAMME.filter(has).map(({ programme }) => ({
    programme: programme.id,
  }))
}

/** Folders in parentheses are no part of the address. */
const patternOf = (path: string, { programme = '' }: Served['place']): string =>
  `/${path
    .split('/')
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')
    .replace('[programme]', programme)}`

/** `export const GET`, `export async function GET`, `export { handler as GET }`. */
export function exportedMethods(source: string): Method[] {
  const named = [...source.matchAll(/export\s*\{([^}]*)\}/g)]
    .flatMap((found) => (found[1] ?? '').split(','))
    .map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    )
  return METHODS.filter(
    (method) =>
      new RegExp(`export\\s+(const|(async\\s+)?function)\\s+${method}\\b`).test(source) ||
      named.includes(method),
  )
}
