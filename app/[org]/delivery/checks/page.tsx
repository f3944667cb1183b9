import { CheckFindings } from '@/components/delivery/checks/check-findings'
import { bySeverity, howMany } from '@/components/delivery/checks/check-words'
import { ChecksFilter } from '@/components/delivery/checks/checks-filter'
import { ChecksLimits } from '@/components/delivery/checks/checks-limits'
import { DismissFlyout } from '@/components/delivery/checks/dismiss-flyout'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { showCount } from '@/components/ui/show-count'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { type Findings, getChecks } from '@/lib/guideline-checks/get-checks'
import { SEVERITY_NAMES } from '@/lib/guideline-checks/model/check'
import { checkOf } from '@/lib/guideline-checks/model/checks'
import { type ChecksAddress, checksFile, checksPage } from '@/lib/paths/delivery'

/** Of each check; of one that was chosen, of a page. */
const SHOWN = 10
const PER_PAGE = 50

const { generateMetadata, Page } = orgPage(checksPage, async ({ ctx, address, unread }) => {
  const { id, state, page } = address
  const found = await getChecks(ctx, { asOf: address.asOf ?? undefined, id: id ?? undefined, state })
  const { asOf, limits, findings } = found
  const mayWrite = may(ctx.role, 'checks:write')
  const mayDismiss = mayWrite && address.asOf === null
  const dismissed = mayDismiss && address.dismiss ? findingOf(findings, address) : null
  if (address.dismiss && !dismissed) unread('dismiss')
  const first = id === null ? 0 : (page - 1) * PER_PAGE
  const most = id === null ? SHOWN : PER_PAGE
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: checksPage.name }]} />
      <h1>
        <b>Delivery</b> | Checks
      </h1>
      <Verdict {...{ found, address }} />
      <ChecksFilter {...{ address }} />
      {bySeverity(findings).map(({ severity, checks }) => (
        <section key={severity} className="stack" aria-labelledby={severity}>
          <h2 id={severity}>{SEVERITY_NAMES[severity]}</h2>
          {checks.map((check) => (
            <CheckFindings
              key={check.id}
              check={{ ...check, findings: check.findings.slice(first, first + most) }}
              count={check.findings.length}
              {...{ address }}
              mayWrite={mayDismiss}
            />
          ))}
        </section>
      ))}
      {id !== null && findings.length > PER_PAGE && (
        <p className="muted small row">
          <span>{showCount(findings.length, 'finding')}</span>
          {page > 1 && <a href={checksPage.href({ ...address, page: page - 1 })}>Previous page</a>}
          {page * PER_PAGE < findings.length && (
            <a href={checksPage.href({ ...address, page: page + 1 })}>Next page</a>
          )}
        </p>
      )}
      {findings.length > 0 && <DownloadLinks href={checksFile(address)} of="The findings" />}
      <ChecksLimits {...{ ctx, limits, mayWrite }} />
      {dismissed && <DismissFlyout {...{ address }} one={dismissed} today={asOf} />}
    </div>
  )
})

const findingOf = (findings: Findings['findings'], { dismiss, subject }: ChecksAddress) =>
  findings.find((one) => one.id === dismiss && one.subject.id === subject && one.state === 'open') ?? null

/** Whether something breaks the Guidelines, before anything else. */
function Verdict({
  found: { asOf, findings },
  address: { id, state },
}: {
  found: Findings
  address: ChecksAddress
}) {
  const open = findings.filter((one) => one.state === 'open')
  if (state === 'dismissed')
    return (
      <p className="lead">{`${showCount(findings.length, 'finding')} dismissed, as of ${showDate(asOf)}.`}</p>
    )
  if (open.length > 0)
    return (
      <Note tone="unsure">
        <p>
          <b>{howMany(open)}</b>, as of {showDate(asOf)}.
        </p>
      </Note>
    )
  const what = id === null ? 'Nothing breaks the Guidelines' : `“${checkOf(id).title}” finds nothing`
  return (
    <Note tone="good">
      <p>{`${what}, as far as rows can tell, as of ${showDate(asOf)}.`}</p>
    </Note>
  )
}

export { generateMetadata, Page as default }
