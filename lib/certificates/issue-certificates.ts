import { sql } from 'drizzle-orm'
import type { Statements, TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { readState } from '@/lib/organizations/sql/state'
import { findTrainer } from '@/lib/registers/sql/trainers'
import { addAddresses } from '../auth/certificates/addresses'
import { newSecret } from '../auth/secrets'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { type PlainDate, showDate } from '../dates'
import type { StoredClass } from '../delivery/model/stored'
import { noSuchClass } from '../delivery/save-class'
import { readClasses } from '../delivery/sql/classes'
import { LaurelError } from '../errors'
import { buildCatalogue, entryAt } from '../programmes/training-services/catalogue'
import { readOwnCatalogue } from '../programmes/training-services/sql/scoring-input'
import { type IssueInput, issueInput } from './certificate-input'
import { type CertificateJson, certificateJson } from './certificate-json'
import { addCertificates, nextSerial, readCertificates } from './sql/certificates'

/**
 * Issues certificates of completion to learners of one class: of its one course, once it is over, in the name of a trainer
 * who delivered it, with the next numbers of the organization. What they say is frozen.
 * @throws LaurelError not_found | invalid_request | conflict where a learner has one already
 */
export async function issueCertificates(ctx: Ctx, given: IssueInput): Promise<CertificateJson[]> {
  authorize(ctx, 'certificates:write')
  const input = issueInput.parse(given)
  return inBoth(ctx, async (tx, control) => {
    const today = todayIn((await readState(tx)).timeZone)
    const one = await findClass(tx, ctx, input.classId, today)
    const completedOn = input.completedOn ?? one.endsOn
    requireCompleted(one, completedOn, today)
    if (!one.mctIds.includes(input.mctId))
      throw wrong('mctId', `Class ${one.classId} names no such trainer. The one who delivered it signs.`)
    const trainerName = input.trainerName ?? (await findTrainer(tx, input.mctId))?.name
    if (!trainerName) throw wrong('trainerName', 'The register has no name of this trainer. Write it.')
    const entry = entryAt(
      buildCatalogue(await readOwnCatalogue(tx)),
      'course',
      one.item,
      one.endsOn.slice(0, 7),
    )
    const courseTitle = input.courseTitle ?? entry?.title
    if (!courseTitle)
      throw wrong('courseTitle', `The catalogue has no title of ${one.courseNumber}. Write it.`)
    const first = await nextSerial(tx)
    refuseSecond(input.learners, await readCertificates(tx, one.classId))
    const common = {
      ...{
        classId: one.classId,
        courseNumbers: [one.courseNumber],
        courseTitle,
        mctId: input.mctId,
        trainerName,
      },
      ...{ completedOn, issuedOn: today, issuer: ctx.orgName },
      ...{ createdBy: ctx.actor, createdByName: ctx.actorName },
    }
    const rows = input.learners.map((learner, at) => {
      const serial = first + at
      return { ...common, learner, serial, number: String(serial), secret: newSecret() }
    })
    const added = await addCertificates(tx, rows)
    await addAddresses(
      control,
      ctx.orgId,
      rows.map(({ secret }) => secret),
    )
    const last = first + rows.length - 1
    await writeAudit(tx, ctx, 'certificate.issue', { classId: one.classId, first, last })
    return added.map(certificateJson)
  })
}

/** One transaction of the organization and of what stands outside it. */
export const inBoth = <T>(
  { db, orgId }: Ctx,
  work: (tx: TenantStatements, control: Statements) => Promise<T>,
): Promise<T> =>
  db.inControlOf(orgId, 'write', async (control) => {
    await control.execute(sql`select laurel_enter_org(${orgId})`)
    return work({ db: control, orgId }, control)
  })

/** @throws LaurelError not_found */
export async function findClass(
  tx: TenantStatements,
  { locationIds }: Ctx,
  classId: string,
  today: PlainDate,
): Promise<StoredClass> {
  const first = { sort: 'oldest', after: null, limit: 1 } as const
  const [one] = await readClasses(tx, { today, locationIds }, { classIds: [classId] }, first)
  if (!one) throw noSuchClass()
  return one
}

function requireCompleted(
  { classId, endsOn, status }: StoredClass,
  completedOn: PlainDate,
  today: PlainDate,
): void {
  if (status === 'cancelled') throw wrong('classId', `Class ${classId} was cancelled. Nobody completed it.`)
  if (endsOn > today)
    throw wrong(
      'classId',
      `Class ${classId} ends on ${showDate(endsOn)}. Issue certificates once it is completed.`,
    )
  if (completedOn < endsOn)
    throw wrong(
      'completedOn',
      `The last day of the class is ${showDate(endsOn)}. Nobody completed it before.`,
    )
  if (completedOn > today) throw wrong('completedOn', 'Nobody has completed it on a day to come.')
}

function refuseSecond(
  learners: readonly string[],
  there: readonly { learner: string; number: string; revokedAt: Date | null }[],
): void {
  const known = new Map(there.flatMap((one) => (one.revokedAt ? [] : [[one.learner, one.number] as const])))
  const seen = new Set<string>()
  for (const learner of learners) {
    const number = known.get(learner)
    if (number !== undefined)
      throw new LaurelError(
        'conflict',
        `${learner} has certificate ${number} of this class. Revoke that one first, or write names that differ.`,
      )
    if (seen.has(learner)) throw wrong('learners', `${learner} stands there twice. Write names that differ.`)
    seen.add(learner)
  }
}

const wrong = (path: string, message: string) =>
  new LaurelError('invalid_request', message, [{ path, message }])
