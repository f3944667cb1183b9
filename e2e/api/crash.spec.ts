import { expect } from '@playwright/test'
import { crash } from '../../trials/crash'
import type { Kill } from '../../trials/crash/kills'
import { test } from '../support/api-demo'

const KILLS: Kill[] = [
  { victim: 'server', at: 'import-begun' },
  { victim: 'worker', at: 'inserted' },
  { victim: 'backend', at: 'rows come in' },
]

test('server, worker and database killed in mid-import: the state is before or after, and the next import comes in', async () => {
  test.setTimeout(180_000)
  const found = await crash({ kills: KILLS, lanes: KILLS.length })
  expect(found.flatMap(({ kill, verdict }) => (verdict.sound ? [] : [[kill, verdict.wrong]]))).toEqual([])
  expect(found).toHaveLength(KILLS.length)
})
