import { matchesQuery } from '@/lib/api/queries'
import { listMatches, matchesOf } from '@/lib/delivery/list-matches'
import { matchClasses, unmatchClass } from '@/lib/delivery/match-classes'
import { matchedClass, matchInput } from '@/lib/delivery/match-input'
import { orgRoute } from '@/lib/entry/route'
import { readJson } from '@/lib/http/body'
import { readQuery } from '@/lib/http/query'

export const GET = orgRoute('line-items:read', async ({ ctx, request }) => {
  const { class_id: classId } = readQuery(request, matchesQuery)
  return Response.json(classId ? await matchesOf(ctx, classId) : await listMatches(ctx))
})

export const PUT = orgRoute('classes:write', async ({ ctx, request }) =>
  Response.json(await matchClasses(ctx, await readJson(request, matchInput))),
)

export const DELETE = orgRoute('classes:write', async ({ ctx, request }) =>
  Response.json(await unmatchClass(ctx, (await readJson(request, matchedClass)).classId)),
)
