import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../scripts/support/prepare.mjs'

/** OWASP ASVS 5.0: sections and how many of their requirements are of level 1 and 2, numbered from 1; WebRTC aside. */
const SECTIONS =
  '1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5, 3.7 2, ' +
  '4.1 3, 4.2 1, 4.3 2, 4.4 4, 5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4, 6.5 5, 6.6 3, 6.8 4, ' +
  '7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2, 8.2 3, 8.3 1, 8.4 1, 9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, ' +
  '10.4 11, 10.5 5, 10.6 2, 10.7 3, 11.1 2, 11.2 3, 11.3 3, 11.4 4, 11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, ' +
  '13.1 1, 13.2 5, 13.3 2, 13.4 5, 14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, 16.2 5, 16.3 4, 16.4 3, 16.5 3'

const REQUIREMENTS = SECTIONS.split(', ').flatMap((section) => {
  const [name, count] = section.split(' ')
  return Array.from({ length: Number(count) }, (_, at) => `${name}.${at + 1}`)
})
const STATES = ['proved', 'by design', 'not applicable', 'open']
const IS_TEST = /\.(?:test|spec)\.ts$/

type Row = { requirement: string; asks: string; state: string; how: string }

function rowsOf(text: string): Row[] {
  const found = text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$/gm)
  return [...found].map(([, requirement = '', asks = '', state = '', how = '']) => ({
    requirement,
    asks: asks.trim(),
    state: state.trim(),
    how: how.trim(),
  }))
}

const pathsIn = (how: string) =>
  [...how.matchAll(/`((?:app|components|db|docs|e2e|lib|scripts|tests)\/[^`\s]*)`/g)].map(
    (match) => match[1] ?? '',
  )

describe('docs/security.md answers OWASP ASVS 5.0', () => {
  const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
  const rows = rowsOf(text)

  test('all 246 requirements of level 1 and 2, each once and in order', () => {
    expect(REQUIREMENTS).toHaveLength(246)
    expect(rows.map(({ requirement }) => requirement)).toEqual(REQUIREMENTS)
  })

  test('each with one of four states and a reason, none left blank', () => {
    const blank = rows.filter(({ asks, state, how }) => asks === '' || how === '' || !STATES.includes(state))
    expect(blank).toEqual([])
  })

  test('what is called proved names the test that proves it', () => {
    const without = rows.filter(
      ({ state, how }) => state === 'proved' && !pathsIn(how).some((path) => IS_TEST.test(path)),
    )
    expect(without.map(({ requirement }) => requirement)).toEqual([])
  })

  test('every file it names is there', () => {
    const gone = pathsIn(text).filter((path) => !existsSync(join(root, path)))
    expect(gone).toEqual([])
  })
})
