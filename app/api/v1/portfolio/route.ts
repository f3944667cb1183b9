import { sessionMemberships } from '@/lib/auth/contexts'
import { userRoute } from '@/lib/entry/route'
import { listPortfolio } from '@/lib/portfolio/list-portfolio'
import { portfolioJson } from '@/lib/portfolio/portfolio-json'

/** Where every organization of the signed-in person stands. */
export const GET = userRoute(async ({ db, session }) =>
  Response.json(portfolioJson(await listPortfolio(sessionMemberships(db, session)))),
)
