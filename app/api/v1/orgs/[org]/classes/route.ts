import { classesQuery } from '@/lib/api/queries'
import { firstOf, lastOf } from '@/lib/dates'
import { classBody, classKey } from '@/lib/delivery/class-input'
import { classesTable } from '@/lib/delivery/classes-table'
import { allClasses, listClasses } from '@/lib/delivery/list-classes'
import { removeClass, saveClass } from '@/lib/delivery/save-class'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'

export const GET = orgRoute(
  'line-items:read',
  async ({ ctx, request }) => {
    const { from, to, limit, after, format, raw, ...asked } = readQuery(request, classesQuery)
    const wanted = { ...asked, from: from && firstOf(from), to: to && lastOf(to) }
    return format === 'json'
      ? Response.json(await listClasses(ctx, { ...wanted, limit, after }))
      : tableResponse(ctx.slug, { format, raw }, classesTable(await allClasses(ctx, wanted)), null)
  },
  { download: true },
)

export const POST = orgRoute('classes:write', async ({ ctx, request }) =>
  Response.json(await saveClass(ctx, await readJson(request, classBody)), { status: 201 }),
)

export const DELETE = orgRoute('classes:write', async ({ ctx, request }) => {
  await removeClass(ctx, (await readJson(request, classKey)).classId)
  return new Response(null, { status: 204 })
})
