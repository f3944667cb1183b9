import { publicRoute } from '@/lib/entry/route'
import { readForm } from '@/lib/http/body'
import { cameFrom } from '@/lib/http/came-from'
import { setCookie } from '@/lib/http/cookies'
import { safePath } from '@/lib/http/safe-path'
import { seeOther } from '@/lib/http/see-other'

const YEAR = 365 * 86_400
const THEMES = ['light', 'dark', 'system']

/** The theme form: fields `theme`, and `next` or else the page it stands on. */
export const POST = publicRoute(async ({ request }) => {
  const form = await readForm(request)
  const theme = form.get('theme') ?? ''
  const next = form.get('next') ?? cameFrom(request)
  if (!THEMES.includes(theme)) return seeOther(safePath(next))
  return seeOther(safePath(next), setCookie('laurel-theme', theme, theme === 'system' ? 0 : YEAR))
})
