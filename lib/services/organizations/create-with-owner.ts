import { z } from 'zod'
import type { Database } from '@/db/client'
import { checkedPassword, createUser, findUser, grantMembership, setPassword } from '../../auth/users'
import { LaurelError } from '../../errors'
import { type Creator, createOrganization } from './create-organization'
import { organizationFields } from './organization-input'

/** The account that becomes the organization's Global admin. */
export const ownerInput = z.object({
  name: z.string().trim().max(120).default(''),
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/, 'An e-mail address such as name@example.com.'),
  password: z.string(),
})

export const organizationWithOwnerInput = organizationFields.extend({ owner: ownerInput.optional() })
export type OrganizationWithOwner = z.input<typeof organizationWithOwnerInput>

/** An organization and a new account that is its Global admin. @throws ZodError | LaurelError conflict, invalid_request */
export async function createWithOwner(
  db: Database,
  creator: Omit<Creator, 'userId'>,
  input: z.output<typeof organizationFields>,
  owner: z.output<typeof ownerInput>,
): Promise<{ slug: string }> {
  const { email, name, password } = owner
  checkedPassword(password)
  if (await findUser(db, email)) {
    const message = `${email} has an account already. Sign in with it, or give another address.`
    throw new LaurelError('conflict', message, [{ path: 'owner.email', message }])
  }
  const { id, slug } = await createOrganization(db, { ...creator, userId: null }, input)
  const userId = await createUser(db, { email, name, mayCreateOrganizations: true })
  await setPassword(db, userId, password)
  await grantMembership(db, { orgId: id, userId, role: 'global_admin' })
  return { slug }
}
