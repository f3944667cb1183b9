import { openApi } from '@/lib/api/openapi'
import { publicRoute } from '@/lib/entry/route'

/** The whole API for tools: made from the schemas of its answers. The same for everybody until the next version. */
export const GET = publicRoute(async () => Response.json(openApi()))
