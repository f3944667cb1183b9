import { recordInput } from '@/lib/certificates/certificate-input'
import { recordCertificate } from '@/lib/certificates/record-certificate'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'

export const POST = orgRoute('certificates:write', async ({ ctx, request }) =>
  Response.json(await recordCertificate(ctx, await readJson(request, recordInput)), { status: 201 }),
)
