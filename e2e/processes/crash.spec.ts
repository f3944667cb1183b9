import { expect, test } from '@playwright/test'
import { crash } from '../../trials/crash'
import type { Kill } from '../../trials/crash/kills'

const KILLS: Kill[] = [
  { victim: 'server', at: 'import-begun' },
  { victim: 'worker', at: 'inserted' },
  { victim: 'backend', at: 'rows come in' },
]

test('server, worker and database killed in mid-import: the state is before or after, and the next import comes in', async () => {
  test.setTimeout(300_000)
  const found = await crash({ kills: KILLS, lanes: 1 })
  expect(found.flatMap(({ kill, verdict }) => (verdict.sound ? [] : [[kill, verdict.wrong]]))).toEqual([])
  expect(found).toHaveLength(KILLS.length)
})
