import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACTION_WORDS, AUDIT_ACTIONS, wordsOf } from '@/lib/audit/action-words'
import { root } from '../scripts/support/prepare.mjs'

type Call = { path: string; actions: string[] }

/** Every call of writeAudit with the actions it names; a file that hands them on in a variable counts as a whole. */
function auditCalls(): Call[] {
  return ['app', 'db', 'demo', 'lib', 'platform'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .flatMap((path) => callsIn(join(folder, path), readFileSync(join(root, folder, path), 'utf8'))),
  )
}

function callsIn(path: string, text: string): Call[] {
  const [, ...parts] = text.split(/(?<!function )\bwriteAudit\(/)
  return parts.map((part) => {
    const near = actionsIn(part.slice(0, 160))
    return { path, actions: near.length > 0 ? near : actionsIn(text) }
  })
}

const actionsIn = (text: string): string[] =>
  [...text.matchAll(/'([a-z][a-z_-]*\.[a-z_]+)'/g)].map((found) => found[1] ?? '')

describe('the audit trail in words', () => {
  const calls = auditCalls()

  test('knows every action that the code writes', () => {
    expect(calls.length).toBeGreaterThan(10)
    const silent = calls.filter(({ actions }) => actions.length === 0).map(({ path }) => path)
    expect(silent, 'Name the action as a text, so that this test finds it.').toEqual([])
    const unknown = calls.flatMap(({ path, actions }) =>
      actions.filter((action) => !(action in ACTION_WORDS)).map((action) => `${action} in ${path}`),
    )
    expect(unknown, 'Give these words in lib/audit/action-words.ts.').toEqual([])
  })

  test('finds actions however the call is written', () => {
    const text = [
      "await writeAudit(tx, ctx, 'a.b', {})",
      "writeAudit({ db: control, orgId }, ctx, on ? 'c.d' : 'e.f', detail)",
      'function writeAudit(tx, ctx, action) {}',
    ].join('\n')
    expect(callsIn('x.ts', text).flatMap(({ actions }) => actions)).toEqual(['a.b', 'c.d', 'e.f'])
    expect(callsIn('x.ts', "const action = 'g.h'\nwriteAudit(tx, ctx, action, {})")).toEqual([
      { path: 'x.ts', actions: ['g.h'] },
    ])
  })

  test('has each action once, and shows the name of one without words', () => {
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length)
    expect(wordsOf('settings.update')).toBe('changed the settings')
    expect(wordsOf('account.signed_in')).toBe('signed in')
    expect(wordsOf('something.new')).toBe('something.new')
  })
})
