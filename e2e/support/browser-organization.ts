import { randomBytes } from 'node:crypto'
import { type APIRequestContext, expect, request as requests } from '@playwright/test'
import type { ImportKind } from '../../lib/kinds'
import { PASSWORD, person } from './browser'

export type Minted = { slug: string; name: string; email: string }

/** An organization of a test's own with its Global admin, whose password is that of everybody here. */
export async function mintOrganization(baseURL: string): Promise<Minted> {
  const slug = `e2e-${randomBytes(5).toString('hex')}`
  const name = `Organization ${slug}`
  const email = person('owner', slug)
  const api = await requests.newContext({ baseURL })
  const founder = person('global.admin', 'northwind-academy')
  await api.post('/api/sign-in', { form: { email: founder, password: PASSWORD }, maxRedirects: 0 })
  const owner = { name: 'Olivia Owner', email, password: PASSWORD }
  const response = await api.post('/api/v1/orgs', {
    data: { name, slug, anniversary: '2027-03-15', timeZone: 'UTC', owner },
  })
  expect(response.status(), await response.text()).toBe(201)
  await api.dispose()
  return { slug, name, email }
}

/** Rows as a file of Laurel's documented columns. */
export const csvFile = (columns: string, rows: readonly string[]): Buffer =>
  Buffer.from(`${[columns, ...rows].join('\n')}\n`)

export const COURSEWARE = 'redemption_id,redeemed_on,course_number,location_id'
export const SURVEYS = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points'

export async function importCsv(api: APIRequestContext, slug: string, kind: ImportKind, file: Buffer) {
  const address = `/api/v1/orgs/${slug}/imports?kind=${kind}&file_name=${kind}.csv`
  const response = await api.post(address, { data: file, headers: { 'content-type': 'text/csv' } })
  expect(response.status(), await response.text()).toBe(201)
}
