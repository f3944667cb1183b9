import { afterAll, beforeAll, expect, it } from 'vitest'
import { getDates } from '../../lib/calendar/get-dates'
import type { Ctx } from '../../lib/context'
import { getDesignations } from '../../lib/designations/get-designations'
import type { DesignationId } from '../../lib/designations/model/designations'
import { putRecord } from '../../lib/designations/sql/records'
import { getMembership } from '../../lib/membership/get-membership'
import { updateSettings } from '../../lib/settings/update-settings'
import { homeWith } from '../capability/home-with'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import type { Surroundings } from '../support/runtime'

let home: Surroundings
let ctx: Ctx
beforeAll(async () => {
  ;({ home, ctx } = await homeWith(importable(rowsOf(twoYears('2024-01', '2026-10')))))
  for (const designation of ['security', 'modern-work'] as const) await enrol(designation)
})
afterAll(() => home.close())

const enrol = (designation: DesignationId) =>
  ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
    putRecord(tx, {
      ...{ designation, attainedOn: '2026-03-02', snapshot: null, enrolledOn: '2026-03-10' },
      ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
    }),
  )

it('every next date of what is held is in the calendar; two that share a day are one date that names both', async () => {
  const { designations } = await getDesignations(ctx)
  const next = designations.find(({ designation }) => designation === 'security')?.nextDates ?? []
  expect(next.length).toBeGreaterThan(2)
  const { dates } = await getDates(ctx, { to: next.at(-1)?.on })
  const told = dates.filter(({ uid }) => uid.startsWith('designations-'))
  expect(told.map(({ on }) => on)).toEqual(next.map(({ on }) => on))
  const anniversary = told.find(({ kind }) => kind === 'anniversary')
  expect(anniversary).toMatchObject({
    on: '2027-03-10',
    what: 'Security and Modern Work: anniversary',
    uid: 'designations-anniversary-2027-03-10',
    href: `/${ctx.slug}/membership/designations`,
  })
  for (const { why } of next) expect(told.some((one) => one.why.includes(why))).toBe(true)
})

it('on the overview what is held is Enrolled, with its own page and next date, whatever the score says; the others are as they score', async () => {
  const { lines } = await getMembership(ctx)
  const of = (id: string) => lines.find((line) => line.id === id)
  const at = `/${ctx.slug}/membership`
  expect(of('security')).toMatchObject({
    ...{ status: 'qualified', word: 'Enrolled', href: `${at}/designations/security` },
  })
  expect(of('data-ai')?.href).toBe(`${at}/solutions-partner/data-ai`)
  const { designations } = await getDesignations(ctx)
  const first = designations.find(({ designation }) => designation === 'security')?.nextDates[0]
  expect(of('security')?.next?.on).toBe(first?.on)
  expect(of('data-ai')?.word).not.toBe('Enrolled')
})

it('an anniversary that the settings say is told of Training Services once, by its programme', async () => {
  await updateSettings(ctx, { anniversary: '2024-03-10' })
  await enrol('training-services')
  const { dates } = await getDates(ctx, { to: '2027-12-31' })
  const told = dates.filter(({ on, kind }) => on === '2027-03-10' && kind === 'anniversary')
  expect(told.map(({ what }) => what)).toEqual([
    'Security and Modern Work: anniversary',
    'Training Services: anniversary',
  ])
})
