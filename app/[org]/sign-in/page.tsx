import { AppRolesTable } from '@/components/organization/sign-in/app-roles-table'
import { IssuersList, LeftOutNote } from '@/components/organization/sign-in/issuers-list'
import { MapAppRole } from '@/components/organization/sign-in/map-app-role'
import { NoIssuers } from '@/components/organization/sign-in/no-issuers'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { listLocations } from '@/lib/locations/list-locations'
import { signInSetupPage } from '@/lib/paths/organization'
import { getSignIn } from '@/lib/sign-in/get-sign-in'

const { generateMetadata, Page } = orgPage(signInSetupPage, async ({ ctx, address: { issuer, role } }) => {
  const [setup, locations] = await Promise.all([getSignIn(ctx), listLocations(ctx)])
  const trusted = setup.issuers.filter((issuer) => issuer.trusted)
  const places = locations.map(({ id, name, externalId }) => ({
    id,
    name: name ? `${name} (${externalId})` : externalId,
  }))
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Sign-in' }]} />
      <h1>
        <b>Organization</b> | Sign-in
      </h1>
      <p>
        Who may sign in to {ctx.orgName} with an account of Microsoft or another provider, and which role that
        gives. Signing in with a password always works as well.
      </p>
      <section className="panel" aria-labelledby="issuers">
        <h2 id="issuers">Accounts that are let in</h2>
        {ctx.demo && <Note>This is the demo: it lets in nobody but its own people.</Note>}
        <LeftOutNote issuers={setup.issuers} />
        {setup.issuers.length > 0 ? <IssuersList slug={ctx.slug} issuers={setup.issuers} /> : <NoIssuers />}
      </section>
      {trusted.length > 0 && (
        <section className="panel" aria-labelledby="app-roles">
          <h2 id="app-roles">What app roles mean</h2>
          <p>
            Read at every sign-in and again each hour. Of several the highest counts; without one a person has
            no role until somebody here gives one.
          </p>
          <AppRolesTable slug={ctx.slug} setup={setup} places={places} />
        </section>
      )}
      {trusted.length > 0 && (
        <section className="panel" id="map" aria-labelledby="map-heading">
          <h2 id="map-heading">Say what an app role means</h2>
          <MapAppRole
            key={`${issuer} ${role}`}
            slug={ctx.slug}
            issuers={trusted}
            places={places}
            chosen={role ? { issuer, role } : null}
          />
        </section>
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
