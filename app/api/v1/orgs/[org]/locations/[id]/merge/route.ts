import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { idParam, readQuery } from '@/lib/http/query'
import { mergeLocation } from '@/lib/locations/merge-location'
import { mergeInput } from '@/lib/locations/merge-pair'
import { previewMerge } from '@/lib/locations/preview-merge'

/** What the merge would change. */
export const GET = orgRoute('locations:write', async ({ ctx, request, params }) => {
  const { into } = readQuery(request, mergeInput.shape)
  return Response.json(await previewMerge(ctx, idParam(params.id, 'This location'), into))
})

export const POST = orgRoute('locations:write', async ({ ctx, request, params }) => {
  const { into } = await readJson(request, mergeInput)
  return Response.json(await mergeLocation(ctx, idParam(params.id, 'This location'), into))
})
