import { z } from 'zod'
import type { Database } from '@/db/client'
import { PASSWORD_SENTENCES, passwordProblem } from '../auth/passwords/password-problem'
import { hashPassword } from '../auth/passwords/passwords'
import { findUser, insertUser } from '../auth/people/users'
import { requireNoAccount } from '../auth/setup'
import { LaurelError } from '../errors'
import { makeOrganization } from './create-organization'
import { checkSlug, organizationFields } from './organization-input'

/** The account that becomes the organization's Global admin. */
const ownerInput = z.object({
  name: z.string().trim().max(120).default(''),
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/, 'An e-mail address such as name@example.com.'),
  password: z.string(),
})

/** `key`: of the link that the start prints. */
const KEY = { key: z.string().max(200) }
/** Who has the link, before anything else of the body is looked at. */
export const keyOfSetup = z.looseObject(KEY)

/** What has to be there is refused together, so that a form shows each mistake at its field. */
export const setupInput = organizationFields
  .extend({ owner: ownerInput, ...KEY })
  .superRefine(checkSlug)
  .superRefine(({ name, slug = '', owner }, context) => {
    const problem = passwordProblem(owner.password, [owner.email, owner.name, name, slug])
    if (problem === null) return
    context.addIssue({ code: 'custom', path: ['owner', 'password'], message: PASSWORD_SENTENCES[problem] })
  })

/**
 * The first organization and a new account that is its Global admin, both or neither: the start's link stands for an
 * account, so there must be none yet but the demo's.
 * @throws ZodError | LaurelError conflict, not_found (there is an account)
 */
export async function createWithOwner(
  db: Database,
  ip: string | null,
  given: unknown,
): Promise<{ slug: string; userId: number; email: string }> {
  const { owner, key: _key, ...input } = setupInput.parse(given)
  const { email, name, password } = owner
  const hash = await hashPassword(password)
  return db.inControl(async (control) => {
    await requireNoAccount(control)
    if (await findUser({ control }, email)) {
      const message = `${email} has an account already. Sign in with it, or give another address.`
      throw new LaurelError('conflict', message, [{ path: 'owner.email', message }])
    }
    const userId = await insertUser(control, { email, name, mayCreateOrganizations: true }, hash)
    const creator = { actor: 'operator', actorName: name || email, ip }
    const { slug } = await makeOrganization(control, { ...creator, userId }, input)
    return { slug, userId, email }
  })
}
