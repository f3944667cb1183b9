import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

/** Every name that Laurel may be called by, and pages that lead on. */
const BASES = ['http://127.0.0.1:3000/sign-in', 'https://laurel.example/acme/imports?next=%2F']

/** What an attacker would put together. */
const part = fc.constantFrom(
  ...[
    '/',
    '//',
    '\\',
    '/\\',
    '.',
    '..',
    '/..',
    '/../',
    '/./',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '%255c',
    '%09',
    '%00',
  ],
  ...['\t', '\n', '\r', '\0', ' ', '@', ':', '?', '#', '%', ';', 'http:', 'https:', 'javascript:', 'data:'],
  ...[
    'elsewhere.example',
    'here.invalid',
    'laurel.example',
    'acme',
    'ä',
    '。',
    '／',
    '＼',
    '\u2028',
    '[',
    ']',
    '^',
  ],
)
const hostile = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
const given = fc.oneof(
  hostile,
  hostile.map((text) => `/${text}`),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
)

describe('where to go on', () => {
  it('is inside Laurel for any text, by the parser of the browser, also after decoding and resolving it once more', () => {
    fc.assert(
      fc.property(given, (text) => {
        const path = safePath(text)
        for (const base of BASES) {
          const here = new URL(base)
          const first = new URL(path, here)
          expect(first.origin).toBe(here.origin)
          expect(new URL(first.pathname, here).origin).toBe(here.origin)
          expect(new URL(decodeURIComponent(first.pathname), here).origin).toBe(here.origin)
        }
        expect(safePath(path)).toBe(path)
        // It has to fit into a header.
        expect(new Headers({ location: path }).get('location')).toBe(path)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['/x/..//elsewhere.example', '/'],
    ['/.//elsewhere.example', '/'],
    ['/%2e%2e//elsewhere.example', '/'],
    ['/%2f%2felsewhere.example', '/'],
    ['/%5celsewhere.example', '/'],
    ['/%255celsewhere.example', '/'],
    ['/%09/elsewhere.example', '/'],
    ['///elsewhere.example', '/'],
    ['/\n/elsewhere.example', '/'],
    ['http://here.invalid/acme', '/'],
    ['/%', '/'],
    ['/acme/../other?a=b#c', '/other?a=b#c'],
    ['/acme/ü?q=%5C%2F', '/acme/%C3%BC?q=%5C%2F'],
    ['/acme?url=//elsewhere.example', '/acme?url=//elsewhere.example'],
  ])('of %s is %s', (text, path) => {
    expect(safePath(text)).toBe(path)
  })

  it('of an address of Laurel is that address', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
    const query = fc.dictionary(name, fc.string({ unit: 'grapheme', maxLength: 12 }), { maxKeys: 3 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), query, (parts, params) => {
        const search = new URLSearchParams(params).toString()
        const path = `/${parts.join('/')}${search && `?${search}`}`
        expect(safePath(path)).toBe(path)
      }),
    )
  })
})
