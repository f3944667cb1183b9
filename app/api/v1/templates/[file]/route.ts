import { notFound } from '@/lib/errors'
import { publicRoute } from '@/lib/http/route'
import { template } from '@/lib/imports/columns'
import { IMPORT_KINDS } from '@/lib/kinds'

/** `courseware-completions.csv` and so on: the columns with an example row. */
export const GET = publicRoute(async ({ params }) => {
  const kind = IMPORT_KINDS.find((one) => `${one}.csv` === params.file)
  if (!kind) throw notFound('This template')
  return new Response(template(kind), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="laurel-${kind}-template.csv"`,
    },
  })
})
