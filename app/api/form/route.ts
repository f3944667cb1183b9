import { publicRoute } from '@/lib/entry/route'

const TEXT =
  'Nothing was sent. This form needs JavaScript, which is off here or had not loaded yet. Go back, wait for the page and try again.\n'

/** Where forms that need a script lead without it; what they carry is not read. */
export const POST = publicRoute(async () => {
  return new Response(TEXT, { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })
})
