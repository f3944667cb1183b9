import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { tableResponse } from '@/lib/http/table-response'
import { exportPerson, personTable } from '@/lib/personal-data/export-person'
import { exportInput } from '@/lib/personal-data/find-input'

export const POST = orgRoute('personal-data:manage', async ({ ctx, request }) => {
  const { person, format } = await readJson(request, exportInput)
  const found = await exportPerson(ctx, { person })
  return tableResponse(ctx.slug, { format, raw: '0' }, personTable(found), found)
})
