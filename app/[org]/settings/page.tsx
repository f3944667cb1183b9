import { LeaveDemo } from '@/components/organization/leave-demo'
import { MctChecking } from '@/components/organization/mct-checking'
import { SecondFactorRule } from '@/components/organization/second-factor-rule'
import { SettingsForm } from '@/components/organization/settings-form'
import { TimeZones } from '@/components/organization/time-zones'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { MARKET_NAMES } from '@/lib/organizations/model/market'
import { settingsPage } from '@/lib/paths/organization'
import { getSettings, type Settings } from '@/lib/settings/get-settings'
import { getMctChecking } from '@/lib/settings/mct-checking'
import { getSecondFactorRule } from '@/lib/settings/require-second-factor'

const { generateMetadata, Page } = orgPage(settingsPage, async ({ ctx }) => {
  const mayWrite = may(ctx.role, 'settings:write')
  const [settings, checking, rule] = await Promise.all([
    getSettings(ctx),
    mayWrite ? getMctChecking(ctx) : null,
    getSecondFactorRule(ctx),
  ])
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Settings' }]} />
      <h1>
        <b>Organization</b> | Settings
      </h1>
      {mayWrite ? (
        <section className="panel" aria-label="Settings">
          <SettingsForm settings={settings} />
          <TimeZones />
        </section>
      ) : (
        <ReadOnly ctx={ctx} settings={settings} />
      )}
      <MctChecking
        slug={ctx.slug}
        checking={settings.mctChecking}
        preview={checking?.preview ?? null}
        trainers={may(ctx.role, 'trainers:read')}
      />
      {!settings.demo && (
        <section className="panel" aria-labelledby="second-factor">
          <h2 id="second-factor">Second factor</h2>
          <p>
            {rule.required
              ? 'Members who sign in with a password need a second factor to open this organization.'
              : 'Members who sign in with a password need no second factor here.'}{' '}
            People who sign in with an identity provider are asked there.
          </p>
          {mayWrite && <SecondFactorRule slug={ctx.slug} required={rule.required} />}
        </section>
      )}
      {settings.demo && mayWrite && (
        <section className="panel" aria-labelledby="demo">
          <h2 id="demo">Leave the demo</h2>
          <p>
            This is a demo organization. Create your own by the link that the start of Laurel printed, then
            remove the demo.
          </p>
          <LeaveDemo />
        </section>
      )}
    </div>
  )
})

export { generateMetadata, Page as default }

function ReadOnly({ ctx, settings }: { ctx: Ctx; settings: Settings }) {
  const { name, vOrgId, partnerId, anniversary, timeZone, businessApplicationsMarket } = settings
  const rows = [
    ['Name', name],
    ['V-org ID', vOrgId || 'not given'],
    ['PartnerID of the global account', partnerId || 'not given'],
    ['Anniversary date', anniversary ? showDate(anniversary) : 'not given'],
    ['Time zone', timeZone],
    ['Business Applications market', MARKET_NAMES[businessApplicationsMarket]],
  ] as const
  return (
    <>
      <AskForRole ctx={ctx} action="settings:write" />
      <dl className="panel">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt className="muted small">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
