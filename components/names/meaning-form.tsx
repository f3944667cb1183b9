'use client'

import { useRouter } from 'next/navigation'
import { namesPage } from '@/lib/paths/data'
import { ApiForm } from '../forms/api-form'
import { sendJson } from '../forms/call-api'
import { SelectField } from '../forms/fields'

type Props = {
  slug: string
  url: string
  named: { kind: string; field: string; name: string }
  /** `Workload, License usage` */
  column: string
  means: string
  options: readonly { value: string; name: string }[]
}

/** Says what a name of a column means, in every file. */
export function MeaningForm({ slug, url, named, column, means, options }: Props) {
  const router = useRouter()
  return (
    <ApiForm
      label={`What ${named.name} means`}
      submit="Save"
      working="Saving…"
      send={(values) => sendJson('PUT', url, { ...named, means: values.means })}
      onDone={() => {
        router.push(namesPage.href({ slug }))
        router.refresh()
      }}
    >
      <SelectField
        name="means"
        label={column}
        defaultValue={means}
        options={[{ value: '', name: 'Choose' }, ...options]}
        hint="Its rows count as this in every file, and the scores follow at once."
      />
    </ApiForm>
  )
}
