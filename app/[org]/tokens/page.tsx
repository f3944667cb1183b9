import { orgPage } from '@/components/shell/org-page'
import { TokenForm } from '@/components/tokens/token-form'
import { TokensTable } from '@/components/tokens/tokens-table'
import { Crumbs } from '@/components/ui/crumbs'
import { may, ROLE_NAMES } from '@/lib/auth/roles'
import { TOKEN_DAYS_MAX } from '@/lib/auth/tokens/tokens'
import { todayIn } from '@/lib/clock'
import { listLocations } from '@/lib/locations/list-locations'
import { apiReferencePage } from '@/lib/paths/help'
import { tokensPage } from '@/lib/paths/organization'
import { getSettings } from '@/lib/settings/get-settings'
import { rolesToGive, TOKEN_DAYS } from '@/lib/tokens/create-token'
import { listTokens } from '@/lib/tokens/list-tokens'

const { generateMetadata, Page } = orgPage(tokensPage, async ({ ctx, user }) => {
  const [tokens, locations, settings] = await Promise.all([
    listTokens(ctx),
    listLocations(ctx),
    getSettings(ctx),
  ])
  const timeZone = user.timeZone ?? settings.timeZone
  const places = locations.map(({ id, externalId, name }) => ({ id, name: name ?? externalId }))
  const everybody = may(ctx.role, 'tokens:manage')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'API tokens' }]} />
      <h1>
        <b>Organization</b> | API tokens
      </h1>
      <p>
        For scripts that read figures or import files in your place. A token stops by itself when your own
        role or locations no longer cover it. What they can ask for is in the{' '}
        <a href={apiReferencePage.href({})}>API reference</a>.
      </p>
      <section className="panel" aria-labelledby="make">
        <h2 id="make">Make a token</h2>
        <TokenForm
          slug={ctx.slug}
          roles={rolesToGive(ctx)
            .toReversed()
            .map((role) => ({ value: role, name: ROLE_NAMES[role] }))}
          locations={places}
          limited={ctx.locationIds !== null}
          days={TOKEN_DAYS}
          daysMax={TOKEN_DAYS_MAX}
          today={todayIn(timeZone)}
        />
      </section>
      <section className="panel" aria-labelledby="tokens">
        <h2 id="tokens">{everybody ? 'Everybody’s tokens' : 'Your tokens'}</h2>
        <TokensTable
          slug={ctx.slug}
          tokens={tokens}
          places={new Map(places.map(({ id, name }) => [id, name]))}
          timeZone={timeZone}
          everybody={everybody}
        />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }
