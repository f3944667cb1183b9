import { and, count, eq } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { customers } from '../../../../db/schema/records'
import { inOrg } from '../../../../db/tenancy'
import { todayIn } from '../../../clock'
import type { PlainDate } from '../../../dates'
import { readState, stampOf } from '../../../organizations/sql/state'
import { readOverrides } from '../../../rules/sql/rule-overrides'
import { type CoveredMonths, coveringOf } from '../figures/family-months'
import { nameReadings } from '../figures/name-readings'
import { figuresBy, noQuestions } from '../figures/questions'
import type { CertificationRow } from '../figures/rows'
import { readSkills } from '../figures/skills'
import { type MetName, meaningOf } from '../names/meaning'
import { withKept } from '../outcomes/kept-outcomes'
import { ownRules } from '../rules/own-rules'
import type { Organization } from '../score'
import { answerQuestions } from './answer-questions'
import type { KeptFigures } from './kept-figures'
import { outcomesAsked } from './outcomes-asked'
import { readCertifications, readCovered, readNames } from './records'

/** What is scored, with what it was read from. `listed`: how many customers a list of customers names. */
export type ReadOrganization = Organization & {
  names: readonly MetName[]
  covered: CoveredMonths
  certifications: readonly CertificationRow[]
  listed: number
  /** In its time zone. */
  today: PlainDate
}

/**
 * Works something out over an organization's figures as one transaction sees them. What figures are asked is noted,
 * answered by the database and worked out again, until nothing is left to ask: `compute` has to be pure, and to ask
 * the same when it is told the same. What metrics came to is taken from what is kept, where a transaction only reads.
 * @param kept answers from before, which stand while the stamp does; of a transaction that has written nothing
 */
export async function overOrganization<T>(
  tx: TenantStatements,
  compute: (organization: ReadOrganization) => T,
  kept?: KeptFigures,
): Promise<T> {
  const over = await organizationIn(tx, kept)
  return over(compute)
}

/** As overOrganization, of one thing after the other. */
export type OverOrganization = <T>(compute: (organization: ReadOrganization) => T) => Promise<T>

/** For several things over one reading of the organization: what one of them asked is answered to all of them. */
export async function organizationIn(tx: TenantStatements, kept?: KeptFigures): Promise<OverOrganization> {
  const [state, names, covered, certifications, listed, overrides] = await Promise.all([
    readState(tx),
    readNames(tx),
    readCovered(tx),
    readCertifications(tx),
    countCustomers(tx),
    readOverrides(tx),
  ])
  const questions = kept?.stamp === stampOf(state) ? kept.questions : noQuestions()
  const outcomes = outcomesAsked()
  const organization = {
    figures: withKept(figuresBy(questions, coveringOf(covered)), outcomes.kept),
    skills: readSkills(certifications, meaningOf(names)),
    market: state.businessApplicationsMarket,
    rules: ownRules(overrides),
    names,
    covered,
    certifications,
    listed,
    today: todayIn(state.timeZone),
  }
  const whose = { orgId: tx.orgId, names: nameReadings(names) }
  return async (compute) => {
    for (;;) {
      const done = outcomes.attempt(() => compute(organization))
      const asked = [answerQuestions(tx, whose, questions), outcomes.answer(tx)]
      const [figures = 0, kept = 0] = await Promise.all(asked)
      if (done && figures + kept === 0) return done.found
    }
  }
}

async function countCustomers(tx: TenantStatements): Promise<number> {
  const [line] = await tx.db
    .select({ count: count() })
    .from(customers)
    .where(and(inOrg(customers, tx.orgId), eq(customers.standing, true)))
  return line?.count ?? 0
}
