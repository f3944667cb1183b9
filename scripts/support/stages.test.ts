import { expect, test } from 'vitest'
import { Stages, stageWords } from './stages'

const STAGES = [{ name: 'database' }, { name: 'pages', takes: '1 to 5 minutes' }, { name: 'server' }]

test.each([
  [[], 'Remaining: database, pages (1 to 5 minutes), server.'],
  [['database'], 'Done: database. Remaining: pages (1 to 5 minutes), server.'],
  [['database', 'pages', 'server'], 'Done: database, pages, server.'],
])('with %j done the line says what is done and what remains', (done, words) =>
  expect(stageWords(STAGES, new Set(done))).toBe(words),
)

test('a stage is done when its work is, hands on what it brought, and is not done where it failed', async () => {
  const stages = new Stages(STAGES)
  stages.end()
  expect(await stages.finish('database', Promise.resolve('here'))).toBe('here')
  await expect(stages.finish('pages', Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(stages.words()).toBe('Done: database. Remaining: pages (1 to 5 minutes), server.')
  stages.expect('server', 'a second')
  expect(stages.words()).toContain('server (a second)')
})
