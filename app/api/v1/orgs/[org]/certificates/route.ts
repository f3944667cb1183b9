import { certificatesQuery, issueInput } from '@/lib/certificates/certificate-input'
import { issueCertificates } from '@/lib/certificates/issue-certificates'
import { listCertificates } from '@/lib/certificates/list-certificates'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'

export const GET = orgRoute('certificates:read', async ({ ctx, request }) => {
  const { class_id: classId } = readQuery(request, certificatesQuery)
  return Response.json({ org: ctx.slug, certificates: await listCertificates(ctx, classId) })
})

export const POST = orgRoute('certificates:write', async ({ ctx, request }) => {
  const issued = await issueCertificates(ctx, await readJson(request, issueInput))
  return Response.json({ org: ctx.slug, certificates: issued }, { status: 201 })
})
