import type { Metadata } from 'next'
import { LocationForm } from '@/components/organization/location-form'
import { LocationsTable } from '@/components/organization/locations-table'
import { AskForRole } from '@/components/shell/ask-for-role'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { listLocations } from '@/lib/services/locations/list-locations'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ edit?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Locations · ${ctx.orgName}` }
}

export default async function LocationsPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'locations:read')) return <NeedsRole ctx={ctx} action="locations:read" />
  const locations = await listLocations(ctx)
  const mayWrite = may(ctx.role, 'locations:write')
  const edit = Number([(await searchParams).edit].flat()[0])
  const edited = locations.find((location) => location.id === edit) ?? null
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Locations' }]} />
      <h1>
        <b>Organization</b> | Locations
      </h1>
      <p>
        Location accounts (PLA) under your global account. Use the Location ID of the country in which the
        instructor delivers.
      </p>
      {!mayWrite && <AskForRole ctx={ctx} action="locations:write" />}
      {mayWrite && (
        <section className="panel" id="edit" aria-labelledby="edit-heading">
          <h2 id="edit-heading">{edited ? `Location ${edited.externalId}` : 'Add a location'}</h2>
          <LocationForm key={edited?.id ?? 'new'} slug={ctx.slug} location={edited} />
        </section>
      )}
      <section className="panel" aria-label="Locations">
        <LocationsTable slug={ctx.slug} locations={locations} mayWrite={mayWrite} />
      </section>
    </div>
  )
}
