import type { Findings } from '@/lib/guideline-checks/get-checks'
import { SEVERITIES, type Severity } from '@/lib/guideline-checks/model/check'
import { CHECK_IDS, type CheckId } from '@/lib/guideline-checks/model/check-ids'
import { listed } from '@/lib/text/lists'
import { showNumber } from '../../ui/show-count'

export type Finding = Findings['findings'][number]
export type OfCheck = { id: CheckId; findings: Finding[] }

/** What is worst comes first; within it each check, in the order of answers, with all that it found. */
export const bySeverity = (findings: readonly Finding[]): { severity: Severity; checks: OfCheck[] }[] =>
  SEVERITIES.map((severity) => ({
    severity,
    checks: CHECK_IDS.map((id) => ({
      id,
      findings: findings.filter((one) => one.id === id && one.severity === severity),
    })).filter((check) => check.findings.length > 0),
  })).filter(({ checks }) => checks.length > 0)

const PUTS: Record<Severity, readonly [one: string, many: string]> = {
  high: ['puts the designation at stake', 'put the designation at stake'],
  medium: ['puts points at stake', 'put points at stake'],
  low: ['is worth a look', 'are worth a look'],
}

/** `2 findings put the designation at stake and 1 puts points at stake`. */
export const howMany = (findings: readonly Pick<Finding, 'severity'>[]): string =>
  listed(
    SEVERITIES.map((severity) => ({
      severity,
      count: findings.filter((one) => one.severity === severity).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }, at) =>
        [
          showNumber(count),
          at === 0 && (count === 1 ? 'finding' : 'findings'),
          PUTS[severity][count === 1 ? 0 : 1],
        ]
          .filter(Boolean)
          .join(' '),
      ),
  )

/** The link that opens the dialog in which a finding is dismissed. */
export const openerOf = ({ id, subject }: Pick<Finding, 'id' | 'subject'>): string =>
  `dismiss-${id}-${subject.id}`
