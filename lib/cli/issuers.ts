import { listOrganizations } from '../auth/people/organizations'
import { allowIssuer, denyIssuer, listIssuers } from '../sign-in/allow-issuer'
import type { Run } from './command'
import { operatorCtx } from './operator'

export const allow: Run = async ({ db, given, print }) => {
  const { issuer } = await allowIssuer(await operatorCtx(db, given.org), given.issuer ?? '')
  print(
    `${given.org} may let in accounts of ${issuer}. Its Global admin does so under Organization, Sign-in.`,
  )
  return 0
}

export const deny: Run = async ({ db, given, print }) => {
  const { issuer, ended } = await denyIssuer(await operatorCtx(db, given.org), given.issuer ?? '')
  print(`${given.org} lets in no accounts of ${issuer}. Memberships that ended: ${ended}.`)
  return 0
}

/** `contoso  unconfirmed  let in  https://login.microsoftonline.com/…/v2.0`; exit status 1 while one waits for a word. */
export const list: Run = async ({ db, given, print }) => {
  const slugs = given.org ? [given.org] : (await listOrganizations(db)).map(({ slug }) => slug)
  let waiting = 0
  for (const slug of slugs)
    for (const { issuer, state, letIn } of await listIssuers(await operatorCtx(db, slug))) {
      print(`${slug}  ${state}  ${letIn ? 'let in' : 'not let in'}  ${issuer}`)
      if (state === 'unconfirmed') waiting += 1
    }
  return waiting === 0 ? 0 : 1
}
