import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import * as answers from '../../lib/answers/personal-data'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import type { Ctx } from '../../lib/context'
import { tableText } from '../../lib/exports/table'
import { getOverview } from '../../lib/insight/get-overview'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { deleteOrganization } from '../../lib/organizations/delete-organization'
import { eraseLearner } from '../../lib/personal-data/erase-learner'
import { exportPerson, personTable } from '../../lib/personal-data/export-person'
import { findPerson } from '../../lib/personal-data/find-person'
import { changeRetention, getPersonalData } from '../../lib/personal-data/get-personal-data'
import { readJournal } from '../../lib/personal-data/journal'
import { keepRetention } from '../../lib/personal-data/keep-retention'
import { getProgrammeEnd, setEndStep, setProgrammeEnd } from '../../lib/personal-data/programme-end'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { appendUpload } from '../../lib/uploads/append-upload'
import { beginUpload } from '../../lib/uploads/begin-upload'
import { listUploadFiles } from '../../lib/uploads/upload-files'
import { testDatabase } from '../support/database'
import { everythingOf } from '../support/everything'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { backToSettings, useSettings } from '../support/settings'

let db: Database
let ownerUrl = ''
let dataDir = ''
beforeAll(async () => {
  const made = await testDatabase()
  ownerUrl = made.ownerUrl
  db = createDatabase(made.appUrl)
})
afterAll(() => db.close())
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'laurel-person-'))
  useSettings({ LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY, LAUREL_DATA_DIR: dataDir })
})
afterEach(() => {
  backToSettings()
  rmSync(dataDir, { recursive: true, force: true })
})

const file = (...rows: string[]) =>
  `redemption_id,redeemed_on,course_number,location_id,learner_id,mct_id\n${rows.join('\n')}\n`
const redeemed = (ctx: Ctx, ...rows: string[]) => publishText(ctx, 'courseware-completions', file(...rows))

async function withPeople(): Promise<Ctx> {
  const ctx = await mintOrganization(db)
  await saveTrainer(ctx, { mctId: 'MCT-61', name: 'Tea Trainer', activeFrom: '2026-01-01' })
  await redeemed(
    ctx,
    'R1,2026-03-01,AZ-104T00,12345,L-4711,MCT-61',
    'R2,2026-03-02,AZ-104T00,12345,L-9,MCT-61',
    'R3,2026-13-02,AZ-104T00,12345,L-4711,MCT-61',
  )
  return ctx
}

describe('one person is found and exported, and the trail says that, not whom', () => {
  it('a learner by the ID, a trainer by the ID or the name, a user by the address or the name', async () => {
    const ctx = await withPeople()
    const userId = await createUser(db, { email: 'una@user.example', name: 'Una User' })
    await grantMembership(db, { orgId: ctx.orgId, userId, role: 'viewer' })
    const una = { ...ctx, actor: `user:${userId}`, actorName: 'Una User' }
    await redeemed(una, 'R4,2026-03-02,AZ-104T00,12345,L-9,')
    const found = async (person: string) => {
      const answer = await findPerson(ctx, { person })
      expect(answers.foundPerson.strict().parse(answer)).toEqual(answer)
      return [answer.account, ...answer.places.map(({ place, rows }) => `${place} ${rows}`)]
    }
    expect(await found('L-4711')).toEqual([false, 'Redemptions 1', 'Rejected rows 1'])
    const trainer = [
      false,
      'Redemptions 2',
      'Rejected rows 1',
      'Trainers 1',
      'What was said of trainers and classes 1',
      'Audit trail 1',
    ]
    expect(await found('MCT-61')).toEqual(trainer)
    expect(await found('tea trainer')).toEqual(trainer)
    const user = [true, 'Imports 1', 'Audit trail 1']
    expect(await found('UNA@user.example')).toEqual(user)
    expect(await found('Una User')).toEqual(user)
    expect(await found('Nobody')).toEqual([false])
    const trail = (await everythingOf(ownerUrl, ctx.orgId))
      .split('\n')
      .filter((row) => /person\.find/.test(row))
    expect(trail).toHaveLength(6)
    expect(trail.join('\n')).not.toMatch(/4711|MCT-61|trainer|una|Nobody/i)
    await expect(findPerson({ ...ctx, role: 'account_admin' }, { person: 'L-9' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('as JSON whole rows, as CSV a line for each cell, guarded', async () => {
    const ctx = await withPeople()
    await redeemed(ctx, 'R5,2026-13-05,AZ-104T00,12345,L-4711,=1+1')
    const answer = await exportPerson(ctx, { person: 'L-4711' })
    expect(answers.exportedPerson.strict().parse(answer)).toEqual(answer)
    expect(answer.places.map(({ place, rows }) => [place, rows.length])).toEqual([
      ['Redemptions', 1],
      ['Rejected rows', 2],
    ])
    expect(answer.places[0]?.rows[0]).toMatchObject({ identity: 'R1', learner_id: 'L-4711' })
    expect(JSON.stringify(answer)).not.toContain('org_id')
    const text = tableText(personTable(answer), 'csv', false)
    expect(text.split('\n')[0]).toBe('place,row,column,value')
    expect(text).toContain('"Redemptions",1,"learner_id","L-4711"')
    expect(text).toContain('"Rejected rows",1,"raw","R3,2026-13-02,AZ-104T00,12345,L-4711,MCT-61"')
  })
})

describe('what is held goes in its time', () => {
  it('learners of 25 months ago go month by month, from files that come in later as well; scores and rows stay', async () => {
    const ctx = await mintOrganization(db)
    const rows = [
      'R1,2024-09-30,AZ-104T00,12345,L-1,',
      'R2,2024-10-01,AZ-104T00,12345,L-2,',
      'R3,2024-10-31,AZ-104T00,12345,L-3,',
      'R4,2024-11-01,AZ-104T00,12345,L-4,',
      'R5,2026-03-01,AZ-104T00,12345,L-5,',
    ]
    await redeemed(ctx, ...rows)
    const score = async () => JSON.stringify(qualificationJson(await getOverview(ctx, { asOf: TEST_TODAY })))
    const before = await score()
    expect(await keepRetention(db, ctx.orgId)).toEqual({ learners: 0, rejected: 0 })
    await changeRetention(ctx, { learners: 24 })
    expect(await keepRetention(db, ctx.orgId)).toEqual({ learners: 3, rejected: 0 })
    expect(await learners(ctx)).toEqual([null, null, null, 'L-4', 'L-5'])
    expect(await score()).toBe(before)
    expect(await redeemed(ctx, ...rows)).toMatchObject({ rowsDuplicate: 5, rowsAccepted: 0, rowsRejected: 0 })
    expect(await keepRetention(db, ctx.orgId)).toEqual({ learners: 0, rejected: 0 })
    // Longer from now on: what is gone stays gone, and is still known again.
    await changeRetention(ctx, { learners: 0 })
    expect(await redeemed(ctx, ...rows)).toMatchObject({ rowsDuplicate: 5 })
    expect(await learners(ctx)).toEqual([null, null, null, 'L-4', 'L-5'])
  })

  it('rejected rows and previews of a year ago go; how many there were is still said', async () => {
    const ctx = await mintOrganization(db)
    const old = await redeemed(ctx, 'R1,2026-13-01,AZ-104T00,12345,L-1,')
    await publishText(ctx, 'courseware-completions', file('R1,2026-13-01,AZ-104T00,12345,L-1,'), TEST_TODAY, {
      mode: 'preview',
    })
    await redeemed(ctx, 'R2,2026-13-01,AZ-104T00,12345,L-2,')
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute(
        sql`update imports set created_at = '2025-10-31' where id <> (select max(id) from imports)`,
      ),
    )
    expect(await keepRetention(db, ctx.orgId)).toEqual({ learners: 0, rejected: 1 })
    const kept = await everythingOf(ownerUrl, ctx.orgId)
    expect(kept).not.toContain('L-1')
    expect(kept).toContain('R2,2026-13-01,AZ-104T00,12345,L-2,')
    expect(old.rowsRejected).toBe(1)
  })

  it('says what is held, how much and how long, as its answer is described', async () => {
    const ctx = await withPeople()
    await eraseLearner(ctx, { learner: 'L-9', mode: 'erase' })
    await changeRetention(ctx, { rejected: 6 })
    const answer = await getPersonalData(ctx)
    expect(answers.personalData.strict().parse(answer)).toEqual(answer)
    const rowsOf = (table: string, column: string) =>
      answer.held.find((one) => one.table === table && one.column === column)?.rows
    expect(rowsOf('courseware_completions', 'learner_id')).toBe(1)
    expect(rowsOf('courseware_completions', 'mct_id')).toBe(2)
    expect(rowsOf('users', 'email')).toBeNull()
    expect(answer.retention.map(({ kind, months }) => [kind, months])).toEqual([
      ['learners', 36],
      ['rejected', 6],
      ['trainers', null],
      ['users', null],
    ])
    expect(answer.erased).toBe(1)
  })
})

describe('the end of the programme', () => {
  it('ten days and three years after its last day; what is done is said with the day and by whom', async () => {
    const ctx = await mintOrganization(db)
    expect((await getProgrammeEnd(ctx)).steps.map(({ due }) => due)).toEqual([null, null, null, null, null])
    const { steps } = await setProgrammeEnd(ctx, { endedOn: '2024-02-29' })
    expect(steps.map(({ id, due, late }) => [id, due, late])).toEqual([
      ['stop', '2024-02-29', true],
      ['destroy', '2024-03-10', true],
      ['certificate', '2024-03-10', true],
      ['export', null, false],
      ['confidential', '2027-02-28', false],
    ])
    const done = await setEndStep(ctx, { step: 'destroy', done: true })
    expect(answers.programmeEnd.strict().parse(done)).toEqual(done)
    expect(done.steps[1]).toMatchObject({ doneOn: TEST_TODAY, byName: 'Operator', late: false })
    expect((await setEndStep(ctx, { step: 'destroy', done: false })).steps[1]).toMatchObject({ doneOn: null })
  })

  it('deletes an organization with rows, files and people of its own, and proves it; of another nothing goes', async () => {
    const [ctx, other] = [await withPeople(), await withPeople()]
    await eraseLearner(ctx, { learner: 'L-9', mode: 'erase' })
    const alone = await createUser(db, { email: 'alone@user.example' })
    const both = await createUser(db, { email: 'both@user.example' })
    for (const [orgId, userId] of [
      [ctx.orgId, alone],
      [ctx.orgId, both],
      [other.orgId, both],
    ] as const)
      await grantMembership(db, { orgId, userId, role: 'viewer' })
    const { id } = await beginUpload(ctx, { fileName: 'waits.csv', bytes: 1 })
    await appendUpload(ctx, id, { offset: 0, body: Readable.from([Buffer.from('x')]), sha256: null })
    const kept = await everythingOf(ownerUrl, other.orgId)

    await expect(deleteOrganization(ctx, { name: ctx.slug })).rejects.toMatchObject({ code: 'conflict' })
    await expect(deleteOrganization({ ...ctx, unproved: true }, { name: ctx.orgName })).rejects.toMatchObject(
      { code: 'proof_required' },
    )
    await expect(
      deleteOrganization({ ...ctx, role: 'partner_admin' }, { name: ctx.orgName }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const proof = await deleteOrganization(ctx, { name: ctx.orgName })
    expect(answers.deletedOrganization.strict().parse(proof)).toEqual(proof)
    expect(proof).toMatchObject({ people: 1, files: { was: 1, left: 0 } })
    expect(proof.tables.filter(({ rows }) => rows > 0)).toEqual([])
    const was = new Map(proof.tables.map(({ table, was }) => [table, was]))
    expect([was.get('courseware_completions'), was.get('organizations'), was.get('erasures')]).toEqual([
      2, 1, 1,
    ])
    expect(was.get('audit')).toBeGreaterThan(2)
    expect(was.size).toBeGreaterThan(50)
    expect(await everythingOf(ownerUrl, ctx.orgId)).toBe('')
    expect(await everythingOf(ownerUrl, other.orgId)).toBe(kept)
    expect((await listUploadFiles()).filter(({ orgId }) => orgId === ctx.orgId)).toEqual([])
    expect(readJournal(ctx.orgId)).toEqual([])
    const users = await db.control.execute<{ email: string }>(
      sql`select email from users where email in ('alone@user.example', 'both@user.example')`,
    )
    expect([...users]).toEqual([{ email: 'both@user.example' }])
  })
})

const learners = (ctx: Ctx) =>
  db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db.execute<{ learner: string | null }>(
      sql`select learner_id as learner from courseware_completions order by identity`,
    )
    return rows.map(({ learner }) => learner)
  })
