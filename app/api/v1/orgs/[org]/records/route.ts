import { recordsQuery } from '@/lib/api/queries'
import { orgRoute } from '@/lib/entry/route'
import { saveRecordForm } from '@/lib/entry/save-record-form'
import { allRecords, listRecords } from '@/lib/guideline-records/list-records'
import { recordInput } from '@/lib/guideline-records/record-input'
import { recordsTable } from '@/lib/guideline-records/records-table'
import { addRecord } from '@/lib/guideline-records/save-record'
import { isForm, readForm, readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { seeOther } from '@/lib/http/see-other'
import { tableResponse } from '@/lib/http/table-response'
import { recordsPage } from '@/lib/paths/records'

export const GET = orgRoute(
  'line-items:read',
  async ({ ctx, request }) => {
    const { format, raw, limit, before, kind, state, class_id: classId } = readQuery(request, recordsQuery)
    const asked = { kind, state, classId }
    return format === 'json'
      ? Response.json(await listRecords(ctx, { ...asked, before, limit }))
      : tableResponse(
          ctx.slug,
          { format, raw },
          recordsTable(kind ?? null, await allRecords(ctx, asked)),
          null,
        )
  },
  { download: true },
)

const FORM_BYTES = 64 * 1024

/** A form without a script is led back to its page, or told what to correct: the browser keeps what was typed. */
export const POST = orgRoute('records:write', async ({ ctx, request }) => {
  if (!isForm(request))
    return Response.json(await addRecord(ctx, await readJson(request, recordInput)), { status: 201 })
  const done = await saveRecordForm(ctx, await readForm(request, FORM_BYTES))
  if ('saved' in done) return seeOther(recordsPage.href({ slug: ctx.slug, kind: done.saved.kind }))
  const text = ['Nothing was saved. Go back and correct:', ...done.refused.map((one) => `- ${one}`), '']
  return new Response(text.join('\n'), {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
})
