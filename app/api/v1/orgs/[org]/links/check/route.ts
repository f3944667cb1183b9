import { checkLinks } from '@/lib/delivery/check-links'
import { LINKS_BYTES, linksInput } from '@/lib/delivery/links-input'
import { keepPasted } from '@/lib/delivery/pasted-links'
import { orgRoute } from '@/lib/entry/route'
import { isForm, readForm, readJson } from '@/lib/http/body'
import { seeOther } from '@/lib/http/see-other'
import { linksPage } from '@/lib/paths/delivery'

const FORM_BYTES = 256 * 1024

/** A form without a script is led back to its page, which shows what was found. */
export const POST = orgRoute('links:check', async ({ ctx, request }) => {
  if (!isForm(request))
    return Response.json(await checkLinks(ctx, await readJson(request, linksInput, LINKS_BYTES)))
  const form = await readForm(request, FORM_BYTES)
  const pasted = keepPasted(ctx, {
    text: form.get('urls') ?? '',
    classId: form.get('class_id')?.trim() ?? '',
  })
  return seeOther(linksPage.href({ slug: ctx.slug, pasted }, '#checked'))
})
