import { createDatabase, type Database } from '../db/client'
import { listOrganizations } from '../lib/auth/people/organizations'
import type { PlainDate } from '../lib/dates'
import { createOrganization } from '../lib/organizations/create-organization'
import { removeDemo } from '../lib/organizations/sql/remove-demo'
import { recordDelivery } from './delivery/record-delivery'
import { recordRecords } from './delivery/record-records'
import { DEMO_ACTOR, demoCtx } from './demo-ctx'
import { generateDemo, generateFiles } from './generate'
import { addGroupViewer, addPeople, renewPassword } from './people'
import { publishFiles, redate } from './publish-files'
import { recordDesignations } from './record-designations'
import { recordSpecializations } from './record-specializations'

export { removeDemo } from '../lib/organizations/sql/remove-demo'

export type SeedOptions = {
  /** The owner, who may remove audit rows of a demo that was cut off. */
  ownerUrl: string
  appUrl: string
  /** Of every demo sign-in. */
  password: string
  /** In UTC, which is the demo organizations' time zone. */
  today: PlainDate
  onProgress(text: string): void
}

/** Makes the demo organizations, as if their people had typed and uploaded everything; begins anew if cut off. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  await withDatabase(options.ownerUrl, removeDemo)
  await withDatabase(options.appUrl, async (db) => {
    const orgIds: number[] = []
    for (const organization of generateDemo(options.today)) {
      const { name, slug, vOrgId, partnerId, anniversary, timeZone, locations, registers } = organization
      options.onProgress(`Filling in the demo: ${name}`)
      const named = locations.filter((one) => one.name !== null)
      const settings = { name, slug, vOrgId, partnerId, anniversary, timeZone, locations: named }
      const { id } = await createOrganization(db, DEMO_ACTOR, settings, true)
      const ctx = demoCtx(db, { id, slug, name })
      await publishFiles(ctx, [...registers, ...generateFiles(slug, options.today)], options.today)
      await recordDelivery(ctx, organization)
      await recordRecords(ctx, options.today)
      await recordSpecializations(ctx, options.today)
      await recordDesignations(ctx, options.today)
      await addPeople(ctx, organization.users, options.password)
      orgIds.push(id)
    }
    await addGroupViewer(db, orgIds, options.password)
  })
}

/**
 * Brings the demo that is there up to today: when the window has moved on since its rows were made, they make room
 * for the same ones with later dates. What others brought in stays, and so does what they withdrew.
 */
export async function refreshDemo(options: SeedOptions): Promise<void> {
  await withDatabase(options.appUrl, async (db) => {
    const demos = (await listOrganizations(db)).filter(({ demo }) => demo)
    await Promise.all(demos.map((organization) => redate(demoCtx(db, organization), options)))
    await renewPassword(db, options.password)
  })
}

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = createDatabase(url, 4)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
