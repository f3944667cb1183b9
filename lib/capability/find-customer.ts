import { authorize, type Ctx } from '../context'
import { hasFigures, readCustomer } from './sql/customer'

/** What a list of customers says of one; name and segment '' where none names it. */
export type Customer = { tenant: string; name: string; segment: string; country: string }

/** A customer by the tenant ID, listed or with figures; null: there is none. @throws LaurelError forbidden */
export async function findCustomer(ctx: Ctx, tenant: string): Promise<Customer | null> {
  authorize(ctx, 'qualification:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const listed = await readCustomer(tx, tenant)
    if (listed) return listed
    return (await hasFigures(tx, tenant)) ? { tenant, name: '', segment: '', country: '' } : null
  })
}
