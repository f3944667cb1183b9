import { expect } from '@playwright/test'
import postgres from 'postgres'
import { smallCases } from '../../trials/hostile/cases'
import { nothingYet, sendAll } from '../../trials/hostile/run'
import { test } from '../support/api-demo'

test('60 bad files: each is answered, refused ones leave no rows, rows read are accepted, changed, duplicate or rejected', async ({
  api,
}) => {
  test.setTimeout(120_000)
  const owner = postgres(api.ownerUrl, { max: 1, onnotice: () => undefined })
  const outcome = nothingYet()
  await sendAll({ url: api.url, db: api.db, owner }, smallCases(60, 1), outcome)
  await owner.end()
  expect(outcome).toMatchObject({ files: 60, serverErrors: [], differences: [] })
})
