import { expect, test } from 'vitest'
import { Stages, stageWords } from './stages'
import { StandingLine } from './standing-line.mjs'

const STAGES = [{ name: 'database' }, { name: 'pages', takes: '1 to 5 min' }, { name: 'server' }]
type Begun = readonly (readonly [string, number])[]

test.each<[string[], Begun, string]>([
  [[], [['pages', 0]], '0 of 3 done. Now: pages 0:00 (1 to 5 min). Then: database, server.'],
  [
    ['database'],
    [
      ['database', 3],
      ['pages', 80.9],
    ],
    '1 of 3 done. Now: pages 1:20 (1 to 5 min). Then: server.',
  ],
  [['database', 'pages'], [['server', 2]], '2 of 3 done. Now: server 0:02.'],
  [['database', 'pages', 'server'], [], '3 of 3 done.'],
])(
  'with %j done and %j begun the line says what is done, for how long which stage runs and what remains',
  (done, begun, words) => expect(stageWords(STAGES, new Set(done), new Map(begun))).toBe(words),
)

test('a stage is done when its work is, hands on what it brought, and is not done where it failed', async () => {
  const stages = new Stages(STAGES)
  stages.end()
  expect(await stages.finish('database', Promise.resolve('here'))).toBe('here')
  await expect(stages.finish('pages', Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(stages.words()).toBe('1 of 3 done. Now: pages 0:00 (1 to 5 min). Then: server.')
  stages.expect('server', 'a second')
  await stages.finish('pages', Promise.resolve())
  void stages.finish('server', new Promise(() => undefined))
  expect(stages.words()).toContain('server 0:00 (a second)')
})

test('a line that stands moves in its place on a terminal, and is said as others elsewhere', () => {
  const written = (isTTY: boolean) => {
    const all: string[] = []
    const line = new StandingLine({ isTTY, columns: 10, write: (text) => all.push(text) })
    line.stand('0:01 of many minutes')
    line.stand('0:02')
    line.say('said')
    line.stand('')
    return { all: all.join(''), everyMs: line.everyMs }
  }
  const clear = '\r\u001b[K'
  expect(written(true)).toEqual({ all: `0:01 of m${clear}0:02${clear}said\n0:02${clear}`, everyMs: 1000 })
  expect(written(false)).toEqual({ all: '0:01 of many minutes\n0:02\nsaid\n', everyMs: 10_000 })
})
