import { createDatabase } from '../../db/client'
import { needsSetup, setupKey } from '../../lib/auth/setup'
import { setupPage } from '../../lib/paths/person'
import { elapsed } from '../../scripts/support/progress'
import type { Platform } from '../open'
import type { Demo } from './demo'

const ROLES: Record<string, string> = {
  global_admin: 'Global admin',
  partner_admin: 'MPN Partner Admin',
  account_admin: 'Account admin',
  executive_viewer: 'Executive report viewer',
  viewer: 'Report viewer',
  none: 'no role',
}

/** The link that makes the first organization and its Global admin; null once there is an account. */
export async function setupLink(url: string, platform: Platform): Promise<string | null> {
  const db = createDatabase(platform.appUrl, 1)
  try {
    return (await needsSetup(db)) ? url + setupPage.href({ key: setupKey(platform.authSecret) }) : null
  } finally {
    await db.close()
  }
}

/** Where to go and how to get in. */
export function welcome(url: string, demo: Demo | null, firstLink: string | null): string {
  const lines = ['', `Laurel is ready after ${elapsed()}: ${url}`, '']
  if (demo && demo.signIns.length > 0) {
    lines.push(`Sign in to the demo with the password  ${demo.password}  and one of:`)
    let organization = ''
    for (const signIn of demo.signIns) {
      if (signIn.organization !== organization) lines.push(`  ${signIn.organization}`)
      organization = signIn.organization
      lines.push(`    ${(ROLES[signIn.role] ?? signIn.role).padEnd(24)} ${signIn.email}`)
    }
    if (firstLink) lines.push('', 'Make an organization of your own, and its first account, here:')
  } else if (firstLink)
    lines.push('There is no account yet. Make your organization and its first account here:')
  else lines.push('Sign in with your account.')
  if (firstLink) lines.push(`  ${firstLink}`)
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n')
}
