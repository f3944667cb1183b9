import type { ReactNode } from 'react'
import { AccountMerge } from '@/components/organization/account-merge'
import { AllowedForm } from '@/components/organization/allowed-form'
import { LocationForm } from '@/components/organization/location-form'
import { LocationsTable } from '@/components/organization/locations-table'
import { MergeLocation } from '@/components/organization/merge-location'
import { MergedLocations } from '@/components/organization/merged-locations'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { LaurelError } from '@/lib/errors'
import { type LocationSummary, listLocations, listMergedLocations } from '@/lib/locations/list-locations'
import { type MergePreview, previewMerge } from '@/lib/locations/preview-merge'
import { type LocationsAddress, locationsPage } from '@/lib/paths/organization'
import { getSettings } from '@/lib/settings/get-settings'

const { generateMetadata, Page } = orgPage(locationsPage, async ({ ctx, address, unread }) => {
  const [locations, merged, { partnerId }] = await Promise.all([
    listLocations(ctx),
    listMergedLocations(ctx),
    getSettings(ctx),
  ])
  const mayWrite = may(ctx.role, 'locations:write')
  const mayAllow = may(ctx.role, 'badges:write')
  const allowed = (mayAllow && locations.find(({ id }) => id === address.allow)) || null
  for (const name of ['edit', 'merge', 'into'] as const)
    if (address[name] !== null && !locations.some(({ id }) => id === address[name])) unread(name)
  const done = merged.find(({ id }) => id === address.merged)
  if (address.merged !== null && !done) unread('merged')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Locations' }]} />
      <h1>
        <b>Organization</b> | Locations
      </h1>
      <p>
        Location accounts (PLA) under your global account (PGA{partnerId ? ` ${partnerId}` : ''}). Use the
        Location ID of the country in which the instructor delivers.
      </p>
      {done && (
        <div role="status">
          <Note tone="good">
            {done.externalId} means {done.into} from now on. Its rows show {done.into}; the figures stay as
            they are.
          </Note>
        </div>
      )}
      {allowed && (
        <WorkSection heading={`Badges and benefits of location ${allowed.externalId}`}>
          <AllowedForm key={allowed.id} slug={ctx.slug} location={allowed} />
        </WorkSection>
      )}
      {allowed ? null : mayWrite ? (
        <WorkPanel ctx={ctx} locations={locations} address={address} />
      ) : (
        <AskForRole ctx={ctx} action="locations:write" />
      )}
      <section className="panel" aria-label="Locations">
        <LocationsTable slug={ctx.slug} {...{ locations, mayWrite, mayAllow }} />
        <MergedLocations merged={merged} />
        <AccountMerge />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }

type WorkProps = { ctx: Ctx; locations: LocationSummary[]; address: LocationsAddress }

/** Adds a location, changes the one the address names, or merges it into another. */
async function WorkPanel({ ctx, locations, address }: WorkProps) {
  const named = (id: number | null) => locations.find((location) => location.id === id) ?? null
  const [edited, merging] = [named(address.edit), named(address.merge)]
  const heading = merging
    ? `Merge location ${merging.externalId}`
    : edited
      ? `Location ${edited.externalId}`
      : 'Add a location'
  return (
    <WorkSection heading={heading}>
      {merging ? (
        <MergeLocation
          slug={ctx.slug}
          from={merging}
          others={locations.filter((location) => location !== merging)}
          choice={await previewOf(ctx, merging.id, address.into)}
        />
      ) : (
        <LocationForm key={edited?.id ?? 'new'} slug={ctx.slug} location={edited} />
      )}
    </WorkSection>
  )
}

const WorkSection = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section className="panel" id="edit" aria-labelledby="edit-heading">
    <h2 id="edit-heading">{heading}</h2>
    {children}
  </section>
)

async function previewOf(ctx: Ctx, from: number, into: number | null): Promise<MergePreview | string | null> {
  if (into === null) return null
  try {
    return await previewMerge(ctx, from, into)
  } catch (error) {
    if (error instanceof LaurelError) return error.message
    throw error
  }
}
