import { asOfQuery } from '@/lib/api/queries'
import { designationBody } from '@/lib/designations/designation-input'
import { getDesignations } from '@/lib/designations/get-designations'
import { designationNamed } from '@/lib/designations/model/designations'
import { designationJson } from '@/lib/designations/model/designations-json'
import { removeDesignation, saveDesignation } from '@/lib/designations/save-designation'
import { type OrgCall, orgRoute } from '@/lib/entry/route'
import { notFound } from '@/lib/errors'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'
import { unprocessable } from '@/lib/http/unprocessable'

export const GET = orgRoute('qualification:read', async ({ ctx, request, params }) => {
  const id = named(params)
  const { as_of: asOf } = readQuery(request, asOfQuery)
  const found = await unprocessable(getDesignations(ctx, asOf ? { asOf } : {}))
  const one = found.designations.find(({ designation }) => designation === id)
  if (!one) throw notFound('This designation')
  return Response.json({ org: ctx.slug, asOf: found.asOf, ...designationJson(one, found.asOf) })
})

export const PUT = orgRoute('designations:write', async ({ ctx, request, params }) =>
  Response.json(await saveDesignation(ctx, named(params), await readJson(request, designationBody))),
)

export const DELETE = orgRoute('designations:write', async ({ ctx, params }) => {
  await removeDesignation(ctx, named(params))
  return new Response(null, { status: 204 })
})

function named({ designation = '' }: OrgCall['params']) {
  const id = designationNamed(designation)
  if (id === null) throw notFound('This designation')
  return id
}
