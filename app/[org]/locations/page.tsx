import type { Metadata } from 'next'
import { LocationForm } from '@/components/organization/location-form'
import { LocationsTable } from '@/components/organization/locations-table'
import { MergeLocation } from '@/components/organization/merge-location'
import { MergedLocations } from '@/components/organization/merged-locations'
import { AskForRole } from '@/components/shell/ask-for-role'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import { LaurelError } from '@/lib/errors'
import { requireOrg } from '@/lib/http/page-context'
import type { Ctx } from '@/lib/services/context'
import {
  type LocationSummary,
  listLocations,
  listMergedLocations,
} from '@/lib/services/locations/list-locations'
import { type MergePreview, previewMerge } from '@/lib/services/locations/preview-merge'
import { getSettings } from '@/lib/services/settings/get-settings'

type Query = Partial<Record<'edit' | 'merge' | 'into' | 'merged', string | string[]>>
type Props = { params: Promise<{ org: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Locations · ${ctx.orgName}` }
}

export default async function LocationsPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'locations:read')) return <NeedsRole ctx={ctx} action="locations:read" />
  const query = await searchParams
  const [locations, merged, { partnerId }] = await Promise.all([
    listLocations(ctx),
    listMergedLocations(ctx),
    getSettings(ctx),
  ])
  const mayWrite = may(ctx.role, 'locations:write')
  const done = merged.find(({ id }) => id === idIn(query.merged))
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
      {mayWrite ? (
        <WorkPanel ctx={ctx} locations={locations} query={query} />
      ) : (
        <AskForRole ctx={ctx} action="locations:write" />
      )}
      <section className="panel" aria-label="Locations">
        <LocationsTable slug={ctx.slug} locations={locations} mayWrite={mayWrite} />
        <MergedLocations merged={merged} />
      </section>
    </div>
  )
}

const idIn = (value: string | string[] | undefined): number => Number([value].flat()[0] || 0)

type WorkProps = { ctx: Ctx; locations: LocationSummary[]; query: Query }

/** Adds a location, changes the one the address names, or merges it into another. */
async function WorkPanel({ ctx, locations, query }: WorkProps) {
  const named = (id: number) => locations.find((location) => location.id === id) ?? null
  const [edited, merging] = [named(idIn(query.edit)), named(idIn(query.merge))]
  const heading = merging
    ? `Merge location ${merging.externalId}`
    : edited
      ? `Location ${edited.externalId}`
      : 'Add a location'
  return (
    <section className="panel" id="edit" aria-labelledby="edit-heading">
      <h2 id="edit-heading">{heading}</h2>
      {merging ? (
        <MergeLocation
          slug={ctx.slug}
          from={merging}
          others={locations.filter((location) => location !== merging)}
          choice={await previewOf(ctx, merging.id, idIn(query.into))}
        />
      ) : (
        <LocationForm key={edited?.id ?? 'new'} slug={ctx.slug} location={edited} />
      )}
    </section>
  )
}

async function previewOf(ctx: Ctx, from: number, into: number): Promise<MergePreview | string | null> {
  if (into === 0) return null
  try {
    return await previewMerge(ctx, from, into)
  } catch (error) {
    if (error instanceof LaurelError) return error.message
    throw error
  }
}
