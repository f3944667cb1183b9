import { Readable } from 'node:stream'
import { getCertificatePdf } from '@/lib/certificates/list-certificates'
import { revokeCertificate } from '@/lib/certificates/revoke-certificate'
import { orgRoute } from '@/lib/entry/route'
import { idParam } from '@/lib/http/query'
import { sendFile } from '@/lib/http/send-file'

const id = (text: string | undefined) => idParam(text, 'This certificate')

export const GET = orgRoute(
  'certificates:read',
  async ({ ctx, request, params }) => {
    const { name, bytes } = await getCertificatePdf(ctx, id(params.id))
    const about = { name: `${ctx.slug}-${name}`, mediaType: 'application/pdf', bytes: bytes.length }
    return sendFile(Readable.from([bytes]), about, request.signal)
  },
  { download: true },
)

export const DELETE = orgRoute('certificates:write', async ({ ctx, params }) => {
  await revokeCertificate(ctx, id(params.id))
  return new Response(null, { status: 204 })
})
