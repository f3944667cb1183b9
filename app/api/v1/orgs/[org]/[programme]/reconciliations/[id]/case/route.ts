import { caseQuery } from '@/lib/api/queries'
import { answerRoute } from '@/lib/entry/programme-route'
import { idParam, readQuery } from '@/lib/http/query'
import { tableResponse } from '@/lib/http/table-response'
import { caseJson, caseTable, caseText } from '@/lib/reconcile/case-text'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { takeSupportCase } from '@/lib/reconcile/support-case'

export const GET = answerRoute(
  'reconcile:read',
  reconcilesOf,
  async ({ ctx, answer, request, params }) => {
    const id = idParam(params.id, 'This reconciliation')
    const { format, raw } = readQuery(request, caseQuery)
    const taken = await takeSupportCase(ctx, id, answer)
    if (format !== 'text') return tableResponse(ctx.slug, { format, raw }, caseTable(taken), caseJson(taken))
    return new Response(caseText(taken), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${ctx.slug}-support-case.txt"`,
      },
    })
  },
  { download: true },
)
