import { may, type Role } from '@/lib/auth/roles'
import { settingsPage } from '@/lib/paths/organization'
import { caseText } from '@/lib/reconcile/case-text'
import type { SupportCase } from '@/lib/reconcile/support-case'
import { ConfirmButton } from '../forms/confirm-button'
import { CopyText } from '../forms/copy-text'
import { Offer } from '../shell/offer'
import { Icon } from '../ui/icon'
import { Note } from '../ui/note'
import { showCount } from '../ui/show-count'

type Props = {
  slug: string
  api: string
  open: { figures: number; rows: number }
  /** Whether figures have rows that are compared. */
  ofRows: boolean
  /** null: so many are open that nobody would read the text here. */
  taken: SupportCase | null
  role: Role
}

/** Exactly the open differences, as Partner Center's support asks for them. */
export function CaseSection({ slug, api, open, ofRows, taken, role }: Props) {
  const mayWrite = may(role, 'reconcile:write')
  const all = open.figures + open.rows
  return (
    <section className="panel" id="case" aria-labelledby="case-heading">
      <h2 id="case-heading">Support case</h2>
      {all === 0 && !taken?.explained.length ? (
        <p className="muted">No difference is open, so there is nothing to report.</p>
      ) : (
        <>
          <p>
            {all === 0
              ? 'No difference is open; the text has those that are explained, with what explains them.'
              : `${showCount(all, 'open difference')}${ofRows ? `: ${showCount(open.figures, 'figure')} and ${showCount(open.rows, 'row')}, with what support asks for: organization and location ID, dates, category and units.` : ', with what support asks for: organization, day and both numbers.'}`}
          </p>
          {taken && <MissingIds {...taken.organization} slug={slug} role={role} />}
          {taken ? (
            <CopyText label="Text of the case" text={caseText(taken)} lines={12} />
          ) : (
            <Note>
              They are too many to be shown here: download them
              {mayWrite && ', or explain and settle some first'}.
            </Note>
          )}
          <div className="row">
            <a className="btn" href={`${api}/case?format=text`} download>
              <Icon name="download" /> Text
            </a>
            <a className="btn" href={`${api}/case?format=csv`} download>
              <Icon name="download" /> CSV
            </a>
            <a className="btn" href={`${api}/case?format=xlsx`} download>
              <Icon name="download" /> Excel
            </a>
            {mayWrite && all > 0 && (
              <ConfirmButton
                action="Mark as reported"
                about="all open differences"
                title={`Mark ${showCount(all, 'open difference')} as reported?`}
                url={`${api}/states`}
                method="PUT"
                body={{ state: 'reported', filter: { state: 'open' } }}
              >
                <p>Do this when the case is sent. The next case holds only what is open by then.</p>
              </ConfirmButton>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function MissingIds({
  slug,
  role,
  vOrgId,
  partnerId,
}: SupportCase['organization'] & { slug: string; role: Role }) {
  if (vOrgId !== '' && partnerId !== '') return null
  return (
    <Note tone="unsure">
      {vOrgId === '' ? 'The V-org ID' : 'The PartnerID'} is not known, and support asks for it first.{' '}
      <Offer
        role={role}
        action="settings:write"
        href={settingsPage.href({ slug })}
        what="enter it in Settings"
      >
        Enter it in Settings
      </Offer>
    </Note>
  )
}
