import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const APP = fileURLToPath(new URL('../../app', import.meta.url))

/**
 * The address patterns of all pages: `[org]/imports/[id]`, in the order of their names; the home page is ``. What a
 * programme without pages of its own is shown on has no address here: tests/db/stranger-pages.test.ts looks at it.
 */
export const pagePatterns = (): string[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[/\\])page\.tsx$/.test(path))
    .map((path) => path.split(/[/\\]/).slice(0, -1))
    .map((parts) => join(...parts.filter((part) => !/^\(.*\)$/.test(part)), '.').replace(/^\.$/, ''))
    .filter((pattern) => !pattern.includes('[programme]'))
    .sort()
