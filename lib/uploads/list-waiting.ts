import { sql } from 'drizzle-orm'
import { imports, uploads } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import type { Mapping } from '../imports/reading/mapping'
import { KEPT_HOURS } from './sweep-uploads'
import { type Upload, uploadOf } from './upload'

/** A file that arrived whole and was not published. */
export type WaitingFile = Upload & {
  /** As it was last previewed; null: it was not. */
  mapping: Mapping | null
  /** Until when it is kept, ISO 8601. */
  until: string
}

/** The reader's own files that wait to be published, the newest first. @throws LaurelError forbidden */
export async function listWaiting(ctx: Ctx): Promise<WaitingFile[]> {
  authorize(ctx, 'imports:write')
  const { id, sha256, createdBy, createdAt } = uploads
  const readBy = (mode: 'preview' | 'publish') =>
    sql`from ${imports} where ${imports.orgId} = ${uploads.orgId} and ${imports.uploadId} = ${id} and ${imports.mode} = ${mode}`
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db
      .select({
        upload: uploads,
        until: sql<string>`to_json(${createdAt} + make_interval(hours => ${KEPT_HOURS}::int)) #>> '{}'`,
        mapping: sql<Mapping | null>`(select ${imports.mapping} ${readBy('preview')} order by ${imports.id} desc limit 1)`,
      })
      .from(uploads)
      .where(
        sql`${inOrg(uploads, tx.orgId)} and ${createdBy} = ${ctx.actor} and ${sha256} is not null
          and ${createdAt} > now() - make_interval(hours => ${KEPT_HOURS}::int)
          and not exists (select ${readBy('publish')})`,
      )
      .orderBy(sql`${id} desc`)
    return rows.map(({ upload, until, mapping }) => ({ ...uploadOf(upload), mapping, until }))
  })
}
