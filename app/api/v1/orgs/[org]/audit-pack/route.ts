import { makeAuditPack } from '@/lib/audit-pack/make-audit-pack'
import { packQuery } from '@/lib/audit-pack/pack-input'
import { orgRoute } from '@/lib/entry/route'
import { readQuery } from '@/lib/http/query'
import { sendFile } from '@/lib/http/send-file'

export const GET = orgRoute(
  'audit-pack:read',
  async ({ ctx, request }) => {
    const asked = readQuery(request, packQuery)
    const zip = await makeAuditPack(ctx, asked, request.signal)
    const name = `${ctx.slug}-audit-pack-${asked.from}-${asked.to}.zip`
    return sendFile(zip, { name, mediaType: 'application/zip' }, request.signal)
  },
  { download: true },
)
