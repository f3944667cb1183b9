import { Readable } from 'node:stream'
import type { Database } from '../../db/client'
import { bindIssuer } from '../../lib/auth/openid/bindings'
import { addTrust } from '../../lib/auth/openid/trust'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import type { Ctx } from '../../lib/context'
import { addDays } from '../../lib/dates'
import { matchClasses } from '../../lib/delivery/match-classes'
import { saveCode } from '../../lib/delivery/save-code'
import { saveDesignation } from '../../lib/designations/save-designation'
import { saveLegacy } from '../../lib/designations/save-legacy'
import { changeLimits } from '../../lib/guideline-checks/change-limits'
import { dismissCheck } from '../../lib/guideline-checks/dismiss-check'
import { saveMapping } from '../../lib/import-mappings/save-mapping'
import { listImports } from '../../lib/imports/list-imports'
import type { ImportKind } from '../../lib/imports/model/import-kinds'
import { publishImport } from '../../lib/imports/publish-import'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { spool } from '../../lib/imports/reading/spool'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { allowDesignations } from '../../lib/locations/allow-designations'
import { listLocations } from '../../lib/locations/list-locations'
import { createOrganization } from '../../lib/organizations/create-organization'
import { askForRole } from '../../lib/people/ask-for-role'
import { EVERY_PROGRAMME, SELF_SCORED } from '../../lib/programmes/registry'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { saveTrainer } from '../../lib/registers/save-trainer'
import { updateSettings } from '../../lib/settings/update-settings'
import { takeMonthEnd } from '../../lib/snapshots/take-month-end'
import { saveSpecialization } from '../../lib/specializations/save-specialization'
import { createApiToken } from '../../lib/tokens/create-token'
import { appendUpload } from '../../lib/uploads/append-upload'
import { beginUpload } from '../../lib/uploads/begin-upload'
import { TEST_TODAY } from '../../tests/support/secret'
import type { Ids } from './example'
import { EXAMPLE_ISSUER, TRUSTED_ISSUER } from './examples'
import { keepPersonalData } from './furnish-personal-data'
import { furnishProofs } from './furnish-proofs'
import { furnishReconciliation, furnishScores } from './furnish-reconciliation'
import { keepHistory } from './history-examples'
import type { Marks } from './marks'
import { keepScenarios } from './plan-examples'
import { keepRecord } from './record-examples'

export type Furnished = { ctx: Ctx; ids: Ids; marks: Marks; demo: boolean }

/** What only those see who have a role in the organization. */
export const dataOf = ({ canary, person, digits, letters }: Marks): string[] => [
  canary,
  person,
  digits,
  // Whole numbers: three characters come by chance into what a page is made of.
  `${letters}-777`,
  `${letters}-900`,
]
/** What nobody sees who does not belong to it. */
export const secretsOf = (marks: Marks): string[] => [marks.brand, ...dataOf(marks)]

/** An organization with rows in every tenant table, made by the product's own services. */
export async function furnish(db: Database, marks: Marks, demo = false): Promise<Furnished> {
  const { slug, canary, person, digits } = marks
  const name = `Company ${marks.brand}`
  const actor = { actor: 'operator', actorName: `Operator ${person}`, ip: null }
  const first = { externalId: `${digits}1`, name: `Place ${canary}`, country: canary }
  const settings = { name, slug, vOrgId: canary, partnerId: `${digits}0`, anniversary: '2027-03-31' }
  const { id: orgId } = await createOrganization(
    db,
    { userId: null, ...actor },
    { ...settings, locations: [first, { externalId: `${digits}2`, name: null, country: null }] },
    demo,
  )
  const ctx: Ctx = { db, orgId, slug, orgName: name, demo, role: 'global_admin', locationIds: null, ...actor }
  await updateSettings(ctx, { timeZone: 'Europe/Berlin' })
  const entry = await addCatalogueEntry(ctx, {
    type: 'course',
    number: `${marks.letters}-900T00`,
    title: `Course ${canary}`,
    area: 'security',
    programValue: '1',
  })
  // Not active when the first survey came: with checking on it would not count.
  const trainer = `Trainer ${person}`
  await saveTrainer(ctx, { mctId: trainer, name: `Name ${person}`, activeFrom: '2026-02-01' })
  const held = { specialization: 'threat-protection', anniversary: '2027-03-03' }
  await saveSpecialization(ctx, { ...held, evidence: `References ${canary}` })
  await keepDesignations(ctx, canary)
  await addTrust(db.control, orgId, TRUSTED_ISSUER)
  // What may be let in: the operator has said that its accounts are the organization's.
  await bindIssuer(db.control, orgId, EXAMPLE_ISSUER, 'operator')
  const imported = await publishFiles(ctx, marks)
  const [location, otherLocation] = [await locationId(ctx, `${digits}1`), await locationId(ctx, `${digits}2`)]
  await allowDesignations(ctx, location, { badges: ['security'], benefits: ['security'] })
  await keepChecks(ctx, `Checked ${canary}`, `${digits}1`)
  await keepPersonalData(ctx, marks)
  const recordName = await publishReports(ctx, marks)
  const kept = await keepFiles(ctx, marks)
  const history = await keepHistory(ctx, { canary, today: TEST_TODAY })
  const scenarios = await keepScenarios(ctx, canary)
  const cursor = `2026-10-31~R-${canary}-3`
  const token = await createApiToken(ctx, { name: `Token ${canary}`, role: 'viewer' })
  const reconciliation = await furnishReconciliation(ctx, marks)
  const capabilityReconciliation = await furnishScores(ctx, marks)
  const own = { reconciliation, import: imported, location, otherLocation, entry: entry.id, token: token.id }
  const ids = {
    ...own,
    capabilityReconciliation,
    ...kept,
    ...history,
    ...scenarios,
    recordName,
    customer: customerOf(marks),
    class: classOf(marks),
    code: (await saveCode(ctx, { code: codeOf(marks), classId: classOf(marks), seats: 9 })).id,
    ...(await furnishProofs(ctx, `Class ${canary}`, trainer, marks)),
    ...(await asker(ctx, person)),
    ...(await keepRecord(ctx, marks)),
    cursor,
    externalId: `${digits}1`,
    trainer,
  }
  // Else the server's worker would keep it while the requests are tried.
  for (const row of EVERY_PROGRAMME)
    await takeMonthEnd(db, { id: orgId, slug }, new Date(`${TEST_TODAY}T12:00:00Z`), row)
  for (const { prepare } of SELF_SCORED) await prepare?.(db, orgId)
  return { ctx, ids, marks, demo }
}

/** A badge that is not held, looked into; and a limit of one's own. */
async function keepChecks(ctx: Ctx, reason: string, subject: string): Promise<void> {
  await dismissCheck(ctx, {
    check: 'badge-without-designation',
    subject,
    reason,
    until: addDays(TEST_TODAY, 400),
  })
  await changeLimits(ctx, { lateRedemptionDays: 31 })
}

/** A designation that is held, and what an anniversary left. */
async function keepDesignations(ctx: Ctx, canary: string): Promise<void> {
  await saveDesignation(ctx, 'data-ai', {
    attainedOn: '2026-04-01',
    enrolledOn: '2026-04-02',
    origin: 'bought',
    note: `Note ${canary}`,
  })
  await saveLegacy(ctx, {
    competencies: [{ competency: 'data-platform', level: 'gold' }],
    choices: [{ anniversary: '2023-03-31', option: 'legacy' }],
    fees: [{ option: 'designation', amountCents: 450_000, currency: 'EUR' }],
  })
}

/** Somebody of the organization who asks for a role. */
async function asker(ctx: Ctx, person: string): Promise<{ user: number; request: number }> {
  const name = `Person ${person}`
  const user = await createUser(ctx.db, { email: `${person}@example.com`, name })
  await grantMembership(ctx.db, { orgId: ctx.orgId, userId: user, role: 'none' })
  const actor = { ...ctx, role: 'none' as const, actor: `user:${user}`, actorName: name }
  return { user, request: (await askForRole(actor, { role: 'viewer' })).id }
}

/** A file that has arrived, how such files are read, and one that was refused. */
async function keepFiles(ctx: Ctx, { canary }: Marks): Promise<Pick<Ids, 'upload' | 'mapping' | 'refused'>> {
  const bytes = Buffer.from(`Header ${canary}\nCell ${canary}\n`)
  const { id: upload } = await beginUpload(ctx, { fileName: `File ${canary}.csv`, bytes: bytes.length })
  await appendUpload(ctx, upload, { offset: 0, body: Readable.from([bytes]), sha256: null })
  const { id: mapping } = await saveMapping(ctx, {
    headers: [`Header ${canary}`],
    mapping: {
      kind: 'courses',
      columns: { number: `Header ${canary}` },
      dateOrder: 'iso',
      decimal: '.',
      separator: ',',
      sheet: null,
      identity: 'column',
    },
  })
  await publish(ctx, 'survey-responses', [`Header ${canary}`]).catch(() => undefined)
  const refused = (await listImports(ctx)).find(({ status }) => status === 'refused')
  if (!refused) throw new Error('nothing was refused')
  return { upload, mapping, refused: refused.id }
}

async function locationId(ctx: Ctx, externalId: string): Promise<number> {
  const found = (await listLocations(ctx)).find((one) => one.externalId === externalId)
  if (!found) throw new Error(`the location ${externalId} is missing`)
  return found.id
}

/** The class of the line items, what its trainer holds and what its course asks. */
async function publishClasses(ctx: Ctx, marks: Marks): Promise<void> {
  const { canary, person, digits } = marks
  await publish(ctx, 'classes', [
    'class_id,course_number,starts_on,ends_on,location_id,country,mct_id,seats,learners,customer',
    `Class ${canary},AZ-104T00,2026-01-02,2026-01-05,${digits}1,Country ${canary},Trainer ${person},9,7,Customer ${canary}`,
    `Fitting ${canary},AZ-104T00,2026-02-03,2026-02-05,${digits}2,Country ${canary},Trainer ${person},9,7,Customer ${canary}`,
    `${classOf(marks)},AZ-104T00,2026-11-30,2026-12-03,${digits}1,Country ${canary},Nobody ${person},9,7,Customer ${canary}`,
  ])
  await publish(ctx, 'trainer-credentials', [
    'mct_id,credential,achieved_on,expires_on',
    `Trainer ${person},Credential ${canary},2025-01-05,2027-01-05`,
  ])
  await publish(ctx, 'course-requirements', ['course_number,credential', `AZ-104T00,Credential ${canary}`])
}

/** @returns the import with rejected rows. */
async function publishFiles(ctx: Ctx, marks: Marks): Promise<number> {
  const { canary, person, digits, letters, units } = marks
  const people = `Learner ${person},Trainer ${person},Class ${canary},Country ${canary}`
  const course = (n: number, date: string, item: string, place: number) =>
    `R-${canary}-${n},${date},${item},${digits}${place},${people},${canary}`
  const columns = `redemption_id,redeemed_on,course_number,location_id,learner_id,mct_id,class_id,country,Extra ${canary}`
  const rows = [
    course(1, '2026-01-05', 'AZ-104T00', 1),
    course(2, '2026-02-05', 'AZ-900T00', 2),
    course(3, '2026-10-31', `${letters}-777T00`, 1),
    course(4, '2026-03-05', `${letters}-900T00`, 2),
    course(5, '2026-13-05', 'AZ-104T00', 1),
  ]
  const kept = await publish(ctx, 'courseware-completions', [columns, ...rows])
  // The same row, and another word on a known one: two claims and a conflict.
  await publish(ctx, 'courseware-completions', [
    columns,
    course(1, '2026-01-05', 'AZ-104T00', 1),
    course(2, '2026-02-06', 'AZ-104T00', 2),
  ])
  // The same row with another country, which counts for nothing: taken in the place of the first.
  const moved = course(3, '2026-10-31', `${letters}-777T00`, 1).replace(`Country ${canary}`, `Land ${canary}`)
  await publish(ctx, 'courseware-completions', [columns, moved], 'apply')
  const gone = await publish(ctx, 'courseware-completions', [
    columns,
    course(6, '2026-04-05', 'AZ-104T00', 1),
  ])
  await withdrawImport(ctx, gone)
  await publishClasses(ctx, marks)
  await publish(ctx, 'exam-unit-purchases', [
    'order_line_id,purchased_on,exam_number,units,location_id,country',
    `O-${canary}-1,2026-01-05,AZ-104,${units},${digits}1,Country ${canary}`,
    `O-${canary}-2,2026-01-05,${letters}-777,1,${digits}2,`,
  ])
  await publish(ctx, 'survey-responses', [
    'response_id,submitted_on,course_number,location_id,mct_id,class_id,answered,answer_points',
    `S-${canary}-1,2026-01-05,AZ-104T00,${digits}1,Trainer ${person},Class ${canary},9,${(units % 9) + 30}`,
    `S-${canary}-2,2026-02-05,AZ-104T00,${digits}2,,,9,45`,
    `S-${canary}-3,2026-02-06,AZ-104T00,${digits}2,,,9,45`,
  ])
  await matchClasses(ctx, { classId: `Fitting ${canary}`, surveys: [`S-${canary}-2`] })
  return kept
}

/** The tenant ID of a customer, which an address may carry: it names nothing of the organization's own. */
const customerOf = ({ slug }: Pick<Marks, 'slug'>): string => `${slug}-tenant`

/** A class ID that an address may carry, likewise. */
const classOf = ({ slug }: Pick<Marks, 'slug'>): string => `${slug}-class`

/** Of six letters and digits, as they are. */
const codeOf = ({ digits }: Pick<Marks, 'digits'>): string => `Q${digits}00000`.slice(0, 6)

/** Reports of customers, months and people. @returns a name of them that Laurel does not know */
async function publishReports(ctx: Ctx, marks: Marks): Promise<string> {
  const { canary, person, digits } = marks
  const [tenant, unknown] = [`tenant-${digits}`, `Certification ${canary}`]
  await publish(ctx, 'customers', [
    'tenant_id,name,segment,country',
    `${tenant},Customer ${canary},SMB,Country ${canary}`,
    `${customerOf(marks)},Customer ${canary},SMB,Country ${canary}`,
  ])
  const month = (one: string) => `${one},${tenant},Service ${canary},csp-tier-1,${digits}.5`
  await publish(ctx, 'azure-consumption', [
    'month,tenant_id,workload,association,acr_usd',
    month('2025-10'),
    month('2026-10'),
  ])
  await publish(ctx, 'certifications', [
    'person_id,certification,completed_on',
    `${person},Azure Security Engineer Associate,2026-01-05`,
    `${person},${unknown},2026-01-05`,
  ])
  return unknown
}

async function publish(
  ctx: Ctx,
  kind: ImportKind,
  lines: string[],
  changes: 'reject' | 'apply' = 'reject',
): Promise<number> {
  const file = await spool(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), null, {
    folder: await incomingFolder(),
  })
  const fileName = `${kind} of ${ctx.orgName}.csv`
  try {
    return (await publishImport(ctx, { kind, fileName, file, changes, today: TEST_TODAY })).id
  } finally {
    await file.discard()
  }
}
