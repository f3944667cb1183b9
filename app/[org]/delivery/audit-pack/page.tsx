import { PackForm } from '@/components/delivery/pack-form'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { todayIn } from '@/lib/clock'
import { addDays } from '@/lib/dates'
import { auditPackPage } from '@/lib/paths/delivery'
import { getSettings } from '@/lib/settings/get-settings'

const { generateMetadata, Page } = orgPage(auditPackPage, async ({ ctx }) => {
  const today = todayIn((await getSettings(ctx)).timeZone)
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Delivery' }, { name: auditPackPage.name }]} />
      <h1>
        <b>Delivery</b> | Audit pack
      </h1>
      <p>
        What an audit asks for, in one ZIP file: classes, rosters, evaluations, records, certificates,
        credentials of trainers, findings of the checks with their dismissals, and attached files. A list of
        SHA-256 in it says whether it is whole: <code>sha256sum -c SHA256SUMS</code>.
      </p>
      {may(ctx.role, 'audit-pack:read') ? (
        <section className="panel" aria-labelledby="make">
          <h2 id="make">Download</h2>
          <PackForm slug={ctx.slug} from={addDays(today, -364)} to={today} />
          <p className="muted small">
            It names learners and trainers. Each download stands in the audit trail.
          </p>
        </section>
      ) : (
        <AskForRole ctx={ctx} action="audit-pack:read" />
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
