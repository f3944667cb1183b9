import { caseText } from '@/lib/services/reconciliations/case-text'
import type { SupportCase } from '@/lib/services/reconciliations/support-case'
import { CopyText } from '../forms/copy-text'
import { Icon } from '../ui/icon'
import { Note } from '../ui/note'
import { showCount } from '../ui/show-count'
import { MarkReported } from './mark-reported'

type Props = { slug: string; api: string; taken: SupportCase; mayWrite: boolean }

/** Exactly the open differences, as Partner Center's support asks for them. */
export function CaseSection({ slug, api, taken, mayWrite }: Props) {
  const { figures, rows, organization } = taken
  const open = figures.length + rows.length
  return (
    <section className="panel" id="case" aria-labelledby="case-heading">
      <h2 id="case-heading">Support case</h2>
      {open === 0 ? (
        <p className="muted">No difference is open, so there is nothing to report.</p>
      ) : (
        <>
          <p>
            {showCount(open, 'open difference')}: {showCount(figures.length, 'figure')} and{' '}
            {showCount(rows.length, 'row')}, with what support asks for: organization and location ID, dates,
            category and units.
          </p>
          {(organization.vOrgId === '' || organization.partnerId === '') && (
            <Note tone="unsure">
              {organization.vOrgId === '' ? 'The V-org ID' : 'The PartnerID'} is not known. Enter it in{' '}
              <a href={`/${slug}/settings`}>Settings</a>: support asks for it first.
            </Note>
          )}
          <CopyText label="Text of the case" text={caseText(taken)} lines={12} />
          <div className="row">
            <a className="btn" href={`${api}/case?format=text`} download>
              <Icon name="download" /> Text
            </a>
            <a className="btn" href={`${api}/case?format=csv`} download>
              <Icon name="download" /> CSV
            </a>
            {mayWrite && <MarkReported url={`${api}/states`} count={open} />}
          </div>
        </>
      )}
    </section>
  )
}
