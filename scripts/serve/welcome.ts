import { elapsed } from '../support/progress'
import type { Demo } from './demo'

const ROLES: Record<string, string> = {
  global_admin: 'Global admin',
  partner_admin: 'MPN Partner Admin',
  account_admin: 'Account admin',
  executive_viewer: 'Executive report viewer',
  viewer: 'Report viewer',
  none: 'no role',
}

/** Where to go and how to get in. */
export function welcome(url: string, demo: Demo | null): string {
  const lines = ['', `Laurel is ready after ${elapsed()}: ${url}`, '']
  if (demo && demo.signIns.length > 0) {
    lines.push(`Sign in to the demo with the password  ${demo.password}  and one of:`)
    let organization = ''
    for (const signIn of demo.signIns) {
      if (signIn.organization !== organization) lines.push(`  ${signIn.organization}`)
      organization = signIn.organization
      lines.push(`    ${(ROLES[signIn.role] ?? signIn.role).padEnd(24)} ${signIn.email}`)
    }
  } else {
    lines.push('Sign in with your account. The first one is made with:')
    lines.push(
      '  npm run -s laurel -- org create --name "Your company" --slug your-company --anniversary 2026-10-01',
    )
    lines.push(
      '  npm run -s laurel -- user create --email you@your-company.example --org your-company --role global_admin',
    )
  }
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n')
}
