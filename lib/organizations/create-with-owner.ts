import { z } from 'zod'
import type { Database } from '@/db/client'
import { checkedPassword } from '../auth/passwords/password-problem'
import { hashPassword } from '../auth/passwords/passwords'
import { findUser, insertUser } from '../auth/people/users'
import { requireNoAccount } from '../auth/setup'
import { LaurelError } from '../errors'
import { type Creator, makeOrganization } from './create-organization'
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

const organizationWithOwnerInput = organizationFields.extend({ owner: ownerInput })
/** `key`: of the link that the start prints. */
export const setupInput = organizationWithOwnerInput.extend({ key: z.string().max(200) })

/**
 * The first organization and a new account that is its Global admin, both or neither: the start's link stands for an
 * account, so there must be none yet but the demo's.
 * @throws ZodError | LaurelError conflict, invalid_request, not_found (there is an account)
 */
export async function createWithOwner(
  db: Database,
  creator: Omit<Creator, 'userId'>,
  input: z.output<typeof organizationFields>,
  owner: z.output<typeof ownerInput>,
): Promise<{ slug: string }> {
  const { email, name, password } = owner
  const hash = await hashPassword(checkedPassword(password, [email, name, input.name, input.slug ?? '']))
  return db.inControl(async (control) => {
    await requireNoAccount(control)
    if (await findUser({ control }, email)) {
      const message = `${email} has an account already. Sign in with it, or give another address.`
      throw new LaurelError('conflict', message, [{ path: 'owner.email', message }])
    }
    const userId = await insertUser(control, { email, name, mayCreateOrganizations: true }, hash)
    const { slug } = await makeOrganization(control, { ...creator, userId }, input)
    return { slug }
  })
}
